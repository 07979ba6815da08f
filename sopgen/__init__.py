"""SOP specs in YAML become the official SOP sheets, as Word and PDF."""

__version__ = "0.1.0"

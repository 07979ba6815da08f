"""The identity part."""

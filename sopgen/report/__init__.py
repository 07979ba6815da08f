"""Diagnostics as text."""

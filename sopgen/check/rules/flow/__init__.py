"""Continuity: what leads where, and what is handed on."""

"""Between SOPs."""

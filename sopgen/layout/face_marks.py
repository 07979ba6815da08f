"""Signs in the words of a cover that say where bold and italic begin and end."""

BOLD_MARKS = ("\ue000", "\ue001")
ITALIC_MARKS = ("\ue002", "\ue003")
"""No text holds them (private use)."""

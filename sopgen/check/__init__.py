"""What a reviewer would find."""

"""What we tell people about their specs."""

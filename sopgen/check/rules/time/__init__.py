"""Time: what takes how long, and what it comes to."""

"""A sheet as bytes: one file per output, no position computed."""

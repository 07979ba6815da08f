"""Setting a sheet with Typst."""

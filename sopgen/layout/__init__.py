"""The sheet as geometry, in millimetres; no file format is known here."""

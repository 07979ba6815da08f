"""The work around one sheet: configuration, discovery, building, writing."""

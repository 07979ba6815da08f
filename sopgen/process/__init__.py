"""The SOP as a graph: symbols and the flows between them."""

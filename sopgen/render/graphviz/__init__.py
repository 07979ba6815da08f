"""Drawing the flow with Graphviz."""

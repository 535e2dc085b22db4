"""Public tools that have to understand the description."""

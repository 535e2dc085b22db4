"""Single operations that write, on rows created for one test."""

"""Single operations that write, on rows made for one test."""

"""Single operations that read, and refusals."""

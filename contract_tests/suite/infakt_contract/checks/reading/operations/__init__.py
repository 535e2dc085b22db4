"""Single operations that read, and what is refused."""

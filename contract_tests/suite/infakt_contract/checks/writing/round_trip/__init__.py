"""Values that are written are read back."""

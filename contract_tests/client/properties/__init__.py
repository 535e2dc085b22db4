"""Properties that hold for any values."""

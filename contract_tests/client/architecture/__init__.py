"""What may import what, and what the package exports."""

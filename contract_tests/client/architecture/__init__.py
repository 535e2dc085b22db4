"""Which module may import which, and what the package exports."""

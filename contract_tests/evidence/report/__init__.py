"""One page that says, for each operation, what stands behind it and what does not."""

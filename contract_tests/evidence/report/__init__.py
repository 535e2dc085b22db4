"""One page with the evidence for each operation, and what is missing."""

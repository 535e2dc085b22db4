"""What the rows of a list must agree on, whoever reads them: sums, payments, words and types."""

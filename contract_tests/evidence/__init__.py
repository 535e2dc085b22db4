"""The evidence for the description: documented examples, recorded answers, and what they and the tests show."""

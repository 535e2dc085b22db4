"""What the description rests on: documented examples, recorded answers, and what they and the tests show."""

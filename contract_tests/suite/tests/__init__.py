"""What the suite promises whoever runs it."""

"""What holds of any server, and is seen by reading."""

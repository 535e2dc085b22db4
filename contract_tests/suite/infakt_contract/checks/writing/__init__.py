"""What holds of any server, and is seen by creating, changing and deleting rows of one's own."""

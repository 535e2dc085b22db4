"""What each operation does, seen through public names."""

"""What each operation does, tested through public names."""

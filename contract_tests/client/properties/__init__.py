"""What always holds, whatever the values."""

"""The public names as type checkers see them; read by them and never run."""

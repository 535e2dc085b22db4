"""The public names as type checkers see them; read by type checkers and never run."""

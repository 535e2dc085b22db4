"""What type checkers see; read by them and never run."""

"""How the client waits, repeats and gives up, with time that does not pass."""

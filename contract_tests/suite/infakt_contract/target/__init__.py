"""The server that the suite asks: which one, how much of it may be used, and what is left behind there."""

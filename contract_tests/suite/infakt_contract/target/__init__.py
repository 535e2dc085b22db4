"""Which server is tested, how much of it may be used, and what is left there."""

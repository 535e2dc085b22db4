"""Every described operation, called through the client's own method, and its effect."""

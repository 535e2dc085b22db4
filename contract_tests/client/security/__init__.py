"""Where the key is sent, what a hostile server can do, and how clients are used and closed."""

"""Where the key goes, what a hostile server can do, and how clients are used and closed."""

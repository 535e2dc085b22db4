"""The kill matrix: each fault of the server or the client must make some test fail."""

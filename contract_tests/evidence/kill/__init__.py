"""The kill matrix: with each fault of the server, and each of the client, some test must fail."""

"""What only a server that can be looked into shows: the emulator, asked through the client."""

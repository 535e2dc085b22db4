"""What only a server with visible state shows: the emulator, called through the client."""

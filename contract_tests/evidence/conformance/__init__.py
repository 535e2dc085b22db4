"""Does reality agree: the description and the client against what is documented and recorded, and the emulator."""

"""The description and the client compared with what is documented and recorded, and with the emulator."""

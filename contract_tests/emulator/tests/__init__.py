"""What the emulator promises, tested in process."""

"""Lists of the emulator: how often it was asked, and what its rows give to find."""

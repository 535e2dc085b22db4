"""Lists of the emulator: how many requests they take, and what their rows contain for filters to find."""

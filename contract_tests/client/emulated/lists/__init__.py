"""Lists of the emulator: how many requests they take, and what there is to find in their rows."""

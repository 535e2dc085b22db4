"""What is written is read back: every writable field of every resource, alone and with others."""

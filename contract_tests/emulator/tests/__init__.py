"""Tests of the emulator, in process."""

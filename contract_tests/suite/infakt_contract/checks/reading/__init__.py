"""Checks that only read."""

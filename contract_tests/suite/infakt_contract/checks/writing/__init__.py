"""Checks that create, update and delete their own rows."""

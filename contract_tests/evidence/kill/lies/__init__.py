"""Lies of a server, derived from the description, that the shipped command must notice over a real socket."""

"""Tiny descriptions, what they give, and what is said when they are wrong."""

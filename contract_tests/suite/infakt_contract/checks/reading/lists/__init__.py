"""Consistency of the lists: relations between responses that hold without knowing the rows."""

"""Turns the description in ``openapi/`` into the client in ``generated_client/``."""

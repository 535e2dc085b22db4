# Generated: do not edit. Change openapi/ or generator/templates/own/version.py.jinja,
# then run: python -m generator build
"""The version of the client."""

__version__ = "0.1.0"

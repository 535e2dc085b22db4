# Generated: do not edit. Change openapi/ or generator/runtime/__init__.py,
# then run: python -m generator build
"""The hand-written half of the client: transport, retries, paging, decoding. Public names are in ``infakt``."""

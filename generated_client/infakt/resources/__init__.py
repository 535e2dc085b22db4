# Generated: do not edit. Change openapi/ or generator/templates/own/resources_init.py.jinja,
# then run: python -m generator build
"""The resources of the API, one module each; reach them through a client, such as ``client.invoices``."""

"""How evidence is gathered: documented facts imported, exchanges recorded, both scrubbed and told where from."""

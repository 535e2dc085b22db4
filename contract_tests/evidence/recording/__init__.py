"""How evidence is gathered: documented facts loaded and exchanges recorded, scrubbed and with their source."""

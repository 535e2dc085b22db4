"""What proves this repository's client: behaviour, properties, waiting, quota, security, watching, types."""

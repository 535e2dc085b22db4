"""Tests of this repository's client: behaviour, properties, waiting, quota, security, observability, types."""

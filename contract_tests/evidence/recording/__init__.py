"""Gathers evidence: loads documented facts, and records exchanges, scrubbed and with their source."""

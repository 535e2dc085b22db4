"""The hand-written half of the client: transport, retries, paging, decoding. Public names are in ``infakt``."""

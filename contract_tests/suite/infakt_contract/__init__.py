"""Contract tests of inFakt API v3: what holds for any server, tested through the client."""

"""How the client waits, retries and gives up, with a clock that never waits."""

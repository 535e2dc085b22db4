"""What can be observed of a client: hooks, logs, spans."""

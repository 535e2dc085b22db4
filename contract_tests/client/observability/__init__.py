"""What can be watched of a client: hooks, logs, spans."""

"""The life cycle of documents: after any sequence of actions, the server agrees with a reference store."""

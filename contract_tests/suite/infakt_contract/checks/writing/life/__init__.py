"""The life of documents: whatever is done in whatever order, the server and a store of ours agree."""

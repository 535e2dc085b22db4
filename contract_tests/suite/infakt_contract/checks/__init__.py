"""The checks: those under `reading` change nothing on the server, those under `writing` do."""

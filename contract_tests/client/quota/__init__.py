"""The quota: pacing by forecast, shared by threads, processes and machines, corrected by the server."""

"""What child processes of a test load at their start: see `sitecustomize`."""

"""The promises: evidence, an emulator, and tests that hold the description and the client to both."""

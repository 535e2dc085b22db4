"""The header of the API key, and the two keys that every emulator accepts."""

from __future__ import annotations

KEY_HEADER = "x-infakt-apikey"
FULL_KEY, READ_KEY = "emulator-key", "emulator-read-key"

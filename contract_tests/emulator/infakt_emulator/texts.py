"""Sentences of refusals that several rules share. Only the first was recorded; the other wordings are inferred."""

from __future__ import annotations

# Seen live, on the sandbox in 2025.
NO_LINES = "Proszę dodać pozycję na fakturze."
MISSING = "Pole jest wymagane."
WRONG_VALUE = "Nieprawidłowa wartość."
WRONG_DATE = "Nieprawidłowa data."

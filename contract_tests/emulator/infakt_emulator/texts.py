"""Messages of refusals that several rules share; only the first was recorded, the others are inferred."""

from __future__ import annotations

# Seen live, on the sandbox in 2025.
NO_LINES = "Proszę dodać pozycję na fakturze."
MISSING = "Pole jest wymagane."
WRONG_VALUE = "Nieprawidłowa wartość."
WRONG_DATE = "Nieprawidłowa data."

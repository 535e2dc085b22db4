"""The sentences of refusals that several rules share; but for the first, none was recorded: the wording is inferred."""

from __future__ import annotations

# Seen live, on the sandbox in 2025.
NO_LINES = "Proszę dodać pozycję na fakturze."
MISSING = "Pole jest wymagane."
WRONG_VALUE = "Nieprawidłowa wartość."
WRONG_DATE = "Nieprawidłowa data."

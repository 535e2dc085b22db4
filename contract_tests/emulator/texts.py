"""The sentences of refusals that several rules share; no such refusal was recorded, so the wording is inferred."""

from __future__ import annotations

MISSING = "Pole jest wymagane."
WRONG_VALUE = "Nieprawidłowa wartość."
WRONG_DATE = "Nieprawidłowa data."

# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class PrintType(StrEnum):
    """Print type to send."""

    ORIGINAL = "original"
    COPY = "copy"
    ORIGINAL_DUPLICATE = "original_duplicate"
    COPY_DUPLICATE = "copy_duplicate"
    DUPLICATE = "duplicate"
    REGULAR = "regular"

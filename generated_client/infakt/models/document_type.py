# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class DocumentType(StrEnum):
    """Print type of a document."""

    ORIGINAL = "original"
    COPY = "copy"
    ORIGINAL_COPY = "original_copy"
    ORIGINAL_DUPLICATE = "original_duplicate"
    COPY_DUPLICATE = "copy_duplicate"
    DUPLICATE = "duplicate"
    REGULAR = "regular"
    DOUBLE_REGULAR = "double_regular"

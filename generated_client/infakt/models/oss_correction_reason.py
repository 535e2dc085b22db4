# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class OssCorrectionReason(StrEnum):
    """Reason for correcting an OSS invoice."""

    OTHER = "other"
    MISTAKE = "mistake"

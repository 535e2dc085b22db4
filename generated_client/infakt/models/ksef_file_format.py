# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class KsefFileFormat(StrEnum):
    """How KSeF's invoice is to be shown."""

    XML = "xml"
    PDF = "pdf"
    HTML = "html"

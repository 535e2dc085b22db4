# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class OssServiceType(StrEnum):
    """Kind of service."""

    ELECTRONIC = "electronic"
    BROADCASTING = "broadcasting"
    TELECOMMUNICATIONS = "telecommunications"
    REAL_ESTATE = "real_estate"

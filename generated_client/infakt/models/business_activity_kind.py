# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class BusinessActivityKind(StrEnum):
    """Type of buyer."""

    PRIVATE_PERSON = "private_person"
    SELF_EMPLOYED = "self_employed"
    OTHER_BUSINESS = "other_business"

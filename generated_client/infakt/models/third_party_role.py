# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class ThirdPartyRole(StrEnum):
    """Role of the third party."""

    FACTOR = "1"
    RECIPIENT = "2"
    ORIGINAL_ENTITY = "3"
    ADDITIONAL_BUYER = "4"
    ISSUER = "5"
    PAYER = "6"
    LOCAL_GOVERNMENT_ISSUER = "7"
    LOCAL_GOVERNMENT_RECIPIENT = "8"
    VAT_GROUP_ISSUER = "9"
    VAT_GROUP_RECIPIENT = "10"
    EMPLOYEE = "11"

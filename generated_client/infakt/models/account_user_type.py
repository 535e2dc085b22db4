# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class AccountUserType(StrEnum):
    """Type of plan; `obr` is the accounting office, `foundation` a company founded through the vendor."""

    FREE = "free"
    PDK = "pdk"
    OBR_SELF_EMPLOYED_FOUNDATION = "obr_self_employed_foundation"
    OBR_SELF_EMPLOYED = "obr_self_employed"
    OBR_COPARTNERSHIP = "obr_copartnership"
    OBR_COPARTNERSHIP_FOUNDATION = "obr_copartnership_foundation"
    UNKNOWN = "unknown"
    TRIAL = "trial"
    BASIC_PACKAGE = "basic_package"
    OPTIMUM_PACKAGE = "optimum_package"
    PREMIUM_PACKAGE = "premium_package"

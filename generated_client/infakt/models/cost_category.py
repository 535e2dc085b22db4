# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class CostCategory(StrEnum):
    """A cost category, by its id."""

    OFFICE_SUPPLIES = "1"
    BUSINESS_TRIP = "2"
    HOTEL = "3"
    OTHER = "4"
    INTERNET = "5"
    VEHICLE = "6"
    LITERATURE = "7"
    HOUSING = "8"
    FUEL = "9"
    PIT_PAYMENT = "10"
    VAT_PAYMENT = "11"
    LEASING = "12"
    ADVERTISING = "13"
    TRAINING = "14"
    ELECTRONIC_SERVICES = "15"
    CATERING = "16"
    ACCOUNTING = "17"
    LEGAL_SERVICES = "18"
    TELECOMMUNICATIONS = "19"
    INSURANCE = "20"
    TRANSPORT = "21"
    COMPUTER = "22"
    WAGES = "23"
    OFFICE_EQUIPMENT = "24"
    GOODS_AND_MATERIALS = "25"
    EMPLOYEE_INSURANCE = "26"
    RESEARCH_AND_DEVELOPMENT = "27"
    OWNER_EXPENSES = "28"
    CASH_REGISTER = "32"
    INPUT_TAX_CORRECTION = "33"

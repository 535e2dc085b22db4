# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class MarginKind(StrEnum):
    """The margin scheme."""

    SECOND_HAND_GOODS = "second_hand_goods"
    TRAVEL_AGENCIES = "travel_agencies"
    WORKS_OF_ART = "works_of_art"
    COLLECTABLES_AND_ANTIQUES = "collectables_and_antiques"

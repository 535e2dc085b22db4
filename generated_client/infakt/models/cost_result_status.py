# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class CostResultStatus(StrEnum):
    """Whether it succeeded."""

    SUCCESS = "success"
    FAILURE = "failure"

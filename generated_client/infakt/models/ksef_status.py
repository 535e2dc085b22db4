# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class KsefStatus(StrEnum):
    """`pending` and `sent` are in progress, `success` has a KSeF number, `error` and `rejected` have the reason in
    `status_description`.
    """

    PENDING = "pending"
    SENT = "sent"
    SUCCESS = "success"
    ERROR = "error"
    REJECTED = "rejected"

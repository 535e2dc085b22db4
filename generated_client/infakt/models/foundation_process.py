# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class FoundationProcess(Record):
    """Progress of founding the company through the vendor."""

    __slots__ = ()

    in_progress: Field[bool] = Field("in_progress")
    completed: Field[bool] = Field("completed")
    obr_type: Field[str] = Field("obr_type")
    """For example `self_employed_foundation`."""
    current_step: Field[str] = Field("current_step")
    with_bank_account: Field[bool] = Field("with_bank_account")
    show_company_status_details: Field[bool] = Field("show_company_status_details")

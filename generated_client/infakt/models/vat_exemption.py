# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class VatExemption(Record):
    """A ground for VAT exemption.

    Documents refer to it by its id. Texts are in Polish.
    """

    __slots__ = ()

    id: Field[int] = Field("id")
    description: Field[str] = Field("description")
    legal_basis_rule: Field[str] = Field("legal_basis_rule")
    """The article."""
    legal_basis_source: Field[str] = Field("legal_basis_source")
    """The act."""

# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class Country(Record):
    """A country."""

    __slots__ = ()

    id: Field[int] = Field("id")
    alpha_2: Field[str] = Field("alpha_2")
    """The value that `country` and `client_country` accept."""
    alpha_3: Field[str] = Field("alpha_3")
    english_name: Field[str] = Field("english_name")
    polish_name: Field[str] = Field("polish_name")
    continent: Field[str] = Field("continent")
    """In Polish."""
    european_union: Field[bool | str] = Field("european_union")
    """Unreliable."""
    currency: Field[str] = Field("currency")
    """ISO 4217 code."""

# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class Country(Record):
    """A country.

    Fields:
        alpha_2: What `country` and `client_country` take.
        continent: Polish.
        european_union: Not to be relied on.
        currency: ISO 4217 code.
    """

    __slots__ = ()

    id: Field[int] = Field("id")
    alpha_2: Field[str] = Field("alpha_2")
    alpha_3: Field[str] = Field("alpha_3")
    english_name: Field[str] = Field("english_name")
    polish_name: Field[str] = Field("polish_name")
    continent: Field[str] = Field("continent")
    european_union: Field[bool | str] = Field("european_union")
    currency: Field[str] = Field("currency")

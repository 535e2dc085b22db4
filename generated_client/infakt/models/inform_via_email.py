# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts
from .locale import Locale
from .print_type import PrintType


@define(kw_only=True, repr=False)
class InformViaEmail(Payload):
    """Also e-mail the buyer, which sets the document's status to `sent`."""

    print_type: PrintType | str = field(validator=accepts(str))
    locale: Locale | str | Omit = field(default=OMIT, validator=accepts(str))
    recipient: str | Omit = field(default=OMIT, validator=accepts(str))
    """E-mail address; defaults to the client's."""
    send_copy: bool | Omit = field(default=OMIT, validator=accepts(bool))
    """Also send it to the account's owner."""
    content: str | Omit = field(default=OMIT, validator=accepts(str))
    """Text of the message."""

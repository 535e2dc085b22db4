"""Public pages of a document: the preview that can be shared and the quick payment."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from infakt_emulator.messages import Answer, Row, not_found

from .context import Context

PREVIEW = "https://app.infakt.pl/app/twoja-faktura/{}"
PAYMENT = "https://app.infakt.pl/app/twoja-faktura/platnosc/{}"
VALID = timedelta(days=30)
UNSHARED = "Udostępnianie faktury zostało wyłączone."


def create_share_link(context: Context) -> Answer:
    """Open the preview for 30 days; inferred: a second time keeps the link."""
    share = context.row()["extensions"]["shares"]
    share["link"] = share["link"] or PREVIEW.format(context.world.store.next_uuid())
    share["valid_until"] = (context.world.today() + VALID).isoformat()
    return context.answer(_show_share(share))


def get_share_link(context: Context) -> Answer:
    """Answer with the link to the preview."""
    return context.answer(_show_share(_find(context, "shares")))


def prolong_share_link(context: Context) -> Answer:
    """Keep the preview for 30 days more."""
    share = _find(context, "shares")
    share["valid_until"] = (date.fromisoformat(share["valid_until"]) + VALID).isoformat()
    return context.answer(_show_share(share))


def delete_share_link(context: Context) -> Answer:
    """Close the preview; documented: a sentence, not 204."""
    _find(context, "shares").update(link=None, valid_until=None)
    return context.answer({"message": UNSHARED})


def create_quick_payment(context: Context) -> Answer:
    """Open the quick payment; its link ends with the document's uuid, as documented."""
    row = context.row()
    row["extensions"]["payments"]["link"] = PAYMENT.format(row["uuid"])
    return get_quick_payment(context)


def get_quick_payment(context: Context) -> Answer:
    """Answer with the link to the quick payment."""
    return context.answer({"payment_link": _find(context, "payments")["link"]})


def delete_quick_payment(context: Context) -> Answer:
    """Close the quick payment."""
    _find(context, "payments").update(link=None)
    return context.answer_nothing()


def _find(context: Context, name: str) -> dict[str, Any]:
    """Return an open page; inferred: one that is not open is not found."""
    page: dict[str, Any] = context.row()["extensions"][name]
    if page["link"] is None:
        raise not_found()
    return page


def _show_share(share: Row) -> Row:
    return {"share_link": share["link"], "expiration_date": share["valid_until"]}

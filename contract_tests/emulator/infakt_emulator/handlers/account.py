"""Reading the settings of the account and its activities."""

from __future__ import annotations

from infakt_emulator.messages import Answer
from infakt_emulator.query import read_page
from infakt_emulator.resources.account import make_details

from .context import Context


def show_details(context: Context) -> Answer:
    """Answer with the account."""
    return context.answer(make_details(context.world))


def list_activities(context: Context) -> Answer:
    """Answer with a page of activities; seen live: counts beside the rows, no `metainfo`.

    Documented: the one filter, which has no `q[...]` around it. Inferred: `count` is the number of rows here.
    """
    user = context.parameters.get("blame[uuid]")
    found = [row for row in context.table if not user or row["blame"]["uuid"] == user]
    entities = [context.show(row, is_listed=True) for row in read_page(context.parameters).cut(found)]
    return context.answer({"total_count": len(found), "count": len(entities), "entities": entities})

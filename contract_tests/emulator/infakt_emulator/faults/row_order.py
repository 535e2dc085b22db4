"""Faults of a server that ignores or refuses a sort order, which is documented for few lists."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs

from infakt_emulator.messages import Answer, Call, json_answer
from infakt_emulator.query import read_page

from .edits import Texts, drop_parameter, edit_query
from .fault import Fault


def _read_order(call: Call) -> str:
    return parse_qs(call.query).get("order", [""])[0] if call.is_read else ""


def _is_by_id(call: Call) -> bool:
    return _read_order(call).partition(" ")[0] == "id"


def _on_later_page(call: Call) -> bool:
    return read_page({name: texts[-1] for name, texts in parse_qs(call.query).items()}).offset > 0


def _reverse(call: Call) -> Call:
    def reverse(parameters: Texts) -> Texts:
        return parameters | {"order": ["id asc" if _read_order(call).endswith("desc") else "id desc"]}

    return edit_query(call, reverse)


def _by_id(change: Callable[[Call], Call]) -> Callable[[Call], Call]:
    return lambda call: change(call) if _is_by_id(call) else call


def _drop_on_later_page(call: Call) -> Call:
    return drop_parameter("order")(call) if _on_later_page(call) else call


def _refuse_id(call: Call) -> Answer | None:
    answer = {"error": "Nieprawidłowe parametry.", "errors": {"order": ["jest nieprawidłowe"]}}
    return json_answer(422, answer) if _is_by_id(call) else None


def _refuse_any(call: Call) -> Answer | None:
    return json_answer(400, {"error": "Nieprawidłowy parametr order."}) if _read_order(call) else None


FAULTS = (
    Fault(
        name="id_order_refused",
        description="The order by `id` is refused with 422.",
        replace=_refuse_id,
    ),
    Fault(
        name="every_order_refused",
        description="Every order is refused with 400, in one sentence.",
        replace=_refuse_any,
    ),
    Fault(
        name="id_order_ignored",
        description="Rows come roughly in their default order instead of by `id`.",
        receive=_by_id(drop_parameter("order")),
    ),
    Fault(
        name="id_order_on_first_page_only",
        description="The order by `id` applies to the first page only.",
        receive=_by_id(_drop_on_later_page),
    ),
    Fault(
        name="id_order_reversed",
        description="Ascending and descending order by `id` are swapped.",
        receive=_by_id(_reverse),
    ),
)

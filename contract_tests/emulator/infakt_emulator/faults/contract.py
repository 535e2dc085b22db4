"""Faults of a server that does not behave as documented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from infakt_emulator.filters import Predicate
from infakt_emulator.keys import FULL_KEY, KEY_HEADER
from infakt_emulator.messages import Answer, Call, Row, json_answer

from .edits import Texts, drop_parameter, edit_field, edit_object, edit_query, edit_rows, shift_offset
from .fault import EmulatorParts, Fault

CLEARED = ("notes", "note", "city", "email")


def _drop_filters(call: Call) -> Call:
    kept = [part for part in call.query.split("&") if not part.lower().startswith(("q[", "q%5b"))]
    return replace(call, query="&".join(kept))


def _exclude_equal(emulator: EmulatorParts) -> None:
    emulator.predicates = {**emulator.predicates, "lteq": emulator.predicates["lt"]}


def _invert(predicate: Predicate) -> Predicate:
    return lambda value, operand: not predicate(value, operand)


def _invert_filters(emulator: EmulatorParts) -> None:
    emulator.predicates = {name: _invert(predicate) for name, predicate in emulator.predicates.items()}


def _reverse_order(call: Call) -> Call:
    def reverse(parameters: Texts) -> Texts:
        field, _, direction = parameters.get("order", [""])[0].partition(" ")
        other = "asc" if direction.lower() == "desc" else "desc"
        return parameters | {"order": [f"{field} {other}"]} if field else parameters

    return edit_query(call, reverse) if call.is_read else call


def _omit_id(call: Call, answer: Answer) -> Answer:
    is_partial = "fields=" in call.query
    without = edit_rows(lambda row: {name: value for name, value in row.items() if name != "id"})
    return without(call, answer) if is_partial else answer


def _trim(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _trim(item) for name, item in value.items()}
    return value.strip() if isinstance(value, str) else value


def _on_update(edit: Callable[[Row], Row]) -> Callable[[Call], Call]:
    change = edit_object(edit)
    return lambda call: change(call) if call.method == "PUT" else call


def _enforce_nothing(emulator: EmulatorParts) -> None:
    emulator.keys = dict.fromkeys(emulator.keys, emulator.bundle.scopes)


def _replace_key(call: Call) -> Call:
    return replace(call, headers={**call.headers, KEY_HEADER: FULL_KEY})


def _create_twice(emulator: EmulatorParts) -> None:
    emulator.world.copies = 2


def _accept_ids(emulator: EmulatorParts) -> None:
    emulator.world.accepts_ids = True


def _answer_200(_call: Call, answer: Answer) -> Answer:
    return replace(answer, status=200) if answer.status in (201, 202, 204) else answer


def _label_as_text(_call: Call, answer: Answer) -> Answer:
    is_json = (answer.content_type or "").startswith("application/json")
    return replace(answer, content_type="text/plain") if is_json else answer


def _answer_null(_call: Call, answer: Answer) -> Answer:
    return json_answer(200, None) if answer.status == 404 else answer


def _flatten_errors(_call: Call, answer: Answer) -> Answer:
    return json_answer(422, {"errors": "Nieprawidłowe parametry."}) if answer.status == 422 else answer


FAULTS = (
    Fault(
        name="filters_ignored",
        description="Every filter is ignored, as if its name were unknown.",
        receive=_drop_filters,
    ),
    Fault(
        name="lteq_excludes_equal",
        description="`_lteq` excludes the date itself.",
        install=_exclude_equal,
    ),
    Fault(
        name="filters_inverted",
        description="A filter returns the rows that it should exclude.",
        install=_invert_filters,
    ),
    Fault(
        name="page_off_by_one",
        description="A page begins one row too late.",
        receive=shift_offset(lambda _: 1),
    ),
    Fault(
        name="pages_overlap",
        description="A page begins with the last row of the previous page.",
        receive=shift_offset(lambda _: -1),
    ),
    Fault(
        name="limit_ignored",
        description="A page has ten rows regardless of `limit`.",
        receive=drop_parameter("limit"),
    ),
    Fault(
        name="order_ignored",
        description="Rows come roughly in their default order regardless of `order`.",
        receive=drop_parameter("order"),
    ),
    Fault(
        name="order_reversed",
        description="Ascending and descending order are swapped.",
        receive=_reverse_order,
    ),
    Fault(
        name="fields_ignored",
        description="Rows have all fields regardless of `fields`.",
        receive=drop_parameter("fields"),
    ),
    Fault(
        name="id_not_in_fields",
        description="`id` is missing unless `fields` names it.",
        send=_omit_id,
    ),
    Fault(
        name="amount_is_string",
        description="`gross_price` is a string of digits.",
        send=edit_field("gross_price", str),
    ),
    Fault(
        name="amount_is_float",
        description="`gross_price` is a fractional number of zloty.",
        send=edit_field("gross_price", lambda amount: amount / 100),
    ),
    Fault(
        name="id_is_string",
        description="`id` is a string of digits.",
        send=edit_field("id", str),
    ),
    Fault(
        name="field_missing",
        description="`number` is missing.",
        send=edit_rows(lambda row: {name: value for name, value in row.items() if name != "number"}),
    ),
    Fault(
        name="field_is_null",
        description="`number` is null.",
        send=edit_field("number", lambda _: None),
    ),
    Fault(
        name="enum_value_unknown",
        description="`status` has an undocumented value.",
        send=edit_field("status", lambda _: "archived"),
    ),
    Fault(
        name="field_new",
        description="Rows have an undocumented field.",
        send=edit_rows(lambda row: row | {"brand_new": {"since": 2027}}),
    ),
    Fault(
        name="success_status_wrong",
        description="Every success is 200 instead of 201, 202 or 204.",
        send=_answer_200,
    ),
    Fault(
        name="content_type_wrong",
        description="JSON has the content type of plain text.",
        send=_label_as_text,
    ),
    Fault(
        name="not_found_is_null",
        description="A missing row is 200 with null instead of 404.",
        send=_answer_null,
    ),
    Fault(
        name="errors_is_string",
        description="The `errors` of a refusal is a string instead of errors by field.",
        send=_flatten_errors,
    ),
    Fault(
        name="strings_trimmed",
        description="Written strings lose their leading and trailing spaces.",
        receive=edit_object(_trim),
    ),
    Fault(
        name="field_lost_on_update",
        description="An update ignores its first field.",
        receive=_on_update(lambda given: dict(list(given.items())[1:])),
    ),
    Fault(
        name="update_clears_other_fields",
        description="An update clears notes, city and e-mail unless it contains them.",
        receive=_on_update(lambda given: {**dict.fromkeys(CLEARED), **given}),
    ),
    Fault(
        name="scopes_not_enforced",
        description="Every key has every scope.",
        install=_enforce_nothing,
    ),
    Fault(
        name="key_not_checked",
        description="A wrong key is accepted.",
        receive=_replace_key,
    ),
    Fault(
        name="created_twice",
        description="A creation creates two rows and returns one.",
        install=_create_twice,
    ),
    Fault(
        name="id_accepted",
        description="Paths accept an integer id where only a uuid is documented.",
        install=_accept_ids,
    ),
)

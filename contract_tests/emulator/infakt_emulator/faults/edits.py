"""Changes that faults share: of the query and body of a call, and of the rows of an answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlencode

from infakt_emulator.messages import Answer, Call, Row, json_answer
from infakt_emulator.query import read_page

Edit = Callable[[Row], Row]
Texts = dict[str, list[str]]
"""Parameters of a query; a name may occur more than once."""


def edit_query(call: Call, edit: Callable[[Texts], Texts]) -> Call:
    """Return a call with other parameters."""
    return replace(call, query=urlencode(edit(parse_qs(call.query, keep_blank_values=True)), doseq=True))


def drop_parameter(name: str) -> Callable[[Call], Call]:
    """Return a function that removes a parameter from a call."""

    def drop(parameters: Texts) -> Texts:
        return {key: texts for key, texts in parameters.items() if key != name}

    return lambda call: edit_query(call, drop)


def shift_offset(find_step: Callable[[Call], int]) -> Callable[[Call], Call]:
    """Return a function that shifts a page by a number of rows; a call without `offset` and `limit` is unchanged."""

    def shift(call: Call) -> Call:
        def move(parameters: Texts) -> Texts:
            offset = read_page({name: texts[-1] for name, texts in parameters.items()}).offset
            return parameters | {"offset": [str(max(0, offset + find_step(call)))]}

        return edit_query(call, move) if call.is_read and ("offset" in call.query or "limit" in call.query) else call

    return shift


def edit_object(edit: Edit) -> Callable[[Call], Call]:
    """Return a function that changes the object in the body of a call that writes JSON."""

    def change(call: Call) -> Call:
        body = _read(call.body)
        if call.is_read or not isinstance(body, dict):
            return call
        edited = {name: edit(value) if isinstance(value, dict) else value for name, value in body.items()}
        return replace(call, body=json.dumps(edited).encode())

    return change


def edit_answer(edit: Edit) -> Callable[[Call, Answer], Answer]:
    """Return a function that changes the JSON object of every successful answer."""

    def change(_call: Call, answer: Answer) -> Answer:
        content = _read(answer.body)
        if answer.status >= 300 or not isinstance(content, dict):
            return answer
        return json_answer(answer.status, edit(content), answer.headers)

    return change


def edit_rows(edit: Edit) -> Callable[[Call, Answer], Answer]:
    """Return a function that changes each row of a list, or the one object of any other answer."""

    def change(content: Row) -> Row:
        if "entities" in content:
            return content | {"entities": [edit(row) for row in content["entities"]]}
        return edit(content)

    return edit_answer(change)


def edit_field(name: str, edit: Callable[[Any], Any]) -> Callable[[Call, Answer], Answer]:
    """Return a function that changes one field wherever it is not null."""
    return edit_rows(lambda row: row | {name: edit(row[name])} if row.get(name) is not None else row)


def edit_page(edit: Edit) -> Callable[[Call, Answer], Answer]:
    """Return a function that changes the pages of lists."""
    return edit_answer(lambda content: edit(content) if "metainfo" in content else content)


def _read(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None

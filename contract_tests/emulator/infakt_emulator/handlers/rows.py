"""Listing, reading, creating, changing and deleting rows, and reading the status of tasks."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from infakt_emulator.filters import Conditions, read_filters
from infakt_emulator.messages import Answer, Row, invalid, not_found
from infakt_emulator.payload import Errors, read_values
from infakt_emulator.query import perturb_rows, read_page, sort_rows
from infakt_emulator.resources.resource import Resource
from infakt_emulator.structure import find_missing_lines, find_wrong_values
from infakt_emulator.tasks import CREATED, REFUSED, Outcome, Task
from infakt_emulator.texts import MISSING
from infakt_emulator.world import World

from .context import Context
from .ksef import follow_sending, send


def list_rows(context: Context) -> Answer:
    """Answer with a page of the rows that match."""
    parents = context.parents()
    return show_page(
        context, (row for row in context.table if all(row[name] == value for name, value in parents.items()))
    )


def list_selected(context: Context) -> Answer:
    """Answer with the rows of a dictionary that the account's settings name; as in an example, ids sort as texts."""
    return show_page(
        context, sorted((row for row in context.table if row["is_selected"]), key=lambda row: str(row["id"]))
    )


def show_page(context: Context, rows: Iterable[Row]) -> Answer:
    """Answer with a page of those rows that match."""
    page, parameters, rows = read_page(context.parameters), context.parameters, list(rows)
    entities = [context.show(row, is_listed=True) for row in page.cut(find_rows(context, rows))]
    total = find_conditions(context).count(rows)
    return context.answer({"metainfo": page.metainfo(context.url, parameters, total), "entities": entities})


def find_conditions(context: Context) -> Conditions:
    """Return what the call's filters ask for."""
    resource = context.resource
    return read_filters(context.operation, context.parameters, resource.searches, context.predicates, context.modes)


def find_rows(context: Context, rows: Iterable[Row]) -> list[Row]:
    """Return the rows that match, in the requested order or roughly in the default one.

    Inferred: a list that takes no order has a stable one.
    """
    parameters = context.parameters
    found = find_conditions(context).choose(rows)
    if "order" not in context.operation.parameters:
        return found
    ordered = sort_rows(found, parameters.get("order", ""))
    if ordered is None:
        documented = sort_rows(found, context.resource.order) or found
        ordered = perturb_rows(documented, seed=context.world.store.seed, call_number=context.number)
    return ordered


def get_row(context: Context) -> Answer:
    """Answer with one row."""
    row = context.row()
    follow_sending(context, row)
    return context.answer(context.show(row))


def create_row(context: Context) -> Answer:
    """Create a row at once; the answer is the row itself, without a wrapper, as seen live."""
    values, errors = _read_new(context)
    row, problems = prepare_row(context.world, context.resource, values)
    if errors or problems:
        raise invalid({**problems, **errors})
    _keep(context, row)
    return context.answer(context.show(row))


def break_down(_context: Context) -> Answer:
    """Fail whatever was sent; inferred: the body, of which nothing was recorded."""
    return Answer(status=500, body=b"Internal Server Error", content_type="text/plain")


def _read_new(context: Context) -> tuple[Row, Errors]:
    """Return what a body says of a new row, and what it says wrongly or not at all."""
    values, errors = _read_given(context)
    missing = {name: [MISSING] for name in context.operation.required if values.get(name) is None}
    if context.resource.is_document:
        missing |= find_missing_lines(context.operation, context.payload(), context.resource.line_stand_ins)
    return values, {**errors, **missing}


def _keep(context: Context, row: Row) -> None:
    """Keep a new row, notify webhooks, and send it to KSeF if that was asked for."""
    context.table.put(row)
    for _ in range(context.world.copies - 1):
        store = context.world.store
        context.table.put(deepcopy(row) | {"id": store.next_id(), "uuid": store.next_uuid()})
    context.notify("draft_invoice_created", row)
    if context.options().get("send_to_ksef") is True:
        send(context, row)


def create_row_task(context: Context) -> Answer:
    """Create a task that creates a row, unless the body alone is invalid; other errors end the task."""
    world, resource = context.world, context.resource
    values, errors = _read_new(context)
    if errors:
        raise invalid(errors)

    def run() -> Outcome:
        row, problems = prepare_row(world, resource, values)
        if problems:
            return Outcome(code=REFUSED, errors=problems)
        _keep(context, row)
        return Outcome(code=CREATED, uuid=row["uuid"])

    def report(task: Task) -> None:
        name = "success" if task.code == CREATED else "error"
        world.notify(f"async_invoice_creation_{name}", task.envelope())

    task = world.add_task(action="create_invoice", kind=resource.task_kind, run=run, report=report)
    return context.answer(task.envelope())


def update_row(context: Context) -> Answer:
    """Change the given fields only, lines as a whole, and answer with the whole row."""
    old, given = context.row(), _read_payload(context)
    row = old | _unset_nulls(context.resource, given)
    errors = context.resource.prepare(context.world, row, given)
    if errors:
        raise invalid(errors)
    # In place: an order that is still pending holds the row.
    old |= row
    return context.answer(context.show(old))


def delete_row(context: Context) -> Answer:
    """Delete a row."""
    row = context.row()
    context.table.remove(row)
    context.notify("invoice_deleted", row)
    return context.answer_nothing()


def get_task(context: Context) -> Answer:
    """Answer with the status of a task; HTTP 200 for every outcome, as seen live."""
    tasks = context.world.tasks
    task = tasks.find(context.arguments["invoice_task_reference_number"])
    if task is None or not task.is_reported:
        raise not_found()
    return context.answer(tasks.poll(task).envelope())


def prepare_row(world: World, resource: Resource, given: Row) -> tuple[Row, Errors]:
    """Return a fresh row with what is given, not yet kept, and what is wrong with it."""
    ids = {"id": world.store.next_id(), "uuid": world.store.next_uuid()}
    row = ids | deepcopy(dict(resource.blank)) | _unset_nulls(resource, given)
    return row, resource.prepare(world, row, given)


def make_row(world: World, resource: Resource, given: Row) -> Row:
    """Create a row and store it."""
    row, errors = prepare_row(world, resource, given)
    if errors:
        raise invalid(errors)
    return world.store.table(resource.noun).put(row)


def _read_given(context: Context) -> tuple[Row, Errors]:
    """Return what a body says, and what of it cannot be, whatever the account holds."""
    given = context.payload()
    values, errors = read_values(context.bundle, context.operation.writable, given)
    if context.resource.is_document:
        errors |= find_wrong_values(context.bundle, context.operation, given)
    return values, errors


def _read_payload(context: Context) -> Row:
    values, errors = _read_given(context)
    if errors:
        raise invalid(errors)
    return values


def _unset_nulls(resource: Resource, given: Row) -> Row:
    """Inferred: null sets a field back to what it was before it was first set."""
    return {name: deepcopy(resource.blank.get(name)) if value is None else value for name, value in given.items()}

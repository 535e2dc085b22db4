"""Listing, reading, making, changing and deleting rows, and asking how an order stands."""

from __future__ import annotations

from copy import deepcopy

from contract_tests.emulator.payload import Errors, read_values
from contract_tests.emulator.query import read_filters, read_page, shake_rows, sort_rows
from contract_tests.emulator.resources.resource import Resource
from contract_tests.emulator.tasks import CREATED, REFUSED, Outcome
from contract_tests.emulator.wire import Answer, Row, invalid, not_found
from contract_tests.emulator.world import World

from .context import Context
from .ksef import follow_sending, send


def list_rows(context: Context) -> Answer:
    """Answer with a page of the rows that match."""
    resource, parameters = context.resource, context.parameters
    filters = read_filters(context.operation, parameters, resource.searches, context.predicates)
    parents = context.parents()
    mine = (row for row in context.table if all(row[name] == value for name, value in parents.items()))
    found = [row for row in mine if all(condition.accepts(row) for condition in filters)]
    ordered = sort_rows(found, parameters.get("order", ""))
    if ordered is None:
        documented = sort_rows(found, resource.order) or found
        ordered = shake_rows(documented, seed=context.world.store.seed, call_number=context.number)
    page = read_page(parameters)
    entities = [context.show(row, is_listed=True) for row in page.cut(ordered)]
    return context.answer({"metainfo": page.metainfo(context.path, parameters, len(found)), "entities": entities})


def get_row(context: Context) -> Answer:
    """Answer with one row."""
    row = context.row()
    follow_sending(context.world, row)
    return context.answer(context.show(row))


def create_row(context: Context) -> Answer:
    """Make a row at once; the answer is the row itself, without a wrapper, as seen live."""
    return context.answer(context.show(make_row(context.world, context.resource, _read_payload(context))))


def order_row(context: Context) -> Answer:
    """Take the order to make a row; what is wrong with it shows only once the order is done."""
    world, resource = context.world, context.resource
    values, errors = read_values(context.bundle, context.operation.writable, context.payload())
    is_sent_on = context.options().get("send_to_ksef") is True

    def run() -> Outcome:
        row, problems = prepare_row(world, resource, values)
        if errors or problems:
            return Outcome(code=REFUSED, errors=errors | problems)
        world.store.table(resource.noun).put(row)
        if is_sent_on:
            send(world, row)
        return Outcome(code=CREATED, uuid=row["uuid"])

    return context.answer(world.order(action="create_invoice", kind=resource.task_kind, run=run).envelope())


def update_row(context: Context) -> Answer:
    """Change only what is given, lines as a whole, and answer with the whole row."""
    old, given = context.row(), _read_payload(context)
    row = old | _unset_nulls(context.resource, given)
    errors = context.resource.prepare(context.world, row, given)
    if errors:
        raise invalid(errors)
    # In place: an order that is still pending holds the row.
    old |= row
    return context.answer(context.show(old))


def delete_row(context: Context) -> Answer:
    """Forget a row."""
    context.table.remove(context.row())
    return context.answer_nothing()


def get_task(context: Context) -> Answer:
    """Answer how an order stands; HTTP 200 for every outcome, as seen live."""
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
    """Make a row and keep it."""
    row, errors = prepare_row(world, resource, given)
    if errors:
        raise invalid(errors)
    return world.store.table(resource.noun).put(row)


def _read_payload(context: Context) -> Row:
    values, errors = read_values(context.bundle, context.operation.writable, context.payload())
    if errors:
        raise invalid(errors)
    return values


def _unset_nulls(resource: Resource, given: Row) -> Row:
    """Inferred: null puts a field back to what it was before it was ever set."""
    return {name: deepcopy(resource.blank.get(name)) if value is None else value for name, value in given.items()}

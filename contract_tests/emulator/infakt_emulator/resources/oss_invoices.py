"""OSS invoices, to consumers in other EU countries."""

from __future__ import annotations

from collections.abc import Iterable

from infakt_emulator.messages import Row
from infakt_emulator.money import sum_lines
from infakt_emulator.payload import Errors
from infakt_emulator.world import World

from . import samples
from .oss import BLANK, prepare_oss
from .resource import Resource

PATTERN = "{n}/OSS/{month}/{year}"
SEEDED = 15


def prepare_oss_invoice(world: World, row: Row, given: Row) -> Errors:
    """Complete an OSS invoice."""
    return prepare_oss(world, row, given, pattern=PATTERN, add_up=sum_lines)


def seed_oss_invoices(world: World) -> Iterable[Row]:
    """Return OSS invoices to consumers in three countries."""
    return (samples.make_oss_invoice(world.store.random, number) for number in range(SEEDED))


OSS_INVOICES = Resource(
    noun="oss_invoices",
    identity="uuid",
    blank=BLANK,
    order="issue_date desc",
    detail_only=frozenset({"services"}),
    # Documented: the response in the example has no kind.
    numberings={"": PATTERN},
    task_kind="oss_invoice",
    has_events=True,
    prepare=prepare_oss_invoice,
    seed=seed_oss_invoices,
)

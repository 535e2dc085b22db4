"""`infakt-contract clean`: deletes what is left of a run, found by its mark, and names what cannot be deleted.

Every row that a run makes has the mark of the run in a field of the list, so nothing but the id of the run is needed: a
run that was killed is cleaned up like one that failed to delete. A row without the mark is never touched.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from infakt import Infakt
from infakt.errors import InfaktError, NotFoundError, PermissionDeniedError, PlanLimitError

from .description import load_description
from .target.budget import Budget, BudgetSpentError
from .target.measured import Measured
from .target.scratch import is_marked
from .target.target import LOOPBACK_HOSTS, Target, choose_target
from .target.transport import LiveTransport
from .watch import Watch

MARKED: Mapping[str, tuple[str, ...]] = {
    "corrective_invoices": ("number", "notes"),
    "invoices": ("number", "notes", "client_company_name"),
    "costs": ("number",),
    "products": ("name",),
    "bank_accounts": ("custom_name",),
    "clients": ("company_name", "note"),
}
"""Where the mark is in the rows of each list; what others are about comes after them."""
BY_UUID = frozenset({"corrective_invoices", "invoices", "costs"})
REFUSALS = (NotFoundError, PermissionDeniedError, PlanLimitError)
"""How an account refuses a list that it does not have; no run has made rows there."""


@dataclass(frozen=True)
class Left:
    """A row that is left of a run."""

    tag: str
    identity: Any
    text: str

    def __str__(self) -> str:
        return f"{self.tag.removesuffix('s').replace('_', ' ')} {self.text}"

    def delete(self, client: Infakt) -> str | None:
        """Delete it, and return why not if it is refused; it may be gone already."""
        try:
            if self.tag == "costs":
                return None if client.costs.delete_many([self.identity]).success else "the deletion failed"
            getattr(client, self.tag).delete(self.identity)
        except NotFoundError:
            return None
        except (InfaktError, BudgetSpentError) as error:
            return str(error).partition("\n")[0]
        return None


def find_left(client: Infakt, run: str) -> Iterator[Left]:
    """Return the rows with a mark of a run, those first that must be deleted before others."""
    for tag, fields in MARKED.items():
        try:
            rows = [row.to_dict() for row in getattr(client, tag).list()]
        except REFUSALS:
            continue
        for row in rows:
            text = next((row[name] for name in fields if is_marked(row.get(name), run)), None)
            if text is not None:
                yield Left(tag, row["uuid" if tag in BY_UUID else "id"], str(row.get(fields[0]) or text)[:60])


def clean(client: Infakt, run: str) -> tuple[list[str], list[str]]:
    """Delete what is left of a run.

    Returns:
        What was deleted, and what could not be deleted, each with the reason.
    """
    gone: list[str] = []
    kept: list[str] = []
    for left in find_left(client, run):
        refusal = left.delete(client)
        if refusal is None:
            gone.append(str(left))
        else:
            kept.append(f"{left}: {refusal}")
    return gone, kept


def connect(
    target: Target,
    budget: Budget,
    *,
    watch: Watch | None = None,
    measured: Measured | None = None,
) -> Infakt:
    """Return a blocking client of a live server, whose requests are counted and paced."""
    watch = watch or Watch(load_description())
    transport = LiveTransport(target, budget, watch, measured=measured)
    http = httpx.Client(transport=transport)
    return Infakt(api_key=target.api_key, base_url=target.base_url, http_client=http, quota=None)


def clean_interrupted(target: Target, run: str, budget: Budget, watch: Watch, measured: Measured) -> list[str]:
    """Delete what an interrupted run has left, rows that were under way included, and return what remains."""
    try:
        with connect(target, budget, watch=watch, measured=measured) as client, budget.cleaning():
            return clean(client, run)[1]
    except (InfaktError, BudgetSpentError) as error:
        return [f"unknown: {str(error).partition(chr(10))[0]}; later run infakt-contract clean --run {run}"]


def main(arguments: Sequence[str]) -> int:
    """Clean up after a run, and return the exit code: 0 if nothing is left, 1 if something is, 4 if it cannot begin."""
    parser = argparse.ArgumentParser("infakt-contract clean", description="Delete what is left of a run.")
    parser.add_argument("--run", required=True, metavar="ID", help="id of the run, as in its evidence or --run-id")
    parser.add_argument("--target", default="sandbox", help="sandbox, or a base URL")
    parser.add_argument("--api-key", help="key for that server; for the sandbox prefer INFAKT_SANDBOX_API_KEY")
    parser.add_argument("--limits", choices=["seed", "published", "none"], help="limits to stay within")
    parser.add_argument("--max-wait", type=float, default=120.0, help="longest wait for a window, in seconds")
    given = parser.parse_args(arguments)
    try:
        target = choose_target(given.target, api_key=given.api_key, variables=os.environ, may_write=True)
        gone, kept = _clean(target, given.run, given.limits, given.max_wait)
    except (ValueError, InfaktError, BudgetSpentError) as error:
        sys.stderr.write(f"ERROR: {str(error).partition(chr(10))[0]}\n")
        return 4
    for line in (*(f"deleted {text}" for text in gone), *(f"left {text}" for text in kept)):
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"run {given.run}: {len(gone)} deleted, {len(kept)} left\n")
    return 1 if kept else 0


def _clean(target: Target, run: str, limits: str | None, max_wait_seconds: float) -> tuple[list[str], list[str]]:
    if not target.is_live:
        msg = f"{target.name} keeps nothing after a run; give --target a base URL"
        raise ValueError(msg)
    chosen = limits or ("none" if target.host in LOOPBACK_HOSTS else "seed")
    with connect(target, Budget(chosen, max_wait_seconds=max_wait_seconds)) as client:
        return clean(client, run)

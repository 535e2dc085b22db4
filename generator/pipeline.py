"""From the description to the bundle to the client: the stages in order, each of which reports all its problems."""

from __future__ import annotations

import tempfile
from pathlib import Path

from . import emit, filters, portable, rules, sightings, spec
from .errors import GeneratorError, Problem
from .render import ClientProject
from .spec import Description, Json


def describe(folder: Path) -> Json:
    """Return the bundle of a description that follows all rules.

    Raises:
        GeneratorError: A stage found problems; all problems of that stage are listed.
    """
    return survey(folder)[1]


def survey(folder: Path) -> tuple[Description, Json]:
    """Return the files of the description, and the bundle that ``describe`` returns."""
    sources, seen = spec.read(folder), sightings.read(folder)
    _stop_at([problem for source in [*sources, seen] for problem in rules.check_shape(source)])
    description, listed = spec.assemble(sources), sightings.list_sightings(seen)
    bundle = spec.bundle(description)
    _stop_at(list(sightings.check(description, bundle, listed)))
    bundle = filters.offer(sightings.merge(bundle, listed))
    _stop_at(rules.check(description, bundle))
    return description, bundle


def build(description: Path, target: Path) -> None:
    """Replace ``target`` with the client of a description."""
    with tempfile.TemporaryDirectory() as folder:
        _write(description, Path(folder))
        target.mkdir(parents=True, exist_ok=True)
        emit.swap_in(Path(folder), target)


def check(description: Path, target: Path) -> None:
    """Compare ``target`` with the client of a description.

    Raises:
        GeneratorError: They differ.
    """
    with tempfile.TemporaryDirectory() as folder:
        _write(description, Path(folder))
        _stop_at(emit.compare(Path(folder), target))


def write_portable(description: Path, folder: Path) -> list[Path]:
    """Write the API and its webhooks as documents for other tools, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    documents = zip(("infakt-openapi.json", "infakt-webhooks.json"), portable.split(describe(description)), strict=True)
    return [emit.write_json(folder / name, document) for name, document in documents]


def _write(description: Path, folder: Path) -> None:
    bundle = describe(description)
    emit.write(bundle, ClientProject(bundle), folder)


def _stop_at(problems: list[Problem]) -> None:
    if problems:
        raise GeneratorError(problems)

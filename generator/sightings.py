"""What was seen on the wire: ``evidence.yaml``, with one entry per source that names the elements it shows.

The bundler adds each entry as a ``live:`` text to the elements that it names; see ``elements`` for the names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from . import filters, levels
from .elements import Element, list_elements
from .errors import GeneratorError, Problem, join_pointer, suggest
from .places import locate
from .spec import Description, Json, Source, load

FILE = "evidence.yaml"


@dataclass(frozen=True)
class Sighting:
    """One source: its description, and the names of the elements that it shows."""

    text: str
    shows: tuple[str, ...]


def read(folder: Path) -> Source:
    """Read the file; a description without it has no sightings.

    Raises:
        GeneratorError: The file is not YAML.
    """
    if not (folder / FILE).exists():
        return Source(FILE, {"sources": []})
    problems: list[Problem] = []
    source = Source(FILE, load(folder, FILE, problems))
    if problems:
        raise GeneratorError(problems)
    return source


def list_sightings(source: Source) -> list[Sighting]:
    """Return the entries of a file that has the right shape."""
    return [Sighting(_describe(entry), tuple(entry["shows"])) for entry in source.document["sources"]]


def _describe(entry: Json) -> str:
    return str(entry["seen"]) if "seen" in entry else f"run {entry['run']}, {entry['day']}"


def check(description: Description, bundle: Json, sightings: Iterable[Sighting]) -> Iterator[Problem]:
    """Yield a problem for each unknown name, and for each element marked as inferred although it was seen.

    Args:
        description: The files of the description.
        bundle: Their bundle without the sightings.
        sightings: The entries of ``evidence.yaml``.
    """
    elements = list_elements(bundle)
    named: dict[str, Element] = {}
    for index, sighting in enumerate(sightings):
        for position, name in enumerate(sighting.shows):
            if name in elements:
                named[name] = elements[name]
            else:
                pointer = join_pointer("sources", index, "shows", position)
                yield Problem(FILE, pointer, f"no element is named {name}", advise(name, elements))
    for element in named.values():
        if element.level == levels.INFERRED:
            file, pointer = locate(description, element.evidence_steps)
            what = f"{FILE} shows {element.name}, which is marked only as inferred here"
            fix = "delete the text; a guess about something else goes beside a documented: or live: text"
            yield Problem(file, pointer, what, fix, "; ".join(element.texts))


def advise(name: str, elements: Mapping[str, Element]) -> str:
    """Return what to write instead of an unknown name."""
    if filters.is_derived_name(name):
        return "it follows from the general rule: describe the filter in its resource's file, and name that one"
    return suggest([name], elements, "see generator/elements.py for the names")


def merge(bundle: Json, sightings: Iterable[Sighting]) -> Json:
    """Add each sighting to the elements that it shows, before their own texts."""
    elements = list_elements(bundle)
    texts: dict[str, list[str]] = {}
    for sighting in sightings:
        for name in sighting.shows:
            texts.setdefault(name, []).append(f"{levels.LIVE}: {sighting.text}")
    for name, seen in texts.items():
        element = elements[name]
        levels.add(element.node, seen, element.value)
    return bundle

"""What was seen on the wire: ``evidence.yaml``, one entry a source, each with the names of what it shows.

The bundler puts each entry as a ``live:`` text at the elements that it names; see ``elements`` for the names.
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
    """One source: in words, what it is, and the names of the elements that it shows."""

    text: str
    shows: tuple[str, ...]


def read(folder: Path) -> Source:
    """Reads the file; a description without one has no sightings.

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
    """The entries of a file that has the right shape."""
    return [Sighting(_word(entry), tuple(entry["shows"])) for entry in source.document["sources"]]


def _word(entry: Json) -> str:
    return str(entry["seen"]) if "seen" in entry else f"run {entry['run']}, {entry['day']}"


def check(description: Description, bundle: Json, sightings: Iterable[Sighting]) -> Iterator[Problem]:
    """Names that nothing has, and guesses that a sighting has made untrue. The bundle is that without sightings."""
    elements = list_elements(bundle)
    named: dict[str, Element] = {}
    for index, sighting in enumerate(sightings):
        for position, name in enumerate(sighting.shows):
            if name in elements:
                named[name] = elements[name]
            else:
                pointer = join_pointer("sources", index, "shows", position)
                yield Problem(FILE, pointer, f"nothing is called {name}", advise(name, elements))
    for element in named.values():
        if element.level == levels.INFERRED:
            file, pointer = locate(description, element.evidence_steps)
            what = f"{FILE} shows {element.name}, which is marked only as inferred here"
            fix = "delete the text; a guess at something else stands beside a documented: or live: text"
            yield Problem(file, pointer, what, fix, "; ".join(element.texts))


def advise(name: str, elements: Mapping[str, Element]) -> str:
    """What to write in place of an unknown name."""
    if filters.is_derived_name(name):
        return "it follows from the general rule: list the filter in its resource's file, and name that"
    return suggest([name], elements, "see generator/elements.py for the names")


def merge(bundle: Json, sightings: Iterable[Sighting]) -> Json:
    """Puts each sighting at the elements that it shows, before what stands there already."""
    elements = list_elements(bundle)
    texts: dict[str, list[str]] = {}
    for sighting in sightings:
        for name in sighting.shows:
            texts.setdefault(name, []).append(f"{levels.LIVE}: {sighting.text}")
    for name, seen in texts.items():
        element = elements[name]
        levels.add(element.node, seen, element.value)
    return bundle

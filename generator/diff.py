"""Reports what changed between two bundles: what breaks callers, what is new, what is reworded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

from .callers import Interface, Method, Model, Value, join, view
from .spec import Json

T = TypeVar("T")
SHOWN = 8
"""Maximum number of names in a line of the changelog."""


class Effect(IntEnum):
    """What a change means for a program that calls the client."""

    BREAKS = 0
    ADDS = 1
    REWORDS = 2


@dataclass(frozen=True, order=True)
class Change:
    """One sentence about names of one kind at one place."""

    effect: Effect
    sentence: str
    """The sentence, with ``{}`` in place of the names."""
    names: tuple[str, ...] = ()

    def describe(self, shown: int | None = None) -> str:
        """Return the sentence with its names.

        Args:
            shown: Maximum number of names; all if None.
        """
        names = [f"`{name}`" for name in self.names[:shown]]
        left = len(self.names) - len(names)
        return self.sentence.replace("{}", ", ".join(names) + (f" and {left} more" if left else ""))


def compare(old: Json, new: Json) -> list[Change]:
    """Return what changed, breaking changes first."""
    before, after = view(old), view(new)
    return sorted(
        [
            *_compare_methods(before, after),
            *_compare_models(before, after),
            *_compare_enums(before, after),
            *_compare_names("webhook", before.webhooks, after.webhooks),
            *_compare_words(before, after),
        ]
    )


def next_version(version: str, changes: Iterable[Change]) -> str:
    """Return the next version by semantic versioning; before 1.0 a breaking change increases the minor number."""
    major, minor, patch = map(int, version.split("."))
    worst = min((change.effect for change in changes), default=None)
    if worst is None:
        return version
    if worst is Effect.BREAKS:
        return f"{major + 1}.0.0" if major else f"0.{minor + 1}.0"
    return f"{major}.{minor + 1}.0" if major and worst is Effect.ADDS else f"{major}.{minor}.{patch + 1}"


def report(changes: list[Change], version: str) -> Iterator[str]:
    """Yield the lines of the report: the changes by effect, the next version, and a draft of the changelog."""
    titles = {Effect.BREAKS: "Breaks callers", Effect.ADDS: "Adds", Effect.REWORDS: "Describes differently"}
    for effect, title in titles.items():
        found = [change for change in changes if change.effect is effect]
        yield f"{title}: {len(found) or 'nothing'}"
        yield from (f"  {change.describe()}" for change in found)
    yield f"Next version: {next_version(version, changes)} (after {version})"
    drafted = [change for change in changes if change.effect is not Effect.REWORDS]
    if drafted:
        yield "For the changelog:"
        yield from (f"- {change.describe(SHOWN)}" for change in drafted)


def _compare_methods(before: Interface, after: Interface) -> Iterator[Change]:
    old, new = before.methods, after.methods
    yield from _list(Effect.BREAKS, "Removed {}.", [old[call].name for call in old.keys() - new.keys()])
    yield from _list(Effect.ADDS, "Added {}.", [new[call].name for call in new.keys() - old.keys()])
    for call in old.keys() & new.keys():
        yield from _compare_method(old[call], new[call])


def _compare_method(old: Method, new: Method) -> Iterator[Change]:
    if old.name != new.name:
        yield Change(Effect.BREAKS, f"Renamed `{old.name}` to {{}}.", (new.name,))
    yield from _compare_values("argument", f"`{new.name}`", old.arguments, new.arguments, Model({}, False, True))
    yield from _compare_values("filter", f"`{new.name}`", old.filters, new.filters, Model({}, False, True))
    if old.result != new.result:
        yield Change(Effect.BREAKS, f"`{new.name}` returns {join(new.result)} where it returned {join(old.result)}.")
    for fact, value in new.facts.items():
        if value != old.facts[fact]:
            change = f"{_quote(old.facts[fact])} → {_quote(value)}"
            yield Change(Effect.REWORDS, f"`{new.name}`: {fact} changed: {change}.")


def _compare_models(before: Interface, after: Interface) -> Iterator[Change]:
    yield from _compare_names("class", before.models, after.models)
    for name in before.models.keys() & after.models.keys():
        old, new = before.models[name], after.models[name]
        yield from _compare_values("field", f"`{name}`", old.attributes, new.attributes, new)
        if old.evidence != new.evidence:
            yield Change(Effect.REWORDS, "The evidence of {} changed.", (name,))


def _compare_values(
    kind: str, owner: str, old: Mapping[str, Value], new: Mapping[str, Value], model: Model
) -> Iterator[Change]:
    added = new.keys() - old.keys()
    demanded = {name for name in added if new[name].required and model.is_written}
    yield from _list(Effect.BREAKS, f"Removed the {kind} {{}} of {owner}.", old.keys() - new.keys())
    yield from _list(Effect.BREAKS, f"Added the required {kind} {{}} to {owner}.", demanded)
    yield from _list(Effect.ADDS, f"Added the {kind} {{}} to {owner}.", added - demanded)
    common = old.keys() & new.keys()
    if model.is_written:
        stricter = [name for name in common if new[name].required and not old[name].required]
        laxer = [name for name in common if old[name].required and not new[name].required]
        yield from _list(Effect.BREAKS, f"The {kind} {{}} of {owner} became required.", stricter)
        yield from _list(Effect.ADDS, f"The {kind} {{}} of {owner} became optional.", laxer)
    for name in common:
        yield from _compare_types(kind, f"{owner}", name, old[name].types, new[name].types, model)
    changed = [name for name in common if old[name].evidence != new[name].evidence]
    yield from _list(Effect.REWORDS, f"The evidence of the {kind} {{}} of {owner} changed.", changed)


def _compare_types(
    kind: str, owner: str, name: str, old: frozenset[str], new: frozenset[str], model: Model
) -> Iterator[Change]:
    """Compare types: widening breaks what is read, narrowing breaks what is written; null may always be read."""
    if old == new:
        return
    is_broken = (model.is_read and bool(new - old - {"null"})) or (model.is_written and bool(old - new))
    effect = Effect.BREAKS if is_broken else Effect.ADDS if model.is_written else Effect.REWORDS
    yield Change(effect, f"The {kind} {{}} of {owner} is {join(new)} where it was {join(old)}.", (name,))


def _compare_enums(before: Interface, after: Interface) -> Iterator[Change]:
    yield from _compare_names("enum", before.enums, after.enums)
    for name in before.enums.keys() & after.enums.keys():
        old, new = before.enums[name], after.enums[name]
        yield from _list(Effect.BREAKS, f"Removed the value {{}} of `{name}`.", set(old) - set(new))
        yield from _list(Effect.ADDS, f"Added the value {{}} to `{name}`.", set(new) - set(old))
        changed = [value for value in old.keys() & new.keys() if old[value] != new[value]]
        yield from _list(Effect.REWORDS, f"The evidence of the value {{}} of `{name}` changed.", changed)


def _compare_names(kind: str, old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[Change]:
    yield from _list(Effect.BREAKS, f"Removed the {kind} {{}}.", old.keys() - new.keys())
    yield from _list(Effect.ADDS, f"Added the {kind} {{}}.", new.keys() - old.keys())


def _compare_words(before: Interface, after: Interface) -> Iterator[Change]:
    both = before.words.keys() & after.words.keys()
    changed = sum(before.words[place] != after.words[place] for place in both)
    if changed:
        yield Change(Effect.REWORDS, f"{changed} descriptions were reworded.")


def _list(effect: Effect, sentence: str, names: Iterable[str]) -> Iterator[Change]:
    """Yield one change for all names, or none if there are no names."""
    found = tuple(sorted(names))
    if found:
        many = re.sub(r"\b(argument|filter|field|value|class|enum|webhook) \{\}", _pluralise, sentence)
        yield Change(effect, many if len(found) > 1 else sentence, found)


def _pluralise(match: re.Match[str]) -> str:
    noun = match[1]
    return f"{noun}es {{}}" if noun.endswith("s") else f"{noun}s {{}}"


def _quote(text: str) -> str:
    return f"`{text}`" if text else "nothing"

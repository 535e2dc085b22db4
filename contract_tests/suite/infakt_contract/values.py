"""Values of every JSON type, often unusual ones."""

from __future__ import annotations

import inspect
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st

from infakt import Record, models

# A third of the profile's examples, for properties that read a list several times in each.
FEW = settings(max_examples=1 + settings().max_examples // 3)
# Less than that, for properties of each list, of which there are many.
SOME = settings(max_examples=1 + settings().max_examples // 10)
# Fewer still, reported as they are found: examples of dozens of fields, which take minutes to shrink.
WIDE = settings(max_examples=1 + settings().max_examples // 15, phases=[Phase.explicit, Phase.generate])
# More examples, for properties of many cases that cost little.
MANY = settings(max_examples=3 * settings().max_examples)
ODD = [
    "",
    " ",
    "0",
    "12.50",
    "X.XX PLN",
    "9" * 5_000,
    "1_000",
    "nan",
    "-inf",
    "draft",
    "vat",
    "2026-02-30",
    "2026-05-05",
    "2026-05-05 15:31:58 +0200",
    "2026-05-05 15:31:58 +9999",
    "2026-05-05 25:61:61",
    "0000-00-00T00:00:00Z",
    "9999-12-31T23:59:59.999999999Z",
    "\ud800",
    "\0",
    10**400,
    -0.0,
    1e308,
]
TEXTS = st.text(max_size=12) | st.from_regex(
    r"\d{4}-\d\d-\d\d[T ,]{1,2}\d\d:\d\d(:\d\d)?(\.\d+)?( ?[+-]\d{2}:?\d{2}|Z)?"
)
SCALARS = st.sampled_from(ODD) | st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
KINDS: list[type[Record]] = [
    kind
    for kind in (getattr(models, name) for name in models.__all__)
    if inspect.isclass(kind) and issubclass(kind, Record)
]


def list_attributes(kind: type[Record]) -> list[str]:
    """Return the names of a record's attributes."""
    public = (name for name in dir(kind) if not name.startswith("_"))
    return [name for name in public if not inspect.isroutine(inspect.getattr_static(kind, name))]


def list_all_attributes() -> list[str]:
    """Return the names of the attributes of all records."""
    return sorted({name for kind in KINDS for name in list_attributes(kind)})


OBJECTS: st.SearchStrategy[dict[str, Any]] = st.dictionaries(
    st.sampled_from(list_all_attributes()) | st.text(max_size=6),
    JSON | st.dictionaries(st.sampled_from(list_all_attributes()), JSON, max_size=3) | st.lists(JSON, max_size=2),
    max_size=8,
)

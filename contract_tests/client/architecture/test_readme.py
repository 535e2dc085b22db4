"""The counts in README are those of the description."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from contract_tests.evidence.recording.documented import load_documented
from infakt_contract.description import load_description

README = Path(__file__).parents[3] / "README.md"
OPERATIONS = load_description().by_id.values()
HEADINGS = ("| resource | what | operations |", "|---|---|---|")


def tabulate_resources() -> str:
    """Return the table of resources: the description of each tag, and the number of its operations."""
    counts = Counter(operation.tag for operation in OPERATIONS)
    rows = [
        f"| `client.{tag['name']}` | {tag['description'].removesuffix('.')} | {counts[tag['name']]} |"
        for tag in load_description().document["tags"]
    ]
    return "\n".join([*HEADINGS, *rows, f"| | | **{len(OPERATIONS)}** |", ""])


def test_table_has_the_resources_of_the_description() -> None:
    """README's table has each resource with its tag's description and the number of its operations, and their sum."""
    table = tabulate_resources()

    if table not in README.read_text(encoding="utf-8"):
        pytest.fail(f"the table of resources in README.md is outdated; replace it with:\n\n{table}", pytrace=False)


def test_operation_that_no_page_documents_is_named() -> None:
    """README names each operation that neither the documentation nor the vendor's newer readme has, and its method."""
    pages = {facts.key for facts in load_documented()}
    text = README.read_text(encoding="utf-8")

    undocumented = [
        operation
        for operation in OPERATIONS
        if (operation.method, operation.path) not in pages
        and "newer readme" not in str(operation.node.get("x-evidence", ""))
    ]

    assert undocumented
    for operation in undocumented:
        method = f"`client.{operation.tag}.{operation.node['x-method']}`"
        missing = [name for name in (f"`{operation}`", method) if name not in text]
        assert missing == [], (
            f"no file of contract_tests/evidence/documented has {operation}: add what the vendor documents about it, "
            f"or name {' and '.join(missing)} under Status in README.md"
        )

"""The counts of README are those of the description."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from contract_tests.evidence.recording.documented import load_documented
from infakt_contract.description import load_description

README = Path(__file__).parents[3] / "README.md"
OPERATIONS = load_description().by_id.values()


def test_table_counts_the_operations_of_each_resource() -> None:
    """README's table has each resource with the number of its operations, and their sum."""
    text = README.read_text(encoding="utf-8")

    rows = dict(re.findall(r"^\| `client\.(\w+)` \|.*\| (\d+) \|$", text, re.MULTILINE))
    (total,) = re.findall(r"^\| \| \| \*\*(\d+)\*\* \|$", text, re.MULTILINE)

    assert rows == {tag: str(count) for tag, count in Counter(operation.tag for operation in OPERATIONS).items()}
    assert total == str(len(OPERATIONS))


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
        assert f"`{operation}`" in text
        assert f"`client.{operation.tag}.{operation.node['x-method']}`" in text

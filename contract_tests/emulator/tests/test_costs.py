"""Costs: uploads, filters, and operations on many costs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from infakt_emulator import Emulator

Find = Callable[..., dict[str, Any]]
PDF = ("koszt.pdf", b"%PDF-1.4", "application/pdf")


@pytest.fixture
def find(emulator: Emulator) -> Find:
    """Return a function that finds a cost of a kind, optionally with a number of files."""

    def find_cost(kind: str, files: int | None = None) -> dict[str, Any]:
        rows = (row for row in emulator.store.table("costs") if row["kind"] == kind)
        return next(row for row in rows if files in (None, len(row["attachments"])))

    return find_cost


def read(client: httpx.Client, cost: dict[str, Any]) -> dict[str, Any]:
    """Read a cost again."""
    row: dict[str, Any] = client.get(f"/documents/costs/{cost['uuid']}.json").json()
    return row


@pytest.mark.parametrize("names", [["a.pdf"], ["a.pdf", "b.JPG", "ż.png"]])
def test_upload_makes_costs(client: httpx.Client, names: list[str]) -> None:
    """Each file becomes a scan with the name of the file."""
    files = [("uploads[]", (name, b"content", "application/octet-stream")) for name in names]

    response = client.post("/documents/costs/upload.json", files=files)

    rows = [
        client.get(f"/documents/costs/{entity['document_scan_uuid']}.json").json()
        for entity in response.json()["entities"]
    ]
    assert response.status_code == 201
    assert [(row["number"], row["kind"]) for row in rows] == [(name, "document_scan") for name in names]


def test_upload_of_another_kind_of_file_fails_by_itself(client: httpx.Client) -> None:
    """An unsupported file fails individually, and the status is still 201."""
    files = [("uploads[]", PDF), ("uploads[]", ("koszt.exe", b"MZ", "application/octet-stream"))]

    response = client.post("/documents/costs/upload.json", files=files)

    assert [entity["success"] for entity in response.json()["entities"]] == [True, False]


def test_upload_wants_files(client: httpx.Client) -> None:
    """A form without a file is refused, and so is a body that is not a form."""
    assert client.post("/documents/costs/upload.json", files=[("other", PDF)]).status_code == 422
    broken = {"content-type": "multipart/form-data"}
    assert client.post("/documents/costs/upload.json", content=b"x", headers=broken).status_code == 400


@pytest.mark.parametrize(
    ("query", "accepts"),
    [
        ({"q[kind_in][]": ["cost", "document_scan"]}, lambda row: row["kind"] in ("cost", "document_scan")),
        ({"q[currency_in][]": ["EUR", "USD"]}, lambda row: row["currency"] in ("EUR", "USD")),
        ({"q[payment_document_statuses_symbol_in][]": ["paid"]}, lambda row: "paid" in symbols(row)),
        (
            {"q[document_statuses_symbol_in][]": ["to_clarify", "paid"]},
            lambda row: symbols(row) & {"to_clarify", "paid"},
        ),
        ({"q[net_in_cents_gteq]": "48002"}, lambda row: (row["net_price"] or 0) >= 48_002),
        (
            {"q[gross_in_cents_lteq]": "1229"},
            lambda row: row["gross_price"] is not None and row["gross_price"] <= 1_229,
        ),
        ({"q[created_at_lteq]": "2025-05-02"}, lambda row: row["created_at"][:10] <= "2025-05-02"),
        ({"q[source_eq]": "ksef"}, lambda row: row["source"] == "ksef"),
    ],
)
def test_filter_is_the_condition(client: httpx.Client, query: dict[str, Any], accepts: Callable[[Any], Any]) -> None:
    """A filter returns exactly the rows that meet it."""
    everything = client.get("/documents/costs.json?limit=100&order=created_at").json()["entities"]

    found = client.get("/documents/costs.json", params={**query, "limit": "100", "order": "created_at"}).json()

    expected = [row for row in everything if accepts(row)]
    assert found["entities"] == expected
    assert 0 < len(expected) < len(everything)


@pytest.mark.parametrize("predicate", ["gteq", "lteq", "lt", "eq"])
def test_day_of_issue_changes_the_total_alone(client: httpx.Client, predicate: str) -> None:
    """Seen live: the total counts the matching rows, and the list has all rows."""
    query = {"limit": "100", "order": "created_at"}
    everything = client.get("/documents/costs.json", params=query).json()
    days = sorted(row["issue_date"] for row in everything["entities"] if row["issue_date"])
    day = days[len(days) // 2]

    found = client.get("/documents/costs.json", params={**query, f"q[issue_date_{predicate}]": day}).json()

    assert found["entities"] == everything["entities"]
    assert 0 < found["metainfo"]["total_count"] < everything["metainfo"]["total_count"]


def test_created_at_has_the_offset_of_its_date(client: httpx.Client) -> None:
    """The offset is that of Poland, in summer and in winter."""
    moments = [row["created_at"] for row in client.get("/documents/costs.json?limit=100").json()["entities"]]

    offsets = {moment[5:7]: moment[-5:] for moment in moments}
    assert (offsets["07"], offsets["01"]) == ("+0200", "+0100")


def test_day_of_issue_is_ignored_without_its_brackets(client: httpx.Client) -> None:
    """Seen live: the name without `q[...]` filters neither the total nor the rows."""
    query = {"limit": "100", "order": "created_at"}

    found = client.get("/documents/costs.json", params={**query, "issue_date_gteq": "2999-01-01"}).json()

    everything = client.get("/documents/costs.json", params=query).json()
    assert found["entities"] == everything["entities"]
    assert found["metainfo"]["total_count"] == everything["metainfo"]["total_count"] > 0


def symbols(row: dict[str, Any]) -> set[str]:
    """Return the symbols of a cost's states."""
    return {state["symbol"] for state in row["statuses"]}


def test_payment_leaves_unknown_costs_out(client: httpx.Client, find: Find) -> None:
    """Unknown costs are omitted; a cost that cannot be paid fails, and `success` is then false."""
    cost, evidence = find("cost"), find("health_fee_evidence")

    answer = client.put(f"/documents/costs/paid_many.json?uuids={cost['uuid']},nothing,{evidence['uuid']}").json()

    assert answer["success"] is False
    assert [entity["status"] for entity in answer["entities"]] == ["success", "failure"]
    assert "paid" in symbols(read(client, cost))


def test_unpaid_cost_gets_a_day_when_it_is_due(client: httpx.Client, find: Find) -> None:
    """`paid_on` is the due date of an unpaid cost."""
    cost = find("cost")

    client.put(f"/documents/costs/unpaid_many.json?uuids={cost['uuid']}", json={"paid_on": "2026-12-01"})

    row = read(client, cost)
    assert ("unpaid" in symbols(row), row["due_date"]) == (True, "2026-12-01")


@pytest.mark.parametrize(("count", "status"), [(0, 422), (100, 200), (101, 422)])
def test_a_hundred_at_once(client: httpx.Client, count: int, status: int) -> None:
    """One to 100 uuids are accepted."""
    uuids = ",".join(f"unknown{number}" for number in range(count))

    assert client.put("/documents/costs/paid_many.json", params={"uuids": uuids}).status_code == status


def test_file_is_renamed_and_keeps_its_extension(client: httpx.Client, find: Find) -> None:
    """The number of a scan is the name of its file; a cost without exactly one file fails."""
    scan, cost = find("document_scan"), find("cost", 2)
    path = f"/documents/costs/update_file_name_many.json?uuids={scan['uuid']},{cost['uuid']}"

    answer = client.put(path, files={"file_name": (None, "nowa")}).json()

    assert [entity["status"] for entity in answer["entities"]] == ["success", "failure"]
    assert read(client, scan)["number"] == "nowa.pdf"
    assert client.put(path, files={"file_name": (None, "a/b")}).status_code == 422


def test_category_is_for_open_scans(client: httpx.Client, find: Find) -> None:
    """Only open scans get a category; uuids are also accepted in the body."""
    uuids = f"{find('document_scan')['uuid']},{find('cost')['uuid']}"

    answer = client.post(
        "/documents/costs/assign_cost_category_many.json", json={"uuids": uuids, "cost_category_id": "7"}
    ).json()

    assert [entity["status"] for entity in answer["entities"]] == ["success", "failure"]
    assert read(client, find("document_scan"))["category"] == "Literatura specjalistyczna"


def test_note_is_kept(client: httpx.Client, find: Find) -> None:
    """A note is sent as a form and shown by the cost."""
    cost = find("cost")

    client.post(f"/documents/costs/create_note_many.json?uuids={cost['uuid']}", files={"content": (None, "Notatka")})

    row = read(client, cost)
    assert (row["notes"][0]["content"], row["notes_count"]) == ("Notatka", 1)


def test_deletion_answers_with_what_came_of_it(client: httpx.Client, find: Find) -> None:
    """A deletion is 200 with a result for each cost; evidences of contributions are kept."""
    cost, evidence = find("cost"), find("work_fund_evidence")

    answer = client.delete(f"/documents/costs/destroy_many.json?uuids={cost['uuid']},{evidence['uuid']}")

    assert (answer.status_code, answer.json()["success"]) == (200, False)
    paths = [f"/documents/costs/{row['uuid']}.json" for row in (cost, evidence)]
    assert [client.get(path).status_code for path in paths] == [404, 200]


def test_files_are_mailed(client: httpx.Client, find: Find) -> None:
    """The response is a message; without any file the request is refused."""
    path = "/documents/costs/download_many.json?uuids="

    assert client.get(path + find("cost", 1)["uuid"]).json() == {"message": "OK"}
    assert client.get(path + find("cost", 0)["uuid"]).status_code == 422

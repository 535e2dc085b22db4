"""KSeF: sending documents, reading their status, importing within the limits, and KSeF 1.0."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree as ET

import httpx
import pytest

from infakt_emulator import Account, Emulator

from .conftest import Clock


def test_every_kind_of_document_is_sent(client: httpx.Client, emulator: Emulator) -> None:
    """A sending shows the kind as KSeF names it."""
    nouns = ("invoices", "corrective_invoices", "margin_invoices", "advance_invoices", "final_invoices")
    uuids = [next(iter(emulator.store.table(noun)))["uuid"] for noun in nouns]

    kinds = [client.post(f"/ksef2/documents/{uuid}/send.json").json()["invoice_kind"] for uuid in uuids]

    assert kinds == ["vat", "corrective_invoice", "margin", "advance", "final"]


def test_many_are_sent_or_rejected_one_by_one(client: httpx.Client, emulator: Emulator) -> None:
    """Unknown documents and those already sent are rejected, the others are sent."""
    first, second = [row["uuid"] for row in emulator.store.table("invoices")][:2]
    client.post(f"/ksef2/documents/{first}/send.json")

    answer = client.post("/ksef2/documents/send.json", json={"uuids": [first, second]}).json()

    assert [entity["status"] for entity in answer["entities"]] == ["rejected", "pending"]


def test_status_comes_to_an_end(client: httpx.Client, emulator: Emulator) -> None:
    """The status is `sent`, then `success` with a number; it is 404 for a document that was never sent."""
    path = f"/ksef2/documents/{next(iter(emulator.store.table('invoices')))['uuid']}"
    unsent = client.get(f"{path}/status.json").status_code
    client.post(f"{path}/send.json")

    answers = [client.get(f"{path}/status.json").json() for _ in range(2)]

    assert (unsent, [answer["status"] for answer in answers]) == (404, ["sent", "success"])
    assert answers[1]["ksef_number"] is not None


@pytest.mark.parametrize(("pending_polls", "statuses"), [(0, ["success"]), (2, ["sent", "sent", "success"])])
def test_sending_is_pending_first(
    make_emulator: Callable[..., Emulator],
    connect: Callable[..., httpx.Client],
    pending_polls: int,
    statuses: list[str],
) -> None:
    """A sending is `pending` in the first answer, `sent` in later ones, and has a number only once it succeeded."""
    emulator = make_emulator(pending_polls=pending_polls)
    client, path = connect(emulator), f"/ksef2/documents/{next(iter(emulator.store.table('invoices')))['uuid']}"

    first = client.post(f"{path}/send.json").json()
    later = [client.get(f"{path}/status.json").json() for _ in statuses]

    assert (first["status"], first["ksef_number"]) == ("pending", None)
    assert first["timestamps"]["request_finished_at"] is None
    assert [answer["status"] for answer in later] == statuses
    assert [answer["ksef_number"] is not None for answer in later] == [status == "success" for status in statuses]
    assert len({answer["status_description"] for answer in (first, *later)}) == len({"pending", *statuses})


def test_draft_is_not_sent_by_itself(client: httpx.Client, emulator: Emulator) -> None:
    """A document is not sent to KSeF merely because it exists."""
    uuid = next(row["uuid"] for row in emulator.store.table("invoices") if row["status"] == "draft")

    readings = [client.get(f"/invoices/{uuid}.json").json() for _ in range(3)]

    assert [(row["ksef_data"], row["ksef_number"]) for row in readings] == [(None, None)] * 3


def test_number_stands_in_the_list(client: httpx.Client, emulator: Emulator) -> None:
    """Seen live: rows of a list have the KSeF number but not `ksef_data`."""
    uuid = next(iter(emulator.store.table("invoices")))["uuid"]
    client.post(f"/ksef2/documents/{uuid}/send.json")
    numbers = [client.get(f"/ksef2/documents/{uuid}/status.json").json()["ksef_number"] for _ in range(2)]

    rows = client.get("/invoices.json?order=id&limit=100").json()["entities"]

    assert [row["ksef_number"] for row in rows if row["uuid"] == uuid] == numbers[1:]
    assert numbers[1] is not None
    assert [row for row in rows if "ksef_data" in row] == []


def test_xml_is_fa_3_wherever_it_comes_from(client: httpx.Client, emulator: Emulator) -> None:
    """All downloads of XML have the header of FA(3)."""
    uuid = next(iter(emulator.store.table("invoices")))["uuid"]
    imported = client.get("/ksef2/import/costs.json").json()["entities"][0]["ksef_number"]
    paths = [
        f"/invoices/{uuid}/download_xml.json",
        f"/ksef2/documents/{uuid}/download_xml.json",
        f"/ksef2/import/{imported}.json",
    ]

    roots = [ET.fromstring(client.get(path).content) for path in paths]  # noqa: S314 - our own XML

    namespace = "{http://crd.gov.pl/wzor/2025/06/25/13775/}"
    forms = [root.find(f"{namespace}Naglowek/{namespace}KodFormularza") for root in roots]
    variants = [root.findtext(f"{namespace}Naglowek/{namespace}WariantFormularza") for root in roots]
    assert [form.attrib for form in forms if form is not None] == [
        {"kodSystemowy": "FA (3)", "wersjaSchemy": "1-0E"}
    ] * 3
    assert variants == ["3"] * 3


def test_integration_is_reported(
    client: httpx.Client, make_emulator: Callable[..., Emulator], connect: Callable[..., httpx.Client]
) -> None:
    """The integration is 200 with or without a connection; without one, nothing can be sent or imported."""
    apart = connect(make_emulator(account=Account(is_ksef_integrated=False)))

    answers = [caller.get("/ksef2/integration.json").json()["active"] for caller in (client, apart)]

    assert answers == [True, False]
    assert apart.get("/ksef2/import/costs.json").status_code == 422
    assert apart.post("/ksef2/documents/send.json", json={"uuids": ["a"]}).status_code == 422


def test_import_is_listed_in_pages(client: httpx.Client) -> None:
    """The `metainfo` of an import has count, limit and offset, and neither a total nor links."""
    query = {"q[invoice_date_gteq]": "2025-03-01", "order": "invoice_date desc", "limit": "3", "offset": "3"}

    page = client.get("/ksef2/import/incomes.json", params=query).json()

    days = [row["invoice_date"] for row in page["entities"]]
    assert page["metainfo"] == {"count": 3, "limit": 3, "offset": 3}
    assert days == sorted(days, reverse=True)
    assert min(days) >= "2025-03-01"


def test_lists_share_six_calls_an_hour(client: httpx.Client, clock: Clock) -> None:
    """The seventh call within an hour is 422 with a message, not 429."""
    paths = ["/ksef2/import/incomes.json", "/ksef2/import/costs.json"] * 3

    statuses = [client.get(path).status_code for path in [*paths, paths[0]]]
    refused = client.get(paths[1]).json()
    clock.now += 3_600

    assert statuses == [200] * 6 + [422]
    assert list(refused) == ["error"]
    assert client.get(paths[0]).status_code == 200


@pytest.mark.parametrize(
    ("query", "media_type"),
    [("", "application/xml"), ("?file_format=pdf", "application/pdf"), ("?file_format=html", "text/html")],
)
def test_one_invoice_is_a_file(client: httpx.Client, query: str, media_type: str) -> None:
    """An imported invoice is XML unless another format is requested."""
    number = client.get("/ksef2/import/costs.json?limit=1").json()["entities"][0]["ksef_number"]

    response = client.get(f"/ksef2/import/{number}.json{query}")

    assert (response.status_code, response.headers["content-type"]) == (200, media_type)


@pytest.mark.parametrize(
    ("path", "status"),
    [("nonsense.json", 422), ("0000010004-20260101-000000000000-00.json", 404)],
)
def test_import_wants_a_number(client: httpx.Client, path: str, status: int) -> None:
    """A malformed KSeF number is refused, an unknown one is 404."""
    assert client.get(f"/ksef2/import/{path}").status_code == status


def test_single_imports_have_the_ministrys_limits(client: httpx.Client, clock: Clock) -> None:
    """The ninth import of an invoice within a second is refused."""
    number = client.get("/ksef2/import/costs.json?limit=1").json()["entities"][0]["ksef_number"]

    statuses = [client.get(f"/ksef2/import/{number}.json").status_code for _ in range(9)]
    clock.now += 1

    assert statuses == [200] * 8 + [422]
    assert client.get(f"/ksef2/import/{number}.json?file_format=doc").status_code == 422
    assert client.get(f"/ksef2/import/{number}.json").status_code == 200


def test_cancelling_an_export_answers_nothing(client: httpx.Client) -> None:
    """Cancelling an export is 200 with an empty body; only the path is documented."""
    response = client.post("/ksef2/cancel_export.json")

    assert (response.status_code, response.content) == (200, b"")


def test_first_version_is_gone(client: httpx.Client, emulator: Emulator) -> None:
    """Every operation of KSeF 1.0 is 410 with the same message."""
    operations = [operation for operation in emulator.bundle.served.values() if operation.tag == "ksef1"]

    answers = [
        client.request(operation.method, operation.path.replace("{", "").replace("}", "")) for operation in operations
    ]

    assert {answer.status_code for answer in answers} == {410}
    assert all(answer.json()["error"].startswith("API KSeF 1.0 zostało wyłączone.") for answer in answers)

"""A tour of the emulator's account: every read operation, and short stories for what needs a write first.

It is the same each time. It collects the described facts that answers and webhooks show.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx

from infakt_contract.description import Description, Operation
from infakt_contract.shown import Fact, Shown
from infakt_emulator import Emulator, make_client
from infakt_emulator.messages import Answer, Call
from infakt_emulator.resources import RESOURCES

# 2026-11-05 12:00:00 in Warsaw.
NOON = 1_793_876_400.0
UNKNOWN = "00000000-0000-4000-8000-000000000404"
SECRET = "secret"
ORDER: dict[str, Any] = {
    "client_tax_code": "0000010004",
    "payment_method": "cash",
    "services": [{"name": "Usługa", "tax_symbol": "23", "net_price": 10_000}],
}


class Tour:
    """Goes through an account once.

    Attributes:
        facts: The described facts that answers and webhooks have shown.
    """

    def __init__(self, description: Description) -> None:
        self.description = description
        self.facts: set[Fact] = set()
        self._shown = Shown(description)
        self._emulator = Emulator(clock=lambda: NOON, observe=self._see)
        for has_data in (True, False):
            self._emulator.webhooks.subscribe(self._take, secret=SECRET, has_data=has_data)

    def _see(self, call: Call, answer: Answer) -> None:
        found = self.description.find(call.method, call.path)
        if found is not None:
            self.facts.update(self._shown.see(found[0], answer.status, answer.body))

    def _take(self, body: bytes, _headers: dict[str, str]) -> int:
        content = json.loads(body)
        webhook = self.description.webhooks[content["event"]["name"] if "event" in content else "verification"]
        self.facts.update(self._shown.read_event(webhook, content))
        return 200

    def go(self) -> None:
        """Read everything, play the stories, and read everything again."""
        with make_client(self._emulator) as client:
            self.read_everything(client)
            self._take(*self._emulator.webhooks.make_verification(SECRET))
            play_documents(client)
            play_errors(client)
            play_ksef(client, self._emulator)
            play_costs(client)
            play_payments(client)
            self.read_everything(client)

    def read_everything(self, client: httpx.Client) -> None:
        """Call each operation that only reads, for every row that it applies to."""
        for operation in self.description.by_id.values():
            if operation.method == "GET" and "x-side-effects" not in operation.node:
                for path in self._fill(operation, operation.path):
                    client.get(path, params={"limit": "100"})

    def _fill(self, operation: Operation, path: str) -> Iterator[str]:
        """Yield the paths of an operation: one for each row for `get`, otherwise one for the first row."""
        before, brace, rest = path.partition("{")
        if not brace:
            yield path
            return
        tag = operation.tag
        table = RESOURCES["attachments" if rest.startswith("attachment_id") else tag]
        rows = list(self._emulator.store.table(table.noun))
        for row in rows if operation.node["x-method"] == "get" else rows[:1]:
            yield from self._fill(operation, f"{before}{row.get(table.identity)}{rest.partition('}')[2]}")


def play_documents(client: httpx.Client) -> None:
    """Share a document and request its payment; create one by a task that fails, and one that succeeds; delete it."""
    for noun in ("invoices", "corrective_invoices", "margin_invoices", "advance_invoices", "final_invoices"):
        row = read_first(client, f"/{noun}.json")
        client.put(f"/{noun}/{row['uuid']}/mark_as_accounted.json")
    path = f"/invoices/{read_first(client, '/invoices.json')['uuid']}"
    client.post(f"{path}/share_links.json")
    client.post(f"{path}/share_links/prolong.json")
    client.get(f"{path}/share_links.json")
    client.post(f"{path}/quick_payments.json")
    client.get(f"{path}/quick_payments.json")
    refused: dict[str, Any] = {**ORDER, "client_tax_code": "0000010005"}
    finish(client, client.post("/async/invoices.json", json={"invoice": refused}))
    task = finish(client, client.post("/async/invoices.json", json={"invoice": ORDER}))
    finish(client, client.post(f"/async/invoices/{task['invoice_uuid']}/paid.json"))
    client.delete(f"/invoices/{task['invoice_uuid']}.json")
    client.delete(f"{path}/share_links.json")
    order = client.post("/async/incomes/pdf_many.json", json={"uuids": [path.rpartition("/")[2], UNKNOWN]}).json()
    client.get(f"/async/incomes/pdf_many/{order['download_token']}/check.json")


def play_errors(client: httpx.Client) -> None:
    """Read an invoice that does not exist, and create an invalid client."""
    client.get(f"/invoices/{UNKNOWN}.json")
    client.post("/clients.json", json={"client": {"country": "PL", "business_activity_kind": "private_person"}})


def play_ksef(client: httpx.Client, emulator: Emulator) -> None:
    """Send two documents to KSeF, which accepts one and rejects the other, and one that does not exist in a batch."""
    for verdict in ("success", "error"):
        emulator.world.ksef_verdict = verdict
        task = finish(client, client.post("/async/invoices.json", json={"invoice": ORDER}))
        path = f"/ksef2/documents/{task['invoice_uuid']}"
        client.post(f"{path}/send.json")
        client.get(f"{path}/status.json")
        client.get(f"{path}/status.json")
    client.post("/ksef2/documents/send.json", json={"uuids": [UNKNOWN]})


def play_costs(client: httpx.Client) -> None:
    """Upload a file, and mark as paid and download costs in batches."""
    client.post("/documents/costs/upload.json", files=[("uploads[]", ("koszt.pdf", b"%PDF-1.4", "application/pdf"))])
    uuids = {"uuids": ",".join([read_first(client, "/documents/costs.json")["uuid"], UNKNOWN])}
    client.put("/documents/costs/paid_many.json", params=uuids, json={})
    client.get("/documents/costs/download_many.json", params=uuids)


def play_payments(client: httpx.Client) -> None:
    """Create a link for paying all JPK_V7 files."""
    rows = client.get("/saf_v7_files.json", params={"limit": "100"}).json()["entities"]
    client.post("/payments/document_requests.json", json={"uuids": ",".join([*(row["uuid"] for row in rows), UNKNOWN])})


def read_first(client: httpx.Client, path: str) -> dict[str, Any]:
    """Return the first row of a list."""
    row: dict[str, Any] = client.get(path, params={"limit": "1", "order": "id"}).json()["entities"][0]
    return row


def finish(client: httpx.Client, response: httpx.Response) -> dict[str, Any]:
    """Poll a task that creates an invoice until it ends."""
    task: dict[str, Any] = response.json()
    while task["processing_code"] < 200:
        task = client.get(f"/async/invoices/status/{task['invoice_task_reference_number']}.json").json()
    return task

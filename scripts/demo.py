"""The main job from end to end: description, client, then a user's morning against the emulator (or the sandbox)."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "generated_client")]  # as if both were installed

if TYPE_CHECKING:
    import httpx

    from infakt import Infakt, Quota

console = Console(highlight=False)


def main() -> int:
    """Runs the demo; 0 when all went well."""
    options = _parse()
    if options.sandbox:
        return _read_sandbox()
    started = time.monotonic()
    _check_client()
    with tempfile.TemporaryDirectory() as folder:
        with _emulator(options.port) as url:
            steps = _Steps(url)
            steps.run(Path(folder))
        with _emulator(0, "--limits", "seed", "--limit-scale", "0.05") as url:
            unpaced = _Steps(url)
            unpaced.step("60 reads where 50 are allowed, unpaced", unpaced.meet_the_limit)
        with _emulator(0, "--limits", "seed", "--limit-scale", "0.05") as url:
            paced = _Steps(url, _scaled_quota())
            paced.step("60 reads where 50 are allowed, paced by the quota", paced.meet_the_limit)
    _summarise([*steps.rows, *unpaced.rows, *paced.rows])
    console.print(f"\nDone in {time.monotonic() - started:.1f} s. Nothing left this machine.")
    console.print("The reading part against the vendor's sandbox: INFAKT_API_KEY=… scripts/demo --sandbox")
    return 0


class _Steps:
    """A user's calls, each with its time and its requests."""

    def __init__(self, url: str, quota: Quota | None = None) -> None:
        from infakt import Infakt

        self.statuses: list[int] = []
        self.client = Infakt(api_key="emulator-key", base_url=url, quota=quota, http_client=_counting(self.statuses))
        self.rows: list[tuple[str, float, int, int]] = []

    def run(self, folder: Path) -> None:
        self.step("List invoices sent since January, newest first", self.list_invoices)
        self.step("Show a client", self.show_client)
        self.step("Create an invoice and wait for it", self.create_invoice)
        self.step("Download its PDF", lambda: self.download(folder / "invoice.pdf"))

    def step(self, title: str, work: Callable[[], None]) -> None:
        console.print(f"\n[bold]{title}[/bold]")
        started, sent, refused = time.monotonic(), len(self.statuses), self.statuses.count(429)
        work()
        elapsed = time.monotonic() - started
        self.rows.append((title, elapsed, len(self.statuses) - sent, self.statuses.count(429) - refused))

    def list_invoices(self) -> None:
        found = self.client.invoices.list(
            status_eq="sent", invoice_date_gteq=date(2026, 1, 1), order="invoice_date desc", limit=5
        )
        table = Table("number", "issued", "client", "gross (grosze)", "status")
        for invoice in found.to_list(max_items=8):
            buyer = (invoice.client_company_name or "a private person").strip()[:28]
            table.add_row(
                invoice.number, str(invoice.invoice_date), buyer, str(invoice.gross_price), str(invoice.status)
            )
        console.print(table)
        console.print(f"{len(found)} in all; these are the first 8, over two pages of five.")

    def show_client(self) -> None:
        client = self.client.clients.list(company_name_cont="a").first()
        if client is not None and client.id is not None:
            client = self.client.clients.get(client.id)
            console.print(f"{client.company_name}, {client.postal_code} {client.city}, NIP {client.nip or '—'}")

    def create_invoice(self) -> None:
        from infakt.models import InvoiceCreate, ServiceWrite

        line = ServiceWrite(name="Consulting", net_price=100_000, tax_symbol="23")
        order = InvoiceCreate(client_company_name="Example Sp. z o.o.", payment_method="cash", services=[line])
        task = self.client.invoices.create(order)
        console.print(f"ordered: task {task.reference}, code {task.code}")
        self.invoice = task.wait()
        console.print(f"created: {self.invoice.number}, gross {self.invoice.gross_price} grosze, {self.invoice.status}")

    def download(self, path: Path) -> None:
        uuid = self.invoice.uuid or ""
        self.client.invoices.pdf(uuid, document_type="original", to=path)
        after = self.client.invoices.get(uuid).status
        console.print(
            f"{path.name}: {path.stat().st_size} bytes; the invoice now reads [bold]{after}[/bold], as inFakt does"
        )

    def meet_the_limit(self) -> None:
        for _ in range(60):
            self.client.clients.list(limit=1).first()
        console.print("all 60 answered")


def _scaled_quota() -> Quota:
    """The stated limits with the emulator's shortened windows, so that nobody waits a minute."""
    from infakt import Quota, Window

    return Quota(reads=(Window(50, 3), Window(200, 180)))


def _counting(statuses: list[int]) -> httpx.Client:
    import httpx

    return httpx.Client(event_hooks={"response": [lambda response: statuses.append(response.status_code)]})


def _check_client() -> None:
    """Builds the client from the description and says whether the committed one is that."""
    from generator import pipeline
    from generator.errors import GeneratorError

    with console.status("building the client from openapi/ …"):
        started = time.monotonic()
        try:
            pipeline.check(ROOT / "openapi", ROOT / "generated_client")
            verdict = "the committed one is the same, byte for byte"
        except GeneratorError as error:
            verdict = f"the committed one differs in {len(error.problems)} place(s); run: python -m generator check"
    console.print(f"Built the client from the description in {time.monotonic() - started:.1f} s; {verdict}.")


@contextmanager
def _emulator(port: int, *options: str) -> Iterator[str]:
    command = [sys.executable, "-m", "contract_tests.emulator", "--host", "127.0.0.1", "--port", str(port), *options]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # noqa: S603  # our own module
    try:
        url = process.stdout.readline().strip() if process.stdout else ""
        if not url:
            sys.exit(process.stderr.read().strip() if process.stderr else "the emulator did not start")
        yield url
    finally:
        process.terminate()
        process.communicate(timeout=10)


def _read_sandbox() -> int:
    from infakt import Infakt
    from infakt.errors import InfaktError

    if not os.environ.get("INFAKT_API_KEY"):
        console.print("INFAKT_API_KEY is not set. A key of the sandbox is made in the sandbox account's settings.")
        return 2
    try:
        with Infakt(environment="sandbox") as client:
            _show_sandbox(client)
    except InfaktError as error:
        console.print(f"{type(error).__name__}: {error}")
        return 1
    return 0


def _show_sandbox(client: Infakt) -> None:
    for name, pages in {"invoices": client.invoices.list(limit=5), "clients": client.clients.list(limit=5)}.items():
        console.print(f"[bold]{name}[/bold]: {pages.total_count()} in all; the first five:")
        for item in pages.to_list(max_items=5):
            console.print(f"  {item!r}")


def _summarise(rows: list[tuple[str, float, int, int]]) -> None:
    table = Table("step", "seconds", "requests", "refused (429)", title="What happened")
    for title, seconds, requests, refused in rows:
        table.add_row(title, f"{seconds:.2f}", str(requests), str(refused))
    console.print()
    console.print(table)


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Shows the main job from end to end.")
    parser.add_argument("--port", type=int, default=0, help="the emulator's port; a free one when 0")
    parser.add_argument("--sandbox", action="store_true", help="only read, from the vendor's sandbox")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

"""Show the main workflow end to end: description, client, then typical calls against the emulator (or the sandbox)."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent
EMULATOR = ROOT / "contract_tests" / "emulator"
sys.path[:0] = [str(ROOT), str(ROOT / "generated_client")]  # importable without being installed

if TYPE_CHECKING:
    import httpx

    from infakt import Infakt, Pages, Quota

if isinstance(sys.stdout, TextIOWrapper):
    sys.stdout.reconfigure(errors="replace")  # a terminal without Polish letters shows the rest
console = Console(highlight=False)


def main() -> int:
    """Run the demo; return 0 on success."""
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
            unpaced.step("60 reads where 50 are allowed, unpaced", unpaced.reach_the_limit)
        with _emulator(0, "--limits", "seed", "--limit-scale", "0.05") as url:
            paced = _Steps(url, _scaled_quota())
            paced.step("60 reads where 50 are allowed, paced by the quota", paced.reach_the_limit)
    _summarise([*steps.rows, *unpaced.rows, *paced.rows])
    say("")
    say(f"Done in {time.monotonic() - started:.1f} s. Nothing left this machine.")
    say("The reading part against the vendor's sandbox:")
    say("INFAKT_API_KEY=… scripts/demo --sandbox")
    return 0


class _Steps:
    """A user's calls, each with its duration and requests."""

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
        say("")
        say(title, "bold")
        started, sent, refused = time.monotonic(), len(self.statuses), self.statuses.count(429)
        work()
        elapsed = time.monotonic() - started
        self.rows.append((title, elapsed, len(self.statuses) - sent, self.statuses.count(429) - refused))

    def list_invoices(self) -> None:
        found = self.client.invoices.list(
            status_eq="sent", invoice_date_gteq=date(2026, 1, 1), order="invoice_date desc", limit=5
        )
        rows = []
        for invoice in found.to_list(max_items=8):
            buyer = (invoice.client_company_name or "a private person").strip()
            gross = format_zloty(invoice.gross_price or 0)
            rows.append([str(invoice.number), str(invoice.invoice_date), buyer, gross, str(invoice.status)])
        print_rows(["number", "issued", "client", "gross", "status"], rows, flexible="client")
        say(f"{found.count()} in all; these are the first 8, over two pages of five.")

    def show_client(self) -> None:
        client = self.client.clients.list(company_name_cont="a").first()
        if client is not None and client.id is not None:
            client = self.client.clients.get(client.id)
            say(f"{client.company_name}, {client.postal_code} {client.city}, NIP {client.nip or '—'}")

    def create_invoice(self) -> None:
        from infakt.models import InvoiceCreate, ServiceWrite

        line = ServiceWrite(name="Consulting", net_price=100_000, tax_symbol="23")
        order = InvoiceCreate(client_company_name="Example Sp. z o.o.", payment_method="cash", services=[line])
        task = self.client.invoices.create(order)
        say(f"accepted: task {task.reference}, code {task.code}")
        self.invoice = task.wait()
        gross = format_zloty(self.invoice.gross_price or 0)
        say(f"created: {self.invoice.number}, gross {gross}, {self.invoice.status}")

    def download(self, path: Path) -> None:
        uuid = self.invoice.uuid or ""
        self.client.invoices.pdf(uuid, document_type="original", to=path)
        after = self.client.invoices.get(uuid).status
        say(f"{path.name}: {path.stat().st_size} bytes; the invoice's status is now {after}, as on inFakt")

    def reach_the_limit(self) -> None:
        for _ in range(60):
            self.client.clients.list(limit=1).first()
        say("all 60 answered")


def _scaled_quota() -> Quota:
    """Return the stated limits with the emulator's shortened windows, so that nobody waits a minute."""
    from infakt import Quota, Window

    return Quota(reads=(Window(50, 3), Window(200, 180)))


def _counting(statuses: list[int]) -> httpx.Client:
    import httpx

    return httpx.Client(event_hooks={"response": [lambda response: statuses.append(response.status_code)]})


def _check_client() -> None:
    """Build the client from the description and say whether the committed one matches."""
    from generator import pipeline
    from generator.errors import GeneratorError

    with console.status("building the client from openapi/ …"):
        started = time.monotonic()
        try:
            pipeline.check(ROOT / "openapi", ROOT / "generated_client")
            verdict = "the committed one is the same, byte for byte"
        except GeneratorError as error:
            verdict = f"the committed one differs in {len(error.problems)} place(s); run: python -m generator check"
    say(f"Built the client from the description in {time.monotonic() - started:.1f} s; {verdict}.")


@contextmanager
def _emulator(port: int, *options: str) -> Iterator[str]:
    command = [sys.executable, "-m", "infakt_emulator", "--host", "127.0.0.1", "--port", str(port), *options]
    pipe, variables = subprocess.PIPE, {**os.environ, "PYTHONPATH": str(EMULATOR)}
    process = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=pipe, stderr=pipe, text=True)  # noqa: S603  # our own module
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
        say("INFAKT_API_KEY is not set. Create a sandbox key in the settings of the sandbox account.")
        return 2
    try:
        with Infakt(environment="sandbox") as client:
            _show_sandbox(client)
    except InfaktError as error:
        say(f"{type(error).__name__}: {error}")
        return 1
    return 0


def _show_sandbox(client: Infakt) -> None:
    _show_first("invoices", client.invoices.list(limit=5))
    _show_first("clients", client.clients.list(limit=5))


def _show_first(name: str, pages: Pages[Any]) -> None:
    say(f"{name}: {pages.count()} in all; the first five:")
    for item in pages.to_list(max_items=5):
        say(f"  {item!r}")


def _summarise(rows: list[tuple[str, float, int, int]]) -> None:
    texts = [[title, f"{seconds:.2f}", str(requests), str(refused)] for title, seconds, requests, refused in rows]
    say("")
    say("What happened", "bold")
    print_rows(["step", "seconds", "requests", "refused (429)"], texts, flexible="step")


def format_zloty(grosze: int) -> str:
    """Return an amount as printed on a Polish invoice, in one word that no line break splits."""
    amount = f"{Decimal(grosze) / 100:,.2f} zł"
    return amount.translate({ord(","): "\xa0", ord("."): ",", ord(" "): "\xa0"})


def say(text: str, style: str | None = None) -> None:
    """Print a text in lines that fit; unlike those of rich, they never break inside an amount."""
    lines = textwrap.wrap(text, console.width, break_long_words=False, break_on_hyphens=False) or [""]
    console.print("\n".join(lines), style=style, markup=False, soft_wrap=True)


def print_rows(headings: list[str], rows: list[list[str]], *, flexible: str) -> None:
    """Print a table in which only one column may wrap; if that is too wide, print a line for each cell."""
    table = Table()
    for heading in headings:
        table.add_column(heading, no_wrap=heading != flexible, min_width=16 if heading == flexible else None)
    for row in rows:
        table.add_row(*row)
    if console.measure(table, options=console.options.update(max_width=1000)).minimum <= console.width:
        console.print(table)
        return
    for row in rows:
        for heading, cell in zip(headings, row, strict=True):
            say(f"{heading}: {cell}")
        say("")


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Show the main workflow end to end.")
    parser.add_argument("--port", type=int, default=0, help="the emulator's port; a free one if 0")
    parser.add_argument("--sandbox", action="store_true", help="only read, from the vendor's sandbox")
    return parser.parse_args()


def _end(number: int, _: object) -> None:
    sys.exit(128 + number)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _end)  # as scripts/demo ends it, so that its folder and its emulator are removed too
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        say("Interrupted.")
        sys.exit(130)

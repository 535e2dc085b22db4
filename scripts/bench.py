"""Measure ratios in one run: importing infakt vs httpx, decoding a page vs json.loads, memory per invoice."""

from __future__ import annotations

import gc
import json
import resource
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable

ROWS = 100


def main() -> None:
    """Print the ratios."""
    _measure_imports()
    _measure_decoding()


def _measure_imports() -> None:
    codes = {
        "python": "pass",
        "import httpx": "import httpx",
        "import infakt": "import infakt",
        "… and Infakt": "from infakt import Infakt",
        "… and client.invoices": "from infakt import Infakt; Infakt(api_key='k').invoices",
    }
    samples: dict[str, list[float]] = {name: [] for name in codes}
    for _ in range(8):  # the first round compiles the byte code and is dropped
        for name, code in codes.items():
            samples[name].append(_cpu_seconds(code))
    bare = statistics.median(samples["python"][1:])
    cost = {name: statistics.median(values[1:]) - bare for name, values in samples.items()}
    for name in list(codes)[1:]:
        print(f"{name:24} {cost[name] * 1000:6.1f} ms CPU   {cost[name] / cost['import httpx']:5.2f} x httpx")


def _cpu_seconds(code: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603  # our own code
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _measure_decoding() -> None:
    from infakt.models import Invoice

    page = json.dumps({"entities": [_invoice(number) for number in range(ROWS)]}).encode()

    def load() -> object:
        return json.loads(page)

    def decode() -> object:
        return [Invoice.from_dict(row) for row in json.loads(page)["entities"]]

    plain, decoded = _best(load), _best(decode)
    print(
        f"decoding {len(page) // 1000} kB, {ROWS} invoices  {decoded / plain:.2f} x json.loads, {decoded * 1000:.1f} ms"
    )
    print(f"kept: {_kept(decode):.1f} kB an invoice, {_kept(load):.1f} kB as dicts")


def _invoice(number: int) -> dict[str, object]:
    """Return a row as wide as a full invoice: 80 fields and three lines of 16."""
    more = {f"line_{index}": index if index % 3 else f"text {index}" for index in range(10)}
    line = {"id": number, "quantity": 1.5, "tax_symbol": "23", "unit": "h", **more}
    services = [{**line, "name": f"Line {n}", "net_price": n} for n in range(3)]
    known = {
        "id": number,
        "uuid": f"{number:032x}",
        "number": f"{number}/01/2026",
        "status": "sent",
        "invoice_date": "2026-01-31",
        "payment_method": "transfer",
        "gross_price": 12300 + number,
        "client_company_name": f"Client {number}",
        "services": services,
    }
    rest = {f"field_{index}": [None, index, f"value {index}", "", True][index % 5] for index in range(80 - len(known))}
    return {**known, **rest}


def _best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(30):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def _kept(work: Callable[[], object]) -> float:
    """Return the kilobytes that stay allocated for a row."""
    gc.collect()
    tracemalloc.start()
    result = work()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del result
    return size / ROWS / 1000


if __name__ == "__main__":
    main()

"""The snippets of docs/observability.md: the page shows the files, and each does what the page says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).parents[3] / "docs"
SNIPPETS = sorted((DOCS / "snippets").glob("observe_*.py"))
CALL = """
import httpx
from infakt import Infakt, Retry
answers = iter([httpx.Response(429), httpx.Response(200, json={"entities": []})])
http = httpx.Client(transport=httpx.MockTransport(lambda _: next(answers)))
client = Infakt(api_key="k", http_client=http, retry=Retry(limit_floor=0.001), rng=lambda: 0.0,
                quota=None, hooks=globals().get("hooks"))
client.clients.list(nip_eq="5260250274").to_list()
"""


def run_snippet(name: str, then: str = "") -> tuple[str, str]:
    """Return what a program prints and logs that runs a snippet and a list of clients, refused once."""
    code = (DOCS / "snippets" / name).read_text("utf-8") + CALL + then
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own command
    return done.stdout, done.stderr


def test_page_shows_the_snippets() -> None:
    """Every Python block of the page is a file that is run here, and every file is on the page."""
    shown = re.findall(r"```python\n(.*?)```", (DOCS / "observability.md").read_text("utf-8"), re.DOTALL)

    assert sorted(shown) == sorted(path.read_text("utf-8") for path in SNIPPETS)


def test_hooks_report_the_wait() -> None:
    """The hooks report the wait and count the answers."""
    printed, _ = run_snippet("observe_hooks.py", "print(dict(counts))")

    assert printed == "/clients.json: again in 0.001 s\n{'list_clients 429': 1, 'list_clients 200': 1}\n"


def test_logs_show_only_the_refusal() -> None:
    """The refusal is logged with its wait, and no URL is logged."""
    assert run_snippet("observe_logs.py") == ("", "WARNING infakt: GET /clients.json: 429, next attempt in 0.001 s\n")


def test_spans_are_written_to_the_console() -> None:
    """A call is one span on the console."""
    printed, _ = run_snippet("observe_spans.py")

    assert json.loads(printed)["name"] == "list_clients"

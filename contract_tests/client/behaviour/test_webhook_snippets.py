"""The snippets of docs/webhooks.md: the page shows the files, and each file does what the page says."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import django.conf
import httpx
import pytest
from django.test import Client, override_settings
from django.urls import path

from infakt.models import WebhookEventName
from infakt.webhooks import SIGNATURE_HEADER, parse, sign

DOCS = Path(__file__).parents[3] / "docs"
SNIPPETS = sorted((DOCS / "snippets").glob("webhook_*.py"))
SECRET = "s3cret"
ADDRESS = "/webhooks/infakt"
EVENT = json.dumps({"event": {"uuid": "e-1", "name": "invoice_paid"}, "resource": {"uuid": "i-1"}}).encode()
CODE = b'{"verification_code": "118fb29f0516db3244c1"}'
REACTION = "to do: <WebhookEvent uuid='e-1' name='invoice_paid'>\n"
Post = Callable[[bytes, str | None], tuple[int, bytes]]
"""Posts a body with a signature, and returns the status and body of the answer."""


def load(name: str) -> ModuleType:
    """Import a snippet again."""
    spec = spec_from_file_location(name, DOCS / "snippets" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def head(signature: str | None) -> dict[str, str]:
    """Return the headers of a request."""
    return {"Content-Type": "application/json"} | ({} if signature is None else {SIGNATURE_HEADER: signature})


def open_django() -> Post:
    """Return a function that posts to the Django view, including its CSRF checks."""
    urls = ModuleType("urls")
    urls.__dict__["urlpatterns"] = [path(ADDRESS[1:], load("webhook_django").take_webhook)]

    def post(body: bytes, signature: str | None) -> tuple[int, bytes]:
        with override_settings(ROOT_URLCONF=urls):
            client = Client(enforce_csrf_checks=True, headers=head(signature))
            answer = client.post(ADDRESS, body, content_type="application/json")
        return answer.status_code, answer.content

    return post


def open_fastapi() -> Post:
    """Return a function that posts to the FastAPI endpoint."""
    app = load("webhook_fastapi").app

    async def send(body: bytes, signature: str | None) -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://shop.test") as client:
            return await client.post(ADDRESS, content=body, headers=head(signature))

    def post(body: bytes, signature: str | None) -> tuple[int, bytes]:
        answer = asyncio.run(send(body, signature))
        return answer.status_code, answer.content

    return post


def open_flask() -> Post:
    """Return a function that posts to the Flask route."""
    client = load("webhook_flask").app.test_client()

    def post(body: bytes, signature: str | None) -> tuple[int, bytes]:
        answer = client.post(ADDRESS, data=body, headers=head(signature))
        return answer.status_code, answer.data

    return post


FRAMEWORKS = {"webhook_django": open_django, "webhook_fastapi": open_fastapi, "webhook_flask": open_flask}


@pytest.fixture(scope="module", autouse=True)
def django_settings() -> None:
    """The minimal settings that Django needs; it can be configured once per process."""
    if not django.conf.settings.configured:
        django.conf.settings.configure(
            ALLOWED_HOSTS=["testserver"],
            INFAKT_WEBHOOK_SECRET=SECRET,
            MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
        )


@pytest.fixture(params=list(FRAMEWORKS))
def post(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    """Each snippet, in its own folder and with its own secret."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INFAKT_WEBHOOK_SECRET", SECRET)
    yield FRAMEWORKS[request.param]()
    assert (tmp_path / "webhooks.sqlite3").is_file()


def test_page_names_every_event_and_its_record() -> None:
    """The page has a row for each event of the form, with its record, and its name if that is known."""
    page = (DOCS / "webhooks.md").read_text("utf-8")
    records = {name.value: type(parse({"event": {"name": name.value}})).__name__ for name in WebhookEventName}
    known = {name for name in records if "async_api" not in name}

    rows = re.findall(r"^\| .+ \| (.+) \| `(\w+)` \|$", page, re.MULTILINE)

    named = {name.strip("`"): record for name, record in rows if name.startswith("`")}
    guessed = [record for name, record in rows if name.startswith("not known")]
    assert named == {name: records[name] for name in known}
    assert guessed == [records[name] for name in records.keys() - known]


def test_signed_event_is_handled_once(post: Post, capsys: pytest.CaptureFixture[str]) -> None:
    """An event is accepted on every delivery, and handled on the first."""
    answers = [post(EVENT, sign(EVENT, SECRET)) for _ in range(3)]

    assert answers == [(200, b"")] * 3
    assert capsys.readouterr().out == REACTION


@pytest.mark.parametrize("signature", [None, "", sign(EVENT + b" ", SECRET), sign(EVENT, "other")])
def test_forged_event_is_refused(post: Post, capsys: pytest.CaptureFixture[str], signature: str | None) -> None:
    """A missing or wrong signature gets 401 and is not handled, and the genuine event still is."""
    assert post(EVENT, signature) == (401, b"")
    assert capsys.readouterr().out == ""

    assert post(EVENT, sign(EVENT, SECRET)) == (200, b"")
    assert capsys.readouterr().out == REACTION


@pytest.mark.parametrize("signature", [None, sign(CODE, SECRET)])
def test_verification_is_answered_with_its_code(
    post: Post, capsys: pytest.CaptureFixture[str], signature: str | None
) -> None:
    """The verification is answered with 200 and its code, each time, signed or not, and nothing is handled."""
    answers = [post(CODE, signature) for _ in range(2)]

    assert [(status, json.loads(body)) for status, body in answers] == [(200, json.loads(CODE))] * 2
    assert capsys.readouterr().out == ""


def test_garbage_is_refused(post: Post) -> None:
    """A signed body that is not a webhook gets 400."""
    assert post(b"{", sign(b"{", SECRET)) == (400, b"")


def test_every_snippet_is_tested() -> None:
    """Every snippet has tests."""
    assert [snippet.stem for snippet in SNIPPETS] == sorted(FRAMEWORKS)


def test_page_shows_the_files() -> None:
    """Every code block of the page is a file, unchanged, and every file is a block."""
    blocks = re.findall(r"```python\n(.*?)```", (DOCS / "webhooks.md").read_text(encoding="utf-8"), re.DOTALL)

    assert sorted(blocks) == sorted(snippet.read_text(encoding="utf-8") for snippet in SNIPPETS)


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda snippet: snippet.stem)
def test_snippet_is_short(snippet: Path) -> None:
    """A snippet has fewer than 20 non-blank lines."""
    lines = [line for line in snippet.read_text(encoding="utf-8").splitlines() if line.strip()]

    assert len(lines) < 20

"""A request as a line of curl: it can be pasted, repeats what was sent, and never holds the key."""

from __future__ import annotations

import shlex

from infakt_contract.sent import LONGEST_BODY, Sent, mask

SECRET = "0123456789abcdef+/23456789abcdef01234567"
URL = "https://sandbox.example/api/v3/clients.json?q%5Bcompany_name_cont%5D=Za%C5%BC%27s&order=id+desc"


def test_line_repeats_the_request() -> None:
    """A shell reads back method, address, headers and body, quotes and all."""
    body = '{"client": {"company_name": "Zażółć \'i\' \\"syn\\""}}'
    sent = Sent(method="PUT", url=URL, body=body.encode(), media_type="application/json")

    assert shlex.split(sent.as_curl(key=SECRET)) == [
        "curl",
        "-gsS",
        "-X",
        "PUT",
        "-H",
        "X-inFakt-ApiKey: $INFAKT_API_KEY",
        "-H",
        "Content-Type: application/json",
        "--data-raw",
        body,
        URL.replace("%5B", "[").replace("%5D", "]"),
    ]


def test_key_is_masked_wherever_it_is() -> None:
    """Query and body are shown without the key, as it is or as it is encoded."""
    url = f"https://sandbox.example/{SECRET.replace('+', '%2B').replace('/', '%2F')}?key={SECRET}"
    line = Sent(method="POST", url=url, body=f"key={SECRET}".encode(), media_type="text/plain").as_curl(key=SECRET)

    assert "23456789abcdef" not in line
    assert line.count("***") == 3


def test_request_with_a_wrong_key_says_so() -> None:
    """A request that is to be refused is repeated with a wrong key."""
    assert '"X-inFakt-ApiKey: wrong-key"' in Sent(method="GET", url=URL, has_other_key=True).as_curl(key=SECRET)


def test_long_body_is_cut() -> None:
    """Of a long body the beginning is shown, and how long it is."""
    line = Sent(method="POST", url=URL, body=b"x" * 10_000, media_type="text/plain").as_curl(key=SECRET)

    assert "x" * LONGEST_BODY + "… (10000 bytes in all)" in line
    assert "x" * (LONGEST_BODY + 1) not in line


def test_short_key_does_not_spoil_words() -> None:
    """A key of a few letters, which no server gives, is no secret but may be part of any word."""
    assert mask("the key is wrong", "wrong") == "the key is wrong"

"""The webhooks that the server posts: the record of each event, and the message that verifies an address."""

from __future__ import annotations

from .context import Webhooks
from .errors import GeneratorError, Problem, join_pointer
from .resources import JSON, explain_unnamed
from .spec import Json


def build_webhooks(bundle: Json) -> Webhooks | None:
    """Return the webhooks, or None if there are none. The only body without an event is the verification.

    Raises:
        GeneratorError: The bodies do not fit that pattern, or the signature's header is ambiguous.
    """
    components = bundle["components"]
    posts = {name: item["post"] for name, item in bundle.get("webhooks", {}).items()}
    if not posts:
        return None
    bodies = {name: _name_body(post) for name, post in posts.items()}
    fields = {name: components["schemas"][body]["properties"] for name, body in bodies.items()}
    events = {name: bodies[name] for name in sorted(posts) if "event" in fields[name]}
    others = sorted(posts.keys() - events.keys())
    codes = [code for name in others for code in fields[name]]
    headers = {_name_header(item, components) for post in posts.values() for item in post.get("parameters", [])}
    under = [fields[name]["event"] for name in events]
    envelopes = {item["$ref"] for node in under for item in node.get("anyOf", [node]) if "$ref" in item}
    if not (len(others) == len(codes) == len(headers) == len(envelopes) == 1):
        found = {"bodies without an event": others, "fields": codes, "headers": headers, "events": envelopes}
        what = "; ".join(f"{name}: {', '.join(sorted(values)) or 'none'}" for name, values in found.items())
        fix = "describe one verification of one field, one header of the signature, and one schema under event"
        raise GeneratorError([Problem("openapi.json", join_pointer("webhooks"), what, fix)])
    guesses = tuple(
        (tuple(post["x-event-words"]), bodies[name]) for name, post in posts.items() if "x-event-words" in post
    )
    return Webhooks(
        header=headers.pop(),
        event=_name_of(envelopes.pop()),
        events=events,
        guesses=tuple(sorted(guesses, key=lambda guess: (-len(guess[0]), guess))),
        verification=bodies[others[0]],
        code=codes[0],
    )


def _name_body(post: Json) -> str:
    """Return the name of the schema that is posted."""
    schema = post["requestBody"]["content"][JSON]["schema"]
    if "$ref" not in schema:
        raise GeneratorError([explain_unnamed(post)])
    return _name_of(schema["$ref"])


def _name_header(parameter: Json, components: Json) -> str:
    described = components["parameters"][_name_of(parameter["$ref"])] if "$ref" in parameter else parameter
    return str(described["name"])


def _name_of(reference: str) -> str:
    return reference.rpartition("/")[2]

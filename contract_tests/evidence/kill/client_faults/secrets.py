"""Faults in what is kept secret and what is trusted."""

from __future__ import annotations

from .fault import ClientFault

KEY = ("client/security/test_key.py",)
CONFIGURATION = ("client/behaviour/test_configuration.py",)
WEBHOOKS = ("client/behaviour/test_webhooks.py",)

FAULTS = (
    ClientFault(
        name="redirect_followed",
        description="A redirect is followed, and the key is sent along.",
        file="request.py",
        old='"follow_redirects": False}',
        new='"follow_redirects": True}',
        where=KEY,
    ),
    ClientFault(
        name="key_in_the_address",
        description="The key is also sent in the query, which servers log.",
        file="request.py",
        old='"params": call.query or None,',
        new='"params": (*call.query, ("api_key", self._settings.api_key.reveal())),',
        where=KEY,
    ),
    ClientFault(
        name="key_in_the_clients_repr",
        description="The `repr` of a client shows its key.",
        file="session.py",
        old="{settings.base_url if settings else 'nothing'}",
        new="{settings.api_key.reveal() if settings else 'nothing'}",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="key_in_the_settings_repr",
        description="The `repr` of settings, which crash reports include, shows the key.",
        file="secret.py",
        old='return "Secret()"',
        new="return self.reveal()",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="key_in_an_error",
        description="The error about a key that cannot be sent contains the key.",
        file="settings.py",
        old='return "the API key holds blanks,',
        new='return f"the API key {key} holds blanks,',
        where=(*CONFIGURATION, "client/security/test_smuggling.py"),
    ),
    ClientFault(
        name="clients_pickled",
        description="A client can be pickled, with its key.",
        file="session.py",
        old="    def __reduce__(self) -> Any:\n",
        new="    def __reduce_not__(self) -> Any:\n",
        where=(*CONFIGURATION, "client/security/test_endings.py"),
    ),
    ClientFault(
        name="key_in_the_clear",
        description="The key may be sent to another machine unencrypted.",
        file="settings.py",
        old='if parts.scheme == "http" and not is_loopback(parts.hostname or ""):',
        new="if False:",
        where=CONFIGURATION,
    ),
    ClientFault(
        name="sandbox_by_default",
        description="By default the client uses the sandbox.",
        file="settings.py",
        old='_read("INFAKT_ENVIRONMENT") or "production"',
        new='_read("INFAKT_ENVIRONMENT") or "sandbox"',
        where=CONFIGURATION,
    ),
    ClientFault(
        name="raw_path_anywhere",
        description="A raw path may lead to another host.",
        file="calls.py",
        old='    if not path.startswith("/") or path.startswith("//"):\n',
        new="    if False:\n",
        where=("client/behaviour/test_requests.py",),
    ),
    ClientFault(
        name="header_of_the_caller_first",
        description="A caller's header replaces the client's own, or is sent beside it.",
        file="request.py",
        old="for name, value in call.headers.items() if name.lower() not in taken}, **own}",
        new="for name, value in {**own, **call.headers}.items()}}",
        where=("client/behaviour/test_requests.py",),
    ),
    ClientFault(
        name="data_in_an_error",
        description="An error contains the start of a JSON body, which may hold a buyer's data.",
        file="answer.py",
        old='        if "json" in self.content_type:\n',
        new="        if False:\n",
        where=("client/behaviour/test_errors.py", "client/behaviour/test_bad_answers.py"),
    ),
    ClientFault(
        name="path_with_its_values",
        description="Errors, logs and hooks get the path with its identifiers.",
        file="flow.py",
        old="error = locate(decision, call.operation.method, call.operation.path, sent, elapsed)",
        new="error = locate(decision, call.operation.method, call.path, sent, elapsed)",
        where=("client/behaviour/test_errors.py",),
    ),
    ClientFault(
        name="any_signature_accepted",
        description="A webhook with a wrong signature is accepted.",
        file="webhooks.py",
        old='if not hmac.compare_digest(expected.encode(), given.lower().encode(errors="replace")):',
        new="if False:",
        where=WEBHOOKS,
    ),
    ClientFault(
        name="beginning_of_signature_accepted",
        description="A webhook whose signature is only the beginning of the right one is accepted.",
        file="webhooks.py",
        old='if not hmac.compare_digest(expected.encode(), given.lower().encode(errors="replace")):',
        new="if not expected.startswith(given.lower()):",
        where=WEBHOOKS,
    ),
    ClientFault(
        name="unsigned_webhook_accepted",
        description="A webhook without a signature is accepted.",
        file="webhooks.py",
        old="    if not given:\n",
        new="    if not given:\n        return\n    if False:\n",
        where=WEBHOOKS,
    ),
)

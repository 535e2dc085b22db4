"""Faults in copies of a client, and in closing them."""

from __future__ import annotations

from .fault import ClientFault

COPIES = ("client/behaviour/test_copies.py",)
_TRANSPORT = "Transport(self._transport.pool, settings, context, self._user_agent)\n"
_COPY = "        return self._copy(_settings=settings, _owns_pool=False, _transport=transport)\n"
_OWNER = "        return self._copy(_settings=settings, _transport=transport)\n"

FAULTS = (
    ClientFault(
        name="copy_closes_the_original",
        description="A blocking copy used as a context closes the connections of its original.",
        file="session.py",
        old=f" {_TRANSPORT}{_COPY}",
        new=f" {_TRANSPORT}{_OWNER}",
        where=COPIES,
    ),
    ClientFault(
        name="asynchronous_copy_closes_the_original",
        description="An asynchronous copy used as a context closes the connections of its original.",
        file="session.py",
        old=f"Async{_TRANSPORT}{_COPY}",
        new=f"Async{_TRANSPORT}{_OWNER}",
        where=COPIES,
    ),
    ClientFault(
        name="timeout_of_a_copy_ignored",
        description="A blocking copy waits as long for the network as its original.",
        file="session.py",
        old=f" {_TRANSPORT}",
        new=" Transport(self._transport.pool, self._settings, context, self._user_agent)\n",
        where=COPIES,
    ),
    ClientFault(
        name="timeout_of_an_asynchronous_copy_ignored",
        description="An asynchronous copy waits as long for the network as its original.",
        file="session.py",
        old=f"Async{_TRANSPORT}",
        new="AsyncTransport(self._transport.pool, self._settings, context, self._user_agent)\n",
        where=COPIES,
    ),
    ClientFault(
        name="copy_without_the_hooks",
        description="A copy that was given no hooks has none.",
        file="session.py",
        old="hooks=hooks or settings.hooks",
        new="hooks=hooks or Hooks()",
        where=COPIES,
    ),
    ClientFault(
        name="copy_without_the_timeout",
        description="A copy that was given no timeout has the default one.",
        file="session.py",
        old="timeout=settings.timeout if timeout is None else timeout",
        new="timeout=60.0 if timeout is None else timeout",
        where=COPIES,
    ),
    ClientFault(
        name="copy_without_the_retries",
        description="A copy that was given no retries has the default ones.",
        file="session.py",
        old="patience = retry or settings.retry",
        new="patience = retry or Retry()",
        where=COPIES,
    ),
)

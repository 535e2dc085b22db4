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
)

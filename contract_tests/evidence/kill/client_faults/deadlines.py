"""Faults in keeping the deadline, and in ending calls that nobody waits for any more."""

from __future__ import annotations

from .fault import ClientFault

DEADLINES = "client/security/test_deadlines.py"
CLOSING = "client/security/test_closing.py"
CANCELLING = "client/security/test_cancelling.py"
LEAVING = "client/security/test_leaving.py"

FAULTS = (
    ClientFault(
        name="each_read_has_all_the_time",
        description="Each wait of a thread on the network is limited by itself, not by the deadline of the call.",
        file="patience.py",
        old="self._until = min(time.monotonic() + (math.inf if timeout is None else timeout), self._scope.until)",
        new="self._until = time.monotonic() + (math.inf if timeout is None else timeout)",
        where=(DEADLINES,),
    ),
    ClientFault(
        name="deadline_not_checked_while_data_arrives",
        description="A thread checks the deadline only when it has to wait, so a server may outlast it by sending.",
        file="network.py",
        old="        while patience.left():\n            with suppress",
        new="        while True:\n            with suppress",
        where=(DEADLINES,),
    ),
    ClientFault(
        name="async_exchange_never_cut",
        description="The deadline does not end the exchange of an asyncio task.",
        file="transport.py",
        old="with scope.enter(send.seconds):",
        new="with scope.enter():",
        where=(DEADLINES,),
    ),
    ClientFault(
        name="lookup_held_to_its_end",
        description="A host is looked up in the thread of the call, where the lookup cannot be interrupted.",
        file="resolver.py",
        old="            return found.result(min(patience.left(), SLICE_SECONDS))\n",
        new="            return found.result()\n",
        where=(DEADLINES,),
    ),
    ClientFault(
        name="first_address_takes_all_the_time",
        description="The first address of a host uses up the time, so that the others are never tried.",
        file="network.py",
        old="patience.share(len(addresses) - place)",
        new="patience",
        where=(DEADLINES,),
    ),
    ClientFault(
        name="tunnel_taken_for_a_request",
        description="Asking a proxy for a tunnel counts as sending the request.",
        file="patience.py",
        old='    if scope is not None and buffer and not buffer.startswith(b"CONNECT "):\n',
        new="    if scope is not None and buffer:\n",
        where=(DEADLINES,),
    ),
    ClientFault(
        name="request_never_taken_for_sent",
        description="A write that was sent counts as not sent, and may be sent again.",
        file="patience.py",
        old="        scope.may_be_sent = True\n",
        new="        pass\n",
        where=(DEADLINES,),
    ),
    ClientFault(
        name="cancelled_call_keeps_its_place",
        description="A task that is cancelled while it is being served never gives its place in the pool back.",
        file="connections_async.py",
        old="            except BaseException:\n                await self._give_back(connection)\n",
        new="            except Exception:\n                await self._give_back(connection)\n",
        where=(CANCELLING,),
    ),
    ClientFault(
        name="closing_lets_threads_sleep",
        description="A thread that waits before its next attempt goes on waiting when the client is closed.",
        file="clock.py",
        old="            scope.sleep(seconds)",
        new="            time.sleep(seconds)",
        where=(CLOSING, LEAVING),
    ),
    ClientFault(
        name="closing_lets_calls_go_on",
        description="Calls in progress are not ended when the client is closed.",
        file="pool.py",
        old="            scope.cancel()\n",
        new="            pass\n",
        where=(CLOSING,),
    ),
    ClientFault(
        name="write_cut_by_closing_reported_as_not_sent",
        description="A write that was ended by closing the client is reported as not sent.",
        file="collector.py",
        old="    if failure.reason is FailureReason.NOT_CONNECTED or not send.call.operation.is_write:\n",
        new="    if send:\n",
        where=(CLOSING,),
    ),
    ClientFault(
        name="deletion_cut_by_closing_sent_again",
        description="A deletion that was ended by closing the client is sent again.",
        file="retry.py",
        old="_FINAL = {FailureReason.TOO_LARGE, FailureReason.NO_PLACE, FailureReason.CLOSED}",
        new="_FINAL = {FailureReason.TOO_LARGE, FailureReason.NO_PLACE}",
        where=(CLOSING,),
    ),
    ClientFault(
        name="pages_ahead_waited_for",
        description="Leaving a list early waits for the prefetched pages.",
        file="prefetch.py",
        old="        for scope in self._scopes:\n            scope.cancel()\n",
        new="        for _, answer in self._pages:\n            answer.exception()\n",
        where=(LEAVING,),
    ),
    ClientFault(
        name="pages_ahead_still_sent",
        description="Leaving a list early does not cancel the prefetching calls that wait for the quota.",
        file="prefetch.py",
        old="        for scope in self._scopes:\n            scope.cancel()\n",
        new="        self._scopes.clear()\n",
        where=(LEAVING,),
    ),
    ClientFault(
        name="threads_hold_the_program",
        description="A program cannot exit before its prefetching threads have ended.",
        file="prefetch.py",
        old='name="infakt-prefetch", daemon=True)',
        new='name="infakt-prefetch", daemon=False)',
        where=(LEAVING,),
    ),
)

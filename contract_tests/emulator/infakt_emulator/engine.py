"""The emulator itself: it takes a call and returns an answer, without a server and without waiting."""

from __future__ import annotations

import json
import pickle
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from threading import RLock
from typing import Any

from .bundle import DEFAULT_BUNDLE, read_bundle
from .faults import FAULTS
from .faults.fault import Fault
from .filters import PREDICATES, Modes, Predicate
from .forms import MEDIA_TYPE, File, read_form
from .handlers.context import Context
from .handlers.rows import make_row
from .keys import FULL_KEY, KEY_HEADER, READ_KEY
from .limits import POLICIES, Limits
from .messages import (
    Answer,
    Call,
    RefusedError,
    bad_request,
    forbidden,
    json_answer,
    not_acceptable,
    not_found,
    unauthorized,
)
from .query import read_parameters
from .recorder import Recorder
from .resources import RESOURCES
from .resources.resource import Resource
from .routes import Route, read_routes
from .store import Store
from .tasks import Tasks
from .webhooks import Webhooks
from .world import Account, Unsettled, World


@cache
def pack_store(seed: int, account: Account) -> bytes:
    """Return the rows of a new account, pickled: unpickling is ten times as fast as creating them."""
    return pickle.dumps(seed_store(seed, account, RESOURCES.values()))


def seed_store(seed: int, account: Account, resources: Iterable[Resource]) -> Store:
    """Return a new account with the rows of some resources; a later resource may refer to rows of an earlier one."""
    world = World(
        account=account,
        store=Store(seed),
        tasks=Tasks(pending_polls=0, settle_seconds=None),
        limits=Limits(policy={}, clock=time.time),
        clock=time.time,
    )
    for resource in resources:
        world.store.use_sequence(resource.noun)
        for given in resource.seed(world):
            make_row(world, resource, given)
    world.store.use_sequence(None)
    return world.store


def ignore(_call: Call, _answer: Answer) -> None:
    """Do nothing with a call and its answer."""


class Emulator:
    """An emulator of inFakt with one account in it.

    Args:
        seed: Number that chooses the invented account; the same seed gives the same rows and ids.
        limits: Name of a policy of rate limits: `none`, `seed` or `published`.
        limit_scale: Factor for the length of the windows; with 0.05 a minute lasts 3 s.
        faults: Names of faults, see `FAULTS`.
        keys: Further keys, each with its scopes, or None for every scope.
        account: Settings of the account.
        clock: Function that returns the seconds since 1970.
        pending_polls: Number of status calls for which an asynchronous task is pending.
        settle_seconds: Seconds after which a task ends without such calls; None means never.
        unsettled: How to behave where reports of the API contradict each other.
        bundle: Path of the OpenAPI description to follow.
        observe: Function that is called with each call and its answer.

    Raises:
        KeyError: A fault or a policy has no such name.
    """

    def __init__(
        self,
        *,
        seed: int = 1,
        limits: str = "none",
        limit_scale: float = 1.0,
        faults: Iterable[str] = (),
        keys: Mapping[str, Collection[str] | None] | None = None,
        account: Account | None = None,
        clock: Callable[[], float] = time.time,
        pending_polls: int = 1,
        settle_seconds: float | None = None,
        unsettled: Unsettled | None = None,
        bundle: Path = DEFAULT_BUNDLE,
        observe: Callable[[Call, Answer], None] = ignore,
    ) -> None:
        self.bundle = read_bundle(bundle)
        self.recorder = Recorder()
        self.observe = observe
        self.clock = clock
        scopes = self.bundle.scopes
        reading = frozenset(scope for scope in scopes if scope.endswith(":read"))
        given = {key: scopes if chosen is None else chosen for key, chosen in (keys or {}).items()}
        self.keys: dict[str, Collection[str]] = {FULL_KEY: scopes, READ_KEY: reading, **given}
        self.faults: list[Fault] = [FAULTS[name] for name in faults]
        self._account = account or Account()
        self._limits = (limits, limit_scale)
        self._pace = (pending_polls, settle_seconds)
        self._unsettled = unsettled or Unsettled()
        self._lock = RLock()
        self.seed = seed
        self.routes = read_routes(bundle)
        self.webhooks = Webhooks(clock=clock)
        self.reset()

    def reset(self, seed: int | None = None) -> None:
        """Start again with a new account, without recorded requests and counts, and install the faults again.

        Args:
            seed: Another seed, or None for the same one.
        """
        with self._lock:
            self.seed = self.seed if seed is None else seed
            policy, scale = self._limits
            pending_polls, settle_seconds = self._pace
            self.predicates: Mapping[str, Predicate] = PREDICATES
            self.modes: Modes = {}
            self.limits = Limits(policy=POLICIES[policy], clock=self.clock, scale=scale)
            self.world = World(
                account=self._account,
                store=pickle.loads(pack_store(self.seed, self._account)),  # noqa: S301 - pickled by pack_store
                tasks=Tasks(pending_polls=pending_polls, settle_seconds=settle_seconds),
                limits=self.limits,
                clock=self.clock,
                notify=self.webhooks.add,
                checks_nip=self._unsettled.checks_nip,
                accepts_ids=self._unsettled.accepts_ids,
            )
            self.recorder.clear()
            self.webhooks.clear(self.seed)
            for fault in self.faults:
                fault.install(self)

    @property
    def store(self) -> Store:
        """Return the rows of the account."""
        return self.world.store

    def answer(self, call: Call) -> Answer:
        """Answer one call, with every fault applied, and record it."""
        with self._lock:
            call = replace(call, number=self.recorder.total + 1)
            received = call
            for fault in self.faults:
                received = fault.receive(received)
            route = self.routes.find(received.method, received.path)
            answer = self._replace(received) or self._serve(received, route)
            for fault in self.faults:
                answer = fault.send(received, answer)
            operation = route.operation.id if route else None
            self.recorder.add(call=call, answer=answer, operation=operation, time=self.clock())
            self.observe(call, answer)
        self.webhooks.deliver()
        return answer

    def _replace(self, call: Call) -> Answer | None:
        answers = (fault.replace(call) for fault in self.faults)
        return next((answer for answer in answers if answer is not None), None)

    def _serve(self, call: Call, route: Route | None) -> Answer:
        """Answer as inFakt would; inferred: the data type of the path is checked first, then key, rate and the rest."""
        self.world.tasks.settle(self.clock())
        try:
            if self.routes.lacks_format(call.path):
                raise not_acceptable()
            scopes = self._find_scopes(call)
            refusal = self.limits.check(is_read=call.is_read, key=call.header(KEY_HEADER), address=call.address)
            if refusal is not None:
                return refusal
            if route is None:
                raise not_found()
            if not scopes >= set(route.operation.scopes):
                raise forbidden()
            return self._act(call, route)
        except RefusedError as refused:
            return refused.answer

    def _find_scopes(self, call: Call) -> frozenset[str]:
        key = call.header(KEY_HEADER)
        scopes = self.keys.get(key)
        if scopes is not None:
            return frozenset(scopes)
        raise forbidden() if not key and self.routes.is_unknown(call.path) else unauthorized(key)

    def _act(self, call: Call, route: Route) -> Answer:
        if route.resource is None or route.handler is None:
            error = f"{route.operation.id} has no table; add one to infakt_emulator/resources/__init__.py."
            return json_answer(501, {"error": error})
        body, files = _read_body(call)
        context = Context(
            world=self.world,
            bundle=self.bundle,
            operation=route.operation,
            resource=route.resource,
            url=call.base_url + route.strip(call.path),
            number=call.number,
            arguments=route.arguments(call.path),
            parameters=read_parameters(call.query, body if call.is_read else None),
            body=body,
            files=files,
            predicates=self.predicates,
            modes=self.modes,
        )
        return route.handler(context)


def _read_body(call: Call) -> tuple[Any, tuple[File, ...]]:
    """Return the fields and files of a form; any other body is read as JSON, regardless of its content type."""
    content_type = call.header("content-type")
    if content_type.lower().startswith(MEDIA_TYPE):
        return read_form(content_type, call.body)
    try:
        body = json.loads(call.body, parse_constant=_refuse_constant) if call.body.strip() else None
        json.dumps(body, ensure_ascii=False).encode()  # a lone surrogate cannot be encoded
    except (ValueError, RecursionError):
        raise bad_request("Treść zapytania nie jest poprawnym JSON-em.") from None
    return body, ()


def _refuse_constant(name: str) -> Any:
    msg = f"JSON has no {name}"
    raise ValueError(msg)

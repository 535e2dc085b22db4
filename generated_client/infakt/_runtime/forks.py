# Generated: do not edit. Change openapi/ or generator/runtime/forks.py,
# then run: python -m generator build
"""A lock that a forked process finds free, with what it guards whole."""

from __future__ import annotations

import os
import threading
import weakref
from collections.abc import Callable
from types import TracebackType


class ForkLock:
    """A lock that nobody holds at the moment of a fork: ``os.fork`` waits for it and calls ``let_go``.

    A plain lock that another thread holds at that moment stays held in the child for good, over half-made state.
    """

    def __init__(self, let_go: Callable[[], None] = lambda: None) -> None:
        self.renew()
        self.let_go = let_go
        _locks.add(self)

    def renew(self) -> None:
        """Makes a lock that is free; in a child that forked without Python's knowledge the old one may not be."""
        self.inner = threading.RLock()  # one that a signal's handler may fork under

    def __enter__(self) -> None:
        self.inner.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.inner.release()


_locks: weakref.WeakSet[ForkLock] = weakref.WeakSet()
_forking = threading.RLock()
_held: list[ForkLock] = []


def _acquire_all() -> None:
    _forking.acquire()
    for lock in list(_locks):
        lock.inner.acquire()
        _held.append(lock)
        lock.let_go()


def _release_all() -> None:
    while _held:
        _held.pop().inner.release()
    _forking.release()


def _free_all() -> None:
    """In the child: what was held over the fork is whole and let go; with nothing held the fork was not Python's."""
    global _forking  # noqa: PLW0603 - the child's own
    if _held:
        _release_all()
        return
    _forking = threading.RLock()
    for lock in list(_locks):
        lock.renew()


if hasattr(os, "register_at_fork"):  # not on Windows, which does not fork
    os.register_at_fork(before=_acquire_all, after_in_parent=_release_all, after_in_child=_free_all)

"""Clients that an application extends, and mocks that its tests use instead."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import cached_property
from typing import Any
from unittest.mock import AsyncMock, Mock, create_autospec

import pytest

from infakt import AsyncInfakt, Hooks, Infakt, Retry

BOTH = pytest.mark.parametrize("kind", [Infakt, AsyncInfakt])


def extend(kind: type[Infakt]) -> type[Any]:
    """Return an application's own client, with attributes, a slot, and an object derived from the client."""

    class Base(kind):  # type: ignore[valid-type, misc]  # a base class given as a value
        __slots__ = ("region",)

    class Shop(Base):  # type: ignore[misc]  # the same
        def __init__(self, tenant: str, **options: Any) -> None:
            super().__init__(api_key="k", **options)
            self.tenant = tenant
            self.tags = [tenant]
            self.region = "pl"

        @cached_property
        def buyers(self) -> Any:
            return self.clients

    return Shop


@BOTH
@pytest.mark.parametrize("options", [{"timeout": 1}, {"deadline": 1}, {"retry": Retry(attempts=1)}, {"hooks": Hooks()}])
def test_subclass_survives_other_options(kind: type[Infakt], options: dict[str, Any]) -> None:
    """A copy keeps the class and the attributes of a subclass, as `copy.copy` does, also a copy of a copy."""
    client = extend(kind)("north")

    copies = [client.with_options(**options), client.with_options(**options).with_options(timeout=2)]

    for copy in copies:
        assert (type(copy), copy.tenant, copy.region) == (type(client), "north", "pl")
        assert copy.tags is client.tags
    copies[0].tenant = "south"
    assert client.tenant == "north"


@BOTH
def test_copy_derives_its_own_resources(kind: type[Infakt]) -> None:
    """Objects derived from the client are derived again from the copy, with the copy's retries."""
    client = extend(kind)("north")
    before = client.clients, client.buyers

    copy = client.with_options(timeout=1)

    assert copy.clients is copy.clients is copy.buyers
    assert copy.clients not in before
    assert (client.clients, client.buyers) == before


SPECS: dict[str, Callable[[Any], Any]] = {
    "class": lambda kind: create_autospec(kind)(api_key="k"),
    "instance": lambda kind: create_autospec(kind, instance=True),
    "spec_set": lambda kind: create_autospec(kind, spec_set=True)(api_key="k"),
    "real": lambda kind: create_autospec(kind(api_key="k")),
}


@BOTH
@pytest.mark.parametrize("make", SPECS.values(), ids=SPECS)
def test_mock_has_the_methods_of_resources(kind: type[Infakt], make: Callable[[Any], Any]) -> None:
    """An autospecced mock of either client has the methods of its resources with their arguments, and no others."""
    client = make(kind)
    client.invoices.get.return_value = "invoice"

    answer = client.invoices.get("u")

    assert inspect.iscoroutine(answer) == (kind is AsyncInfakt)
    assert (answer if kind is Infakt else _finish(answer)) == "invoice"
    client.invoices.get.assert_called_once_with("u")
    with pytest.raises(TypeError, match="missing a required argument"):
        _finish(client.invoices.get())
    with pytest.raises(AttributeError, match="no_such_method"):
        client.invoices.no_such_method("u")


def _finish(value: Any) -> Any:
    """Run a coroutine that needs no event loop to completion."""
    if not inspect.iscoroutine(value):
        return value
    with pytest.raises(StopIteration) as stopped:
        value.send(None)
    return stopped.value.value


@BOTH
def test_mock_accepts_the_client_as_spec(kind: type[Infakt]) -> None:
    """`Mock(spec=…)` has every resource, and refuses other names."""
    client = Mock(spec=kind)

    assert isinstance(client, kind)
    assert client.clients.get(1) is client.clients.get.return_value
    assert isinstance(Mock(spec=AsyncInfakt).aclose, AsyncMock)
    with pytest.raises(AttributeError, match="no_such_resource"):
        _ = client.no_such_resource

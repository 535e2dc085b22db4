"""Routes: the resource and the handler of each path."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from .bundle import Bundle, Served, read_bundle
from .handlers import HANDLERS, Handler
from .resources import RESOURCES
from .resources.resource import Resource

# Seen live: both prefixes work; v1 and v2 do not.
PREFIX = re.compile(r"^/(?:api/)?v3(?=/)")
FORMAT = ".json"


@dataclass(frozen=True, kw_only=True)
class Route:
    """One operation with its resource and its handler, None where the emulator has none yet."""

    operation: Served
    resource: Resource | None
    handler: Handler | None

    def strip(self, path: str) -> str:
        """Return a path without the prefix of the API."""
        return PREFIX.sub("", path)

    def arguments(self, path: str) -> Mapping[str, str]:
        """Return the arguments in a path, by their names in braces."""
        match = self.operation.pattern.match(self.strip(path))
        return match.groupdict() if match else {}


@cache
def read_routes(path: Path) -> Routes:
    """Return the routes of a bundle, read once per process."""
    return Routes(read_bundle(path))


class Routes:
    """Every operation of the bundle, and the undocumented operations of the resources."""

    def __init__(self, bundle: Bundle) -> None:
        routes = [*self._documented(bundle), *self._undocumented(bundle)]
        # Fixed paths first: `/invoices/next_number.json` before `/invoices/{invoice_uuid}.json`.
        self._routes = sorted(routes, key=lambda route: route.operation.path.count("{"))

    @property
    def unserved(self) -> list[str]:
        """Return the ids of the operations without a resource or a handler."""
        return [route.operation.id for route in self._routes if route.resource is None or route.handler is None]

    def find(self, method: str, path: str) -> Route | None:
        """Return the route of a call; inferred: a known path with another method is not found either."""
        stripped, count = PREFIX.subn("", path)
        matching = (route for route in self._routes if route.operation.method == method)
        return next((route for route in matching if count and route.operation.pattern.match(stripped)), None)

    def lacks_format(self, path: str) -> bool:
        """Whether a path of the API does not end in `.json`."""
        return PREFIX.match(path) is not None and not path.endswith(FORMAT)

    def is_unknown(self, path: str) -> bool:
        """Whether a path of the API matches no operation of any method."""
        stripped, count = PREFIX.subn("", path)
        return bool(count) and not any(route.operation.pattern.match(stripped) for route in self._routes)

    def _documented(self, bundle: Bundle) -> Iterator[Route]:
        for operation in bundle.served.values():
            resource, name = RESOURCES.get(operation.tag), operation.handler
            if resource is not None:
                name = resource.only_handler or resource.handlers.get(name, name)
            if resource is not None and name in resource.delegates:
                name, resource = resource.delegates[name]
            yield Route(operation=operation, resource=resource, handler=HANDLERS.get(name))

    def _undocumented(self, bundle: Bundle) -> Iterator[Route]:
        for resource in RESOURCES.values():
            for extra in resource.extras:
                like = bundle.served[extra.like]
                operation = replace(like, method=extra.method, path=extra.path, status=extra.status)
                yield Route(operation=operation, resource=resource, handler=HANDLERS[extra.handler])

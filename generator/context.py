"""The data that templates print. Annotations and expressions are Python source, ready to print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .attributes import Attribute, flatten, walk_names


@dataclass(frozen=True)
class Model:
    """A class in ``models``: a record that comes, a payload that goes, or an enum."""

    name: str
    module: str
    kind: str
    doc: str
    attributes: tuple[Attribute, ...] = ()
    members: tuple[tuple[str, str], ...] = ()
    imports: tuple[tuple[str, str], ...] = ()
    """(module, class) of the models it names."""
    kinds: tuple[str, ...] = ()
    """What ``kind`` of document a payload makes; empty where it has no say in that."""
    elsewhere: tuple[tuple[str, str], ...] = ()
    """(kind, resource) of the documents that others make."""

    @property
    def renamed(self) -> list[Attribute]:
        return [attribute for attribute in self.attributes if attribute.name != attribute.wire]

    @property
    def nested(self) -> list[tuple[str, str]]:
        """(field, payload class) of the fields that hold payloads."""
        return [
            (attribute.name, name)
            for attribute in self.attributes
            for kind, name in walk_names(attribute.type)
            if kind == "record"
        ]


@dataclass(frozen=True)
class Criterion:
    """A field by which a document is found. ``filters`` are those of the list that select its rows by it."""

    wire: str
    name: str
    annotation: str
    filters: tuple[str, ...] = ()


@dataclass(frozen=True)
class Poll:
    """The operation that reads the state of a document in KSeF. ``parameter`` is the document's name in its path."""

    operation_id: str
    verb: str
    path: str
    parameter: str
    method: str
    """The client's method for it, such as ``ksef.status``."""


@dataclass(frozen=True)
class Method:
    """A method of a resource. ``result`` is list, task, download, record or nothing; ``returns`` its class."""

    operation_id: str
    name: str
    verb: str
    path: str
    result: str
    returns: str
    doc: str = ""
    wait_doc: str = ""
    path_parameters: tuple[Attribute, ...] = ()
    query: tuple[Attribute, ...] = ()
    filters: tuple[Attribute, ...] = ()
    """The filters that are listed one by one."""
    ruled: tuple[Attribute, ...] = ()
    """Those that follow from the general rule."""
    kinds: tuple[tuple[str, str], ...] = ()
    """(field, kind) of the rows' fields to which the general rule applies."""
    body: tuple[Attribute, ...] = ()
    media_types: tuple[str, ...] = ("application/json",)
    side_effects: str = ""
    identity: str = ""
    order: str = ""
    fallback: str = ""
    sortable: tuple[str, ...] = ()
    rate_class: str = ""
    scope: str = ""
    task_status: str = ""
    task_result: str = ""
    models: tuple[str, ...] = ()
    enums: tuple[str, ...] = ()
    poll: Poll | None = None
    """How to read KSeF's decision on the document that this method sends."""
    is_form: bool = False
    is_deprecated: bool = False
    has_fields: bool = False
    has_order: bool = False
    filters_class: str = ""
    criteria: tuple[Criterion, ...] = ()
    """The fields by which a created document is found in a list."""

    @property
    def leading(self) -> list[Attribute]:
        """What may be given by position: the path's parameters, then what the method is about."""
        about = [item for item in (*self.query, *self.body) if item.required and (item.batch or item.is_subject)]
        return [*self.path_parameters, *about]

    @property
    def keywords(self) -> list[Attribute]:
        """What is given by name, required first."""
        rest = [item for item in (*self.query, *self.body) if item not in self.leading]
        return sorted(rest, key=lambda item: not item.required)

    @property
    def signature(self) -> str:
        """The parameters behind ``self``."""
        return self._sign([])

    @property
    def waiting_signature(self) -> str:
        """The same of a method that waits."""
        return self._sign(["deadline: float | None = None"])

    def sign_download(self, target: str) -> str:
        """The same of a download into ``target``."""
        return self._sign([target, "progress: Progress | None = None"])

    def _sign(self, more: list[str]) -> str:
        leading = [f"{item.name}: {item.annotation}{self._widen(item)}" for item in self.leading]
        keywords = [*map(_declare, self.keywords), *self._paging(), *more]
        filters = [f"**filters: Unpack[{self.filters_class}]"] if self.filters_class else []
        return ", ".join(["self", *leading, *(["*", *keywords] if keywords else []), *filters])

    def _widen(self, item: Attribute) -> str:
        """What an identifier in a path may be besides."""
        return " | UUID" if item in self.path_parameters else ""

    def _paging(self) -> list[str]:
        fields = ["fields: str | Iterable[str] | None = None"] if self.has_fields else []
        if self.result != "list":
            return fields
        order = ["order: str | None = None"] if self.has_order else []
        q = ["q: Mapping[str, Any] | None = None"] if self.filters_class else []
        return [*fields, *order, "offset: int = 0", "limit: int = 100", "prefetch: int = 0", "strict: bool = False", *q]

    @property
    def path_values(self) -> str:
        return _print_dict((item.wire, item.name) for item in self.path_parameters)

    @property
    def query_values(self) -> str:
        fields = [("fields", "write_fields(fields)")] if self.has_fields and self.result != "list" else []
        return _print_dict([*((item.wire, _take(item)) for item in self.query), *fields])

    @property
    def body_values(self) -> str:
        return _print_dict((item.wire, _take(item)) for item in self.body)

    @property
    def filter_values(self) -> str:
        """What each listed filter applies to, as the runtime takes it; one outside ``q[…]`` has its wire name."""
        named = [(item.name, item) for item in self.filters] + [(item.wire, item) for item in self.query]
        return _print_dict((name, str(item.target)) for name, item in named if item.target)

    @property
    def field_kinds(self) -> str:
        """The kinds of the rows' fields, as the runtime takes them."""
        return _print_dict((name, repr(kind)) for name, kind in self.kinds)

    @property
    def call(self) -> str:
        """The expression that makes the call; of a batched argument it takes one part."""
        values = f"_{self.operation_id.upper()}, {self.path_values}, {self.query_values}, {self.body_values}"
        if not self.is_form:
            return f"make_call({values})"
        files = [item.wire for item in self.body if any(value.kind == "file" for value in flatten(item.type))]
        return f"make_form({values}, files={files!r})"

    @property
    def polled_values(self) -> str:
        """The path values of the operation that reads the state: the document in this method's path."""
        return _print_dict([(self.poll.parameter, self.path_parameters[0].name)] if self.poll else [])

    @property
    def criteria_values(self) -> str:
        """The criteria of a list with the filters that select rows by each, as the runtime takes them."""
        return _print_dict((criterion.wire, repr(criterion.filters)) for criterion in self.criteria)

    @property
    def batched(self) -> Attribute | None:
        """The argument that is split over several calls."""
        return next((item for item in (*self.query, *self.body) if item.batch), None)

    @property
    def printed_media_types(self) -> str:
        return repr(self.media_types)

    @property
    def order_constant(self) -> str:
        return f"_ORDER_{self.task_result.upper()}"


def _take(item: Attribute) -> str:
    """What a call takes of an argument."""
    return "part" if item.batch else item.expression or item.name


def _declare(item: Attribute) -> str:
    return f"{item.name}: {item.annotation}{_absent(item)}"


def _absent(item: Attribute) -> str:
    """The default of an optional keyword: a body distinguishes "leave unchanged" from null, a query has no null."""
    if item.required:
        return ""
    return " | Omit = OMIT" if item.in_body else " | None = None"


def _print_dict(items: Iterable[tuple[str, str]]) -> str:
    return "{" + ", ".join(f'"{wire}": {value}' for wire, value in items) + "}"


@dataclass(frozen=True)
class Order:
    """How the state and the result of a resource's tasks are read."""

    constant: str
    status: str
    result: str
    model: str


@dataclass(frozen=True)
class Finder:
    """A list in which created documents are found by criteria."""

    listing: Method

    @property
    def signature(self) -> str:
        keywords = [f"{item.name}: {item.annotation} | None = None" for item in self.listing.criteria]
        return ", ".join(["self", "*", *keywords])

    @property
    def values(self) -> str:
        return _print_dict((item.wire, item.name) for item in self.listing.criteria)


@dataclass(frozen=True)
class Resource:
    """A module of ``resources``: one class for threads and one for tasks."""

    tag: str
    name: str
    doc: str
    methods: tuple[Method, ...]

    @property
    def models(self) -> list[str]:
        return sorted({name for method in self.methods for name in method.models})

    @property
    def enums(self) -> list[str]:
        return sorted({name for method in self.methods for name in method.enums})

    @property
    def filter_classes(self) -> list[str]:
        return sorted({method.filters_class for method in self.methods if method.filters_class})

    @property
    def findable(self) -> Finder | None:
        """How to find what a creation of unknown outcome may have made."""
        return next((Finder(method) for method in self.methods if method.criteria), None)

    @property
    def orders(self) -> list[Order]:
        found = {
            method.order_constant: Order(method.order_constant, method.task_status, method.task_result, method.returns)
            for method in self.methods
            if method.result == "task"
        }
        return list(found.values())


@dataclass(frozen=True)
class Webhooks:
    """What the server posts. ``events`` maps a name to its record, ``code`` is the field of the ``verification``."""

    header: str
    event: str
    """The record under ``event``."""
    events: dict[str, str]
    guesses: tuple[tuple[tuple[str, ...], str], ...]
    """(words of a name that is not known for certain, its record), most words first."""
    verification: str
    code: str

    @property
    def records(self) -> list[str]:
        return sorted(set(self.events.values()))


@dataclass(frozen=True)
class Package:
    """The whole client. ``modules`` maps a model to its module, ``public`` a module to the names it offers."""

    version: str
    models: tuple[Model, ...]
    resources: tuple[Resource, ...]
    modules: dict[str, str]
    errors: tuple[str, ...]
    public: tuple[tuple[str, tuple[str, ...]], ...]
    webhooks: Webhooks | None = None

    @property
    def filter_enums(self) -> list[str]:
        filters = [item for resource in self.resources for method in resource.methods for item in method.filters]
        return sorted({name for item in filters for _, name in walk_names(item.type)})

    @property
    def public_names(self) -> list[str]:
        return sorted(["errors", "models", *(name for _, names in self.public for name in names)])

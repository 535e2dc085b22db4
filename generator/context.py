"""The data that templates print. Annotations and expressions are Python source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .attributes import Attribute, flatten, walk_names


@dataclass(frozen=True)
class Model:
    """A class in ``models``: a record that is received, a payload that is sent, or an enum."""

    name: str
    module: str
    kind: str
    doc: str
    attributes: tuple[Attribute, ...] = ()
    members: tuple[tuple[str, str], ...] = ()
    imports: tuple[tuple[str, str], ...] = ()
    """(module, class) of the models that it uses."""
    kinds: tuple[str, ...] = ()
    """The values of ``kind`` that a payload may have; empty if the description does not restrict them."""
    elsewhere: tuple[tuple[str, str], ...] = ()
    """(kind, resource) of the documents that the payloads of other resources create."""

    @property
    def renamed(self) -> list[Attribute]:
        return [attribute for attribute in self.attributes if attribute.name != attribute.wire]

    @property
    def nested(self) -> list[tuple[str, str]]:
        """The fields that hold payloads, as (field, payload class)."""
        return [
            (attribute.name, name)
            for attribute in self.attributes
            for kind, name in walk_names(attribute.type)
            if kind == "record"
        ]


@dataclass(frozen=True)
class Criterion:
    """A field by which a created document is found.

    Attributes:
        filters: The filters of the list that select rows by this field.
    """

    wire: str
    name: str
    annotation: str
    filters: tuple[str, ...] = ()


@dataclass(frozen=True)
class Poll:
    """The operation that reads the state of a document in KSeF.

    Attributes:
        parameter: The path parameter that names the document.
    """

    operation_id: str
    verb: str
    path: str
    parameter: str
    method: str
    """The client's method for this operation, such as ``ksef.status``."""


@dataclass(frozen=True)
class Method:
    """A method of a resource.

    Attributes:
        result: list, task, download, record or nothing.
        returns: The class of the result.
    """

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
    """The filters that are described individually."""
    ruled: tuple[Attribute, ...] = ()
    """The filters that follow from the general rule."""
    kinds: tuple[tuple[str, str], ...] = ()
    """The fields of the rows to which the general rule applies, as (field, kind)."""
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
    """The operation that reads KSeF's decision on the document sent by this method."""
    is_form: bool = False
    is_deprecated: bool = False
    has_fields: bool = False
    has_order: bool = False
    filters_class: str = ""
    criteria: tuple[Criterion, ...] = ()
    """The fields by which a created document is found in a list."""

    @property
    def leading(self) -> list[Attribute]:
        """The positional parameters: those of the path, then the object of the method."""
        about = [item for item in (*self.query, *self.body) if item.required and (item.batch or item.is_subject)]
        return [*self.path_parameters, *about]

    @property
    def keywords(self) -> list[Attribute]:
        """The keyword-only parameters, required ones first."""
        rest = [item for item in (*self.query, *self.body) if item not in self.leading]
        return sorted(rest, key=lambda item: not item.required)

    @property
    def signature(self) -> str:
        """The parameters, including ``self``."""
        return self._sign([])

    @property
    def waiting_signature(self) -> str:
        """The parameters of the variant that waits."""
        return self._sign(["deadline: float | None = None"])

    def sign_download(self, target: str) -> str:
        """Return the parameters of a download.

        Args:
            target: The declaration of the parameter that says where to write.
        """
        return self._sign([target, "progress: Progress | None = None"])

    def _sign(self, more: list[str]) -> str:
        leading = [f"{item.name}: {item.annotation}{self._widen(item)}" for item in self.leading]
        keywords = [*map(_declare, self.keywords), *self._paging(), *more]
        filters = [f"**filters: Unpack[{self.filters_class}]"] if self.filters_class else []
        return ", ".join(["self", *leading, *(["*", *keywords] if keywords else []), *filters])

    def _widen(self, item: Attribute) -> str:
        """Return the type that an identifier in a path may have as well."""
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
        """The target of each described filter by its argument, or by its wire name outside ``q[…]``."""
        named = [(item.name, item) for item in self.filters] + [(item.wire, item) for item in self.query]
        return _print_dict((name, str(item.target)) for name, item in named if item.target)

    @property
    def field_kinds(self) -> str:
        """The kinds of the rows' fields, as the runtime takes them."""
        return _print_dict((name, repr(kind)) for name, kind in self.kinds)

    @property
    def call(self) -> str:
        """The expression that makes the call, with ``part`` in place of a batched argument."""
        values = f"_{self.operation_id.upper()}, {self.path_values}, {self.query_values}, {self.body_values}"
        if not self.is_form:
            return f"make_call({values})"
        files = [item.wire for item in self.body if any(value.kind == "file" for value in flatten(item.type))]
        return f"make_form({values}, files={files!r})"

    @property
    def polled_values(self) -> str:
        """The path values of the operation that reads the state, taken from this method's path."""
        return _print_dict([(self.poll.parameter, self.path_parameters[0].name)] if self.poll else [])

    @property
    def criteria_values(self) -> str:
        """The criteria of a list, each with the filters that select rows by it, as the runtime takes them."""
        return _print_dict((criterion.wire, repr(criterion.filters)) for criterion in self.criteria)

    @property
    def batched(self) -> Attribute | None:
        """The argument that is split into several calls."""
        return next((item for item in (*self.query, *self.body) if item.batch), None)

    @property
    def printed_media_types(self) -> str:
        return repr(self.media_types)

    @property
    def task_constant(self) -> str:
        return f"_TASK_{self.task_result.upper()}"


def _take(item: Attribute) -> str:
    """Return the expression that a call takes for an argument."""
    return "part" if item.batch else item.expression or item.name


def _declare(item: Attribute) -> str:
    return f"{item.name}: {item.annotation}{_absent(item)}"


def _absent(item: Attribute) -> str:
    """Return the default of an optional keyword. In a body "leave unchanged" differs from null; a query has no null."""
    if item.required:
        return ""
    return " | Omit = OMIT" if item.in_body else " | None = None"


def _print_dict(items: Iterable[tuple[str, str]]) -> str:
    return "{" + ", ".join(f'"{wire}": {value}' for wire, value in items) + "}"


@dataclass(frozen=True)
class TaskEndpoints:
    """The operations that read the state and the result of a resource's tasks."""

    constant: str
    status: str
    result: str
    model: str


@dataclass(frozen=True)
class Finder:
    """The list that ``find_created`` reads."""

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
    """A module of ``resources``: one synchronous and one asynchronous class."""

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
        """The list that shows whether a creation with an unknown outcome succeeded."""
        return next((Finder(method) for method in self.methods if method.criteria), None)

    @property
    def tasks(self) -> list[TaskEndpoints]:
        found = {
            method.task_constant: TaskEndpoints(
                method.task_constant, method.task_status, method.task_result, method.returns
            )
            for method in self.methods
            if method.result == "task"
        }
        return list(found.values())


@dataclass(frozen=True)
class Webhooks:
    """The webhooks that the server posts.

    Attributes:
        events: The record of each event, by its name.
        verification: The record of the message that verifies an address.
        code: The field of the verification that the response repeats.
    """

    header: str
    event: str
    """The class of the property ``event``."""
    events: dict[str, str]
    guesses: tuple[tuple[tuple[str, ...], str], ...]
    """The events whose names are guessed, as (words of the name, record), most words first."""
    verification: str
    code: str

    @property
    def records(self) -> list[str]:
        return sorted(set(self.events.values()))


@dataclass(frozen=True)
class Package:
    """The whole client.

    Attributes:
        modules: The module of each model.
        public: The names that ``import infakt`` offers, by module.
    """

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

"""The resources of the client: their methods with arguments and results."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from . import criteria, docs, filters, naming
from .attributes import Attribute, FilterTarget, Type, Value, walk_names
from .context import Method, Poll, Resource
from .errors import GeneratorError, Problem, join_pointer
from .models import write_annotation
from .spec import Json, list_operations, list_path_parameters, resolve

JSON = "application/json"
PAGING = {"fields", "order", "offset", "limit"}


class Types(Protocol):
    """The types that the engine has parsed."""

    def of_parameter(self, operation_id: str, wire: str) -> Type:
        """Return the type of a parameter."""
        ...

    def of_body(self, operation_id: str) -> dict[str, Type]:
        """Return the types of the properties of a request body, by name."""
        ...


def build_resources(bundle: Json, types: Types) -> tuple[Resource, ...]:
    """Return a resource for each tag that has operations."""
    builder = _Builder(bundle, types)
    methods: dict[str, list[Method]] = {}
    for path, verb, operation in list_operations(bundle):
        methods.setdefault(operation["tags"][0], []).append(builder.build(path, verb, operation))
    return tuple(
        Resource(tag["name"], naming.to_class(tag["name"]), tag["description"], tuple(methods[tag["name"]]))
        for tag in bundle["tags"]
        if tag["name"] in methods
    )


class _Builder:
    def __init__(self, bundle: Json, types: Types) -> None:
        self._bundle = bundle
        self._types = types
        self._found = {found[2]["operationId"]: found for found in list_operations(bundle)}

    def build(self, path: str, verb: str, operation: Json) -> Method:
        given = operation.get("parameters", [])
        parameters = [resolve(self._bundle, parameter) for parameter in given if not filters.is_derived(parameter)]
        offered = [parameter for parameter in parameters if "x-hidden" not in parameter]
        names = {parameter["name"] for parameter in offered}
        listed = [self._parameter(operation, item) for item in offered if item["name"].startswith("q[")]
        ruled = [
            self._derived(resolve(self._bundle, parameter)) for parameter in given if filters.is_derived(parameter)
        ]
        query = [self._parameter(operation, item) for item in offered if self._is_argument(operation, item)]
        content = operation.get("requestBody", {}).get("content", {})
        body = tuple(self._body(operation, next(iter(content.values()))["schema"])) if content else ()
        page = operation.get("x-page", {})
        task = operation.get("x-task", {})
        result, returns, media_types = self._result(operation)
        method = Method(
            operation_id=operation["operationId"],
            name=naming.to_method(operation["x-method"]),
            verb=verb.upper(),
            path=path,
            result=result,
            returns=returns,
            path_parameters=tuple(self._parameter(operation, item) for item in offered if item["in"] == "path"),
            query=tuple(query),
            filters=tuple(listed),
            ruled=tuple(ruled),
            kinds=tuple(filters.find_kinds(self._bundle, operation).items()) if ruled else (),
            body=body,
            media_types=media_types,
            side_effects=operation.get("x-side-effects", "") if result == "download" else "",
            identity=page.get("identity", ""),
            order=page.get("order", ""),
            fallback=page.get("fallback", ""),
            sortable=tuple(page.get("sortable", ())),
            rate_class=operation.get("x-rate-class", ""),
            scope=next(iter(operation["security"][0]["ApiKey"]), ""),
            task_status=task.get("status", ""),
            task_result=task.get("result", ""),
            models=self._named("record", body, returns),
            enums=self._named("enum", [*query, *body]),
            is_form="multipart/form-data" in content,
            is_deprecated=operation.get("deprecated", False),
            poll=self._poll(operation),
            criteria=criteria.read_criteria(self._bundle, operation),
            has_fields="fields" in names,
            has_order="order" in names,
            filters_class=f"{returns}Filters" if listed or ruled else "",
        )
        wait_doc = docs.describe_wait(operation, method) if result == "task" or method.poll else ""
        return replace(method, doc=docs.describe_method(operation, method), wait_doc=wait_doc)

    def _is_argument(self, operation: Json, parameter: Json) -> bool:
        """Return whether a query parameter is an argument of its own.

        Filters, the paging of a list and the choice of fields are handled by the runtime.
        """
        managed = PAGING if "x-page" in operation else {"fields"}
        name = parameter["name"]
        return parameter["in"] == "query" and not name.startswith("q[") and name not in managed

    def _poll(self, operation: Json) -> Poll | None:
        """Return the operation that reads KSeF's decision on a document that an operation sends."""
        if "x-poll" not in operation:
            return None
        path, verb, status = self._found[operation["x-poll"]["status"]]
        (parameter,) = (item["name"] for item in list_path_parameters(self._bundle, status))
        method = f"{status['tags'][0]}.{naming.to_method(status['x-method'])}"
        return Poll(status["operationId"], verb.upper(), path, parameter, method)

    def _named(self, kind: str, attributes: Iterable[Attribute], *others: str) -> tuple[str, ...]:
        """Return the models of a kind in the types of attributes, and those of ``others`` that are models."""
        named = {name for item in attributes for what, name in walk_names(item.type) if what == kind}
        return tuple(sorted(named | (set(others) & set(self._bundle["components"]["schemas"]))))

    def _parameter(self, operation: Json, parameter: Json) -> Attribute:
        kind = self._types.of_parameter(operation["operationId"], parameter["name"])
        batch = parameter.get("x-batch", 0)
        annotation = "Iterable[str] | str" if batch else write_annotation(kind)
        if parameter["in"] == "path" and kind.values[0].kind == "integer":
            annotation = "int | str"
        return Attribute(
            wire=parameter["name"],
            name=naming.to_identifier(parameter["name"]),
            type=kind,
            required=parameter.get("required", False),
            description=parameter["description"],
            batch=batch,
            annotation=annotation,
            target=self._find_target(operation, parameter) if "x-filter" in parameter else None,
            doc=parameter["description"],
        )

    def _find_target(self, operation: Json, parameter: Json) -> FilterTarget:
        """Return the target of a described filter."""
        stated = parameter["x-filter"]
        _, kind = filters.find_target(self._bundle, operation, parameter)
        is_confirmed = stated["basis"] == "confirmed"
        return FilterTarget(stated["field"], stated["predicate"], kind, stated.get("reading", ""), is_confirmed)

    def _derived(self, parameter: Json) -> Attribute:
        """Return a filter of the general rule, which the engine has not parsed."""
        schema = parameter["schema"]
        kind = Type((Value(filters.find_kind(self._bundle, schema)),))
        name = naming.to_identifier(parameter["name"])
        return Attribute(parameter["name"], name, kind, annotation=write_annotation(kind))

    def _body(self, operation: Json, schema: Json) -> list[Attribute]:
        schema = resolve(self._bundle, schema)
        kinds = self._types.of_body(operation["operationId"])
        return [
            Attribute(
                wire=wire,
                name=naming.to_identifier(wire),
                type=kinds[wire],
                required=wire in schema.get("required", []),
                description=child.get("description") or self._describe_payload(kinds[wire]),
                unit=child.get("x-unit", ""),
                in_body=True,
                batch=child.get("x-batch", 0),
                annotation="Iterable[str] | str" if child.get("x-batch") else write_annotation(kinds[wire]),
                expression=_take(naming.to_identifier(wire), kinds[wire], required=wire in schema.get("required", [])),
            )
            for wire, child in schema.get("properties", {}).items()
        ]

    def _describe_payload(self, kind: Type) -> str:
        names = [name for what, name in walk_names(kind) if what == "record"]
        return f"``{names[0]}``, or a mapping of its fields." if names else ""

    def _result(self, operation: Json) -> tuple[str, str, tuple[str, ...]]:
        """Return (kind, class, media types) of a method's result."""
        if "x-task" in operation:
            return "task", self._result(self._found[operation["x-task"]["result"]][2])[1], (JSON,)
        status = min(status for status in operation["responses"] if status.startswith("2"))
        content = resolve(self._bundle, operation["responses"][status]).get("content", {})
        if not content:
            return "nothing", "None", (JSON,)
        if JSON not in content:
            return "download", "bytes", tuple(content)
        media = content[JSON]
        if "x-page" in operation:
            page = resolve(self._bundle, media["schema"])
            rows = page.get("properties", {}).get("entities", {}).get("items", {})
            return "list", rows.get("$ref", "").rpartition("/")[2], (JSON,)
        if "$ref" not in media["schema"]:
            raise GeneratorError([explain_unnamed(operation)])
        return "record", media["schema"]["$ref"].rpartition("/")[2], (JSON,)


def _take(name: str, kind: Type, *, required: bool) -> str:
    """Return the value that a body gets from an argument: a checked payload, a checked date, or the argument itself."""
    value = kind.values[0]
    if value.kind == "record":
        return f"models.{value.name}.{'coerce' if required else 'coerce_given'}({name})"
    return f"to_day({name})" if value.kind == "date" else name


def explain_unnamed(operation: Json) -> Problem:
    """Return the problem of an operation whose response or body has a schema without a name."""
    pointer = join_pointer("operations", operation["operationId"], "responses")
    return Problem(
        "openapi.json", pointer, "the schema of a response has no name", "move it to components/schemas and refer to it"
    )


def filter_classes(resources: tuple[Resource, ...]) -> list[tuple[str, tuple[Attribute, ...]]]:
    """Return (class, filters) of the lists that have filters. Lists of the same records share a class.

    Raises:
        GeneratorError: Two lists of the same records have different filters.
    """
    found: dict[str, tuple[Attribute, ...]] = {}
    for resource in resources:
        for method in resource.methods:
            taken = (*method.filters, *method.ruled)
            if taken and found.setdefault(method.filters_class, taken) != taken:
                pointer = join_pointer("operations", method.operation_id, "parameters")
                what = f"another list of {method.returns} has other filters"
                raise GeneratorError([Problem("openapi.json", pointer, what, "describe its rows as a separate schema")])
    return sorted(found.items())

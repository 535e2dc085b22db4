"""What is described, by name: operations, parameters, fields, values of enums and webhooks.

list_invoices                an operation
list_clients q[nip_eq]       a parameter that is written at an operation
Limit                        a shared parameter
Client.uuid                  a field; one of an object that is written inside of another is `Client.inner.field`
create_invoice.body.invoice  a field of a body that is written at an operation; of an answer: `.answer.`
TooManyRequests.Retry-After  a header of a shared answer counts as a field
InvoiceStatus=sent           a value of an enum
receive_invoice_paid         a webhook, by its operationId
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from . import filters, levels
from .spec import Json, list_operations

Steps = tuple[str | int, ...]


class Kind(Enum):
    """The kinds of elements, by the word for several."""

    OPERATION = "operations"
    PARAMETER = "parameters"
    FIELD = "fields"
    VALUE = "enum values"
    WEBHOOK = "webhooks"


@dataclass(frozen=True)
class Element:
    """One described thing; `steps` lead to its node in the bundle, and `value` is one of the enum that stands there."""

    kind: Kind
    name: str
    steps: Steps
    node: Json
    value: str = ""

    @property
    def texts(self) -> list[str]:
        """What is said of its evidence."""
        return levels.read(self.node, self.value)

    @property
    def level(self) -> str:
        """What it rests on: live, documented or inferred."""
        return levels.INFERRED if self.is_derived else levels.weigh(self.texts)

    @property
    def mark(self) -> Steps:
        """The steps to what is said of its evidence."""
        said = self.node.get(levels.KEY)
        own = (self.value if self.value in said else levels.WHOLE,) if isinstance(said, dict) else ()
        return (*self.steps, levels.KEY, *own)

    @property
    def is_derived(self) -> bool:
        """Whether it is a filter that the general rule has added."""
        return self.kind is Kind.PARAMETER and filters.is_derived_name(self.name)


def list_elements(bundle: Json) -> dict[str, Element]:
    """Everything that a bundle describes, by its name."""
    elements: dict[str, Element] = {}
    for element in _find_all(bundle):
        elements.setdefault(element.name, element)
    return elements


def _find_all(bundle: Json) -> Iterator[Element]:
    for path, verb, operation in list_operations(bundle):
        yield from _find_in_operation(Kind.OPERATION, operation, ("paths", path, verb))
    for name, item in bundle.get("webhooks", {}).items():
        if "operationId" in item.get("post", {}):
            yield from _find_in_operation(Kind.WEBHOOK, item["post"], ("webhooks", name, "post"))
    components = bundle.get("components", {})
    for name, parameter in components.get("parameters", {}).items():
        yield from _find_in_parameter(name, parameter, ("components", "parameters", name))
    for name, answer in components.get("responses", {}).items():
        yield from _find_in_answer(name, answer, ("components", "responses", name))
    for name, schema in components.get("schemas", {}).items():
        yield from _find_in_schema(name, schema, ("components", "schemas", name))


def _find_in_operation(kind: Kind, operation: Json, steps: Steps) -> Iterator[Element]:
    name = operation["operationId"]
    yield Element(kind, name, steps, operation)
    for index, parameter in enumerate(operation.get("parameters", [])):
        if "$ref" not in parameter:
            yield from _find_in_parameter(f"{name} {parameter['name']}", parameter, (*steps, "parameters", index))
    body = operation.get("requestBody", {})
    yield from _find_in_answer(f"{name}.body", body, (*steps, "requestBody"))
    for status, answer in operation.get("responses", {}).items():
        yield from _find_in_answer(f"{name}.answer", answer, (*steps, "responses", status))


def _find_in_parameter(name: str, parameter: Json, steps: Steps) -> Iterator[Element]:
    yield Element(Kind.PARAMETER, name, steps, parameter)
    yield from _find_in_schema(name, parameter.get("schema", {}), (*steps, "schema"))


def _find_in_answer(owner: str, answer: Json, steps: Steps) -> Iterator[Element]:
    """The headers and fields of an answer; a body that is sent has the same form."""
    for name, header in answer.get("headers", {}).items():
        yield Element(Kind.FIELD, f"{owner}.{name}", (*steps, "headers", name), header)
    for media_type, media in answer.get("content", {}).items():
        yield from _find_in_schema(owner, media.get("schema", {}), (*steps, "content", media_type, "schema"))


def _find_in_schema(owner: str, schema: Json, steps: Steps) -> Iterator[Element]:
    """The fields and values that are written in a schema itself; what it refers to has a name of its own."""
    for value in schema.get("enum", []):
        yield Element(Kind.VALUE, f"{owner}={value}", steps, schema, value)
    for name, child in schema.get("properties", {}).items():
        inner = (*steps, "properties", name)
        yield Element(Kind.FIELD, f"{owner}.{name}", inner, child)
        yield from _find_in_schema(f"{owner}.{name}", child, inner)
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield from _find_in_schema(owner, schema[key], (*steps, key))
    for index, form in enumerate(schema.get("anyOf", [])):
        yield from _find_in_schema(owner, form, (*steps, "anyOf", index))

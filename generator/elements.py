"""The described elements by name: operations, parameters, fields, values of enums and webhooks.

list_invoices                an operation
list_clients q[nip_eq]       a parameter defined in an operation
Limit                        a shared parameter
Client.uuid                  a field; a field of a nested object is `Client.inner.field`
create_invoice.body.invoice  a field of a request body defined in an operation; of a response: `.answer.`
TooManyRequests.Retry-After  a header of a shared response, which counts as a field
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
    """The kinds of elements, each with its plural as value."""

    OPERATION = "operations"
    PARAMETER = "parameters"
    FIELD = "fields"
    VALUE = "enum values"
    WEBHOOK = "webhooks"


@dataclass(frozen=True)
class Element:
    """One described element.

    Attributes:
        steps: The path to its node in the bundle.
        value: The value, if the element is one value of the enum at the node.
    """

    kind: Kind
    name: str
    steps: Steps
    node: Json
    value: str = ""

    @property
    def texts(self) -> list[str]:
        """The texts of its evidence."""
        return levels.read(self.node, self.value)

    @property
    def level(self) -> str:
        """The level of its evidence: live, documented or inferred."""
        return levels.INFERRED if self.is_derived else levels.find_strongest(self.texts)

    @property
    def evidence_steps(self) -> Steps:
        """The path to its evidence in the bundle."""
        evidence = self.node.get(levels.KEY)
        own = (self.value if self.value in evidence else levels.WHOLE,) if isinstance(evidence, dict) else ()
        return (*self.steps, levels.KEY, *own)

    @property
    def is_derived(self) -> bool:
        """Whether it is a filter that was added by the general rule."""
        return self.kind is Kind.PARAMETER and filters.is_derived_name(self.name)


def list_elements(bundle: Json) -> dict[str, Element]:
    """Return every element that a bundle describes, by name."""
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
    """Yield the headers and fields of a response, or the fields of a request body, which has the same structure."""
    for name, header in answer.get("headers", {}).items():
        yield Element(Kind.FIELD, f"{owner}.{name}", (*steps, "headers", name), header)
    for media_type, media in answer.get("content", {}).items():
        yield from _find_in_schema(owner, media.get("schema", {}), (*steps, "content", media_type, "schema"))


def _find_in_schema(owner: str, schema: Json, steps: Steps) -> Iterator[Element]:
    """Yield the fields and values defined in a schema itself; schemas that it refers to have names of their own."""
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

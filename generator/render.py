"""The only module that uses openapi-python-client: its parser provides types, its project renders our templates."""

from __future__ import annotations

import ast
import copy
import json
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any

import jinja2
import openapi_python_client
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError as EngineError

from . import filters, naming
from .attributes import Attribute, Type, Value
from .context import Package, Resource
from .errors import GeneratorError, Problem, suggest
from .models import build_enum, build_model, find_payloads, list_makers
from .resources import build_resources, filter_classes
from .spec import Json, list_operations
from .webhooks import build_webhooks

PINNED = "0.29.1"
HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"

PUBLIC = (
    ("_runtime.answer", ("Answer",)),
    ("_runtime.clock", ("Clock", "SystemClock")),
    (
        "_runtime.events",
        ("Hooks", "QuotaWaitEvent", "RequestEvent", "ResponseEvent", "RetryEvent"),
    ),
    ("_runtime.errors", ("FilterIgnoredWarning", "InfaktError", "PaginationDriftWarning")),
    ("_runtime.limiter", ("QuotaUsage",)),
    ("_runtime.listing", ("Page",)),
    ("_runtime.pagination", ("AsyncPages", "Pages")),
    ("_runtime.payload", ("Payload",)),
    ("_runtime.body", ("OMIT", "Omit")),
    ("_runtime.quota", ("Quota", "QuotaStore", "Window", "WindowState")),
    ("_runtime.quota_memory", ("MemoryQuotaStore",)),
    ("_runtime.quota_redis", ("RedisQuotaStore",)),
    ("_runtime.quota_sqlite", ("SQLiteQuotaStore",)),
    ("_runtime.record", ("Field", "Record")),
    ("_runtime.retry", ("Retry",)),
    ("_runtime.tasks", ("AsyncTask", "Task")),
    ("_runtime.telemetry", ("TracingHooks",)),
    ("_version", ("__version__",)),
    ("client", ("AsyncInfakt", "Infakt")),
)
"""The names that ``import infakt`` offers besides ``errors`` and ``models``, by module."""

_TEMPLATES_OF_MODELS = {"record": "model.py.jinja", "payload": "payload.py.jinja", "enum": "str_enum.py.jinja"}
_KINDS = {
    "StringProperty": "string",
    "UuidProperty": "string",
    "IntProperty": "integer",
    "FloatProperty": "number",
    "BooleanProperty": "boolean",
    "DateProperty": "date",
    "DateTimeProperty": "date-time",
    "FileProperty": "file",
    "AnyProperty": "any",
}


class ClientProject(Project):
    """Renders our templates in the engine's environment, in which an undefined name is an error."""

    def __init__(self, bundle: Json) -> None:
        if openapi_python_client.__version__ != PINNED:
            fix = f"install openapi-python-client=={PINNED}, or change the pin and review what it changes in the output"
            raise GeneratorError([Problem("render.py", "", f"the engine is {openapi_python_client.__version__}", fix)])
        config = _read_config()
        super().__init__(openapi=_parse(bundle, config), config=config)
        self.bundle = bundle
        self.env.loader = jinja2.FileSystemLoader([TEMPLATES / "overrides", TEMPLATES / "own"])
        self.env.undefined = jinja2.StrictUndefined
        self.env.filters["quoted"] = json.dumps
        self.env.filters["constant"] = lambda name: f"_{name.upper()}"
        self.env.filters["docstring"] = _print_docstring

    @cached_property
    def package(self) -> Package:
        """The data that templates print."""
        types = EngineTypes(self.openapi, self.bundle)
        schemas = self.bundle["components"]["schemas"]
        modules = {name: naming.to_module(name) for name in schemas}
        payloads, makers = find_payloads(self.bundle), dict(list_makers(self.bundle))
        models = [
            build_enum(name, schema, modules)
            if "enum" in schema
            else build_model(
                name, "payload" if name in payloads else "record", schema, types.attributes(name), modules, makers
            )
            for name, schema in schemas.items()
        ]
        resources = build_resources(self.bundle, types)
        version = self.version.get_untrusted_value()
        webhooks = build_webhooks(self.bundle)
        return Package(version, tuple(models), resources, modules, _list_errors(), PUBLIC, webhooks)

    def render(self, template: str, **values: Any) -> str:
        """Return the raw text of a template.

        Raises:
            GeneratorError: The template does not exist, or has a mistake.
        """
        try:
            return self.env.get_template(template).render(package=self.package, **values)
        except jinja2.TemplateNotFound as error:
            fix = suggest([error.name], self.env.list_templates())
            raise GeneratorError([Problem(template, "", f"there is no template {error.name}", fix)]) from error
        except (jinja2.TemplateError, TypeError) as error:
            file, line = _find_line(error, template)
            raise GeneratorError([Problem(file, "", str(error), f"correct line {line} of {file}")]) from error

    def files(self) -> dict[str, tuple[str, str]]:
        """Return every rendered file as (template, text), by path."""
        package = self.package
        plan: list[tuple[str, str, dict[str, Any]]] = [
            ("pyproject.toml", "pyproject.toml.jinja", {}),
            ("README.md", "README.md.jinja", {}),
            ("infakt/__init__.py", "package_init.py.jinja", {}),
            ("infakt/_version.py", "version.py.jinja", {}),
            ("infakt/client.py", "client.py.jinja", {}),
            ("infakt/errors.py", "errors.py.jinja", {}),
            ("infakt/filters.py", "filters.py.jinja", {"classes": filter_classes(package.resources)}),
            ("infakt/models/__init__.py", "models_init.py.jinja", {}),
            ("infakt/resources/__init__.py", "resources_init.py.jinja", {}),
            *(("infakt/webhooks.py", "webhooks.py.jinja", {"webhooks": item}) for item in (package.webhooks,) if item),
            *(
                (f"infakt/models/{model.module}.py", _TEMPLATES_OF_MODELS[model.kind], {"model": model})
                for model in package.models
            ),
            *(
                (f"infakt/resources/{item.tag}.py", "resource.py.jinja", {"resource": item})
                for item in package.resources
            ),
        ]
        return {path: (template, self.render(template, **values)) for path, template, values in plan}

    def find(self, operation_id: str) -> Resource:
        """Return the resource of an operation.

        Raises:
            GeneratorError: There is no such operation; similar names are listed.
        """
        for resource in self.package.resources:
            if any(method.operation_id == operation_id for method in resource.methods):
                return resource
        known = [method.operation_id for resource in self.package.resources for method in resource.methods]
        fix = suggest([operation_id], known, "use an operationId of openapi/resources/", count=5)
        raise GeneratorError([Problem("openapi.json", "", f"there is no operation {operation_id}", fix)])


class EngineTypes:
    """Translates the engine's properties into our types."""

    def __init__(self, data: GeneratorData, bundle: Json) -> None:
        self._schemas = bundle["components"]["schemas"]
        self._models = {str(model.class_info.name): model for model in data.models}
        endpoints = [item for group in data.endpoint_collections_by_tag.values() for item in group.endpoints]
        self._parameters = {
            (str(endpoint.name), parameter.name.get_untrusted_value()): parameter
            for endpoint in endpoints
            for _, parameter in endpoint.iter_all_parameters()
        }
        self._bodies: dict[str, Any] = {str(item.name): item.bodies[0].prop for item in endpoints if item.bodies}

    def attributes(self, name: str) -> list[Attribute]:
        """Return the properties of a schema, in its order."""
        schema = self._schemas[name]
        model = self._models[name]
        found = {
            item.name.get_untrusted_value(): item
            for item in [*(model.required_properties or []), *(model.optional_properties or [])]
        }
        return [
            Attribute(
                wire=wire,
                name=naming.to_identifier(wire),
                type=self._translate(found[wire]),
                required=wire in schema.get("required", []),
                description=child.get("description", ""),
                unit=child.get("x-unit", ""),
            )
            for wire, child in schema["properties"].items()
        ]

    def of_parameter(self, operation_id: str, wire: str) -> Type:
        return self._translate(self._parameters[operation_id, wire])

    def of_body(self, operation_id: str) -> dict[str, Type]:
        """Return the types of the properties of a request body, by name."""
        model = self._bodies[operation_id]
        found = [*(model.required_properties or []), *(model.optional_properties or [])]
        return {item.name.get_untrusted_value(): self._translate(item) for item in found}

    def _translate(self, prop: Any) -> Type:
        if type(prop).__name__ == "UnionProperty":
            inner = [item for item in prop.inner_properties if type(item).__name__ != "NoneProperty"]
            return Type(tuple(map(self._value, inner)), nullable=len(inner) < len(prop.inner_properties))
        return Type((self._value(prop),))

    def _value(self, prop: Any) -> Value:
        match type(prop).__name__:
            case "EnumProperty":
                return Value("enum", str(prop.class_info.name))
            case "ModelProperty":
                name = str(prop.class_info.name)
                return Value("record", name) if name in self._schemas else Value("map")
            case "ListProperty":
                return Value("list", items=self._translate(prop.inner_property).values)
            case kind:
                return Value(_KINDS[kind])


def _list_errors() -> tuple[str, ...]:
    """Return the names of the runtime's error classes, sorted."""
    tree = ast.parse((HERE / "runtime" / "errors.py").read_text(encoding="utf-8"))
    return tuple(sorted(node.name for node in tree.body if isinstance(node, ast.ClassDef)))


def _read_config() -> Config:
    file = ConfigFile.load_from_path(HERE / "config.yaml")
    return Config.from_sources(
        file, MetaType.NONE, document_source=HERE, file_encoding="utf-8", overwrite=True, output_path=HERE
    )


def _parse(bundle: Json, config: Config) -> GeneratorData:
    """Parse the bundle with the engine.

    Raises:
        GeneratorError: The engine reported an error or a warning.
    """
    stated = filters.withhold(copy.deepcopy(bundle))
    for _, _, operation in list_operations(stated):
        # The runtime raises errors before any parsing, and they cost the engine most of its time.
        answers = operation["responses"]
        operation["responses"] = {status: answer for status, answer in answers.items() if status[0] == "2"}
    with _without_copies():
        data = GeneratorData.from_dict(stated, config=config)
    if isinstance(data, EngineError):
        raise GeneratorError(
            [Problem("openapi.json", "", f"{data.header}: {data.detail}"[:300], "correct the description")]
        )
    complaints = [
        *data.errors,
        *(error for group in data.endpoint_collections_by_tag.values() for error in group.parse_errors),
    ]
    if complaints:
        raise GeneratorError([_explain(complaint) for complaint in complaints])
    return data


@contextmanager
def _without_copies() -> Iterator[None]:
    """Keep the engine from copying endpoints with all that they refer to: 40 s on a deep description, to no effect."""
    engine: Any = import_module("openapi_python_client.parser.openapi")
    original, engine.deepcopy = engine.deepcopy, lambda value: value
    try:
        yield
    finally:
        engine.deepcopy = original


def _explain(complaint: EngineError) -> Problem:
    fragment: Any = getattr(complaint, "data", None)
    found = fragment.model_dump_json(exclude_none=True)[:160] if hasattr(fragment, "model_dump_json") else ""
    return Problem(
        "openapi.json", "", f"{complaint.header} {complaint.detail or ''}".strip(), "correct the description", found
    )


def _find_line(error: Exception, template: str) -> tuple[str, int | str]:
    """Return the template and line of a mistake: the syntax error, or else the innermost line that was rendered.

    A line of a macro is in the macro's own file.
    """
    if isinstance(error, jinja2.TemplateSyntaxError):
        return _shorten_path(error.filename or template), error.lineno
    frames = [
        (frame.filename, frame.lineno or "?")
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename.endswith(".jinja")
    ]
    file, line = frames[-1] if frames else (template, "?")
    return _shorten_path(file), line


def _shorten_path(file: str) -> str:
    path = Path(file)
    return path.relative_to(HERE.parent).as_posix() if path.is_relative_to(HERE.parent) else file


def _print_docstring(text: str, indent: int = 4) -> str:
    """Return a docstring with quotes, indented."""
    pad = " " * indent
    safe = text.replace("\\", "\\\\").replace('"""', "'''")
    first, *rest = safe.removesuffix('"').splitlines()
    head = f'{pad}"""{first}'
    body = [f"{pad}{line}".rstrip() for line in rest]
    return "\n".join([head, *body, f'{pad}"""']) if rest else f'{head}"""'

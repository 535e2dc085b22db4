"""The cost of importing: only what is used is loaded."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

LIST = "import json, sys; print(json.dumps(sorted(sys.modules)))"


def load(statement: str) -> set[str]:
    """Return the modules that a new interpreter has loaded after a statement."""
    command = [sys.executable, "-c", f"{statement}\n{LIST}"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603 - our own command
    return set(json.loads(done.stdout))


def choose(modules: set[str], prefix: str) -> set[str]:
    """Return the modules of a package."""
    return {name for name in modules if name == prefix or name.startswith(prefix + ".")}


@pytest.fixture(scope="module")
def interpreter_modules() -> set[str]:
    """The modules that a new interpreter has loaded."""
    return load("pass")


def test_importing_the_package_loads_little(interpreter_modules: set[str]) -> None:
    """`import infakt` loads neither models nor resources, nor the HTTP library."""
    loaded = load("import infakt") - interpreter_modules

    assert choose(loaded, "infakt") == {"infakt"}
    assert not loaded & {"httpx", "anyio", "attrs", "attr", "ssl", "asyncio"}


def test_creating_a_client_loads_little(interpreter_modules: set[str]) -> None:
    """A client that was created and not used has loaded no resource and no model."""
    loaded = load("from infakt import Infakt; Infakt(api_key='x').close()") - interpreter_modules

    assert "infakt.client" in loaded
    assert choose(loaded, "infakt.resources") | choose(loaded, "infakt.models") == set()


def test_resource_loads_no_other_resource() -> None:
    """Using clients loads no model of invoices."""
    loaded = load("from infakt import Infakt; Infakt(api_key='x').clients.list()")

    assert choose(loaded, "infakt.resources") == {"infakt.resources", "infakt.resources.clients"}
    assert "infakt.models.invoice" not in loaded


def test_model_loads_the_types_of_its_fields() -> None:
    """A model loads the models and enums of its fields, and no resource."""
    loaded = load("from infakt.models import Client")

    assert choose(loaded, "infakt.models") == {
        "infakt.models",
        "infakt.models.business_activity_kind",
        "infakt.models.client",
        "infakt.models.payment_method",
    }
    assert choose(loaded, "infakt.resources") == set()

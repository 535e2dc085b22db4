"""The project's sessions; ``nox -l`` lists them, ``nox`` runs those that need no network and no key."""

from __future__ import annotations

import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = False
nox.options.reuse_venv = "yes"

PROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = nox.project.python_versions(PROJECT)
CLIENT = "generated_client"


def install(session: nox.Session, *groups: str) -> None:
    """Installs dependency groups."""
    session.install("--quiet", *nox.project.dependency_groups(PROJECT, *groups))


def install_wheel(session: nox.Session) -> None:
    """Builds the client's wheel and installs that, so that tests see what users get."""
    wheels = Path(session.create_tmp()) / "wheels"
    session.install("--quiet", "build")
    session.run("python", "-m", "build", "--wheel", "--outdir", str(wheels), CLIENT, silent=True)
    newest = max(wheels.glob("*.whl"), key=lambda path: path.stat().st_mtime)
    session.install("--quiet", "--force-reinstall", "--no-deps", str(newest))


@nox.session(python=PYTHONS[-1])
def lint(session: nox.Session) -> None:
    """Style and mistakes in what is written by hand."""
    install(session, "lint")
    session.run("ruff", "check", "--quiet")
    session.run("ruff", "format", "--check", "--quiet")


@nox.session(python=PYTHONS[-1])
def drift(session: nox.Session) -> None:
    """The description keeps its rules, and generated_client/ is what it gives."""
    install(session, "generator")
    session.run("python", "-m", "generator", "check")


@nox.session(python=PYTHONS[-1], default=False)
def generate(session: nox.Session) -> None:
    """Builds generated_client/ from openapi/."""
    install(session, "generator")
    session.run("python", "-m", "generator", "build")


@nox.session(python=PYTHONS[-1])
def typing(session: nox.Session) -> None:
    """Strict mypy and pyright on the client, its public uses, and what is written by hand."""
    install(session, "typing")
    session.run("mypy", "generated_client/infakt", "contract_tests/typing", "generator", "noxfile.py", silent=True)
    session.run("mypy", "contract_tests/emulator", silent=True)
    python = Path(session.bin) / "python"
    session.run("basedpyright", "--level", "error", "--pythonpath", str(python), silent=True)


@nox.session(python=PYTHONS[-1])
def generator_tests(session: nox.Session) -> None:
    """Tiny descriptions give clients that behave, bad ones give problems that teach."""
    install(session, "generator", "tests")
    session.run("pytest", "--quiet", "generator/tests", *session.posargs)


@nox.session(python=PYTHONS)
def contract_tests(session: nox.Session) -> None:
    """The built wheel against the emulator, recorded answers and properties; arguments go to pytest."""
    install(session, "tests")
    install_wheel(session)
    session.run("pytest", "--quiet", "contract_tests", *(session.posargs or ["--numprocesses=2"]))


@nox.session(python=PYTHONS[0], default=False)
def lowest(session: nox.Session) -> None:
    """The suite with the oldest versions of httpx and attrs that the client allows."""
    install(session, "tests")
    install_wheel(session)
    session.install("--quiet", "httpx==0.27.0", "attrs==23.2.0")
    session.run("pytest", "--quiet", "contract_tests", *session.posargs)


@nox.session(python=PYTHONS[-1], default=False)
def record(session: nox.Session) -> None:
    """Builds the cassettes anew from the documented examples and the emulator."""
    install(session, "tests")
    install_wheel(session)
    session.run("python", "scripts/record_cassettes.py", *session.posargs)


@nox.session(python=PYTHONS[-1], default=False)
def bench(session: nox.Session) -> None:
    """Ratios: importing against httpx, decoding a page against json.loads."""
    install(session, "client")
    install_wheel(session)
    session.run("python", "scripts/bench.py", *session.posargs)


if __name__ == "__main__":
    sys.exit("run: nox")

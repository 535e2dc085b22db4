"""The project's sessions; ``nox -l`` lists them, ``nox`` runs those that need no network and no key."""

from __future__ import annotations

import os
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


def build_wheel(session: nox.Session, folder: str) -> str:
    """Builds a folder's wheel and returns its path."""
    wheels = Path(session.create_tmp()) / "wheels" / folder
    session.install("--quiet", "build")
    session.run("python", "-m", "build", "--wheel", "--outdir", str(wheels), folder, silent=True)
    return str(max(wheels.glob("*.whl"), key=lambda path: path.stat().st_mtime).resolve())


def install_wheel(session: nox.Session) -> None:
    """Builds the client's wheel and installs that, so that tests see what users get."""
    session.install("--quiet", "--force-reinstall", "--no-deps", build_wheel(session, CLIENT))


def install_suite(session: nox.Session) -> None:
    """Installs what the suite needs, and the client's wheel."""
    install(session, "tests")
    install_wheel(session)


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


@nox.session(python=PYTHONS[-1], default=False)
def outside(session: nox.Session) -> None:
    """Public linters and generators read the description; wants Node.js and the npm registry."""
    install(session, "generator")
    session.run("python", "generator/tests/outside/run.py", str(Path(session.create_tmp()) / "outside"))


@nox.session(python=PYTHONS)
def contract_tests(session: nox.Session) -> None:
    """The built wheel against the emulator, recorded answers and properties; arguments go to pytest."""
    install_suite(session)
    session.run("pytest", "--quiet", "contract_tests", *(session.posargs or ["--numprocesses=2"]))


@nox.session(python=PYTHONS[-1], default=False)
def live(session: nox.Session) -> None:
    """What holds of any server, asked of the sandbox; wants INFAKT_SANDBOX_API_KEY; `-- --write` lets it write."""
    if not os.environ.get("INFAKT_SANDBOX_API_KEY"):
        session.skip("no key: nothing was asked of the sandbox; set INFAKT_SANDBOX_API_KEY")
    install_suite(session)
    arguments = ["--target", "sandbox", "--evidence", "build/live.json", *session.posargs]
    session.run("pytest", "--quiet", "contract_tests", *arguments)


@nox.session(python=PYTHONS[-1], default=False)
def kill(session: nox.Session) -> None:
    """The kill matrix: each fault of the emulator and of the client in turn, and which tests notice it."""
    install_suite(session)
    session.run("python", "-m", "contract_tests.kill", *session.posargs)


@nox.session(python=PYTHONS[-1], default=False)
def report(session: nox.Session) -> None:
    """Runs suite and kill matrix, and writes what is proven of each operation to build/report.html."""
    install_suite(session)
    evidence, matrix = "build/evidence.json", "build/kill.json"
    session.run("pytest", "--quiet", "contract_tests", "--numprocesses=2", "--evidence", evidence)
    session.run("python", "-m", "contract_tests.kill", "--json", matrix, success_codes=[0, 1])  # survivors are shown
    page = ["--evidence", evidence, "--kill", matrix, "--to", "build/report.html"]
    session.run("python", "-m", "contract_tests.report", *page)


@nox.session(python=PYTHONS[-1])
def package(session: nox.Session) -> None:
    """The suite as a downstream team gets it: both wheels alone, called where a stranger's tests and settings are."""
    wheels = [build_wheel(session, CLIENT), build_wheel(session, "contract_tests")]
    session.install("--quiet", *wheels)
    session.install("--quiet", "--force-reinstall", "--no-deps", *wheels)
    elsewhere = Path(session.create_tmp()) / "elsewhere"
    (elsewhere / "contract_tests").mkdir(parents=True, exist_ok=True)
    (elsewhere / "pytest.ini").write_text("[pytest]\naddopts = --no-such-option\n", encoding="utf-8")
    for name in ("conftest.py", "contract_tests/__init__.py", "contract_tests/conftest.py"):
        (elsewhere / name).write_text('raise SystemExit("a stranger")\n', encoding="utf-8")
    no_key = {"INFAKT_SANDBOX_API_KEY": ""}
    with session.chdir(elsewhere):
        session.run("infakt-contract", "--version")
        session.run("infakt-contract", "--target", "sandbox", env=no_key, success_codes=[4])
        session.run("infakt-contract", "-q", "-k", "nothing_is_called_so", success_codes=[5])
        quick = ["--clients", "sync", "-k", "test_pages or test_refusals"]
        session.run("infakt-contract", "-q", *(session.posargs or quick))


@nox.session(python=PYTHONS[0], default=False)
def lowest(session: nox.Session) -> None:
    """The suite with the oldest versions of httpx and attrs that the client allows."""
    install_suite(session)
    session.install("--quiet", "httpx==0.27.0", "attrs==23.2.0")
    session.run("pytest", "--quiet", "contract_tests", *session.posargs)


@nox.session(python=PYTHONS[-1], default=False)
def record(session: nox.Session) -> None:
    """Records cassettes anew: the documented examples and the emulator, or `-- sandbox`."""
    install_suite(session)
    session.run("python", "-m", "contract_tests.recording", *session.posargs)


@nox.session(python=PYTHONS[-1], default=False)
def bench(session: nox.Session) -> None:
    """Ratios: importing against httpx, decoding a page against json.loads."""
    install(session, "client")
    install_wheel(session)
    session.run("python", "scripts/bench.py", *session.posargs)


if __name__ == "__main__":
    sys.exit("run: nox")

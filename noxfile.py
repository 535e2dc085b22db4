"""The project's sessions; ``nox -l`` lists them, ``nox`` runs those that need no network and no key."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_venv = "yes"

PROJECT = nox.project.load_toml("pyproject.toml")
CLIENT, SUITE = "generated_client", "contract_tests"
PARALLEL = ["--numprocesses=2"]


def install_packages(session: nox.Session, *arguments: str) -> None:
    """Installs packages; an environment whose last installation was cut off is made anew first."""
    folder = Path(session.virtualenv.location)
    stamp = folder / ".complete"
    if not stamp.exists():
        session.log("Installing packages")
        shutil.rmtree(folder, ignore_errors=True)
        session.virtualenv.create()
    stamp.unlink(missing_ok=True)
    python = str(Path(session.bin) / "python")
    session.run_install(sys.executable, "scripts/install.py", python, *arguments, external=True, log=False)
    stamp.touch()


def install(session: nox.Session, *groups: str) -> None:
    """Installs dependency groups."""
    install_packages(session, *nox.project.dependency_groups(PROJECT, *groups))


def build(session: nox.Session, folder: str, to: Path) -> None:
    """Builds a folder's sdist, and from that its wheel."""
    session.run("python", "-m", "build", "--no-isolation", "--outdir", str(to), folder, silent=True)


def install_wheels(session: nox.Session, *folders: str) -> None:
    """Builds wheels and installs them, so that tests see what users get."""
    install(session, "build")
    wheels = Path(session.create_tmp()) / "wheels"
    shutil.rmtree(wheels, ignore_errors=True)
    for folder in folders:
        build(session, folder, wheels)
    paths = sorted(str(path.resolve()) for path in wheels.glob("*.whl"))
    install_packages(session, *paths)
    install_packages(session, "--force-reinstall", "--no-deps", *paths)


def install_suite(session: nox.Session) -> None:
    """Installs what the suite needs, and the client's wheel."""
    install(session, "tests")
    install_wheels(session, CLIENT)


@nox.session
def lint(session: nox.Session) -> None:
    """Style and mistakes in what is written by hand."""
    install(session, "lint")
    session.run("ruff", "check", "--quiet")
    session.run("ruff", "format", "--check", "--quiet")


@nox.session
def drift(session: nox.Session) -> None:
    """The description keeps its rules, and generated_client/ is what it gives."""
    install(session, "generator")
    session.run("python", "-m", "generator", "check")


@nox.session(default=False)
def generate(session: nox.Session) -> None:
    """Builds generated_client/ from openapi/."""
    install(session, "generator")
    session.run("python", "-m", "generator", "build")


@nox.session
def typing(session: nox.Session) -> None:
    """Strict mypy and pyright on the client, its public uses, and what is written by hand."""
    install(session, "typing")
    packages = ["generated_client/infakt", "contract_tests/type_checks", "contract_tests/emulator", "generator"]
    session.run("mypy", *packages, "noxfile.py", "scripts/start.py", "scripts/install.py", "scripts/tests", silent=True)
    python = Path(session.bin) / "python"
    session.run("basedpyright", "--level", "error", "--pythonpath", str(python), silent=True)


@nox.session
def generator_tests(session: nox.Session) -> None:
    """Tiny descriptions give clients that behave, bad ones give problems that teach; and what the scripts promise."""
    install(session, "generator", "tests")
    session.run("pytest", "--quiet", "generator/tests", "scripts/tests", *(session.posargs or PARALLEL))


@nox.session(default=False)
def outside(session: nox.Session) -> None:
    """Public linters and generators read the description; wants Node.js and the npm registry."""
    install(session, "generator")
    session.run("python", "generator/tests/outside/run.py", str(Path(session.create_tmp()) / "outside"))


@nox.session
def contract_tests(session: nox.Session) -> None:
    """The built wheel against the emulator, recorded answers and properties; arguments go to pytest."""
    install_suite(session)
    session.run("pytest", "--quiet", "contract_tests", *(session.posargs or PARALLEL))


@nox.session(default=False)
def live(session: nox.Session) -> None:
    """What holds of any server, asked of the sandbox; wants INFAKT_SANDBOX_API_KEY; `-- --write` lets it write."""
    if not os.environ.get("INFAKT_SANDBOX_API_KEY"):
        session.skip("no key: nothing was asked of the sandbox; set INFAKT_SANDBOX_API_KEY")
    install_suite(session)
    arguments = ["--target", "sandbox", "--evidence", "build/live.json", *session.posargs]
    session.run("pytest", "--quiet", "contract_tests", *arguments)


@nox.session(default=False)
def kill(session: nox.Session) -> None:
    """The kill matrix: each fault of the emulator and of the client in turn, and which tests notice it."""
    install_suite(session)
    session.run("python", "-m", "contract_tests.kill", *session.posargs)


@nox.session(default=False)
def report(session: nox.Session) -> None:
    """Runs suite and kill matrix, and writes what is proven of each operation to build/report.html."""
    install_suite(session)
    evidence, matrix = "build/evidence.json", "build/kill.json"
    session.run("pytest", "--quiet", "contract_tests", *PARALLEL, "--evidence", evidence)
    session.run("python", "-m", "contract_tests.kill", "--json", matrix, success_codes=[0, 1])  # survivors are shown
    page = ["--evidence", evidence, "--kill", matrix, "--to", "build/report.html"]
    session.run("python", "-m", "contract_tests.report", *page)


@nox.session(name="build", default=False)
def build_all(session: nox.Session) -> None:
    """Puts sdist and wheel of every distribution into dist/, and the description for other tools."""
    install(session, "build", "generator")
    for old in Path("dist").glob("infakt_*"):
        old.unlink()
    for project in sorted(Path().glob("*/pyproject.toml")):
        build(session, str(project.parent), Path("dist"))
    session.run("python", "-m", "generator", "portable", "dist", silent=True)
    session.log("dist/ holds %s", ", ".join(sorted(path.name for path in Path("dist").iterdir())))


@nox.session
def package(session: nox.Session) -> None:
    """The suite as a downstream team gets it: both wheels alone, called where a stranger's tests and settings are."""
    install_wheels(session, CLIENT, SUITE)
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


@nox.session(default=False)
def lowest(session: nox.Session) -> None:
    """The suite with the oldest versions of httpx and attrs that the client allows."""
    install_suite(session)
    install_packages(session, "httpx==0.27.0", "attrs==23.2.0")
    session.run("pytest", "--quiet", "contract_tests", *session.posargs)


@nox.session(default=False)
def record(session: nox.Session) -> None:
    """Records cassettes anew: the documented examples and the emulator, or `-- sandbox`."""
    install_suite(session)
    session.run("python", "-m", "contract_tests.recording", *session.posargs)


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """Ratios: importing against httpx, decoding a page against json.loads."""
    install_wheels(session, CLIENT)
    session.run("python", "scripts/bench.py", *session.posargs)


if __name__ == "__main__":
    sys.exit("run: nox")

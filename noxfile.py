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
CLIENT, EMULATOR, SUITE = "generated_client", "contract_tests/emulator", "contract_tests/suite"
PARALLEL = ["--numprocesses=2"]
QUICK = ["-q", "--clients", "sync", "-k", "test_pages or test_refusals"]
# For each distribution: the wheels it needs, and the commands to run, each with its expected exit code.
ALONE: dict[str, tuple[list[str], list[tuple[int, list[str]]]]] = {
    CLIENT: ([CLIENT], [(0, ["python", "-c", "import infakt, infakt.webhooks, infakt.models"])]),
    EMULATOR: (
        [EMULATOR],
        [
            (0, ["infakt-emulator", "--help"]),
            (0, ["python", "-c", "import infakt_emulator as it, sys; it.Emulator(); sys.exit('httpx' in sys.modules)"]),
        ],
    ),
    SUITE: (
        [CLIENT, EMULATOR, SUITE],
        [
            (0, ["infakt-contract", "--version"]),
            (4, ["infakt-contract", "--target", "sandbox"]),
            (5, ["infakt-contract", "-q", "-k", "nothing_is_called_so"]),
            (0, ["infakt-contract", *QUICK]),
        ],
    ),
}


def install_packages(session: nox.Session, *arguments: str) -> None:
    """Install packages; an environment whose last installation was interrupted is recreated first."""
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
    """Install dependency groups."""
    install_packages(session, *nox.project.dependency_groups(PROJECT, *groups))


def build(session: nox.Session, folder: str, to: Path) -> None:
    """Build the sdist of a folder, and its wheel from that."""
    session.run("python", "-m", "build", "--no-isolation", "--outdir", str(to), folder, silent=True)


def install_wheels(session: nox.Session, *folders: str) -> None:
    """Build wheels and install them, so that tests see what users get."""
    install(session, "build")
    wheels = Path(session.create_tmp()) / "wheels"
    shutil.rmtree(wheels, ignore_errors=True)
    for folder in folders:
        build(session, folder, wheels)
    paths = sorted(str(path.resolve()) for path in wheels.glob("*.whl"))
    install_packages(session, *paths)
    install_packages(session, "--force-reinstall", "--no-deps", *paths)


def install_suite(session: nox.Session) -> None:
    """Install what the suite needs, and the client's wheel; emulator and suite come from the checkout."""
    install(session, "tests")
    install_wheels(session, CLIENT)
    session.env["PYTHONPATH"] = os.pathsep.join(str(Path(folder).resolve()) for folder in (EMULATOR, SUITE))


@nox.session
def lint(session: nox.Session) -> None:
    """Check the style of hand-written code and find mistakes in it."""
    install(session, "lint")
    session.run("ruff", "check", "--quiet")
    session.run("ruff", "format", "--check", "--quiet")


@nox.session
def drift(session: nox.Session) -> None:
    """Check that the description keeps its rules and that generated_client/ matches it."""
    install(session, "generator")
    session.run("python", "-m", "generator", "check")


@nox.session(default=False)
def generate(session: nox.Session) -> None:
    """Build generated_client/ from openapi/."""
    install(session, "generator")
    session.run("python", "-m", "generator", "build")


@nox.session
def typing(session: nox.Session) -> None:
    """Run strict mypy and pyright on the client, its public uses, and hand-written code."""
    install(session, "typing")
    packages = [
        "generated_client/infakt",
        "contract_tests/client/type_checks",
        f"{EMULATOR}/infakt_emulator",
        f"{SUITE}/infakt_contract",
        "generator",
    ]
    session.run("mypy", *packages, "noxfile.py", "scripts/start.py", "scripts/install.py", "scripts/tests", silent=True)
    python = Path(session.bin) / "python"
    session.run("basedpyright", "--level", "error", "--pythonpath", str(python), silent=True)


@nox.session
def generator_tests(session: nox.Session) -> None:
    """Test the generator with tiny descriptions, valid and invalid, and test the scripts."""
    install(session, "generator", "tests")
    session.run("pytest", "--quiet", "generator/tests", "scripts/tests", *(session.posargs or PARALLEL))


@nox.session(default=False)
def outside(session: nox.Session) -> None:
    """Run public linters and generators on the description; needs Node.js and the npm registry."""
    install(session, "generator")
    session.run("python", "generator/tests/outside/run.py", str(Path(session.create_tmp()) / "outside"))


@nox.session
def contract_tests(session: nox.Session) -> None:
    """Test the built wheel against the emulator, recorded answers and properties; arguments go to pytest."""
    install_suite(session)
    session.run("pytest", "--quiet", "contract_tests", *(session.posargs or PARALLEL))


@nox.session(default=False)
def live(session: nox.Session) -> None:
    """Run the checks for any server against the sandbox; needs INFAKT_SANDBOX_API_KEY; `-- --write` lets it write."""
    if not os.environ.get("INFAKT_SANDBOX_API_KEY"):
        session.skip("no API key, so the sandbox was not checked; set INFAKT_SANDBOX_API_KEY")
    install_suite(session)
    arguments = ["--target", "sandbox", "--evidence", "build/live.json", *session.posargs]
    session.run("pytest", "--quiet", "contract_tests", *arguments)


@nox.session(default=False)
def kill(session: nox.Session) -> None:
    """Build the kill matrix: introduce each fault and each lie of a server in turn and see which tests notice."""
    install_suite(session)
    session.run("python", "-m", "contract_tests.evidence.kill", *session.posargs)


@nox.session(default=False)
def mutants(session: nox.Session) -> None:
    """Draw mutants of the client's runtime at random and see which no test notices; `-- --seed N` repeats one."""
    install(session, "mutants")
    install_suite(session)
    session.run("python", "-m", "contract_tests.evidence.kill.mutants", *session.posargs)


@nox.session(default=False)
def report(session: nox.Session) -> None:
    """Run the suite and the kill matrix, and write the evidence for each operation to build/report.html."""
    install_suite(session)
    evidence, matrix = "build/evidence.json", "build/kill.json"
    session.run("pytest", "--quiet", "contract_tests", *PARALLEL, "--evidence", evidence)
    shown = [0, 1]  # survivors are shown
    sides = ["client", "server"]  # the lies of a server take far longer
    session.run("python", "-m", "contract_tests.evidence.kill", *sides, "--json", matrix, success_codes=shown)
    page = ["--evidence", evidence, "--kill", matrix, "--to", "build/report.html"]
    session.run("python", "-m", "contract_tests.evidence.report", *page)


@nox.session(name="build", default=False)
def build_all(session: nox.Session) -> None:
    """Put the sdist and wheel of every distribution into dist/, and the description for other tools."""
    install(session, "build", "generator")
    for old in Path("dist").glob("infakt_*"):
        old.unlink()
    for folder in (CLIENT, EMULATOR, SUITE):
        build(session, folder, Path("dist"))
    session.run("python", "-m", "generator", "portable", "dist", silent=True)
    session.log("dist/ holds %s", ", ".join(sorted(path.name for path in Path("dist").iterdir())))


@nox.session
@nox.parametrize("folder", [nox.param(folder, id=Path(folder).name) for folder in ALONE])
def package(session: nox.Session, folder: str) -> None:
    """Test a distribution as users get it: its wheel and dependencies, next to folders with the same names as ours."""
    wanted, calls = ALONE[folder]
    install_wheels(session, *wanted)
    elsewhere = Path(session.create_tmp()) / "elsewhere"
    for place in (".", "contract_tests", "tests", "emulator", "suite"):
        (elsewhere / place).mkdir(parents=True, exist_ok=True)
        for name in ("__init__.py", "conftest.py"):
            (elsewhere / place / name).write_text('raise SystemExit("not ours")\n', encoding="utf-8")
    (elsewhere / "pytest.ini").write_text("[pytest]\naddopts = --no-such-option\n", encoding="utf-8")
    with session.chdir(elsewhere):
        for code, command in calls:
            session.run(*command, env={"INFAKT_SANDBOX_API_KEY": ""}, success_codes=[code])


@nox.session(default=False)
def lowest(session: nox.Session) -> None:
    """Run the suite with the oldest versions of httpx and attrs that the client allows."""
    install_suite(session)
    install_packages(session, "httpx==0.27.0", "attrs==23.2.0")
    session.run("pytest", "--quiet", "contract_tests", *session.posargs)


@nox.session(default=False)
def record(session: nox.Session) -> None:
    """Record the cassettes again: the documented examples and the emulator, or `-- sandbox`."""
    install_suite(session)
    session.run("python", "-m", "contract_tests.evidence.recording", *session.posargs)


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """Measure import time relative to httpx, and decoding a page relative to json.loads."""
    install_wheels(session, CLIENT)
    session.run("python", "scripts/bench.py", *session.posargs)


if __name__ == "__main__":
    sys.exit("run: nox")

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
# Each distribution: the wheels that it needs, and what is called, behind the exit code that it should end with.
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
    """Installs what the suite needs, and the client's wheel; emulator and suite are those of the checkout."""
    install(session, "tests")
    install_wheels(session, CLIENT)
    session.env["PYTHONPATH"] = os.pathsep.join(str(Path(folder).resolve()) for folder in (EMULATOR, SUITE))


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
    session.run("python", "-m", "contract_tests.evidence.kill", *session.posargs)


@nox.session(default=False)
def report(session: nox.Session) -> None:
    """Runs suite and kill matrix, and writes what is proven of each operation to build/report.html."""
    install_suite(session)
    evidence, matrix = "build/evidence.json", "build/kill.json"
    session.run("pytest", "--quiet", "contract_tests", *PARALLEL, "--evidence", evidence)
    shown = [0, 1]  # survivors are shown
    session.run("python", "-m", "contract_tests.evidence.kill", "--json", matrix, success_codes=shown)
    page = ["--evidence", evidence, "--kill", matrix, "--to", "build/report.html"]
    session.run("python", "-m", "contract_tests.evidence.report", *page)


@nox.session(name="build", default=False)
def build_all(session: nox.Session) -> None:
    """Puts sdist and wheel of every distribution into dist/, and the description for other tools."""
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
    """A distribution as strangers get it: its wheel and what that needs, where folders are called as ours are."""
    wanted, calls = ALONE[folder]
    install_wheels(session, *wanted)
    elsewhere = Path(session.create_tmp()) / "elsewhere"
    for place in (".", "contract_tests", "tests", "emulator", "suite"):
        (elsewhere / place).mkdir(parents=True, exist_ok=True)
        for name in ("__init__.py", "conftest.py"):
            (elsewhere / place / name).write_text('raise SystemExit("a stranger")\n', encoding="utf-8")
    (elsewhere / "pytest.ini").write_text("[pytest]\naddopts = --no-such-option\n", encoding="utf-8")
    with session.chdir(elsewhere):
        for code, command in calls:
            session.run(*command, env={"INFAKT_SANDBOX_API_KEY": ""}, success_codes=[code])


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
    session.run("python", "-m", "contract_tests.evidence.recording", *session.posargs)


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """Ratios: importing against httpx, decoding a page against json.loads."""
    install_wheels(session, CLIENT)
    session.run("python", "scripts/bench.py", *session.posargs)


if __name__ == "__main__":
    sys.exit("run: nox")

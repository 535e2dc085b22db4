"""Whether a command in a document exists: its program, its subcommand or session, and each of its options."""

from __future__ import annotations

import ast
import os
import re
import shlex
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from contract_tests.client.documents.pages import REPOSITORY
from infakt_contract import options
from infakt_contract.command import USAGE

OPTION = re.compile(r"--[a-z][a-z-]+")
ADDED_OPTION = re.compile(r"""add_?(?:option|argument)\(\s*"(--[a-z-]+)""")
ADDED_COMMAND = re.compile(r"""add_parser\(\s*"([a-z]+)""")
SEPARATORS = {"&&", "||", "|", ";"}
DISTRIBUTIONS = ("generated_client", "contract_tests/emulator", "contract_tests/suite")
NOT_CHECKED = {"curl", "git", "pre-commit"}


def read_text(path: str) -> str:
    """Return the text of a file of the repository."""
    return (REPOSITORY / path).read_text(encoding="utf-8")


def list_sessions() -> set[str]:
    """Return the names of the sessions in noxfile.py."""
    names: set[str] = set()
    for node in ast.parse(read_text("noxfile.py")).body:
        if isinstance(node, ast.FunctionDef):
            for decorator in map(ast.unparse, node.decorator_list):
                if decorator.startswith("nox.session"):
                    named = re.search(r"name='(\w+)'", decorator)
                    names.add(named[1] if named else node.name)
    return names


def list_distributions() -> dict[str, set[str]]:
    """Return the names of the distributions, each with its extras."""
    projects = [tomllib.loads(read_text(f"{folder}/pyproject.toml"))["project"] for folder in DISTRIBUTIONS]
    return {project["name"]: set(project.get("optional-dependencies", {})) for project in projects}


SESSIONS, INSTALLABLE = list_sessions(), list_distributions()
PLUGIN_OPTIONS = set(ADDED_OPTION.findall(Path(options.__file__).read_text(encoding="utf-8")))
CLEANING_OPTIONS = set(ADDED_OPTION.findall(read_text("contract_tests/suite/infakt_contract/cleaning.py")))
EMULATOR_OPTIONS = set(ADDED_OPTION.findall(read_text("contract_tests/emulator/infakt_emulator/__main__.py")))
GENERATOR = read_text("generator/__main__.py")


def find_missing(words: Sequence[str], known: set[str], what: str) -> list[str]:
    """Return a problem for each word that is not known."""
    return [f"{what} {word!r} does not exist; known: {', '.join(sorted(known))}" for word in words if word not in known]


def check_nox(words: Sequence[str]) -> list[str]:
    """Check the sessions, and the arguments passed on to pytest."""
    own, passed = (words[: words.index("--")], words[words.index("--") :]) if "--" in words else (words, [])
    sessions = [word for word in own[own.index("-s") + 1 :] if word != "-s"] if "-s" in own else []
    options = [word for word in passed if OPTION.fullmatch(word)]
    return [*find_missing(sessions, SESSIONS, "the session"), *find_missing(options, PLUGIN_OPTIONS, "the option")]


def check_module(words: Sequence[str]) -> list[str]:
    """Check a module run with -m, its subcommand and its options."""
    if words[:2] != ["-m", "generator"]:
        path = REPOSITORY / words[1].replace(".", "/")
        return [] if path.is_dir() or path.with_suffix(".py").exists() else [f"the module {words[1]!r} does not exist"]
    options = [word for word in words[3:] if OPTION.fullmatch(word)]
    return [
        *find_missing(words[2:3], set(ADDED_COMMAND.findall(GENERATOR)), "the command"),
        *find_missing(options, set(ADDED_OPTION.findall(GENERATOR)), "the option"),
    ]


def check_contract(words: Sequence[str]) -> list[str]:
    """Check the options of `infakt-contract`, or those of its subcommands."""
    if words[:1] == ["emulator"]:
        return check_emulator(words[1:])
    if words[:1] == ["clean"]:
        return find_missing([word for word in words if OPTION.fullmatch(word)], CLEANING_OPTIONS, "the option")
    known = set(OPTION.findall(USAGE)) | PLUGIN_OPTIONS
    return find_missing([word for word in words if OPTION.fullmatch(word)], known, "the option")


def check_emulator(words: Sequence[str]) -> list[str]:
    """Check the options of `infakt-emulator`."""
    return find_missing([word for word in words if OPTION.fullmatch(word)], EMULATOR_OPTIONS, "the option")


def check_pip(words: Sequence[str]) -> list[str]:
    """Check the names of the installed distributions, and their extras."""
    problems: list[str] = []
    for word in words[1:]:
        name, _, extra = word.removesuffix("]").partition("[")
        name = re.sub(r"^dist/(\w+)-\*\.whl$", lambda found: found[1].replace("_", "-"), name)
        problems += find_missing([name], set(INSTALLABLE), "the distribution")
        problems += find_missing([extra] if extra else [], INSTALLABLE.get(name, set()), "the extra")
    return problems


def check_towncrier(words: Sequence[str]) -> list[str]:
    """Check the subcommand of towncrier."""
    return find_missing(words[:1], {"build", "check", "create"}, "the command")


CHECKS: dict[str, Callable[[Sequence[str]], list[str]]] = {
    "infakt-contract": check_contract,
    "infakt-emulator": check_emulator,
    "nox": check_nox,
    "pip": check_pip,
    "python": check_module,
    "scripts/check": check_nox,
    "towncrier": check_towncrier,
}


def check_program(words: Sequence[str]) -> list[str]:
    """Check one program with its arguments."""
    program, *arguments = words
    if "/" in program:
        path = REPOSITORY / program
        if not path.is_file() or not (path.suffix or os.access(path, os.X_OK)):
            return [f"{program} is not an executable file"]
    elif program not in CHECKS and program not in NOT_CHECKED:
        return [f"{program!r} is unknown; add it to CHECKS or NOT_CHECKED of {Path(__file__).name}"]
    return CHECKS[program](arguments) if program in CHECKS else []


def find_problems(command: str) -> list[str]:
    """Return what does not exist in a shell line, which may contain several programs and a comment."""
    programs: list[list[str]] = [[]]
    for word in shlex.split(command, comments=True):
        if word in SEPARATORS:
            programs.append([])
        elif programs[-1] or not re.match(r"[A-Z_]+=", word):
            programs[-1].append(word)
    return [problem for words in programs if words for problem in check_program(words)]

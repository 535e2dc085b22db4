"""``python -m generator build | check | evidence | diff OLD NEW | portable FOLDER | context OPERATION | render …``."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
import time
from pathlib import Path

from . import bundles, counts, diff, pipeline, upgrade
from .errors import GeneratorError
from .render import ClientProject

ROOT = Path(__file__).parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return 0 on success, or 1 after printing every problem to stderr."""
    options = _parse(arguments)
    started = time.monotonic()
    try:
        if options.command == "build":
            pipeline.build(options.description, options.target)
            print(f"built {options.target.name}/ in {time.monotonic() - started:.1f} s")
        elif options.command == "check":
            pipeline.check(options.description, options.target)
            print(f"{options.target.name}/ matches the description ({time.monotonic() - started:.1f} s)")
        elif options.command == "evidence":
            _show_evidence(options)
        elif options.command == "diff":
            return _compare(options)
        elif options.command == "portable":
            for path in pipeline.write_portable(options.description, options.folder):
                print(path)
        else:
            _show(options)
    except GeneratorError as error:
        print(error, file=sys.stderr)
        print(
            f"{len(error.problems)} problem(s) in {options.description.name}/, generator/ or the client",
            file=sys.stderr,
        )
        return 1
    return 0


def _show_evidence(options: argparse.Namespace) -> None:
    """Print the evidence of the description, or the diff that a run supports, with notes about it on stderr."""
    description, bundle = pipeline.survey(options.description)
    if options.update is None:
        print("\n".join([*counts.tabulate(bundle), "", *counts.list_guesses(description, bundle)]))
        return
    run = upgrade.read_run(options.update, bundle)
    difference, notes = upgrade.propose(options.description, description, bundle, run)
    print(difference, end="")
    print("\n".join(notes), file=sys.stderr)


def _compare(options: argparse.Namespace) -> int:
    """Print what changed; return 1 if a change breaks callers and ``--fail-if-breaking`` is given."""
    changes = diff.compare(bundles.load(options.old), bundles.load(options.new))
    print("\n".join(diff.report(changes, options.version)))
    is_broken = any(change.effect is diff.Effect.BREAKS for change in changes)
    return int(options.fail_if_breaking and is_broken)


def _show(options: argparse.Namespace) -> None:
    project = ClientProject(pipeline.describe(options.description))
    resource = project.find(options.operation)
    if options.command == "context":
        method = next(item for item in resource.methods if item.operation_id == options.operation)
        print(json.dumps(dataclasses.asdict(method), indent=2, ensure_ascii=False))
        return
    method = next(item for item in resource.methods if item.operation_id == options.operation)
    models = [model for model in project.package.models if model.name == method.returns]
    print(project.render(options.template, resource=resource, model=models[0] if models else None))


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m generator", description="Turns openapi/ into generated_client/.")
    parser.add_argument("--description", type=Path, default=ROOT / "openapi", help="the folder of the description")
    parser.add_argument("--target", type=Path, default=ROOT / "generated_client", help="the folder of the client")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("build", help="build the client")
    commands.add_parser("check", help="report how the client differs from the description")
    evidence = commands.add_parser(
        "evidence", help="count what is live, documented or inferred, and list what is inferred"
    )
    evidence.add_argument("--update", type=Path, metavar="RUN", help="print what a live run's evidence would change")
    compare = commands.add_parser(
        "diff", help="report what changed between two bundles, and what that means for callers"
    )
    compare.add_argument("old", help="an openapi.json, or a commit of this repository")
    compare.add_argument("new", help="the same; this working tree's is generated_client/infakt/openapi.json")
    compare.add_argument("--version", default=bundles.read_version(), help="the version of the old bundle")
    compare.add_argument(
        "--fail-if-breaking", action="store_true", help="exit with status 1 if a change breaks callers"
    )
    portable = commands.add_parser("portable", help="write the description for other tools: the API and its webhooks")
    portable.add_argument("folder", type=Path, help="the folder to write to; created if missing")
    context = commands.add_parser("context", help="print the data that templates receive for an operation")
    context.add_argument("operation", help="an operationId")
    render = commands.add_parser("render", help="print a template's raw text for an operation's resource and model")
    render.add_argument("template", help="such as resource.py.jinja")
    render.add_argument("operation", help="an operationId")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

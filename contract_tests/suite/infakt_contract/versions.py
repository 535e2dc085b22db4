"""Versions of what a run tests with."""

from __future__ import annotations

from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files

from infakt_contract.description import load_description


def describe_versions() -> str:
    """Return the versions of suite and client; a checkout has none."""
    return (
        f"infakt-contract-tests {find_version('infakt-contract-tests')}, infakt-client {find_version('infakt-client')}"
    )


def find_version(distribution: str) -> str:
    """Return the version of an installed distribution."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "from a checkout"


def describe_description() -> str:
    """Return the version of the API, and a digest that differs where two descriptions do."""
    digest = blake2b((files("infakt") / "openapi.json").read_bytes(), digest_size=4).hexdigest()
    return f"description {load_description().document['info']['version']} ({digest})"

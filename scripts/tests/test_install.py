"""Packages are installed in one way: by uv with the system's certificates, then by pip."""

from __future__ import annotations

import pytest
from install import list_attempts

ENVIRONMENT = {"UV_SYSTEM_CERTS": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def test_system_certificates_are_trusted_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The installer is set to use the system's certificates, which it does not do by default."""
    for name in ("UV_SYSTEM_CERTS", "REQUESTS_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
    attempts = list(list_attempts("python", ["six"]))

    assert [command[2] for command, _ in attempts][:2] == ["uv", "pip"]
    assert [variables.get("UV_SYSTEM_CERTS") for _, variables in attempts] == ["1"] * len(attempts)
    assert [command[-1] for command, _ in attempts] == ["six"] * len(attempts)


@pytest.mark.parametrize(
    "name", ["UV_SYSTEM_CERTS", "PIP_DISABLE_PIP_VERSION_CHECK", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"]
)
def test_settings_of_the_user_take_precedence(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Every attempt uses the installation settings of the user's environment."""
    monkeypatch.setenv(name, "the user's")

    assert {variables[name] for _, variables in list_attempts("python", ["six"])} == {"the user's"}

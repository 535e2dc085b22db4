"""Profiles of Hypothesis: how many examples are drawn, and whether each run draws the same."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, settings


def register_profiles() -> None:
    """Register the profiles."""
    settings.register_profile(
        "emu",
        max_examples=60,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
    settings.register_profile("seeded", parent=settings.get_profile("emu"), derandomize=False)
    settings.register_profile(
        "kill",
        parent=settings.get_profile("emu"),
        max_examples=12,
        phases=[Phase.explicit, Phase.generate],
        stateful_step_count=20,
        report_multiple_bugs=False,
    )
    settings.register_profile(
        "live",
        parent=settings.get_profile("seeded"),
        max_examples=2,
        stateful_step_count=6,
        phases=[Phase.explicit, Phase.generate],
    )

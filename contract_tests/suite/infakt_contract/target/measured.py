"""Observed limits of a server: how many calls were answered in a window, and after how many one was refused.

No request is made to meet a limit. A window in which no call was refused allows at least what was answered in it. If a
call was refused, one of the windows before it was full; the server does not say which.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from .budget import WORDS, Kind

# The values of other headers may name somebody, so only their names are kept.
SHOWN = ("retry-after", "x-ratelimit", "ratelimit")
LONGEST = 60


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """A call that was refused for the rate.

    Attributes:
        status: Status of the refusal.
        answered: Number of calls answered before it, by length of the window in seconds.
        headers: Names of its headers, with the values of those that are about limits.
    """

    status: int
    answered: Mapping[int, int]
    headers: Mapping[str, str | None]

    def __str__(self) -> str:
        shown = ", ".join(f"{name}: {value}" for name, value in self.headers.items() if value is not None)
        return f"{self.status} after {_count(self.answered)} ({shown or 'no header says for how long'})"

    @property
    def header_lines(self) -> list[str]:
        """Every header, those that are not about limits by name only."""
        return [name if value is None else f"{name}: {value}" for name, value in sorted(self.headers.items())]


class Measured:
    """Counts the calls of a run, answered and refused."""

    def __init__(self) -> None:
        self._answered: defaultdict[Kind, list[float]] = defaultdict(list)
        self._refused: defaultdict[Kind, list[Refusal]] = defaultdict(list)

    def note(self, kind: Kind, status: int, headers: Mapping[str, str], now: float) -> None:
        """Count an answer."""
        if not is_refusal(status, headers):
            self._answered[kind].append(now)
            return
        shown = {name: value[:LONGEST] if name.startswith(SHOWN) else None for name, value in headers.items()}
        moments = self._answered[kind]
        answered = {seconds: len(moments) - bisect_right(moments, now - seconds) for seconds in WORDS}
        self._refused[kind].append(Refusal(status=status, answered=answered, headers=shown))

    def find_most(self, kind: Kind) -> dict[int, int]:
        """Return the largest number of calls answered within each window, empty if there were none."""
        moments = self._answered[kind]
        if not moments:
            return {}
        return {
            seconds: max(place - bisect_right(moments, moment - seconds) for place, moment in enumerate(moments, 1))
            for seconds in WORDS
        }

    def as_data(self) -> dict[str, Any]:
        """Return the counts of reads and of writes as plain data."""
        return {
            kind: {
                "answered": len(self._answered[kind]),
                "refused": len(self._refused[kind]),
                "most": self.find_most(kind),
                "refusals": [asdict(refusal) for refusal in self._refused[kind]],
            }
            for kind in ("read", "write")
        }

    def lines(self) -> list[str]:
        """Return the counts of reads and of writes as lines of text."""
        lines: list[str] = []
        for kind in ("read", "write"):
            most, refused = self.find_most(kind), self._refused[kind]
            peak = f", at most {_count(most)}" if most else ""
            lines.append(f"{kind}s: {len(self._answered[kind])} answered{peak}; {len(refused)} refused")
            lines += [f"{kind}s: {refusal}" for refusal in refused]
        return lines

    @property
    def latest(self) -> Refusal | None:
        """The latest read that was refused."""
        return self._refused["read"][-1] if self._refused["read"] else None


def is_refusal(status: int, headers: Mapping[str, str]) -> bool:
    """Whether a call was refused for the rate: a 429 is a refusal, and so is a 503 with Retry-After."""
    return status == 429 or (status == 503 and "retry-after" in headers)


def _count(windows: Mapping[int, int]) -> str:
    return ", ".join(f"{count} {WORDS[seconds]}" for seconds, count in windows.items())

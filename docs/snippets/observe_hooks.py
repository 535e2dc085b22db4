"""Hooks that count responses and print waits."""

from collections import Counter

from infakt import Hooks, ResponseEvent

counts = Counter[str]()


def count_answer(event: ResponseEvent) -> None:
    """Count by operation and status, or by the reason why there was no response."""
    counts[f"{event.operation} {event.status or event.reason}"] += 1


hooks = Hooks(
    on_response=count_answer,
    on_retry=lambda event: print(f"{event.path}: again in {event.seconds} s"),
    on_quota_wait=lambda event: print(f"{event.operation}: {event.seconds} s for", *event.windows),
)

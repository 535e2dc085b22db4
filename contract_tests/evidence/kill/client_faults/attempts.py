"""Faults in what one attempt, or one question about a task, keeps for the next."""

from __future__ import annotations

from .fault import ClientFault

DELETIONS = ("client/runtime/test_deletions.py",)
POLLS = ("client/runtime/test_polls.py",)
UNKNOWN = ("client/runtime/test_unknown_outcomes.py",)

FAULTS = (
    ClientFault(
        name="earlier_uncertainty_forgotten",
        description="A deletion that was refused after an uncertain attempt is taken for one that never arrived.",
        file="flow.py",
        old="was_uncertain = was_uncertain or is_uncertain(attempt)",
        new="was_uncertain = is_uncertain(attempt)",
        where=DELETIONS,
    ),
    ClientFault(
        name="limit_makes_a_deletion_certain",
        description="A limit after an uncertain deletion is raised as if nothing had been deleted.",
        file="retry.py",
        old=" and outcome.status != 429\n",
        new="\n",
        where=DELETIONS,
    ),
    ClientFault(
        name="limit_while_polling_is_no_pending_task",
        description="A limit that ends the waiting for a task is not raised as a task that is still in progress.",
        file="poll.py",
        old="except (NoAnswerError, RateLimitError, ServerError, UnusableAnswerError)",
        new="except (NoAnswerError, ServerError, UnusableAnswerError)",
        where=POLLS,
    ),
    ClientFault(
        name="long_waiting_stretches_a_question",
        description="A question about a task is given the deadline of the waiting, beyond the client's own.",
        file="flow.py",
        old="        if seconds >= self.retry.deadline:\n            return self\n",
        new="",
        where=POLLS,
    ),
    ClientFault(
        name="short_waiting_stretched",
        description="A question about a task has five seconds at least, whatever is left of the waiting.",
        file="flow.py",
        old="max(0.001, seconds)",
        new="max(5.0, seconds)",
        where=POLLS,
    ),
    ClientFault(
        name="attempts_of_a_question_forgotten",
        description="The error of a task does not say how often and how long its status was asked for.",
        file="handle.py",
        old="            error.attempts, error.elapsed = cause.attempts, cause.elapsed\n",
        new="            pass\n",
        where=POLLS,
    ),
    ClientFault(
        name="unknown_outcome_without_its_request",
        description="The error of an outcome that is unknown has no request id to report it by.",
        file="retry.py",
        old='        request_id=getattr(cause, "request_id", None),\n',
        new="",
        where=UNKNOWN,
    ),
    ClientFault(
        name="missing_reference_without_its_request",
        description="The error of a task without a reference has no request id to report it by.",
        file="task_flows.py",
        old="status=answer.status, request_id=answer.request_id)",
        new="status=answer.status)",
        where=UNKNOWN,
    ),
)

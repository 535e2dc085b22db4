"""Faults in following tasks and KSeF."""

from __future__ import annotations

from .fault import ClientFault

TASKS = ("client/runtime/test_tasks.py", "client/behaviour/test_invoices.py")
KSEF = ("client/runtime/test_ksef.py",)

FAULTS = (
    ClientFault(
        name="code_140_is_done",
        description="A task in progress counts as done.",
        file="task_flows.py",
        old="return self.code is not None and 200 <= self.code < 300",
        new="return self.code is not None and 120 < self.code < 300",
        where=TASKS,
    ),
    ClientFault(
        name="refusal_is_success",
        description="A task that failed counts as done.",
        file="task_flows.py",
        old="return self.code is not None and 400 <= self.code < 500",
        new="return False",
        where=TASKS,
    ),
    ClientFault(
        name="done_without_a_document",
        description="A task that names no document counts as done.",
        file="task_flows.py",
        old="not (self.is_done and self.document_uuid is not None)",
        new="not self.is_done",
        where=("client/runtime/test_task_faults.py::test_task_done_without_a_uuid",),
    ),
    ClientFault(
        name="fields_of_a_failed_task_lost",
        description="The error of a failed task does not contain its field errors.",
        file="task_flows.py",
        old="state.reference, state.description, state.field_errors",
        new="state.reference, state.description, {}",
        where=TASKS,
    ),
    ClientFault(
        name="task_without_reference_accepted",
        description="A task without a reference, which cannot be followed, is accepted.",
        file="task_flows.py",
        old="    if reference is None:\n",
        new="    if False:\n",
        where=(*TASKS, "client/behaviour/test_bad_answers.py"),
    ),
    ClientFault(
        name="polls_twice_a_second",
        description="The pauses between polls of a task do not grow.",
        file="poll.py",
        old="pause = min(longest_pause, pause * 2)",
        new="pause = first_pause",
        where=TASKS,
    ),
    ClientFault(
        name="pauses_without_jitter",
        description="The pauses between polls of a task are the same for every client.",
        file="poll.py",
        old="yield Sleep(pause * (0.5 + context.random() / 2))",
        new="yield Sleep(pause)",
        where=TASKS,
    ),
    ClientFault(
        name="poll_not_within_deadline",
        description="A poll of a task may take the client's full timeout, however little of the deadline is left.",
        file="poll.py",
        old="ask(context.within(until - clock.monotonic()))",
        new="ask(context)",
        where=TASKS,
    ),
    ClientFault(
        name="ksef_refusal_waited_out",
        description="A document that KSeF rejected counts as undecided.",
        file="ksef.py",
        old="        if heard[-1] in REFUSED:\n",
        new="        if False:\n",
        where=KSEF,
    ),
    ClientFault(
        name="ksef_without_number_is_success",
        description="A document counts as accepted before KSeF has given it a number.",
        file="ksef.py",
        old='heard[-1] not in PENDING and body.get("ksef_number")',
        new="heard[-1] not in PENDING",
        where=KSEF,
    ),
)

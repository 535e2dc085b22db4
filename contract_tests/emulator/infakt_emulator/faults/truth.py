"""Faults of a server whose responses are untrue."""

from __future__ import annotations

from urllib.parse import urlsplit

from infakt_emulator.messages import Answer, Call, Row
from infakt_emulator.tasks import REFUSED, Outcome

from .edits import edit_answer, edit_page, shift_offset
from .fault import EmulatorParts, Fault

OTHER_HOST = "api.example.com"


def _claim_deletion(call: Call) -> Answer | None:
    return Answer(status=204) if call.method == "DELETE" else None


def _count_the_page(page: Row) -> Row:
    return page | {"metainfo": page["metainfo"] | {"total_count": len(page["entities"])}}


def _change_total(call: Call, answer: Answer) -> Answer:
    def change(page: Row) -> Row:
        info = page["metainfo"]
        return page | {"metainfo": info | {"total_count": info.get("total_count", 0) + call.number}}

    return edit_page(change)(call, answer)


def _link_elsewhere(page: Row) -> Row:
    texts = {name: text for name, text in page["metainfo"].items() if isinstance(text, str)}
    links = {name: urlsplit(text)._replace(netloc=OTHER_HOST).geturl() for name, text in texts.items()}
    return page | {"metainfo": page["metainfo"] | links}


def _keep_pending(emulator: EmulatorParts) -> None:
    emulator.world.tasks.is_stuck = lambda task: task.is_reported


def _keep_pending_in_ksef(emulator: EmulatorParts) -> None:
    emulator.world.tasks.is_stuck = lambda task: task.action == "send_to_ksef"


def _refuse_tasks(emulator: EmulatorParts) -> None:
    errors = {"base": ["Zlecenie nie może zostać wykonane."]}
    emulator.world.tasks.run = lambda _: Outcome(code=REFUSED, errors=errors)


def _report_150(emulator: EmulatorParts) -> None:
    emulator.world.tasks.pending_code = 150


def _omit_uuid(content: Row) -> Row:
    return {name: value for name, value in content.items() if name != "invoice_uuid"}


def _deliver_twice(emulator: EmulatorParts) -> None:
    emulator.webhooks.copies = 2


def _sign_wrongly(emulator: EmulatorParts) -> None:
    emulator.webhooks.sign = lambda _secret, _body: "0" * 64


def _refuse_in_ksef(emulator: EmulatorParts) -> None:
    emulator.world.ksef_verdict = "error"


FAULTS = (
    Fault(
        name="delete_does_nothing",
        description="A deletion is confirmed but has no effect.",
        replace=_claim_deletion,
    ),
    Fault(
        name="total_counts_the_page",
        description="`total_count` is the number of rows on the page.",
        send=edit_page(_count_the_page),
    ),
    Fault(
        name="total_changes",
        description="`total_count` grows from call to call.",
        send=_change_total,
    ),
    Fault(
        name="links_elsewhere",
        description="`next` and `previous` point to another host.",
        send=edit_page(_link_elsewhere),
    ),
    Fault(
        name="rows_move",
        description="Every other requested page begins one row too early, as if a row had been inserted before it.",
        receive=shift_offset(lambda call: -(call.number % 2)),
    ),
    Fault(
        name="row_repeated",
        description="A page repeats its last row.",
        send=edit_page(lambda page: page | {"entities": [*page["entities"], *page["entities"][-1:]]}),
    ),
    Fault(
        name="task_stuck",
        description="A task stays in progress forever.",
        install=_keep_pending,
    ),
    Fault(
        name="task_refused",
        description="Every task is refused.",
        install=_refuse_tasks,
    ),
    Fault(
        name="task_code_unknown",
        description="A pending task has the undocumented code 150.",
        install=_report_150,
    ),
    Fault(
        name="task_without_uuid",
        description="A finished task lacks the uuid of the document that it created.",
        send=edit_answer(_omit_uuid),
    ),
    Fault(
        name="webhook_twice",
        description="Every event is delivered twice.",
        install=_deliver_twice,
    ),
    Fault(
        name="webhook_signature_wrong",
        description="The signature of a delivery does not match its body.",
        install=_sign_wrongly,
    ),
    Fault(
        name="ksef_error",
        description="KSeF refuses every document.",
        install=_refuse_in_ksef,
    ),
    Fault(
        name="ksef_pending",
        description="A document sent to KSeF stays in progress forever.",
        install=_keep_pending_in_ksef,
    ),
)

"""The kinds of operation: the same verb does the same to every resource."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from contract_tests.emulator.wire import Answer

from . import documents, ksef, links, rows
from .context import Context

Action = Callable[[Context], Answer]

KINDS: Mapping[str, Action] = {
    "list": rows.list_rows,
    "get": rows.get_row,
    "create": rows.create_row,
    "create_task": rows.order_row,
    "update": rows.update_row,
    "delete": rows.delete_row,
    "task_status": rows.get_task,
    "mark_paid": documents.pay,
    "mark_paid_task": documents.order_payment,
    "next_number": documents.show_next_number,
    "pdf": documents.download_pdf,
    "xml": documents.download_xml,
    "send_email": documents.send_email,
    "send_to_ksef": ksef.send_to_ksef,
    "create_share_link": links.create_share_link,
    "get_share_link": links.get_share_link,
    "prolong_share_link": links.prolong_share_link,
    "delete_share_link": links.delete_share_link,
    "create_quick_payment": links.create_quick_payment,
    "get_quick_payment": links.get_quick_payment,
    "delete_quick_payment": links.delete_quick_payment,
}
"""The bundle's `x-method`, with `_task` where it carries `x-task`, to what the emulator does."""

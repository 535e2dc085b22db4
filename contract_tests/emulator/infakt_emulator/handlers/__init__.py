"""Handlers of operations: the same verb does the same to every resource."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from infakt_emulator.messages import Answer

from . import account, accounting, costs, documents, documents_pdf, ksef, ksef_imports, links, rows
from .context import Context

Handler = Callable[[Context], Answer]

HANDLERS: Mapping[str, Handler] = {
    "list": rows.list_rows,
    "get": rows.get_row,
    "create": rows.create_row,
    "create_task": rows.create_row_task,
    "update": rows.update_row,
    "delete": rows.delete_row,
    "task_status": rows.get_task,
    "mark_paid": documents.pay,
    "mark_paid_task": documents.create_payment_task,
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
    "create_sync": rows.create_row,
    "break_down": rows.break_down,
    "list_selected": rows.list_selected,
    "mark_accounted": documents.mark_accounted,
    "request": documents_pdf.request_pdf,
    "check": documents_pdf.check_pdf,
    "download": documents_pdf.download_pdf,
    "upload": costs.upload,
    "email_attachments": costs.email_attachments,
    "mark_costs_paid": costs.mark_paid,
    "mark_costs_unpaid": costs.mark_unpaid,
    "rename_files": costs.rename_files,
    "assign_category": costs.assign_category,
    "add_note": costs.add_note,
    "delete_many": costs.delete_many,
    "settle": accounting.settle,
    "create_link": accounting.create_link,
    "ksef_integration": ksef.show_integration,
    "ksef_status": ksef.show_status,
    "send_many": ksef.send_many,
    "cancel_export": ksef.cancel_export,
    "import_incomes": ksef_imports.list_incomes,
    "import_costs": ksef_imports.list_costs,
    "import_invoice": ksef_imports.download_invoice,
    "gone": ksef.refuse_gone,
    "details": account.show_details,
    "activities": account.list_activities,
}
"""The bundle's `x-method`, with `_task` where it carries `x-task`, or the name that a table has in its place."""

"""One PDF file of many income documents."""

from __future__ import annotations

from .resource import Resource

# Documented: internal invoices and fiscal reports have no PDF.
DOCUMENTS_PDF = Resource(
    noun="documents_pdf",
    identity="uuid",
    tables=(
        "invoices",
        "corrective_invoices",
        "margin_invoices",
        "advance_invoices",
        "final_invoices",
        "oss_invoices",
        "corrective_oss_invoices",
        "internal_evidences",
        "daily_revenues",
    ),
)

"""Examples in the documentation that are provably wrong, by name, with the reason.

An entry that is no longer wrong, or whose example does not exist, fails the tests.
"""

from __future__ import annotations

from collections.abc import Mapping

RECORDED_AS_POST = "shown as an answer to POST; the list of answers says 200"

WRONG_STATUS: Mapping[str, str] = {
    "GET /async/fiscal_reports/status/{invoice_task_reference_number}.json being_processed": RECORDED_AS_POST,
    "GET /async/fiscal_reports/status/{invoice_task_reference_number}.json created": RECORDED_AS_POST,
    "GET /fiscal_reports.json list": RECORDED_AS_POST,
    "GET /fiscal_reports/next_number.json next_number": RECORDED_AS_POST,
    "GET /fiscal_reports/{fiscal_report_uuid}.json details": RECORDED_AS_POST,
    "PUT /fiscal_reports/{fiscal_report_uuid}.json notes_changed": RECORDED_AS_POST,
    "GET /invoices/{invoice_uuid}/attachments/{attachment_id}.json example_body_is_a_success_body_although": (
        "saved with status 404 and the body of a success"
    ),
}
"""Answers with a correct body and a wrong status."""

WRONG_BODY: Mapping[str, str] = {
    "POST /async/internal_invoices.json example": "the key `vat-price`, which no table has",
    "POST /async/internal_invoices.json for_task_accepted": "the body of a final invoice",
}
"""Wrong request bodies."""

A_FILE = "a file, of which the documentation gives only the name"

WITHOUT_CASSETTE: Mapping[str, str] = {
    "download_advance_invoice_xml": A_FILE,
    "download_corrective_invoice_pdf": A_FILE,
    "download_corrective_invoice_xml": A_FILE,
    "download_final_invoice_xml": A_FILE,
    "download_invoice_pdf": A_FILE,
    "download_invoice_xml": A_FILE,
    "download_margin_invoice_xml": A_FILE,
    "import_invoice_from_ksef": A_FILE,
    "import_invoice_from_ksef_v1": A_FILE,
}
"""Operations whose documented examples of answers cannot be recorded."""

PRICES_AS_STRINGS = "amounts as strings, of which the API keeps the leading digits; the client accepts only integers"

REFUSED: Mapping[str, str] = {
    "POST /async/internal_evidences.json example": PRICES_AS_STRINGS,
    "POST /internal_evidences.json example": PRICES_AS_STRINGS,
    "POST /products.json example": PRICES_AS_STRINGS,
    "PUT /products/{product_id}.json example": PRICES_AS_STRINGS,
}
"""Bodies that the API accepts and the client rejects."""

MISSPELT_DATE = "`continuous_date_end_on`, which the newer readme spells `continuous_service_end_on`"
OF_THE_DOCUMENT = "a field of the document, which the newer readme moves there"

WRONG_FIELD: Mapping[str, str] = {
    "AdvanceInvoice invoice_date_kind": MISSPELT_DATE,
    "FinalInvoice invoice_date_kind": MISSPELT_DATE,
    "Invoice invoice_date_kind": MISSPELT_DATE,
    "CorrectiveService sn": "`cn` in every other table",
    "FinalInvoice hash_data": "the table of `ksef_data` under another name",
    "Service occasional_sale": OF_THE_DOCUMENT,
    "Service vat_date_value": OF_THE_DOCUMENT,
}
"""Rows of tables, as object and field, that no answer confirms."""

"""Names of the description as names of Python."""

from __future__ import annotations

import pytest

from generator import naming


@pytest.mark.parametrize(
    ("wire", "name"),
    [
        ("q[status_eq]", "status_eq"),
        ("q[id_in][]", "id_in"),
        ("from", "from_"),
        ("self", "self_"),
        ("q", "q_"),
        ("_destroy", "destroy"),
        ("blame[uuid]", "blame_uuid"),
        ("invoiceDate", "invoicedate"),
        ("type", "type"),
    ],
)
def test_identifier(wire: str, name: str) -> None:
    """A parameter has the words of its wire name; keywords and what methods use themselves get an underscore."""
    assert naming.to_identifier(wire) == name


@pytest.mark.parametrize(
    ("class_name", "module"),
    [
        ("Invoice", "invoice"),
        ("InvoiceDateKind", "invoice_date_kind"),
        ("OSSInvoice", "oss_invoice"),
        ("Ksef2Xml", "ksef2_xml"),
    ],
)
def test_module(class_name: str, module: str) -> None:
    """A module has the words of its class, an abbreviation being one."""
    assert naming.to_module(class_name) == module


@pytest.mark.parametrize(
    ("value", "given", "member"),
    [
        ("sent", None, "SENT"),
        ("not-paid", None, "NOT_PAID"),
        ("23", None, "VALUE_23"),
        ("23", "RATE", "RATE"),
        ("", None, "VALUE_"),
        ("print", "print", "VALUE_print"),
    ],
)
def test_member(value: str, given: str | None, member: str) -> None:
    """A member is its value in capitals unless the description names it; what cannot be a name has a prefix."""
    assert naming.to_member(value, given) == member


@pytest.mark.parametrize(("name", "method"), [("list", "list"), ("import", "import_"), ("get", "get")])
def test_method(name: str, method: str) -> None:
    """A method may hide a builtin but no keyword."""
    assert naming.to_method(name) == method


def test_class() -> None:
    """A resource's class has the words of its tag."""
    assert naming.to_class("corrective_oss_invoices") == "CorrectiveOssInvoices"

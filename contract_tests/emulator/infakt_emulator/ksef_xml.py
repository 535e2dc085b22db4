"""The XML of a document for KSeF: the main elements of its schema, with amounts in zloty."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, tostring

from .messages import Row
from .world import Account

# Documented by the ministry: the structure FA(3), the only one that KSeF 2.0 knows.
NAMESPACE = "http://crd.gov.pl/wzor/2025/06/25/13775/"
FORM: Mapping[str, str] = {"kodSystemowy": "FA (3)", "wersjaSchemy": "1-0E"}
VARIANT = "3"
KINDS: Mapping[str, str] = {"correction": "KOR", "advance": "ZAL", "final": "ROZ"}


def make_xml(row: Row, account: Account) -> bytes:
    """Return a document as XML."""
    root = Element("Faktura", xmlns=NAMESPACE)
    header = SubElement(root, "Naglowek")
    form = SubElement(header, "KodFormularza", dict(FORM))
    form.text = "FA"
    _add(header, {"WariantFormularza": VARIANT, "SystemInfo": "inFakt"})
    _add_party(root, "Podmiot1", account.nip, account.company_name)
    buyer = row["client_company_name"] or f"{row['client_first_name'] or ''} {row['client_last_name'] or ''}".strip()
    _add_party(root, "Podmiot2", row["client_tax_code"], buyer)
    document = SubElement(root, "Fa")
    _add(document, {"KodWaluty": row["currency"], "P_1": row["invoice_date"], "P_2": row["number"]})
    _add(document, {"P_15": write_zloty(row["gross_price"]), "RodzajFaktury": KINDS.get(row["kind"], "VAT")})
    for number, line in enumerate(row["services"], start=1):
        _add(SubElement(document, "FaWiersz"), {"NrWierszaFa": str(number), **_read_line(line)})
    xml: bytes = tostring(root, encoding="UTF-8", xml_declaration=True)
    return xml


def write_zloty(grosze: int) -> str:
    """Return an amount in zloty with a decimal point, as KSeF requires."""
    sign = "-" if grosze < 0 else ""
    return f"{sign}{abs(grosze) // 100}.{abs(grosze) % 100:02d}"


def _read_line(line: Row) -> dict[str, str | None]:
    fields = {"P_7": line["name"], "P_8B": str(line["quantity"])}
    if "gross_with_margin_amount_price" in line:
        return {**fields, "P_11A": write_zloty(line["gross_with_margin_amount_price"])}
    prices = {"P_9A": write_zloty(line["unit_net_price"]), "P_11": write_zloty(line["net_price"])}
    return {**fields, **prices, "P_12": line["tax_symbol"]}


def _add_party(root: Element, name: str, nip: str | None, title: str) -> None:
    _add(SubElement(SubElement(root, name), "DaneIdentyfikacyjne"), {"NIP": nip or "", "Nazwa": title})


def _add(parent: Element, texts: Mapping[str, str | None]) -> None:
    for name, text in texts.items():
        SubElement(parent, name).text = text

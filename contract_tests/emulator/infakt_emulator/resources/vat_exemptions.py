"""Grounds for VAT exemption."""

from __future__ import annotations

from .dictionary import make_dictionary

LAW = "Ustawa o podatku od towarów i usług"
DOCUMENTED = {
    1: ("zwolnienie podmiotowe", "art. 113 ust. 1 i 9"),
    3: ("towary wykorzystywane w działalności zwolnionej", "art. 43. ust. 1 pkt 2"),
}
# Documented: the number of rows (112), rows 1 and 3, and that there is no row 2. The rest is invented.
IDS = (1, *range(3, 114))

VAT_EXEMPTIONS = make_dictionary(
    "vat_exemptions",
    [
        {
            "id": number,
            "description": DOCUMENTED.get(number, (f"zmyślona podstawa nr {number}",))[0],
            "legal_basis_rule": DOCUMENTED.get(number, ("", f"art. 999 ust. {number}"))[1],
            "legal_basis_source": LAW,
        }
        for number in IDS
    ],
    selected={1},
)

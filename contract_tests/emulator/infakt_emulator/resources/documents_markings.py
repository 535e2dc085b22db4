"""Markings of income documents in JPK V7."""

from __future__ import annotations

from .dictionary import make_dictionary

# Documented: the number of markings (13), how many are selected (11), and the first two rows. Other ids are invented.
MARKINGS = {
    "SW": "Sprzedaż wysyłkowa",
    "EE": "Usługi elektroniczne",
    "TP": "Powiązania między stronami",
    "TT_WNT": "Nabycie w transakcji trójstronnej",
    "TT_D": "Dostawa w transakcji trójstronnej",
    "MR_T": "Marża: turystyka",
    "MR_UZ": "Marża: towary używane",
    "I_42": "Import, procedura 42",
    "I_63": "Import, procedura 63",
    "B_SPV": "Bon jednego przeznaczenia",
    "B_SPV_DOSTAWA": "Dostawa na bon jednego przeznaczenia",
    "B_MPV_PROWIZJA": "Pośrednictwo w bonach różnego przeznaczenia",
    "WSTO_EE": "Sprzedaż na odległość i usługi elektroniczne",
}

DOCUMENTS_MARKINGS = make_dictionary(
    "documents_markings",
    [
        {"id": number, "code": code, "short_description": text, "description": text}
        for number, (code, text) in enumerate(MARKINGS.items(), start=1)
    ],
    selected=range(1, 12),
)

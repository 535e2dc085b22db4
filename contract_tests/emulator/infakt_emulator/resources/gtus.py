"""GTU codes, the groups of goods and services in JPK V7."""

from __future__ import annotations

from .dictionary import make_dictionary

# Documented: the number of codes (13), and the short descriptions of 1, 2 and 11. The others are our own wording.
SHORT = (
    "Dostawa napojów alkoholowych",
    "Dostawa paliw silnikowych",
    "Dostawa olejów",
    "Dostawa wyrobów tytoniowych",
    "Dostawa odpadów",
    "Dostawa urządzeń elektronicznych",
    "Dostawa pojazdów i części",
    "Dostawa metali",
    "Dostawa leków",
    "Dostawa nieruchomości",
    "Świadczenie usług w zakresie przenoszenia uprawnień do emisji gazów cieplarnianych",
    "Świadczenie usług niematerialnych",
    "Świadczenie usług transportowych i magazynowych",
)

GTUS = make_dictionary(
    "gtus",
    [
        {"id": number, "name": f"GTU_{number:02d}", "short_description": text, "description": f"{text}."}
        for number, text in enumerate(SHORT, start=1)
    ],
    # Documented.
    selected={1, 2, 6, 7, 8, 11, 12},
)

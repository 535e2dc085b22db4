"""What users of the library would suffer if a check fails that does not say so itself: by the folder of the check."""

from __future__ import annotations

CONSEQUENCES = {
    "checks/reading/lists/test_fields": "Code that asks for single fields gets other values than whole rows have.",
    "checks/reading/lists/test_whole": "Code that goes through a list loses rows, or reads wrong values in them.",
    "checks/reading/lists/test_pages": "Code that goes through a list loses rows, or takes some twice.",
    "checks/reading/lists/test_links": "Code that goes through a list loses rows, or takes some twice.",
    "checks/reading/lists/test_order": "Code that takes the newest row of a list takes another one.",
    "checks/reading/lists/test_sorting": "Code that takes the newest row of a list takes another one.",
    "checks/reading/lists": "Code that filters a list works on the wrong rows.",
    "checks/reading": "Code that reads a row, or handles an error, gets something else than the library says.",
    "checks/writing/life": "A document is missing, is there twice, or is in another state than the program believes.",
    "checks/writing/round_trip": "Values that a program writes are lost or changed without an error.",
    "checks/writing": "A program that writes ends with a row that is missing, doubled or wrong.",
}
"""The first that the path of a test begins with counts, the longest first."""
OTHERWISE = "Code that uses the library gets something else than it says."


def find_consequence(test: str) -> str:
    """Return what a failure means for users, by the id of the test."""
    fitting = [folder for folder in CONSEQUENCES if folder in test]
    return CONSEQUENCES[max(fitting, key=len)] if fitting else OTHERWISE

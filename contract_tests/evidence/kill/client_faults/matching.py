"""Faults in how rows are compared with the filters that were sent."""

from __future__ import annotations

from .fault import ClientFault

MATCHING = ("client/behaviour/test_matching.py",)


def make_fault(name: str, description: str, old: str, new: str, file: str = "matching.py") -> ClientFault:
    """Return a fault that the tests of matching should detect."""
    return ClientFault(name=name, description=description, file=file, old=old, new=new, where=MATCHING)


FAULTS = (
    make_fault(
        "rows_not_checked",
        "Rows that the server should have left out are returned to the caller.",
        "if self._is_kept(row)] if self._conditions else rows",
        "] if self._conditions else rows",
    ),
    make_fault(
        "undecided_row_dropped",
        "A row whose field is missing, or has an unexpected value, is left out.",
        "name for name, answer in answers.items() if answer is False)",
        "name for name, answer in answers.items() if answer is not True)",
    ),
    make_fault(
        "null_is_equal",
        "A field with null counts as one that cannot be compared.",
        "            return False  # as in a database",
        "            return None  # as in a database",
    ),
    make_fault(
        "cleared_date_is_not_null",
        "A date that was cleared, which comes as an empty string, counts as a value.",
        'return (value is None or value == "") is is_wanted',
        "return (value is None) is is_wanted",
    ),
    make_fault(
        "empty_string_is_null",
        "An empty string, which the server may treat as a value, is left out as null.",
        'if value is _ODD or (value == "" and kind == "string"):',
        "if value is _ODD:",
    ),
    make_fault(
        "numbers_compared_as_strings",
        "A number that comes as a string is not compared.",
        "return (Decimal(text),) if type(text) is str and _NUMBER.fullmatch(text) else ()",
        "return (Decimal(text),) if type(value) is float else ()",
    ),
    make_fault(
        "contains_is_case_sensitive",
        "A part of a string is found only in the same case.",
        "return wanted[0].casefold() in value.casefold()",
        "return wanted[0] in value",
    ),
    make_fault(
        "bound_excludes_its_date",
        "A filter for a date or earlier leaves the date itself out.",
        '"lteq": operator.le,',
        '"lteq": operator.lt,',
    ),
    make_fault(
        "tax_number_not_cleaned",
        "A tax number with separators counts as a different one.",
        'return (re.sub(r"^[A-Z]{2}", "", re.sub(r"[\\W_]", "", value).upper()),) if type(value) is str else ()',
        "return (value,) if type(value) is str else ()",
    ),
    make_fault(
        "utc_date_for_the_polish_one",
        "The date of a timestamp in UTC is used for the date in Poland.",
        "if not isinstance(moment, datetime) or moment.utcoffset() in {None, *_WARSAW}:",
        "if True:",
    ),
    make_fault(
        "ignored_filter_not_reported",
        "Rows are left out without a report.",
        "        if self.left_out:\n",
        "        if False:\n",
    ),
    make_fault(
        "unchecked_filter_not_reported",
        "A filter that could not be checked counts as one that worked.",
        "if not self._seen or not unchecked:",
        "if True:",
    ),
    make_fault(
        "total_of_the_filter_ends_the_list",
        "Where the total counts only matching rows but all rows are sent, the list ends at the total.",
        "        if self._sieve.left_out:\n            self._total = total = None\n",
        "",
        "listing.py",
    ),
    make_fault(
        "first_is_of_the_first_page",
        "`first()` finds nothing where no row of the first page matches.",
        "return next(iter(self), None)  # the first",
        "return None  # the first",
        "pagination.py",
    ),
    make_fault(
        "field_of_a_filter_not_asked_for",
        "With a choice of fields, the fields that filters need are not requested.",
        "needed = [operation.identity, *(condition.filter.field for condition in conditions)]",
        "needed = [operation.identity]",
        "calls.py",
    ),
    make_fault(
        "nested_field_taken_for_the_rows",
        "A field of a nested object counts as the row's own.",
        'if sign == "," and depth == 0:',
        'if sign == ",":',
        "operation.py",
    ),
    make_fault(
        "q_not_checked",
        "Filters sent by `q` with known predicates beyond the general rule are not checked.",
        "return find_filter(operation, name) or (",
        "return find_filter(operation, name) if True else (",
    ),
)

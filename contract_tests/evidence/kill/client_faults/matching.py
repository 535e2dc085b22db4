"""Faults in how rows are held against the filters that were sent."""

from __future__ import annotations

from .fault import ClientFault

MATCHING = ("client/behaviour/test_matching.py",)


def make_fault(name: str, description: str, old: str, new: str, file: str = "matching.py") -> ClientFault:
    """Return a fault that the tests of matching should notice."""
    return ClientFault(name=name, description=description, file=file, old=old, new=new, where=MATCHING)


FAULTS = (
    make_fault(
        "rows_not_looked_at",
        "Rows that the server should have left out are given to the caller.",
        "if self._is_kept(row)] if self._conditions else rows",
        "] if self._conditions else rows",
    ),
    make_fault(
        "undecided_row_dropped",
        "A row whose field does not come, or has an odd value, is left out.",
        "name for name, answer in answers.items() if answer is False)",
        "name for name, answer in answers.items() if answer is not True)",
    ),
    make_fault(
        "null_is_equal",
        "A field without a value is taken for one that cannot be compared.",
        "            return False  # as in a database",
        "            return None  # as in a database",
    ),
    make_fault(
        "cleared_day_is_no_null",
        "A day that was cleared, which comes as an empty text, is taken for a value.",
        'return (value is None or value == "") is is_wanted',
        "return (value is None) is is_wanted",
    ),
    make_fault(
        "cleared_text_is_null",
        "An empty text, which the server may hold for a value, is left out as null.",
        'if value is _ODD or (value == "" and kind == "string"):',
        "if value is _ODD:",
    ),
    make_fault(
        "numbers_compared_as_texts",
        "A number that comes as a text is not compared.",
        "return (Decimal(text),) if type(text) is str and _NUMBER.fullmatch(text) else ()",
        "return (Decimal(text),) if type(value) is float else ()",
    ),
    make_fault(
        "contains_minds_the_case",
        "A part of a text is found in its own case alone.",
        "return wanted[0].casefold() in value.casefold()",
        "return wanted[0] in value",
    ),
    make_fault(
        "bound_leaves_the_day_out",
        "A filter for a day or earlier leaves the day itself out.",
        '"lteq": operator.le,',
        '"lteq": operator.lt,',
    ),
    make_fault(
        "tax_number_not_cleaned",
        "A tax number with separators is another.",
        'return (re.sub(r"^[A-Z]{2}", "", re.sub(r"[\\W_]", "", value).upper()),) if type(value) is str else ()',
        "return (value,) if type(value) is str else ()",
    ),
    make_fault(
        "utc_day_for_the_polish_one",
        "The day of a moment in UTC is taken for the Polish one.",
        "if not isinstance(moment, datetime) or moment.utcoffset() in {None, *_WARSAW}:",
        "if True:",
    ),
    make_fault(
        "ignored_filter_not_told",
        "Rows are left out and nobody is told.",
        "        if self.left_out:\n",
        "        if False:\n",
    ),
    make_fault(
        "unchecked_filter_not_told",
        "A filter of which nothing is known is taken for one that worked.",
        "if not self._seen or not unchecked:",
        "if True:",
    ),
    make_fault(
        "total_of_the_filter_ends_the_list",
        "Where the total counts the rows that match and all are sent, the list ends at the total.",
        "        if self._sieve.left_out:\n            self._total = total = None\n",
        "",
        "listing.py",
    ),
    make_fault(
        "first_is_of_the_first_page",
        "Where no row of the first page matches, there is no first row.",
        "return next(iter(self), None)  # the first",
        "return None  # the first",
        "pagination.py",
    ),
    make_fault(
        "field_of_a_filter_not_asked_for",
        "With a choice of fields nothing can be compared.",
        "needed = [operation.identity, *(condition.filter.field for condition in conditions)]",
        "needed = [operation.identity]",
        "calls.py",
    ),
    make_fault(
        "nested_field_taken_for_the_rows",
        "A field of what a row holds is taken for the row's own.",
        'if sign == "," and depth == 0:',
        'if sign == ",":',
        "operation.py",
    ),
    make_fault(
        "way_out_not_looked_at",
        "Known predicates beyond the rule, sent by `q`, are not compared.",
        "return find_filter(operation, name) or (",
        "return find_filter(operation, name) if True else (",
    ),
)

"""Faults in how the criteria of `find_created` are read and held against rows."""

from __future__ import annotations

from .fault import ClientFault

CRITERIA = ("client/behaviour/test_criteria.py",)

FAULTS = (
    ClientFault(
        name="zero_is_no_criterion",
        description="A document is searched for without the criterion whose value is 0.",
        file="find_created.py",
        old="if value is not None}",
        new="if value}",
        where=CRITERIA,
    ),
    ClientFault(
        name="row_without_the_field_ends_the_search",
        description="A row that does not show the field of a criterion is an error.",
        file="find_created.py",
        old="name in record and record[name] == value",
        new="record[name] == value",
        where=CRITERIA,
    ),
    ClientFault(
        name="row_without_the_field_is_found",
        description="A row that does not show the field of a criterion is taken for the document.",
        file="find_created.py",
        old="name in record and record[name] == value",
        new="name not in record or record[name] == value",
        where=CRITERIA,
    ),
)

"""Faults in how a list is read."""

from __future__ import annotations

from .fault import ClientFault

LISTS = ("client/behaviour/test_lists.py",)
DRIFT = ("client/runtime/test_drift.py",)
ENDS = ("client/runtime/test_ends.py",)

FAULTS = (
    ClientFault(
        name="last_page_left_out",
        description="A list ends one page early.",
        file="listing.py",
        old="if total == end and 0 < len(names) < (self._cap or self._limit):",
        new="if total is not None and end + self._listing.limit >= total:",
        where=LISTS,
    ),
    ClientFault(
        name="page_asked_for_too_much",
        description="One page more is requested of a list that is complete.",
        file="listing.py",
        old="if total == end and 0 < len(names) < (self._cap or self._limit):",
        new="if False:",
        where=LISTS,
    ),
    ClientFault(
        name="row_skipped_between_pages",
        description="A page begins one row after the end of the one before.",
        file="listing.py",
        old="            self._offset = end - self._overlap\n",
        new="            self._offset = end - self._overlap + 1\n",
        where=LISTS,
    ),
    ClientFault(
        name="short_page_is_the_last",
        description="A page with fewer rows than requested ends the list, whatever the total says.",
        file="listing.py",
        old="if total == end and 0 < len(names) < (self._cap or self._limit):",
        new="if len(names) < (self._cap or self._limit):",
        where=ENDS,
    ),
    ClientFault(
        name="next_followed",
        description="The link `next` is followed to the next page.",
        file="listing.py",
        old="        self._advance(rows, names, total)\n",
        new=(
            "        self._advance(rows, names, total)\n"
            '        link = str(metainfo.get("next")).partition("offset=")[2].partition("&")[0]\n'
            "        self._offset = int(link) if link.isdigit() else self._offset\n"
        ),
        where=DRIFT,
    ),
    ClientFault(
        name="count_trusted",
        description="`metainfo.count`, which is not the number of rows, is used as the total.",
        file="listing.py",
        old='total = metainfo.get("total_count", body.get("total_count"))',
        new='total = metainfo.get("count", body.get("count"))',
        where=LISTS,
    ),
    ClientFault(
        name="order_not_asked_for",
        description="A list for which the caller gives no order is requested without one, so that pages overlap.",
        file="calls.py",
        old="in dict.fromkeys((operation.order, operation.fallback, None))",
        new="in (None,)",
        where=LISTS,
    ),
    ClientFault(
        name="callers_order_lost",
        description="The order that the caller gave is not sent.",
        file="calls.py",
        old="    if given:\n",
        new="    if False:\n",
        where=LISTS,
    ),
    ClientFault(
        name="limit_not_sent",
        description="A page has the API's default of ten rows.",
        file="listing.py",
        old='paging = (("offset", str(start)), ("limit", str(self._limit)))',
        new='paging = (("offset", str(start)),)',
        where=LISTS,
    ),
    ClientFault(
        name="offset_of_the_caller_lost",
        description="A list begins at its first row, whatever the offset.",
        file="listing.py",
        old="        self._offset: int = self._listing.offset\n",
        new="        self._offset: int = 0\n",
        where=LISTS,
    ),
    ClientFault(
        name="row_given_twice",
        description="A row that was on an earlier page is returned again.",
        file="listing.py",
        old="if new and name not in self._given]",
        new="]",
        where=DRIFT,
    ),
    ClientFault(
        name="rows_that_moved_up_lost",
        description="Rows that moved up while the list was read are skipped.",
        file="listing.py",
        old="if not (is_tied or self._joins(names)) and self._patience > 0:",
        new="if False:",
        where=DRIFT,
    ),
    ClientFault(
        name="change_underway_not_reported",
        description="A list that changed while it was read does not report it.",
        file="listing.py",
        old="        if self._drift is not None:\n",
        new="        if False:\n",
        where=DRIFT,
    ),
    ClientFault(
        name="strict_list_only_warns",
        description="A strict list that changed while it was read raises no error.",
        file="listing.py",
        old="        if self._listing.strict:\n",
        new="        if False:\n",
        where=DRIFT,
    ),
    ClientFault(
        name="only_first_batch_sent",
        description="Of many identifiers, only those that fit into one call are sent.",
        file="batch.py",
        old="for start in range(0, len(names), size)]",
        new="for start in range(0, min(size, len(names)), size)]",
        where=("client/behaviour/test_batches.py",),
    ),
    ClientFault(
        name="any_criterion_finds",
        description="A document that matches one of the criteria is returned as if it matched all of them.",
        file="find_created.py",
        old="return lambda record: all(",
        new="return lambda record: any(",
        where=("client/behaviour/test_find_created.py",),
    ),
)

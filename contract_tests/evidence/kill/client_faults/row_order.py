"""Faults in how an order of rows that a server rejects or does not keep is replaced."""

from __future__ import annotations

from .fault import ClientFault

ORDER = ("client/runtime/test_row_order.py",)

FAULTS = (
    ClientFault(
        name="order_not_checked",
        description="Rows in another order than requested are not noticed.",
        file="row_order.py",
        old="            if last is not None and _is_before(",
        new="            if False and _is_before(",
        where=ORDER,
    ),
    ClientFault(
        name="descending_not_known",
        description="Rows are expected in ascending order, whatever was requested.",
        file="row_order.py",
        old='is_descending = direction.strip().lower() == "desc"',
        new="is_descending = False",
        where=ORDER,
    ),
    ClientFault(
        name="pages_ordered_each_by_itself",
        description="A page that is in order but begins before the end of the one before is not noticed.",
        file="listing.py",
        old="self._before if is_next else None",
        new="None",
        where=ORDER,
    ),
    ClientFault(
        name="refused_order_raised",
        description="A list fails where the server rejects the order that the client chose.",
        file="pagination.py",
        old="            if not cursor.passes_over(error):\n",
        new="            if True:\n",
        where=ORDER,
    ),
    ClientFault(
        name="any_refusal_passed_over",
        description="A rejection for any other reason is treated as one of the order.",
        file="row_order.py",
        old="    return bool(_REFUSAL.search(",
        new="    return True or bool(_REFUSAL.search(",
        where=ORDER,
    ),
    ClientFault(
        name="given_again_in_another_order",
        description="A list that is read again in another order returns rows that it has already returned.",
        file="listing.py",
        old="        self._given |= self._known.names\n",
        new="",
        where=ORDER,
    ),
    ClientFault(
        name="nameless_rows_given_again",
        description="A list is restarted although its rows cannot be identified.",
        file="listing.py",
        old="return self._known.are_named and (",
        new="return (",
        where=ORDER,
    ),
    ClientFault(
        name="offset_of_two_orders",
        description="A list with an offset is read in two orders, in which the offset means different rows.",
        file="listing.py",
        old="(self._listing.offset == 0 or self._pages == 0)",
        new="True",
        where=ORDER,
    ),
    ClientFault(
        name="whole_list_read_again",
        description="A list that came complete in one answer is read again in another order.",
        file="listing.py",
        old="if not is_whole and others",
        new="if others",
        where=ORDER,
    ),
    ClientFault(
        name="loss_of_order_not_reported",
        description="A list that does not keep its order is not reported.",
        file="listing.py",
        old="elif self._disorder is not None and (",
        new="elif False and (",
        where=ORDER,
    ),
    ClientFault(
        name="callers_order_on_one_page_not_reported",
        description="A caller's order that is not kept is reported only for lists of several pages.",
        file="listing.py",
        old="(self._order.is_callers or self._pages > 1)",
        new="self._pages > 1",
        where=ORDER,
    ),
    ClientFault(
        name="ties_taken_for_changes",
        description="Rows with equal values in another order count as a change of the list.",
        file="listing.py",
        old="total) or self._reads_ties_again(rows, names):",
        new="total):",
        where=ORDER,
    ),
    ClientFault(
        name="ties_read_in_part",
        description="Only the last of the rows with equal values is read again.",
        file="listing.py",
        old="        self._offset -= count - self._overlap\n",
        new="        self._offset -= 1\n",
        where=ORDER,
    ),
    ClientFault(
        name="field_of_the_order_not_shown",
        description="`fields=` leaves out the field that shows which rows are tied.",
        file="calls.py",
        old="write_fields(fields, [*needed, *shown])",
        new="write_fields(fields, needed)",
        where=ORDER,
    ),
)

"""Faults in how an order is replaced that a server refuses or does not keep."""

from __future__ import annotations

from .fault import ClientFault

ORDER = ("client/runtime/test_row_order.py",)

FAULTS = (
    ClientFault(
        name="order_not_looked_at",
        description="Rows that come in another order than asked for are not noticed.",
        file="row_order.py",
        old="            if last is not None and _is_before(",
        new="            if False and _is_before(",
        where=ORDER,
    ),
    ClientFault(
        name="descending_not_known",
        description="Whatever was asked for, rows are expected to ascend.",
        file="row_order.py",
        old='is_descending = direction.strip().lower() == "desc"',
        new="is_descending = False",
        where=ORDER,
    ),
    ClientFault(
        name="pages_ordered_each_by_itself",
        description="A page that is in order and begins before the end of the one before is not noticed.",
        file="listing.py",
        old="self._before if is_next else None",
        new="None",
        where=ORDER,
    ),
    ClientFault(
        name="refused_order_raised",
        description="A list fails where the server refuses the order that the client chose.",
        file="pagination.py",
        old="            if not cursor.passes_over(error):\n",
        new="            if True:\n",
        where=ORDER,
    ),
    ClientFault(
        name="any_refusal_passed_over",
        description="A refusal of anything else is taken for one of the order.",
        file="row_order.py",
        old="    return bool(_REFUSAL.search(",
        new="    return True or bool(_REFUSAL.search(",
        where=ORDER,
    ),
    ClientFault(
        name="given_again_in_another_order",
        description="A list that is read in another order gives the rows again that it gave before.",
        file="listing.py",
        old="        self._given |= self._known.names\n",
        new="",
        where=ORDER,
    ),
    ClientFault(
        name="nameless_rows_given_again",
        description="A list is begun again though its rows cannot be told apart.",
        file="listing.py",
        old="return self._known.are_named and (",
        new="return (",
        where=ORDER,
    ),
    ClientFault(
        name="offset_of_two_orders",
        description="Rows from an offset on are read in two orders, in which it means different rows.",
        file="listing.py",
        old="(self._listing.offset == 0 or self._pages == 0)",
        new="True",
        where=ORDER,
    ),
    ClientFault(
        name="whole_list_read_again",
        description="A list that came whole in one answer is read in another order all the same.",
        file="listing.py",
        old="if not is_whole and others",
        new="if others",
        where=ORDER,
    ),
    ClientFault(
        name="loss_of_order_not_told",
        description="A list whose order is not kept is not reported.",
        file="listing.py",
        old="elif self._disorder is not None and (",
        new="elif False and (",
        where=ORDER,
    ),
    ClientFault(
        name="callers_order_on_one_page_not_told",
        description="A caller's order that is not kept is reported for lists of several pages alone.",
        file="listing.py",
        old="(self._order.is_callers or self._pages > 1)",
        new="self._pages > 1",
        where=ORDER,
    ),
    ClientFault(
        name="ties_taken_for_changes",
        description="Rows of one value that come in another order are taken for a list that changes.",
        file="listing.py",
        old="total) or self._reads_ties_again(rows, names):",
        new="total):",
        where=ORDER,
    ),
    ClientFault(
        name="ties_read_in_part",
        description="Rows of one value are read again from the last but one of them.",
        file="listing.py",
        old="        self._offset -= count - self._overlap\n",
        new="        self._offset -= 1\n",
        where=ORDER,
    ),
    ClientFault(
        name="field_of_the_order_not_shown",
        description="`fields=` leaves out what shows which rows are tied.",
        file="calls.py",
        old="write_fields(fields, [*needed, *shown])",
        new="write_fields(fields, needed)",
        where=ORDER,
    ),
)

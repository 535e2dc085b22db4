"""What is wrong with the rows of one life, collected, so that the first mistake does not hide the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import TracebackType
from typing import Any, Self

from infakt_contract.promise import BrokenPromiseError

ABSENT = object()
SHOWN = 60
# Documented or seen live: written as a number and read as a text of one, or the other way round.
NUMBERS = frozenset({"quantity", "discount"})
OTHERWISE = "The account holds something else than the program wrote."
SUFFERS: Mapping[str, str] = {
    "currency": "The buyer owes the amount in another currency.",
    "paid_date": "The payment is booked on the wrong day, or a buyer who has paid is dunned.",
    "discount": "The buyer does not get the discount that was agreed.",
    "tax_symbol": "VAT is declared at the wrong rate.",
    **dict.fromkeys(("net_price", "tax_price", "gross_price"), "Buyer and books get other amounts than were ordered."),
    **dict.fromkeys(("left_to_pay", "paid_price"), "A paid amount is dunned, or an open one is not."),
    **dict.fromkeys(("bank_account", "bank_name", "swift", "account_number"), "Money goes to another account."),
    **dict.fromkeys(("invoice_date", "sale_date", "payment_date"), "Tax or payment is due on another day."),
    **dict.fromkeys(("name", "notes", "company_name", "note"), "A text is cut or changed without an error."),
    "number": "Documents are filed and quoted under the wrong number.",
}
"""What users suffer if a field is read otherwise than it was written."""


class Findings:
    """Collects what is wrong, and raises it at the end of a `with` block as one broken promise."""

    def __init__(self) -> None:
        self._found: list[tuple[str, str, str]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._found and (error is None or isinstance(error, Exception)):
            expected, seen, suffers = (dict.fromkeys(texts) for texts in zip(*self._found, strict=True))
            raise BrokenPromiseError(
                expected="; ".join(expected), seen="; ".join(seen), suffers=" ".join(suffers)
            ) from error

    def add(self, *, expected: str, seen: str, suffers: str) -> None:
        """Note that something is wrong."""
        self._found.append((expected, seen, suffers))

    def check(self, is_kept: bool, *, expected: str, seen: str, suffers: str) -> None:  # noqa: FBT001 - as of assert
        """Note that something is wrong, unless it is not."""
        if not is_kept:
            self.add(expected=expected, seen=seen, suffers=suffers)

    def compare(self, where: str, written: Mapping[str, Any], read: Mapping[str, Any]) -> None:
        """Note which values are not read as they were written, by their paths.

        Args:
            where: What was read, such as `the invoice in the list`.
            written: What was sent, or follows from it.
            read: The row.
        """
        for path, value, other in find_differences(written, read):
            suffers = SUFFERS.get(path.rpartition(".")[2], OTHERWISE)
            self.add(expected=f"{path} {show(value)}", seen=f"{path} {show(other)} in {where}", suffers=suffers)


def find_differences(written: Any, read: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Return path, written value and read value of each difference; what was not written does not count."""
    if isinstance(written, Mapping) and isinstance(read, Mapping):
        for name, value in written.items():
            yield from find_differences(value, read.get(name, ABSENT), f"{path}.{name}".lstrip("."))
    elif isinstance(written, list) and isinstance(read, list) and len(written) == len(read):
        for place, (value, other) in enumerate(zip(written, read, strict=True)):
            yield from find_differences(value, other, f"{path}[{place}]")
    elif not _is_same(path, written, read):
        yield path, written, read


def _is_same(path: str, written: Any, read: Any) -> bool:
    if path.rpartition(".")[2] in NUMBERS and isinstance(read, int | float | str):
        return read != "" and Decimal(str(read)) == Decimal(str(written))
    return type(written) is type(read) and bool(written == read)


def show(value: Any) -> str:
    """Return a value as a message shows it; of a long text its end, and how long it is."""
    if value is ABSENT:
        return "missing"
    if isinstance(value, str) and len(value) > SHOWN:
        return f"'…{value[-SHOWN // 2 :]}' ({len(value)} characters)"
    text = repr(value)
    return text if len(text) <= 2 * SHOWN else f"{text[: 2 * SHOWN]}…"

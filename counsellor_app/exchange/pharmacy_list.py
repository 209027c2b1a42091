"""Reads the list that a pharmacy sends: which column is which, and each line as it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

from counsellor_app.errors import UserError
from counsellor_app.files import cell_values
from counsellor_app.files.cell_values import CellError
from counsellor_app.files.table_reading import (
    Progress,
    Table,
    TableRow,
    Value,
    columns_named,
    without_header,
)
from counsellor_app.files.tables_in import read_table
from counsellor_app.kinds import voucher_number
from counsellor_app.kinds.names import fold
from counsellor_app.services.medication.settlement_lines import LineDraft

T = TypeVar("T")

NAMES: Final[dict[str, tuple[str, ...]]] = {
    "number": (
        *("rekvisitionsnummer", "rekvisitionsnr", "rekvisition", "rekv nr", "rekvnr", "rekv"),
        *("talon", "værdibevis", "ordrenummer", "ordrenr", "ordre", "reference", "nummer", "nr"),
    ),
    "dispensed_on": (
        "udleveringsdato",
        "udleveret",
        "dato",
        "ekspeditionsdato",
        "ekspederet",
        "salgsdato",
    ),
    "amount": ("beløb", "beløb inkl moms", "pris i alt", "i alt", "total", "sum", "pris", "kr"),
    "product_text": (
        "præparat",
        "varenavn",
        "vare",
        "produkt",
        "lægemiddel",
        "beskrivelse",
        "tekst",
    ),
    "packages": ("antal pakker", "pakker", "antal", "stk"),
}
"""The columns of a list and what pharmacies call them."""
NEEDED: Final = ("number", "dispensed_on", "amount")

Columns = Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class PharmacyList:
    """A list as it was read, with the columns as they were found."""

    table: Table
    columns: dict[str, int | None]

    @property
    def complete(self) -> bool:
        """Whether number, date and amount are found, so that nobody need choose."""
        return all(self.columns.get(name) is not None for name in NEEDED)

    def titles(self) -> tuple[str, ...]:
        """The columns to choose from: their titles, else their letters."""
        return tuple(
            title or f"{cell_values.text(example)[:20] or '–'}"
            for title, example in zip(self.table.header, self._first_cells(), strict=True)
        )

    def _first_cells(self) -> tuple[Value, ...]:
        first = self.table.rows[0] if self.table.rows else TableRow(0, ())
        return tuple(first.at(place) for place in range(len(self.table.header)))


def read(
    source: Path | bytes,
    remembered: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> PharmacyList:
    """The list in a file; the columns as this pharmacy's last list had them, else by their titles."""
    return with_columns(read_table(source, progress=progress), remembered or {})


def with_columns(table: Table, remembered: Mapping[str, str]) -> PharmacyList:
    """The columns by what was chosen last, then by title, then by what stands in them."""
    if any(voucher_number.looks_like_one(title) for title in table.header):
        table = without_header(table)
    known = columns_named(
        table.header,
        {
            key: ((remembered[key],) if remembered.get(key) else ()) + names
            for key, names in NAMES.items()
        },
    )
    if known["number"] is None:
        known["number"] = _column_of_numbers(table)
    return PharmacyList(table, known)


def remembered(found: PharmacyList, columns: Columns) -> dict[str, str]:
    """What to remember for the next list of this pharmacy: the titles of the chosen columns."""
    header = found.table.header
    return {
        key: header[place] for key, place in columns.items() if place is not None and header[place]
    }


def lines(found: PharmacyList, columns: Columns, today: date) -> tuple[LineDraft, ...]:
    """Every line that says something; sums at the end, which have no number, are left out.

    What cannot be read is None, and settlement says so at the line: the others go on.
    """
    for name in NEEDED:
        if columns.get(name) is None:
            raise UserError("settlement.column_missing", column=name)
    drafts = (_line(row, columns, found.table, today) for row in found.table.rows)
    return tuple(_without_sums(drafts))


def _line(row: TableRow, columns: Columns, table: Table, today: date) -> LineDraft:
    return LineDraft(
        number=cell_values.text(row.at(columns["number"]))[:60],
        dispensed_on=_readable(
            lambda: cell_values.day(
                row.at(columns["dispensed_on"]), today=today, days_from_1904=table.days_from_1904
            )
        ),
        amount=_readable(lambda: cell_values.kroner(row.at(columns["amount"]))),
        product_text=cell_values.text(row.at(columns.get("product_text")))[:140],
        packages=_readable(lambda: cell_values.whole(row.at(columns.get("packages")))),
        line=row.line,
    )


def _readable(read_cell: Callable[[], T]) -> T | None:
    try:
        return read_cell()
    except CellError:
        return None


def _without_sums(drafts: Iterable[LineDraft]) -> Iterable[LineDraft]:
    for draft in drafts:
        number = fold(draft.number)
        a_sum = not number or number.startswith(_SUMS)
        if voucher_number.looks_like_one(draft.number) or draft.dispensed_on or not a_sum:
            yield draft


_SUMS = ("i alt", "ialt", "sum", "total", "subtotal", "moms")


def _column_of_numbers(table: Table) -> int | None:
    """The column in which most cells look like voucher numbers."""
    counts: Sequence[int] = [
        sum(
            voucher_number.looks_like_one(cell_values.text(row.at(place)))
            for row in table.rows[:50]
        )
        for place in range(len(table.header))
    ]
    best = max(counts, default=0)
    return counts.index(best) if best else None

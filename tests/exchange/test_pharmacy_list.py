"""Lists of pharmacies: the columns are recognised or remembered, every line says what it says, sums are left out."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from counsellor_app.errors import UserError
from counsellor_app.exchange import pharmacy_list
from counsellor_app.kinds.medication import MedicineProduct as P
from counsellor_app.kinds.product_words import products_called
from counsellor_app.services.medication.settlement_lines import LineDraft

TODAY = date(2026, 10, 5)
NUMBER = "STR-2026-000123-7"


def a_book(*rows: list[Any]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def lines(content: bytes, **remembered: str) -> tuple[LineDraft, ...]:
    found = pharmacy_list.read(content, remembered)
    return pharmacy_list.lines(found, found.columns, TODAY)


EXPECTED = LineDraft(NUMBER, date(2026, 10, 1), Decimal("489.95"), "Plaster 21 mg", 2, 4)


def test_a_spreadsheet_with_title_and_sum() -> None:
    content = a_book(
        ["Prøve Apotek, rygestopmedicin", None, None],
        [],
        ["Rekv.nr.", "Udleveret", "Varenavn", "Antal", "Beløb inkl. moms"],
        [NUMBER, date(2026, 10, 1), "Plaster 21 mg", 2, 489.95],
        ["I alt", None, None, None, 489.95],
    )
    assert lines(content) == (EXPECTED,)


def test_csv_as_a_danish_system_writes_it() -> None:
    text = (
        "Ordrenummer;Dato;Vare;Stk;Pris i alt\r\n\r\n\r\n"
        f"{NUMBER};01-10-2026;Plaster 21 mg;2;489,95 kr.\r\nTotal;;;;489,95\r\n"
    )
    assert lines(text.encode("cp1252")) == (EXPECTED,)


def test_a_list_without_titles_is_known_by_its_numbers() -> None:
    found = pharmacy_list.read(f"{NUMBER};1/10;489,95\n{NUMBER};2/10;12\n".encode())
    assert not found.complete  # number is found; date and amount must be chosen
    columns = {"number": found.columns["number"], "dispensed_on": 1, "amount": 2}
    read = pharmacy_list.lines(found, columns, TODAY)
    assert [(line.number, line.dispensed_on, line.line) for line in read] == [
        (NUMBER, date(2026, 10, 1), 1),
        (NUMBER, date(2026, 10, 2), 2),
    ]
    with pytest.raises(UserError) as refused:
        pharmacy_list.lines(found, columns | {"amount": None}, TODAY)
    assert refused.value.code == "settlement.column_missing"


def test_what_was_chosen_last_time_comes_first() -> None:
    text = f"Kode;Nummer;Dato;Netto;Beløb\n{NUMBER};7;1/10;100;489,95\n"
    found = pharmacy_list.read(text.encode(), {"number": "Kode", "amount": "Netto"})
    assert (found.columns["number"], found.columns["amount"]) == (0, 3)
    assert pharmacy_list.remembered(found, found.columns) == {
        "number": "Kode",
        "dispensed_on": "Dato",
        "amount": "Netto",
    }


def test_what_cannot_be_read_is_kept_for_somebody_to_look_at() -> None:
    text = f"Rekvisition;Dato;Beløb\n{NUMBER};i går;mange\nSTR-20x6;;5\n;1/10;7\n;;\nI alt;;12\n"
    read = lines(text.encode())
    assert [(line.number, line.dispensed_on, line.amount) for line in read] == [
        (NUMBER, None, None),
        ("STR-20x6", None, Decimal("5.00")),
        ("", date(2026, 10, 1), Decimal("7.00")),
    ]


@pytest.mark.parametrize(
    ("text", "products"),
    [
        ("Nicotinell Depotplaster 21 mg/24 t", {P.PATCH_24, P.PATCH_16}),
        ("NICORETTE TYGGEGUMMI 4MG", {P.GUM}),
        ("Zyban", {P.BUPROPION}),
        ("Vareniclin Teva", {P.VARENICLINE}),
        ("Plaster og sugetabletter", {P.PATCH_24, P.PATCH_16, P.LOZENGE}),
        ("Panodil", set()),
        ("", set()),
    ],
)
def test_products_as_pharmacies_call_them(text: str, products: set[P]) -> None:
    assert products_called(text) == products

"""The list for an evening at the telephone: names and numbers on A4, no address and no CPR number."""

from __future__ import annotations

import io
from datetime import date

from pypdf import PdfReader

from counsellor_app.documents import phone_list
from counsellor_app.services.letters.sheets import Letterhead, PhoneLine, PhoneList

HEAD = Letterhead("Prøve Kommune", "Sundhedscenter", ("Torvet 1", "7600 Struer"), "96 00 00 00")


def a_line(number: int) -> PhoneLine:
    return PhoneLine(
        name=f"Borger {number}",
        age=40,
        phones=("20 22 23 24", "30 11 22 33"),
        best_time="efter kl. 17",
        half_year=number % 2 == 0,
        attempt=2,
        by=date(2026, 11, 24),
        interpreter="polsk",
        may_leave_message=False,
    )


def test_everybody_stands_on_it_with_number_wish_and_deadline() -> None:
    sheet = PhoneList(HEAD, date(2026, 11, 20), tuple(a_line(number) for number in range(1, 14)))
    pages = PdfReader(io.BytesIO(phone_list.to_pdf(sheet))).pages
    assert len(pages) == 2
    first = pages[0].extract_text()
    for words in (
        *("Telefonaften", "fredag den 20. november 2026", "Borger 1, 40", "20 22 23 24"),
        *("efter kl. 17", "½ år, 2. forsøg", "2. opkald", "senest 24/11", "tolk: polsk"),
    ):
        assert words in first
    assert "Torvet" not in first
    assert "Borger 13, 40" in pages[1].extract_text()

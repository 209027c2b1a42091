"""Templates that a municipality edits: fields, optional lines, conditions, and what is refused."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from counsellor_app.errors import UserError
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import Texts, fill


def test_a_line_with_an_empty_field_is_left_out() -> None:
    text = fill(
        "Emne: Til {navn}\nHej {navn}\nDag: {dag}\n\n\n\nSlut\n\n", {"navn": "Bo", "dag": ""}
    )
    assert text.subject == "Til Bo"
    assert text.lines == ("Hej Bo", "", "Slut")


@pytest.mark.parametrize(("value", "kept"), [("ja", True), ("måske", True), ("nej", False)])
def test_a_condition_keeps_the_line_for_the_values_it_names(value: str, kept: bool) -> None:
    assert bool(fill("[svar=ja|måske] Velkommen", {"svar": value}).lines) is kept


def test_what_is_filled_in_is_never_read_as_a_template() -> None:
    text = fill("# en note\nKære {navn}", {"navn": "[svar=ja] {hemmeligt}\n# Bo"})
    assert text.lines == ("Kære [svar=ja] {hemmeligt} # Bo",)


def test_a_field_alone_keeps_its_lines() -> None:
    assert fill("{møder}", {"møder": "mandag\ntirsdag"}).plain == "mandag\ntirsdag"


def test_a_field_that_the_letter_does_not_have_is_named() -> None:
    with pytest.raises(UserError) as refused:
        Texts(copies={"epikrise": "Hej {kontonummer}"}).write("epikrise", {"navn": "Bo"})
    assert refused.value.code == "letter.unknown_field"
    assert refused.value.facts == {"template": "epikrise", "field": "kontonummer"}


def test_danish_dates_and_figures() -> None:
    assert danish.long_date(date(2026, 9, 1)) == "1. september 2026"
    assert danish.weekday_date(date(2026, 9, 1)) == "tirsdag den 1. september 2026"
    assert danish.short_date(date(2026, 9, 1)) == "01.09.2026"
    assert danish.clock_time(time(9, 5)) == "kl. 9.05"
    assert danish.kroner(Decimal("1234567.005")) == "1.234.567,01 kr."
    assert danish.number(Decimal("2.5")) == "3"
    assert danish.percent(Decimal(1506) / 2285) == "65,9 %"
    assert danish.listed(["a", "b", "c"]) == "a, b og c"

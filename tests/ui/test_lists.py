"""The guide for spreadsheets: columns explained, rows seen before they come in, refused ones out, all undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.spreadsheet import ListColumn, ListKind, RowFate
from counsellor_app.models import Course, Participant
from counsellor_app.services.spreadsheets import list_mappings
from counsellor_app.ui import transfer
from counsellor_app.ui.lists.view import ListsView
from counsellor_app.ui.screen import Context, Screen
from tests.helpers.builders import Office, a_programme
from tests.helpers.spreadsheets import (
    COURSE,
    COURSE_TITLES,
    REFERRAL_TITLES,
    REFERRALS,
    a_book,
    a_csv,
    as_people_have_it,
)
from tests.ui.conftest import SaidMessages


@pytest.fixture
def screen(qtbot: QtBot, context: Context) -> Screen:
    made = transfer.create(context)
    qtbot.addWidget(made.view)
    made.view.show()
    return made


def guide(screen: Screen) -> ListsView:
    found = screen.view.findChild(ListsView)
    assert isinstance(found, ListsView)
    return found


def people(office: Office) -> int:
    count = office.backend.read(lambda s: s.scalar(select(func.count()).select_from(Participant)))
    return count or 0


def said(screen: Screen) -> SaidMessages:
    messages = screen.ctx.messages
    assert isinstance(messages, SaidMessages)
    return messages


def test_a_list_is_led_in_and_taken_back(screen: Screen, office: Office, tmp_path: Path) -> None:
    path = a_book(tmp_path / "henviste.xlsx", as_people_have_it(REFERRAL_TITLES, REFERRALS))
    screen.open(list_file=path)
    view = guide(screen)
    assert view.pages.currentWidget() is view.columns
    columns = view.columns
    assert columns.kind.value() is ListKind.REFERRALS
    assert columns.choices[2].value() is ListColumn.PHONE
    assert columns.unused.text().endswith("Sagsnr. (Nexus)")
    columns.choices[8].set_value(ListColumn.NOTE)
    assert columns.unused.isHidden()
    columns.judge.click()
    assert view.pages.currentWidget() is view.rows
    assert view.rows.head.subtitle.text() == "4 nye · 1 kan ikke komme ind"
    assert view.rows.passed_over.text() == "Sprunget over som sum eller overskrift: linje 11."
    first = view.rows.table.rows.row(0)
    assert first is not None
    assert first.verdict.fate is RowFate.REFUSED
    assert people(office) == 0
    assert view.rows.bring.text() == "Hent 4 rækker ind"
    view.rows.bring.click()
    assert people(office) == 4
    assert view.rows.done.isVisibleTo(view.rows)
    assert said(screen).texts[-1] == "4 nye · 1 kan ikke komme ind"
    refused = tmp_path / "ret.xlsx"
    screen.ctx.dialogs.answer(refused)
    view.rows.save.click()
    assert refused.exists()
    view.rows.done.click()
    view.start.table.choose(0)
    row = view.start.table.chosen()
    assert row is not None
    assert (row.file_name, row.accepted, row.refused) == ("henviste.xlsx", 4, 1)
    view.start.back.click()
    assert people(office) == 0
    assert not view.start.back.isEnabled()


def test_a_mapping_is_remembered_chosen_and_forgotten(
    screen: Screen, office: Office, tmp_path: Path
) -> None:
    path = a_csv(tmp_path / "a.csv", [("Hvem", "Nr."), ("Ida Olsen", "20112233")])
    screen.open(list_file=path)
    columns = guide(screen).columns
    columns.judge.click()
    assert any("Ingen kolonne er Navn" in text for text in said(screen).texts)
    columns.choices[0].set_value(ListColumn.NAME)
    columns.choices[1].set_value(ListColumn.PHONE)
    columns.name.setText("Vores")
    columns.remember.click()
    assert [row.name for row in office.backend.read(list_mappings.mappings)] == ["Vores"]
    screen.open(list_file=path)
    assert columns.choices[0].value() is None
    columns.mapping.setCurrentIndex(1)
    assert columns.choices[0].value() is ListColumn.NAME
    columns.forget.click()
    assert office.backend.read(list_mappings.mappings) == ()


def test_a_course_asks_what_its_signs_mean(screen: Screen, office: Office, tmp_path: Path) -> None:
    a_programme(office, name="Kom & Kvit", meetings=5)
    path = a_book(tmp_path / "hold.xlsx", as_people_have_it(COURSE_TITLES, COURSE, "Hold forår"))
    screen.open(list_file=path)
    view = guide(screen)
    form = view.columns.for_all.form
    assert form.value("course_name") == "Hold forår"
    assert form.value("course_over") == "ja"
    form.set_value("starts", "aften")
    view.columns.judge.click()
    assert view.pages.currentWidget() is view.columns
    form.set_value("starts", "17.00")
    view.columns.judge.click()
    assert view.rows.head.subtitle.text() == "3 nye · 1 kan ikke komme ind"
    view.rows.sign_chosen.emit("hvad", AttendanceMark.ABSENT)
    assert view.rows.head.subtitle.text() == "4 nye"
    assert view.rows.signs.isHidden()


def test_the_courses_of_a_sheet_are_shown_and_named(
    screen: Screen, office: Office, tmp_path: Path
) -> None:
    a_programme(office, name="Kom & Kvit", meetings=5)
    one, other = ("Ida Olsen", "20112233", "x", "x"), ("Kaj Nielsen", "30112233", "x", "")
    titles = [
        ("Navn", "Tlf", f"{day}/{month} 2026", f"{day + 7}/{month} 2026")
        for day, month in ((3, 3), (7, 4))
    ]
    rows = [titles[0], one, titles[1], other]
    screen.open(list_file=a_csv(tmp_path / "hold.csv", rows))
    view = guide(screen)
    found = view.columns.courses
    assert found.isVisibleTo(view)
    told = found.findChild(QLabel, "courseFound1")
    assert isinstance(told, QLabel)
    assert told.text() == "1 række · 2 mødegange · 07.04.2026 – 14.04.2026"
    first, second = (found.findChild(QLineEdit, f"courseName{n}") for n in (0, 1))
    assert isinstance(first, QLineEdit)
    assert isinstance(second, QLineEdit)
    assert (first.text(), second.text()) == ("hold 03.03.2026", "hold 07.04.2026")
    second.setText("Efter påske")
    second.editingFinished.emit()
    view.columns.judge.click()
    row = view.rows.table.rows.row(1)
    assert row is not None
    assert row.course == "Efter påske"
    view.rows.bring.click()
    names = office.backend.read(lambda s: set(s.scalars(select(Course.name))))
    assert names == {"hold 03.03.2026", "Efter påske"}


def test_what_is_no_list_is_told_in_words(screen: Screen, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"%PDF-1.7")
    screen.open(list_file=path)
    view = guide(screen)
    assert view.pages.currentWidget() is view.start
    assert any("PDF" in text for text in [*said(screen).texts, *screen.ctx.dialogs.shown])


def test_esc_goes_one_page_back(screen: Screen, tmp_path: Path) -> None:
    path = a_csv(tmp_path / "a.csv", [("Navn", "Tlf"), ("Ida Olsen", "20112233")])
    screen.open(list_file=path)
    view = guide(screen)
    view.columns.judge.click()
    for page in (view.columns, view.start):
        assert screen.back()
        assert view.pages.currentWidget() is page
    assert not screen.back()

"""The log and its monthly sample in their real pages: searched, saved, and judged by the reviewer (quality 18)."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counsellor_app.clock import FixedClock
from counsellor_app.files import tables_in
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.office import LogKind, LookVerdict
from counsellor_app.services.backend import Backend
from counsellor_app.services.people import person_page
from counsellor_app.services.trace import audit_log, exports, look_sample, undo
from counsellor_app.services.trace.audit_log import LogFilter, LogRow
from counsellor_app.services.trace.look_sample import LookRow
from counsellor_app.ui.screen import Context
from counsellor_app.ui.settings import log_page, sample_page
from counsellor_app.ui.settings.log_page import LogPage
from counsellor_app.ui.settings.sample_page import SamplePage
from tests.helpers.builders import TODAY, Office, a_participant, a_pathway
from tests.ui.conftest import SaidMessages, WentTo

LAST_MONTH = date(2026, 9, 14)
EXPLAINED, ASKED, UNEXPLAINED = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3


@pytest.fixture
def people(office: Office) -> list[UUID]:
    """Two citizens at whom the counsellor has looked, ten times each, last month."""
    made = [
        a_participant(office, given_name="Zita", surname="Zwxqsen"),
        a_participant(office, given_name="Bo", surname="Anden", cpr=None, phone="51525354"),
    ]
    for person in made:
        a_pathway(office, person)
    then = Backend(office.engine, FixedClock(LAST_MONTH), office.counsellor)
    for number in range(20):
        then.look(person_page.open_person, made[number % 2])
    return made


@pytest.fixture
def backend(office: Office, people: list[UUID]) -> Backend:
    return office.as_actor(office.team_lead)


def entries(context: Context, action: str) -> list[LogRow]:
    found = context.backend.read(audit_log.page, LogFilter(), 0, 1000)
    return [row for row in found if row.action == action]


# --- the log


@pytest.fixture
def log(qtbot: QtBot, context: Context) -> LogPage:
    screen = log_page.create(context)
    qtbot.addWidget(screen.view)
    screen.view.setProperty("screen", screen)  # lives as long as its view
    assert isinstance(screen.view, LogPage)
    screen.view.show()
    screen.open()
    return screen.view


def listed(log: LogPage) -> list[LogRow]:
    rows = log.table.rows
    return [row for place in range(rows.rowCount()) if (row := rows.row(place)) is not None]


def test_opening_the_log_is_its_newest_entry(log: LogPage, context: Context) -> None:
    assert listed(log)[0].action == "open_log"
    assert len(entries(context, "open_log")) == 1, "and what follows by itself is none"
    shown = log.table.rows.index(0, 1).data()
    assert shown == context.backend.actor.name


def test_it_is_searched_by_name_and_the_search_is_logged_once_without_the_words(
    log: LogPage, context: Context, people: list[UUID]
) -> None:
    QTest.keyClicks(log.about, "zwxq")
    assert {row.participant_id for row in listed(log)} == {people[0]}
    assert entries(context, "search_log") == [], "not for each letter"
    QTest.keyClick(log.about, Qt.Key.Key_Return)
    (settled,) = entries(context, "search_log")
    assert settled.facts["count"] == len([row for row in listed(log) if row.about])
    assert "zwxq" not in str(settled.facts).lower()

    log.about.setText("Findesikke")
    assert listed(log) == []
    assert "dette navn" in log.table._empty


def test_it_is_narrowed_to_a_user_a_kind_and_days(
    log: LogPage, office: Office, people: list[UUID]
) -> None:
    log.form.set_value("user_id", office.counsellor.id)
    log.form.set_value("kind", LogKind.LOOKS)
    assert {(row.user, row.action) for row in listed(log)} == {("Mette Holm", "open_person")}
    assert len(listed(log)) == 20
    log.form.set_value("last", LAST_MONTH - timedelta(days=1))
    assert listed(log) == []
    log.form.set_value("last", LAST_MONTH)
    assert len(listed(log)) == 20
    log.form.set_value("first", LAST_MONTH + timedelta(days=1))
    assert listed(log) == []


def test_enter_leads_to_the_citizen(log: LogPage, navigation: WentTo, people: list[UUID]) -> None:
    log.form.set_value("kind", LogKind.LOOKS)
    log.form.set_value("last", LAST_MONTH)
    log.table.choose(0)
    about = listed(log)[0].participant_id
    QTest.keyClick(log.table, Qt.Key.Key_Return)
    assert navigation.went == [("participants", {"participant_id": about})]


def of_one(log: LogPage, person: UUID) -> None:
    log.property("screen").open(participant_id=person)


def test_the_log_of_one_citizen_is_saved_with_roles_or_names(
    log: LogPage, context: Context, people: list[UUID], messages: SaidMessages, tmp_path: Path
) -> None:
    of_one(log, people[0])
    assert log.person.text() == "Om Zita Zwxqsen"
    assert not log.form.fields["about"].isVisible()
    seen = len(listed(log))
    for name, with_staff in (("roller.xlsx", False), ("navne.csv", True)):
        context.dialogs.answer(tmp_path / name)
        log.staff.setChecked(with_staff)
        log.save.click()

    roles = tables_in.read_table(tmp_path / "roller.xlsx")
    names = tables_in.read_table(tmp_path / "navne.csv")
    assert len(roles.rows) == seen
    assert {row.cells[1] for row in roles.rows} == {"Rådgiver", "Teamleder", "programmet"}
    assert {"Mette Holm"} < {row.cells[1] for row in names.rows}
    assert Counter(row.cells[2] for row in roles.rows)["Åbnede en borgers side"] == 10
    records = context.backend.read(exports.export_log)
    assert [row.kind for row in records] == [ExportKind.SUBJECT_ACCESS] * 2
    assert [row.facts["with_staff"] for row in entries(context, "save_log")] == [True, False]
    assert str(tmp_path) in messages.texts[-1]

    log.everybody.click()
    assert log.of_one.isHidden()
    assert len(listed(log)) > seen


def test_a_save_that_is_given_up_or_fails_leaves_no_file_and_no_record(
    log: LogPage, context: Context, people: list[UUID], tmp_path: Path
) -> None:
    of_one(log, people[0])
    context.dialogs.answer(None)
    log.save.click()
    assert entries(context, "save_log") == []
    context.dialogs.answer(tmp_path / "der er ingen mappe" / "log.xlsx")
    log.save.click()
    assert context.dialogs.shown, "what went wrong is said"
    assert context.backend.read(exports.export_log) == ()
    assert list(tmp_path.glob("**/*.xlsx")) == []


# --- the sample


@pytest.fixture
def sample(qtbot: QtBot, context: Context) -> SamplePage:
    screen = sample_page.create(context)
    qtbot.addWidget(screen.view)
    screen.view.setProperty("screen", screen)
    assert isinstance(screen.view, SamplePage)
    screen.view.show()
    screen.view.activateWindow()  # keys reach the window that is worked in
    QTest.qWaitForWindowActive(screen.view, 2000)
    screen.open()
    return screen.view


def looks(sample: SamplePage) -> list[LookRow]:
    rows = sample.table.rows
    return [row for place in range(rows.rowCount()) if (row := rows.row(place)) is not None]


def judge(sample: SamplePage, key: Qt.Key, note: str = "") -> None:
    sample.form.set_value("note", note)
    sample.table.setFocus()
    QTest.keyClick(sample.table, key)


def test_it_is_drawn_once_and_every_opening_is_logged_once(
    sample: SamplePage, context: Context
) -> None:
    assert looks(sample) == []
    assert "ingen stikprøve" in sample.table._empty.lower()
    assert sample.month.isHidden()
    sample.draw.click()
    assert len(looks(sample)) == look_sample.SIZE
    assert "20 " in sample.state.text()
    assert "Teamleder" not in sample.state.text()
    assert sample.draw.isHidden()
    assert len(entries(context, "open_sample")) == 1
    judge(sample, EXPLAINED)
    assert len(entries(context, "open_sample")) == 1, "what is read again by itself is no look"
    sample.property("screen").open()
    assert len(entries(context, "open_sample")) == 2


def test_twenty_verdicts_by_one_key_each_and_what_is_unexplained_is_followed_up(
    sample: SamplePage, context: Context, messages: SaidMessages
) -> None:
    sample.draw.click()
    judge(sample, EXPLAINED)
    assert sample.table.currentIndex().row() == 1, "the next stands there"
    judge(sample, ASKED)
    assert looks(sample)[1].verdict is None
    assert sample.form.fields["note"].property("wrong"), "it needs words"
    judge(sample, ASKED, "Hun afløste en kollega")
    judge(sample, UNEXPLAINED, "Ingen sag hos os")
    assert sample.table.currentIndex().row() == 2, "what is to be done about it comes first"
    assert not sample.follow.isHidden()
    sample.follow.click()
    assert sample.form.fields["follow_up"].property("wrong")
    sample.form.set_value("follow_up", "Samtale med lederen")
    sample.follow.click()
    found = looks(sample)[:3]
    assert [row.verdict for row in found] == [
        LookVerdict.EXPLAINED,
        LookVerdict.ASKED,
        LookVerdict.UNEXPLAINED,
    ]
    assert [row.note for row in found] == ["", "Hun afløste en kollega", "Ingen sag hos os"]
    assert found[2].follow_up == "Samtale med lederen"
    for place in range(3, look_sample.SIZE):
        sample.table.choose(place)
        judge(sample, EXPLAINED)
    assert sample.state.text().endswith("færdig")
    assert context.backend.read(look_sample.sample_due) is None


def test_a_verdict_is_taken_back_by_name(sample: SamplePage, context: Context) -> None:
    sample.draw.click()
    judge(sample, ASKED, "Hun afløste en kollega")
    row = context.backend.read(undo.last_undoable)
    assert row is not None
    assert row.label == "judge_look"
    context.write(undo.undo, row.id)
    assert (looks(sample)[0].verdict, looks(sample)[0].note) == (None, "")


def test_nobody_judges_herself(
    sample: SamplePage, context: Context, office: Office, messages: SaidMessages
) -> None:
    sample.draw.click()
    context.backend.actor = office.counsellor.__class__(
        office.counsellor.user_id,
        office.counsellor.initials,
        office.counsellor.name,
        office.team_lead.role,
        office.counsellor.unit_id,
    )
    judge(sample, EXPLAINED)
    assert looks(sample)[0].verdict is None
    assert "dit eget opslag" in messages.texts[-1]


def test_words_that_are_typed_wait_beside_their_look_up(sample: SamplePage, office: Office) -> None:
    sample.draw.click()
    first, second = looks(sample)[:2]
    QTest.keyClicks(sample.form.fields["note"], "Hun afl")
    sample.table.choose(1)
    assert sample.form.value("note") == ""
    lead = office.as_actor(office.team_lead)
    lead.write(look_sample.judge_look, second.id, second.version, LookVerdict.EXPLAINED)
    sample.property("screen").presenter.reload()
    sample.table.choose(0)
    assert sample.form.value("note") == "Hun afl"
    assert first.note == ""


def test_it_leads_to_the_citizen(sample: SamplePage, navigation: WentTo) -> None:
    sample.draw.click()
    sample.open_one.click()
    assert navigation.went == [
        ("participants", {"participant_id": looks(sample)[0].participant_id})
    ]


def test_what_is_due_is_last_month(context: Context) -> None:
    assert context.backend.read(look_sample.sample_due) == LAST_MONTH.replace(day=1)
    assert TODAY.month == LAST_MONTH.month + 1

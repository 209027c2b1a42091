"""Typing STOPbasen's forms off, and saving tables, with a second person where many people leave the house."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import ConsentForm, ConsentKind
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.kinds.stopbasen import AnswerPlace, TypingState
from counsellor_app.models import DatedRule, FormDefinition, User
from counsellor_app.services.actor import NOBODY
from counsellor_app.services.backend import Backend
from counsellor_app.services.interview import forms
from counsellor_app.services.office import passwords, typed_forms
from counsellor_app.services.people import consents, withdrawals
from counsellor_app.services.people.consents import ConsentDraft
from counsellor_app.services.trace import audit, audit_log, exports, undo
from counsellor_app.services.trace.audit_log import LogFilter
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui import transfer
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.second_person import SecondPersonDialog
from counsellor_app.ui.transfer import assistant_presenter
from counsellor_app.ui.transfer.answer_line import Tick
from counsellor_app.ui.transfer.assistant_view import AssistantView
from counsellor_app.ui.transfer.files_view import FilesView
from counsellor_app.ui.transfer.presenter import TransferPresenter
from counsellor_app.ui.transfer.readiness_view import ReadinessView
from tests.helpers.builders import TODAY, Office, a_course, a_pathway, an_enrolment
from tests.ui.conftest import SaidMessages, WentTo


@pytest.fixture
def backend(office: Office) -> Backend:
    office.system.write(_set_up, office)
    return office.as_actor(office.team_lead)


def _set_up(session: Transaction, office: Office) -> None:
    definition = forms.shipped(forms.STOPBASEN)
    session.add(
        FormDefinition(
            form=forms.STOPBASEN, valid_from=date(2020, 1, 1), name="x", definition=definition
        )
    )
    session.add(
        DatedRule(
            kind=RuleKind.EXPORT, valid_from=date(2020, 1, 1), values={"second_person_from": 1}
        )
    )
    session.add(
        User(
            id=new_id(),
            unit_id=office.unit_id,
            initials="KL",
            name="Karen Lind",
            role=Role.TEAM_LEAD,
            password_hash=passwords.make_hash("en lang sætning"),
        )
    )
    audit.record(session, "set_up")


@pytest.fixture
def screen(qtbot: QtBot, context: Context, office: Office) -> Screen:
    """A citizen on a course of this quarter, who may be registered."""
    pathway_id = a_pathway(office)
    an_enrolment(office, a_course(office), pathway_id)
    consent = ConsentDraft(
        pathway_id, ConsentKind.STOPBASE_REGISTER, True, TODAY, ConsentForm.WRITTEN
    )
    office.backend.write(consents.register_consent, consent)
    made = transfer.create(context)
    qtbot.addWidget(made.view)
    made.open()
    return made


P = TypeVar("P", ReadinessView, FilesView)


def _part(screen: Screen, kind: type[P]) -> P:
    found = screen.view.findChild(kind)
    assert isinstance(found, kind)
    return found


def _assistant(screen: Screen) -> AssistantView:
    """The window on top, with the forms of the first in the list."""
    listed = _part(screen, ReadinessView)
    listed.table.choose(0)
    listed.type.click()
    presenter = screen.presenter
    assert isinstance(presenter, TransferPresenter)
    return presenter.readiness.assistant.view


def _state(screen: Screen) -> dict[str, TypingState]:
    row = _part(screen, ReadinessView).table.chosen()
    assert row is not None
    return {page.block.key: page.state for page in row.pages}


def test_a_form_is_typed_off_and_taken_back(screen: Screen, messages: SaidMessages) -> None:
    assistant = _assistant(screen)
    row = _part(screen, ReadinessView).table.chosen()
    assert row is not None
    assert row.name == "Nancy Ann Berggren"
    assert _state(screen)["registration"] is not TypingState.TYPED
    assistant.number.setText("K 12")
    assistant.typed.click()
    assert _state(screen)["registration"] is TypingState.TYPED
    typed = _part(screen, ReadinessView).table.chosen()
    assert typed is not None
    stamp = typed.pages[0].typed
    assert stamp is not None
    assert (stamp.on, stamp.by, stamp.number) == (TODAY, "TL", "K 12")
    assert messages.texts[-1] == "Registreringsskema er markeret som tastet."
    last = screen.ctx.backend.read(undo.last_undoable)
    assert last is not None
    screen.ctx.write(undo.undo, last.id)
    assert _state(screen)["registration"] is not TypingState.TYPED


def test_what_is_not_official_says_so_and_nothing_is_sent(screen: Screen) -> None:
    assistant = _assistant(screen)
    assert "Ordlyden er ikke STOPbasens egen." in assistant.told.text()
    notice = screen.view.findChild(QLabel, "typingNotice")
    assert notice is not None
    assert "sender ikke noget til STOPbasen" in notice.text()


def test_the_window_stays_on_top_and_beside_the_work(screen: Screen) -> None:
    assistant = _assistant(screen)
    assert assistant.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert not assistant.isModal()
    assert assistant.isVisible()


def test_lines_are_ticked_off_by_keys_and_stay_so(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    monkeypatch.setattr(
        assistant_presenter, "copy_for_a_while", lambda text, seconds: copied.append(text)
    )
    assistant = _assistant(screen)
    QTest.keyClick(assistant.focusWidget(), Qt.Key.Key_Return)  # copies, ticks off, steps on
    assert copied == ["Sundhedscenter"]
    QTest.keyClick(assistant.focusWidget(), Qt.Key.Key_C)
    assert copied[1:] == ["MH"]
    QTest.keyClick(assistant.focusWidget(), Qt.Key.Key_Space)
    assert assistant.focusWidget().objectName() == "tick_setting"
    QTest.keyClick(assistant.focusWidget(), Qt.Key.Key_Up)
    assert assistant.focusWidget().objectName() == "tick_counsellor"
    assistant.reject()
    again = _assistant(screen)
    ticks = [each.objectName() for each in again.findChildren(Tick) if each.isChecked()]
    assert ticks == ["tick_unit", "tick_counsellor"]
    assert again.focusWidget().objectName() == "tick_setting"


def test_a_cpr_number_is_masked_and_copying_it_is_logged(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    monkeypatch.setattr(
        assistant_presenter, "copy_for_a_while", lambda text, seconds: copied.append(text)
    )
    assistant = _assistant(screen)
    assistant.pages.setCurrentIndex(1)
    shown = assistant.findChild(QLabel, "cpr")
    assert shown is not None
    assert shown.text() == "251248-••••"
    copy = assistant.findChild(QPushButton, "copy_cpr")
    assert copy is not None
    copy.click()
    assert copied == ["251248-4916"]
    actions = [row.action for row in screen.ctx.backend.read(audit_log.page, LogFilter(), 0, 3)]
    assert "reveal_cpr" in actions


def test_a_withdrawal_closes_the_window_at_once(screen: Screen, messages: SaidMessages) -> None:
    assistant = _assistant(screen)
    row = _part(screen, ReadinessView).table.chosen()
    assert row is not None
    page = screen.ctx.backend.read(consents.consents_page, row.id)
    screen.ctx.write(withdrawals.withdraw_consent, page.rows[0].id)
    assert not assistant.isVisible()
    assert "samtykke" in messages.texts[-1]
    assert _part(screen, ReadinessView).table.rows.rowCount() == 0


def test_nothing_comes_back_into_the_window_while_it_is_locked(
    screen: Screen, office: Office, messages: SaidMessages
) -> None:
    assistant = _assistant(screen)
    row = _part(screen, ReadinessView).table.chosen()
    assert row is not None
    actor, screen.ctx.backend.actor = screen.ctx.backend.actor, NOBODY
    assistant.who.setText("")
    draft = typed_forms.TypedDraft("basis_participant", row.id)
    office.backend.write(typed_forms.mark_typed, draft)
    presenter = screen.presenter
    assert isinstance(presenter, TransferPresenter)
    presenter.readiness.assistant.reload()
    assert assistant.who.text() == ""
    assert messages.texts == []
    screen.ctx.backend.actor = actor
    presenter.readiness.reload()  # as the area does when it wakes
    assert assistant.who.text() == row.name


def test_one_key_leads_to_where_the_missing_answer_is_given(
    screen: Screen, navigation: WentTo
) -> None:
    listed = _part(screen, ReadinessView)
    listed.table.choose(0)
    row = listed.table.chosen()
    assert row is not None
    for place, area, what in (
        (AnswerPlace.INTERVIEW, "participants", "interview"),
        (AnswerPlace.QUIT_DATE, "participants", "course"),
        (AnswerPlace.COURSE, "courses", None),
        (AnswerPlace.SETTINGS, "settings", None),
    ):
        listed.answer_requested.emit(row, place)
        went, arguments = navigation.went[-1]
        assert (went, arguments.get("tab")) == (area, what)
    action = listed.findChild(QAction, "answerAction")
    assert isinstance(action, QAction)
    action.trigger()
    assert navigation.went[-1][0] in ("participants", "courses", "settings")


def test_a_large_table_needs_a_second_person(
    screen: Screen, context: Context, tmp_path: Path
) -> None:
    path = tmp_path / "forloeb.xlsx"
    files = _part(screen, FilesView)
    files.form.set_values({"kind": ExportKind.PATHWAYS, "first": TODAY, "last": TODAY})
    files.form.set_value("purpose", "Kvalitet")

    def agree(dialog: QDialog) -> bool:
        assert isinstance(dialog, SecondPersonDialog)
        dialog.form.set_values({"initials": "KL", "password": "forkert"})
        dialog.agree()
        assert dialog.person_id is None
        dialog.form.set_values({"initials": "KL", "password": "en lang sætning"})
        dialog.agree()
        return True

    context.dialogs.answer(path, agree)
    files.export_requested.emit()

    assert path.exists()
    assert context.backend.read(exports.export_log)[0].purpose == "Kvalitet"


def test_without_a_second_person_nothing_leaves(
    screen: Screen, context: Context, tmp_path: Path
) -> None:
    path = tmp_path / "forloeb.xlsx"
    files = _part(screen, FilesView)
    files.form.set_values({"kind": ExportKind.PATHWAYS, "first": TODAY, "last": TODAY})
    files.form.set_value("purpose", "Kvalitet")
    context.dialogs.answer(path, False)
    files.export_requested.emit()
    assert not path.exists()
    assert context.backend.read(exports.export_log) == ()


def test_a_period_is_locked_and_a_file_of_it_is_known_again(
    screen: Screen, context: Context, messages: SaidMessages, tmp_path: Path
) -> None:
    files = _part(screen, FilesView)
    first = date(2026, 7, 1)
    files.form.set_values({"kind": ExportKind.STOPBASEN, "first": first, "last": TODAY})
    assert files.state.text().startswith("Foreløbig")
    assert files.lock.isHidden()  # it is not over
    files.form.set_value("last", date(2026, 9, 30))
    assert not files.lock.isHidden()
    files.lock.click()
    assert files.state.text().startswith("Låst")
    assert files.lock.isHidden()

    path = tmp_path / "stopbasen.xlsx"
    files.form.set_value("purpose", "Årsrapport")
    context.dialogs.answer(path)
    files.export.click()
    files.log.choose(0)
    assert "01.07.2026 til 30.09.2026, låst" in files.receipt.text()
    context.dialogs.answer(path)
    files.check.click()
    assert messages.texts[-1].startswith("Uændret: STOPbasen")
    path.write_bytes(path.read_bytes() + b" ")
    context.dialogs.answer(path)
    files.check.click()
    assert "ændret bagefter" in messages.texts[-1]
    context.dialogs.answer(tmp_path / "borte.csv")
    files.check.click()
    assert messages.texts[-1] == "Filen kan ikke læses."


def test_a_number_and_the_ticks_are_there_when_the_program_was_ended(
    screen: Screen, qtbot: QtBot, context: Context
) -> None:
    assistant = _assistant(screen)
    assistant._lines[0].tick.setChecked(True)
    QTest.keyClicks(assistant.number, "K 2026-7")
    qtbot.waitUntil(
        lambda: not assistant._rest.isActive(), timeout=2000
    )  # and nobody left the field

    made = transfer.create(context)
    qtbot.addWidget(made.view)
    made.open()
    again = _assistant(made)
    assert again.number.text() == "K 2026-7"
    assert again._lines[0].tick.isChecked()
    made.ctx.bus.tell_now()
    assert again.number.text() == "K 2026-7", "news of others leave what is typed alone"
    again.typed.click()
    third = _assistant(made)
    assert third.number.text() == "K 2026-7"
    third.number.setText("K 8")
    third.number.editingFinished.emit()
    assert _assistant(made).number.text() == "K 8"

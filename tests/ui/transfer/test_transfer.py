"""Typing STOPbasen's forms off, and saving tables, with a second person where many people leave the house."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import ConsentForm, ConsentKind
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models import DatedRule, FormDefinition, User
from counsellor_app.services.backend import Backend
from counsellor_app.services.interview import forms
from counsellor_app.services.office import passwords
from counsellor_app.services.people import consents
from counsellor_app.services.people.consents import ConsentDraft
from counsellor_app.services.trace import audit, exports
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui import transfer
from counsellor_app.ui.indicators.words import quarter
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.second_person import SecondPersonDialog
from counsellor_app.ui.transfer.files_view import FilesView
from counsellor_app.ui.transfer.typing_view import TypingView
from tests.helpers.builders import TODAY, Office, a_course, a_pathway, an_enrolment


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
    _part(made, TypingView).period_chosen.emit(quarter(2026, 4))
    return made


P = TypeVar("P", TypingView, FilesView)


def _part(screen: Screen, kind: type[P]) -> P:
    found = screen.view.findChild(kind)
    assert isinstance(found, kind)
    return found


def test_a_form_is_typed_off_and_taken_back(screen: Screen, office: Office) -> None:
    typing = _part(screen, TypingView)
    typing.table.choose(0)
    row = typing.table.chosen()
    assert row is not None
    assert (row.name, row.typed_on) == ("Nancy Ann Berggren", None)
    typing.typed_requested.emit(row.id)
    typed = typing.table.chosen()
    assert typed is not None
    assert (typed.typed_on, typed.typed_by) == (TODAY, "TL")


def test_what_is_not_official_says_so(screen: Screen) -> None:
    typing = _part(screen, TypingView)
    typing.table.choose(0)
    assert "ikke STOPbasens" in typing.notice.text()


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

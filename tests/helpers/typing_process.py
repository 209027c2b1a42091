"""A process with the real window in which somebody types into a form until it is killed.

python -m tests.helpers.typing_process DATA INITIALS FORM
Prints what stands in the field after each word, and "ready" before the first.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from sqlalchemy import select

from counsellor_app import paths
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.models import Consent, CourseClosing, Participant, Pathway
from counsellor_app.services.office import sign_in
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui.dressing import machine_settings
from counsellor_app.ui.letters.view import LettersTab
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.opened import Opened, make_window, open_places
from counsellor_app.ui.referrals.quick_add import QuickPresenter
from counsellor_app.ui.referrals.quick_view import QuickDialog
from counsellor_app.ui.transfer.readiness_view import ReadinessView
from tests.helpers.demonstrations import TODAY
from tests.helpers.interviewing_process import rest


def a_window(data: Path, initials: str) -> tuple[Opened, MainWindow]:
    """The window of this user on a demonstration."""
    places = paths.places(data)
    machine, _ = machine_settings(places)
    opened = open_places(places, machine, today=TODAY)
    opened.backend.actor = opened.backend.read(sign_in.demonstration_actor, initials)
    return opened, make_window(opened, machine, inline_jobs=True)


def in_the_journal(window: MainWindow) -> QWidget:
    """The note of the first pathway that came."""

    def first(session: Transaction) -> Any:
        statement = select(Pathway.participant_id, Pathway.id)
        return session.execute(statement.order_by(Pathway.received_on, Pathway.id)).first()

    person, pathway = window.ctx.backend.read(first)
    window.go_to("participants", participant_id=person, pathway_id=pathway, tab="journal")
    tab: Any = window.findChild(QWidget, "journalTab")
    field: QWidget = tab.text
    return field


def in_a_typed_referral(window: MainWindow) -> QWidget:
    """The surname of a referral that came on paper."""
    window.go_to("referrals", new=True)
    view: Any = window.findChild(QWidget, "typedReferral")
    field: QWidget = view.form.fields["surname"]
    return field


def in_the_quick_form(window: MainWindow) -> QWidget:
    """The name in the form for somebody on the telephone."""
    dialog = QuickDialog(window)
    presenter = QuickPresenter(window.ctx, dialog)
    presenter.open()
    dialog.presenter = presenter  # type: ignore[attr-defined]  # lives as long as the dialog
    dialog.show()
    return dialog.form.fields["name"]


def in_a_letter(window: MainWindow) -> QWidget:
    """The text of a letter that is written by hand, begun anew."""
    found = window.ctx.backend.read(_may_write_to)
    window.go_to("participants", participant_id=found[0], pathway_id=found[1], tab="letters")
    tab = window.findChild(LettersTab)
    assert tab is not None
    assert tab.writing.text.isEnabled()
    if not tab.writing.by_hand.text():  # else it is what was typed before
        tab.writing.text.selectAll()
    return tab.writing.text


def in_a_remark(window: MainWindow) -> QWidget:
    """The counsellor's own remark on a letter that follows the facts."""
    found = window.ctx.backend.read(_may_write_to)
    window.go_to("participants", participant_id=found[0], pathway_id=found[1], tab="letters")
    tab = window.findChild(LettersTab)
    assert tab is not None
    return tab.writing.remark


def _may_write_to(session: Transaction) -> Any:
    """Somebody of whom a practice may be written to."""
    statement = (
        select(Pathway.participant_id, Pathway.id)
        .join(Consent, Consent.pathway_id == Pathway.id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(CourseClosing, CourseClosing.pathway_id == Pathway.id)
        .where(
            Consent.kind == ConsentKind.GP_LETTER,
            Consent.given,
            Consent.withdrawn_on.is_(None),
            Participant.practice_id.is_not(None),
        )
    )
    return session.execute(statement.order_by(Pathway.received_on, Pathway.id)).first()


def in_the_assistant(window: MainWindow) -> QWidget:
    """STOPbasen's number of a form that is being typed off."""
    window.go_to("transfer")
    area: Any = window.screens["transfer"].presenter
    rows = window.findChild(ReadinessView).table.rows  # type: ignore[union-attr]
    person = next(
        row
        for row in map(rows.row, range(rows.rowCount()))
        if row.pages[0].to_type and row.pages[0].block.numbered
    )
    area.readiness.assistant.open(person.id)
    field: QWidget = area.readiness.assistant.view.number
    return field


FORMS: dict[str, Callable[[MainWindow], QWidget]] = {
    "journal": in_the_journal,
    "typed referral": in_a_typed_referral,
    "quick form": in_the_quick_form,
    "letter": in_a_letter,
    "remark on a letter": in_a_remark,
    "typing assistant": in_the_assistant,
}


def text_of(field: QWidget) -> str:
    """What stands in it."""
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    assert isinstance(field, QLineEdit)
    return field.text()


def main(data: str, initials: str, form: str) -> None:
    """Types one word after the other, without a pause that is longer than a breath."""
    _application = QApplication([])
    _opened, window = a_window(Path(data), initials)
    window.show()
    field = FORMS[form](window)
    print("ready", flush=True)
    for number in count():
        for sign in f"ord{number} ":
            QTest.keyClicks(field, sign)
            rest(0.05)
        print(text_of(field), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3])

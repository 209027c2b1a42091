"""What a note said before is read by keys alone: opened from the journal, another note chosen, and back again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.services.people import journal
from counsellor_app.services.people.journal import NoteDraft
from counsellor_app.ui.participants import journal_tab
from counsellor_app.ui.participants.journal_tab import JournalPresenter, JournalView
from counsellor_app.ui.participants.note_story_dialog import NoteStoryDialog
from counsellor_app.ui.screen import Context
from tests.helpers.builders import Office, a_participant, a_pathway


def versions(dialog: QWidget) -> list[str]:
    """The wordings as a screen reader says them, the one that stands first."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # those of another note
    return [each.accessibleName() for each in dialog.findChildren(QLabel, "noteVersion")]


def press(key: Qt.Key) -> None:
    there = QApplication.focusWidget()
    assert there is not None
    QTest.keyClick(there, key)
    QApplication.sendPostedEvents()


def tab_to(wanted: QWidget) -> None:
    for _ in range(60):
        there = QApplication.focusWidget()
        if there is wanted or (there is not None and wanted.isAncestorOf(there)):
            return
        press(Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not lead to {wanted.objectName()}")


def test_earlier_wordings_are_read_by_keys_and_esc_leads_back(
    qtbot: QtBot, office: Office, context: Context
) -> None:
    person = a_participant(office)
    pathway = a_pathway(office, person)
    for first, then in (("Ryger 20.", "Ryger 15."), ("Bor hos <b>Bo</b>", "Bor alene")):
        note = context.backend.write(journal.write_note, NoteDraft(pathway, first))
        context.backend.write(journal.write_note, NoteDraft(pathway, then, corrects_id=note))
    screen = journal_tab.create_tab(context)
    qtbot.addWidget(screen.view)
    view = screen.view
    assert isinstance(view, JournalView)
    assert isinstance(screen.presenter, JournalPresenter)
    screen.presenter.show_pathway(person, pathway, closed=False)
    screen.view.show()
    screen.view.activateWindow()
    link = view.versions
    view.text.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is view.text)
    tab_to(link)
    seen: list[list[str]] = []

    def read(dialog: QDialog) -> bool:
        assert isinstance(dialog, NoteStoryDialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or screen.view))
        tab_to(dialog.notes)
        seen.append(versions(dialog))
        press(Qt.Key.Key_Down)
        seen.append(versions(dialog))
        first = dialog.findChildren(QLabel, "noteVersion")[-1]
        tab_to(first)  # a long one is moved through by keys, and copied
        press(Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        return False

    context.dialogs.answer(read)
    press(Qt.Key.Key_Space)

    assert sorted(seen) == [["Bor alene", "Bor hos <b>Bo</b>"], ["Ryger 15.", "Ryger 20."]]
    assert screen.view.isVisible()

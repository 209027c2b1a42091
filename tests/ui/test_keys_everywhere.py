"""Enter and Ctrl+S do the obvious next step wherever the focus is."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ids import new_id
from counsellor_app.kinds.pathway import Stage
from counsellor_app.services.attendance.enrolment_candidates import Candidate
from counsellor_app.ui.courses.choose_dialogs import CandidateDialog
from counsellor_app.ui.first_start.founding_page import FoundingPage
from counsellor_app.ui.widgets.labels import button
from counsellor_app.ui.widgets.save_key import save_by_key


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_with_the_focus_is_pressed_by_enter_too(qtbot: QtBot, key: Qt.Key) -> None:
    pressed: list[str] = []
    made = button("Ny kommune …", lambda: pressed.append("new"))
    qtbot.addWidget(made)
    QTest.keyClick(made, key)
    assert pressed == ["new"]


def test_ctrl_s_saves_from_any_field_of_its_page_and_not_from_another(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, saved = QVBoxLayout(window), list[str]()
    fields = []
    for name in ("regler", "brevtekster"):
        page, field = QWidget(), QLineEdit()
        inside = QVBoxLayout(page)
        save = button("Gem", partial(saved.append, name), name=name)
        inside.addWidget(field)
        inside.addWidget(save)
        save_by_key(save, page)
        column.addWidget(page)
        fields.append(field)
    window.show()
    window.activateWindow()
    for field in fields:
        field.setFocus()
        QApplication.processEvents()
        QTest.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved == ["regler", "brevtekster"]


def test_enter_in_a_field_of_the_first_start_goes_on_and_says_what_is_missing(qtbot: QtBot) -> None:
    page = FoundingPage(asks_passphrase=False)
    qtbot.addWidget(page)
    page.show()
    page.form.set_value("name", "Prøve")
    QTest.keyClick(page.form.fields["name"], Qt.Key.Key_Return)
    missing = page.findChild(QLabel, "codeError")
    assert missing is not None
    assert missing.text()
    assert page.draft().name == "Prøve"  # what goes back to the choice, and comes again


@pytest.mark.parametrize(("found", "enrolled"), [(1, True), (2, False), (0, False)])
def test_enter_enrols_the_only_one_found_and_leads_to_the_list_of_several(
    qtbot: QtBot, found: int, enrolled: bool
) -> None:
    dialog = CandidateDialog("Hold efterår")
    qtbot.addWidget(dialog)
    rows: list[Candidate] = [
        Candidate(new_id(), new_id(), f"Ida Holm {n}", 40, Stage.INTERVIEWED) for n in range(found)
    ]
    dialog.searched.connect(lambda _: dialog.show_rows(rows))
    dialog.show()
    dialog.search.setText("ida")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert bool(dialog.result()) is enrolled
    if not found:
        assert "bogstaver" in dialog.table._empty

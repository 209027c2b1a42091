"""The half-year call with texts at 200 %, in both languages: no answer is cut, in the list and in telephone mode."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from counsellor_app.ui.follow_up.question_faces import SeveralFace
from counsellor_app.ui.follow_up.question_order import Face
from counsellor_app.ui.follow_up.questions import Questions
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.theme import Look
from installer import eyes
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.every_area import whole_window
from tests.helpers.pictures import dress

LISTED, ASKED_ONE_BY_ONE = "list", "telephone"
KEYS = (
    *((None, Face.OUTCOMES), ("3", Face.DEATH), ("Backspace", Face.OUTCOMES)),
    *(("1", Face.SMOKING), ("2", Face.SATISFACTION), ("4", Face.NICOTINE)),
    *(("Return", Face.MEDICINE), ("Return", Face.WEEKS)),
)
"""From the first face to how long she took the medicine: she smokes again and used everything."""


@pytest.fixture(params=("da", "en"))
def window(
    request: pytest.FixtureRequest, qtbot: object, demonstrations: Demonstrations, tmp_path: Path
) -> Iterator[MainWindow]:
    dress(Look.LIGHT, 2.0, request.param)
    with whole_window(demonstrations.copy(tmp_path / "demo")) as made:
        yield made


@pytest.mark.parametrize("place", [LISTED, ASKED_ONE_BY_ONE])
def test_no_answer_is_cut(window: MainWindow, place: str) -> None:
    questions = call_in(window, place)
    for key, face in KEYS:
        if key is not None:
            questions.press(key)
        settle()
        assert questions.faces.currentIndex() == face
        tick_all(questions)
        parts = (questions, *questions.findChildren(QWidget))
        cut = [fault for part in parts if part.isVisible() for fault in eyes.of_part(part)]
        assert cut == [], face.name


def call_in(window: MainWindow, place: str) -> Questions:
    """The first citizen whose half-year call is due, on the telephone."""
    if place == LISTED:
        window.go_to("follow_up")
        (table,) = window.screens["follow_up"].view.findChildren(QTableView)
        table.setCurrentIndex(table.model().index(0, 0))
    else:
        window.go_to("today", look="evening", telephone=True)
    settle()
    (shown,) = (one for one in window.findChildren(Questions) if one.isVisible())
    assert shown.pane is not None
    return shown


def tick_all(questions: Questions) -> None:
    """What can be ticked by a key: it becomes wider."""
    shown = questions.faces.currentWidget()
    if isinstance(shown, SeveralFace):
        for key in "23456789":
            shown.press(key)
        settle()


def settle() -> None:
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()

"""Each control that the keyboard can enter says to a screen reader what it is, in every area."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QTabWidget

from counsellor_app.services.courses import courses
from counsellor_app.services.people import search
from counsellor_app.ui.areas import all_areas
from counsellor_app.ui.main_window import MainWindow
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.every_area import AREAS, nameless, whole_window


def test_the_areas_walked_are_all_there_are() -> None:
    assert {area.key for area in all_areas()} == {*AREAS}


def open_pages(window: MainWindow, area: str) -> None:
    """The pages inside an area that are filled when something is opened."""
    if area == "participants":
        (person, *_) = window.ctx.backend.read(search.find_people, "an")
        window.go_to(area, participant_id=person.id)
    elif area == "courses":
        (course, *_) = window.ctx.backend.read(courses.choices)
        window.go_to(area, course_id=course.id)
    for tabs in window.screens[area].view.findChildren(QTabWidget):
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            QApplication.processEvents()


@pytest.mark.usefixtures("qtbot")
def test_no_control_of_any_area_is_without_a_name(
    demonstrations: Demonstrations, tmp_path: Path
) -> None:
    with whole_window(demonstrations.copy(tmp_path / "demo")) as window:
        silent = {"frame": nameless(window)}
        for area in AREAS:
            window.go_to(area)
            open_pages(window, area)
            silent[area] = nameless(window.screens[area].view)
        assert {area: found for area, found in silent.items() if found} == {}

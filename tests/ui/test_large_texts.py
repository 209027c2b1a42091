"""With texts at 200 % the window still fits a screen of 1280 x 800, and the rail shows every area."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.ui.theme import Look
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.every_area import AREAS, whole_window
from tests.helpers.pictures import dress


@pytest.mark.usefixtures("qtbot")
def test_large_texts_do_not_make_the_window_grow(
    demonstrations: Demonstrations, tmp_path: Path
) -> None:
    dress(Look.LIGHT, 2.0)
    with whole_window(demonstrations.copy(tmp_path / "demo")) as window:
        for area in AREAS:
            window.go_to(area)
            QApplication.processEvents()
            assert (window.width(), window.height()) == (1280, 800), area
        for key, title in window.rail.buttons.items():
            assert title.height() >= title.minimumSizeHint().height(), key
            assert title.visibleRegion().boundingRect().size() == title.size(), key

"""The five certificates in the window, and from one of them to whom to call."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.ui.indicators.view import IndicatorsView
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.every_area import whole_window


@pytest.fixture
def view(qtbot: QtBot, demonstrations: Demonstrations, tmp_path: Path) -> Iterator[IndicatorsView]:
    with whole_window(demonstrations.copy(tmp_path / "demo")) as window:
        window.go_to("indicators")
        shown = window.screens["indicators"].view
        assert isinstance(shown, IndicatorsView)
        shown.tabs.setCurrentIndex(2)
        yield shown


def test_each_says_how_it_stands_and_what_is_missing(view: IndicatorsView) -> None:
    for key in ("S1", "S2", "S3", "S4", "S5"):
        now = view.certificates.findChild(QLabel, f"now{key}")
        assert now is not None
        assert "mål" in now.text()
        missing = view.certificates.findChild(QLabel, f"missing{key}")
        assert missing is not None
        assert missing.text().endswith(".")


def test_those_who_are_open_are_one_press_away_and_back(view: IndicatorsView) -> None:
    button = view.certificates.findChild(QPushButton, "openCertificateS3")
    assert button is not None
    button.click()
    assert view.behind.table.rows.rowCount() > 0
    assert view.page is not None
    assert view.page.objectName() == "behind"
    view.behind.back_requested.emit()
    assert view.page.objectName() == "certificates"

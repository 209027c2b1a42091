"""Feedback to departments in the window: shown, copied, saved in one batch, each written down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.kinds.letter import ExportKind
from counsellor_app.services.trace import exports
from counsellor_app.ui.indicators.view import IndicatorsView
from counsellor_app.ui.main_window import MainWindow
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.every_area import whole_window


@pytest.fixture
def window(qtbot: QtBot, demonstrations: Demonstrations, tmp_path: Path) -> Iterator[MainWindow]:
    with whole_window(demonstrations.copy(tmp_path / "demo")) as window:
        window.go_to("indicators")
        yield window


@pytest.fixture
def view(window: MainWindow) -> IndicatorsView:
    shown = window.screens["indicators"].view
    assert isinstance(shown, IndicatorsView)
    shown.tabs.setCurrentIndex(1)
    return shown


def log(window: MainWindow) -> list[str]:
    rows = window.ctx.backend.read(exports.export_log)
    return [row.recipient for row in rows if row.kind is ExportKind.WARD_FEEDBACK]


def test_each_ward_stands_with_its_figures(view: IndicatorsView) -> None:
    assert view.wards.table.rows.rowCount() > 3
    first = view.wards.table.rows.row(0)
    assert first is not None
    assert first.referred >= first.reached >= first.started


def test_enter_shows_the_page_and_it_is_written_down(
    window: MainWindow, view: IndicatorsView
) -> None:
    view.wards.table.choose(0)
    chosen = view.wards.table.chosen()
    assert chosen is not None
    view.wards.table.row_opened.emit(chosen)
    assert any(chosen.name in recipient for recipient in log(window))
    again = view.wards.table.chosen()
    assert again is not None
    assert again.sent is not None


def test_all_pages_are_saved_in_one_go(
    window: MainWindow, view: IndicatorsView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.dialogs, "choose_folder", lambda title: tmp_path)
    view.wards.all_requested.emit()
    assert len(list(tmp_path.glob("*.pdf"))) == view.wards.table.rows.rowCount()
    assert len(set(log(window))) == view.wards.table.rows.rowCount()


def test_another_period_shows_its_own_wards(view: IndicatorsView) -> None:
    before = [view.wards.table.rows.row(n) for n in range(view.wards.table.rows.rowCount())]
    view.period.setCurrentIndex(4)
    after = [view.wards.table.rows.row(n) for n in range(view.wards.table.rows.rowCount())]
    assert before != after

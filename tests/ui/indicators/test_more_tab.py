"""Potential and cluster in the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.reports import cluster
from counsellor_app.services.office import rules
from counsellor_app.ui.indicators.view import IndicatorsView
from counsellor_app.ui.main_window import MainWindow
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.every_area import whole_window
from tests.helpers.unknown_rules import forget


@pytest.fixture
def window(qtbot: QtBot, demonstrations: Demonstrations, tmp_path: Path) -> Iterator[MainWindow]:
    with whole_window(demonstrations.copy(tmp_path / "demo")) as window:
        window.go_to("indicators")
        yield window


@pytest.fixture
def view(window: MainWindow) -> IndicatorsView:
    shown = window.screens["indicators"].view
    assert isinstance(shown, IndicatorsView)
    shown.tabs.setCurrentIndex(3)
    return shown


def test_potential_and_price_are_shown(view: IndicatorsView) -> None:
    assert "17.500" in view.more.source.text()
    assert "kr." in view.more.cost.text()
    schemes = [view.more.outcomes.table.rows.row(place) for place in range(2)]
    assert [row.scheme for row in schemes if row] == [
        "8 ugers gratis medicin",
        "4 ugers gratis medicin",
    ]


def test_what_is_not_set_says_what_to_do(window: MainWindow, view: IndicatorsView) -> None:
    forget(window.ctx.backend, rules.Potential())
    forget(window.ctx.backend, rules.CourseCosts())
    assert "ikke oplyst" in view.more.source.text()
    assert "Ukendt" in view.more.cost.text()
    assert "Henvist" in view.more.potential.chart.accessibleDescription()
    view.more.rule_requested.emit("potential")
    assert window.screens["settings"].view.isVisible()


def test_counts_are_saved_and_added_up(
    window: MainWindow, view: IndicatorsView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "klynge.xlsx"
    monkeypatch.setattr(window.dialogs, "save_file", lambda *_: path)
    view.more.save_requested.emit()
    assert cluster.read(path).rows
    monkeypatch.setattr(window.dialogs, "open_files", lambda *_: [path])
    view.more.add_requested.emit()
    assert window.dialogs.shown  # the preview of the sum


def test_a_period_is_locked_and_its_page_shown_again(
    window: MainWindow, view: IndicatorsView
) -> None:
    assert "3. kvartal" in view.more.locked.lock.text()
    view.more.locked.lock_requested.emit()
    assert view.more.locked.table.rows.rowCount() == 1
    line = view.more.locked.table.rows.row(0)
    assert line is not None
    assert line.differences == ()
    before = len(window.dialogs.shown)
    view.more.locked.table.row_opened.emit(line)
    assert len(window.dialogs.shown) == before + 1

"""From a card to what is behind it: chart, table, story, list and citizen, by keyboard and with the log."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from counsellor_app.services.trace import audit_log
from counsellor_app.services.trace.audit_log import LogFilter
from counsellor_app.ui.indicators.indicator_card import IndicatorCard
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
    return shown


def page(view: IndicatorsView) -> str:
    """The name of the page in front."""
    return view.page.objectName() if view.page else ""


def press(view: IndicatorsView, name: str) -> None:
    found = view.findChildren(QPushButton, name)[-1]
    found.setFocus()
    assert found.focusPolicy() & Qt.FocusPolicy.TabFocus
    found.click()
    QApplication.processEvents()


def enter(table: QTableView, row: int) -> None:
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_by_keyboard_from_the_dashboard_to_the_citizen_and_back(
    window: MainWindow, view: IndicatorsView
) -> None:
    press(view, "openA3")
    assert page(view) == "figure"
    assert view.figure.head.title.text().startswith("A3")
    rows = view.figure.table.rows.rowCount()
    assert rows > 1

    enter(view.figure.table, 0)
    assert page(view) == "behind"
    (entry,) = window.ctx.backend.read(audit_log.page, LogFilter(), 0, 1)
    assert entry.action == "open_figure_list"
    first = view.behind.table.rows.row(0)
    assert first is not None

    enter(view.behind.table, 0)
    assert window.screens["participants"].view.isVisible()

    window.go_to("indicators")
    assert window.screens["indicators"].back()
    assert page(view) == "figure"
    assert window.screens["indicators"].back()
    assert page(view) == "indicatorsOverview"
    assert not window.screens["indicators"].back()


def test_the_list_has_as_many_as_the_number(view: IndicatorsView) -> None:
    press(view, "openS1")
    press(view, "figureList")
    figure = view.findChildren(QLabel, "figureS1")[-1]
    item = next(card for card in view.findChildren(IndicatorCard, "indicatorS1"))
    texts = " ".join(each.text() for each in item.findChildren(QLabel))
    assert f"af {view.behind.table.rows.rowCount()}" in texts
    assert figure.text().endswith("%")


def test_a_picture_and_its_table_say_the_same(view: IndicatorsView) -> None:
    press(view, "openA3")
    run = view.figure.run
    assert run.chart.isVisible()
    press(view, "runChartAsTable")
    assert not run.chart.isVisible()
    assert run.table is not None
    assert run.table.isVisible()
    assert run.table.rows.rowCount() == 12
    row = run.table.rows.row(11)
    assert row is not None
    assert f"{row.texts[0]}: {row.texts[3]}" in run.chart.accessibleDescription()


def test_a_stop_of_the_funnel_opens_its_list(view: IndicatorsView) -> None:
    press(view, "funnelAsTable")
    table = view.findChildren(QTableView, "funnelTable")[-1]
    enter(table, 0)
    assert page(view) == "behind"
    assert view.behind.head.title.text().startswith("Henvist")


def test_inequality_stands_beside_every_share(view: IndicatorsView) -> None:
    assert not view.findChildren(QLabel, "lensA3")
    view.lens.setChecked(True)
    text = view.findChildren(QLabel, "lensA3")[-1].text()
    assert "kort uddannelse" in text
    assert "psykiatri" in text


def test_where_the_number_comes_from_is_on_the_page_and_on_paper(
    window: MainWindow, view: IndicatorsView
) -> None:
    press(view, "openA4")
    told = " ".join(label.text() for label in view.figure.findChildren(QLabel))
    assert "Regel: gennemførte (som A3) med svar ved afslutning." in told
    assert "Udeladt: Ikke gennemført" in told
    shown: list[str] = []

    def look(dialog: QDialog) -> bool:
        shown.append(dialog.objectName())
        return True

    window.dialogs.answer(look)
    press(view, "figurePrint")
    assert window.dialogs.shown[-1]
    status, own = (view.findChild(QAction, name) for name in ("print", "printFigure"))
    assert status is not None
    assert own is not None
    assert (status.isEnabled(), own.isEnabled()) == (False, True)  # one paper a key
    view.figure.back_requested.emit()
    assert status.isEnabled()


def test_own_targets_are_a_set_of_their_own(view: IndicatorsView) -> None:
    view.targets.setCurrentIndex(1)
    texts = " ".join(label.text() for label in view.findChildren(QLabel))
    assert "(Egne mål)" in texts

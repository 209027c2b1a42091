"""The indicators as cards, on paper and as a table, for the team lead alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.people import Role
from counsellor_app.reports.indicators import Indicator
from counsellor_app.services.backend import Backend
from counsellor_app.services.trace import exports
from counsellor_app.ui import indicators
from counsellor_app.ui.areas import all_areas
from counsellor_app.ui.indicators.indicator_card import IndicatorCard, judgement
from counsellor_app.ui.indicators.view import IndicatorsView
from counsellor_app.ui.screen import Context, Screen
from tests.helpers.builders import Office, a_pathway


@pytest.fixture
def backend(office: Office) -> Backend:
    return office.as_actor(office.team_lead)


@pytest.fixture
def screen(qtbot: QtBot, context: Context) -> Screen:
    """Held by the test: Qt holds the receivers of signals weakly."""
    made = indicators.create(context)
    qtbot.addWidget(made.view)
    made.open()
    return made


@pytest.fixture
def view(screen: Screen) -> IndicatorsView:
    assert isinstance(screen.view, IndicatorsView)
    return screen.view


def test_every_indicator_has_a_card_with_its_rule(view: IndicatorsView) -> None:
    cards = view.findChildren(IndicatorCard)
    assert len(cards) == 16
    assert all("Regel:" in _text(card, f"rule{card.objectName()[9:]}") for card in cards)


def test_another_period_is_worked_out_at_once(office: Office, view: IndicatorsView) -> None:
    a_pathway(office, source="psychiatry", electronic=True)
    view.period.setCurrentIndex(0)  # the running quarter
    card = view.findChildren(IndicatorCard, "indicatorC1")[-1]
    assert _text(card, "figureC1") == "1"


def test_the_page_is_shown_before_it_is_printed(context: Context, view: IndicatorsView) -> None:
    shown: list[str] = []

    def look(dialog: QDialog) -> bool:
        shown.append(dialog.objectName())
        return True

    context.dialogs.answer(look)
    view.pdf_requested.emit()
    assert shown == ["preview"]


def test_the_table_is_saved_and_written_down(
    context: Context, view: IndicatorsView, tmp_path: Path
) -> None:
    path = tmp_path / "noegletal.csv"
    context.dialogs.answer(path)
    view.table_requested.emit()
    assert path.read_text("utf-8-sig").splitlines()[0].startswith("id;name;numerator")
    row = context.backend.read(exports.export_log)[0]
    assert (row.kind, row.row_count) == (ExportKind.INDICATORS, 16)


def test_a_counsellor_does_not_see_the_area(office: Office) -> None:
    area = next(area for area in all_areas() if area.key == "indicators")
    assert office.team_lead.may(area.right)
    assert not office.counsellor.may(area.right)


def _text(card: IndicatorCard, name: str) -> str:
    found = card.findChild(QLabel, name)
    assert found is not None
    return str(found.text())


def test_an_empty_period_says_so_instead_of_drawing_nothing(view: IndicatorsView) -> None:
    assert "Ingen blev henvist" in view.findChildren(QLabel, "funnelEmpty")[-1].text()
    view.tabs.setCurrentIndex(1)
    assert not view.wards.findChildren(QPushButton, "wardShow")[-1].isEnabled()
    view.overview.indicator_opened.emit("A3")
    assert view.figure.run.isHidden()


@pytest.mark.parametrize(
    ("yes", "answered", "unknown", "verdict"),
    [(3, 4, 352, "for få svar endnu"), (3, 4, 4, "mål nået"), (1, 4, 0, "under mål")],
)
def test_a_verdict_waits_until_half_have_answered(
    view: IndicatorsView, yes: int, answered: int, unknown: int, verdict: str
) -> None:
    shown = Indicator("A5", "", yes, answered, unknown, 0.4, "Projektet", "")
    assert judgement(shown)[0] == verdict


def test_a_leader_without_cases_sees_figures_and_pseudonyms(
    office: Office, qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    a_pathway(office, source="hospital", electronic=True)
    context.backend.actor = replace(office.team_lead, role=Role.LEADER)
    screen = indicators.create(context)
    view = screen.view
    assert isinstance(view, IndicatorsView)
    qtbot.addWidget(view)
    screen.open()
    view.period.setCurrentIndex(0)
    view.overview.indicator_opened.emit("A1")
    view.figure.list_requested.emit()
    row = view.behind.table.rows.row(0)
    assert row is not None
    assert (row.name, row.participant_id) == ("", None)
    assert row.pseudonym
    path = tmp_path / "noegletal.csv"
    context.dialogs.answer(path)
    view.table_requested.emit()
    assert path.exists()
    (rule,) = view.more.findChildren(QPushButton, "rule_potential")
    assert rule.isHidden()  # the rules are not hers to change
    assert [area.key for area in all_areas() if context.backend.actor.may(area.right)] == [
        "indicators",
        "settings",
    ]

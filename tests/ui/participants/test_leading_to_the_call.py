"""From the page of a person to the call pane, whether she stands on today's list or not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.ui import today
from counsellor_app.ui.screen import Context
from counsellor_app.ui.today.presenter import TodayPresenter
from tests.helpers.builders import TODAY, Office, a_pathway


@pytest.mark.parametrize("deferred", [False, True])
def test_the_pane_opens_with_this_person(
    context: Context, office: Office, qtbot: QtBot, deferred: bool
) -> None:
    a_pathway(office)
    later = TODAY + timedelta(days=60) if deferred else None
    wanted = a_pathway(office, call_not_before=later)
    screen = today.create(context)
    qtbot.addWidget(screen.view)
    screen.open(pathway_id=wanted)
    assert isinstance(screen.presenter, TodayPresenter)
    line = screen.presenter.desk.line
    assert line is not None
    assert line.pathway_id == wanted

"""The log of letters in the window: narrowed, opened, seen to; the missing epikrises in one act."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.exchange import closing_letter_out
from counsellor_app.kinds.letter import LogState
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.ui.letters.log_presenter import LetterLogPresenter
from counsellor_app.ui.letters.log_view import LetterLogView
from counsellor_app.ui.screen import Context
from tests.helpers.builders import Office
from tests.helpers.letters import closed


@pytest.fixture
def view(context: Context, qtbot: QtBot) -> LetterLogView:
    view = LetterLogView()
    qtbot.addWidget(view)
    context.presenter = LetterLogPresenter(context, view)  # type: ignore[attr-defined]
    return view


def opened(context: Context) -> None:
    context.presenter.open()  # type: ignore[attr-defined]


def sent(office: Office) -> uuid.UUID:
    return closing_letter_out.send(office.backend, LetterDraft(closed(office))).letter_id


def test_a_letter_stands_there_and_is_seen_to(
    view: LetterLogView, context: Context, office: Office
) -> None:
    letter_id = sent(office)
    opened(context)
    view.table.choose(0)
    row = view.table.chosen()
    assert row is not None
    assert row.id == letter_id
    assert not view.seen_to.isHidden()
    view.seen_to.click()
    assert view.seen_to.isHidden()
    view.choose(LogState.CANCELLED)
    view.filter_changed.emit()
    assert view.table.rows.rowCount() == 0


def test_the_missing_epikrises_are_written_into_the_folder(
    view: LetterLogView, context: Context, office: Office, tmp_path: Path
) -> None:
    closed(office)
    opened(context)
    context.dialogs.answer(True, tmp_path)
    view.missing.click()
    assert len(list(tmp_path.glob("*.xml"))) == 1
    assert view.table.rows.rowCount() == 1
    view.missing.click()
    assert len(list(tmp_path.glob("*.xml"))) == 1, "nobody lacks one any more"

"""An old spreadsheet by keyboard alone: columns, rows, in; the refused one mended and in; and all of it out again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from counsellor_app.files import tables, tables_in
from counsellor_app.models import Participant
from counsellor_app.services.trace import checks
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.walk.hands import Hands
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.every_area import whole_window
from tests.helpers.pictures import dress
from tests.helpers.spreadsheets import REFERRAL_TITLES, REFERRALS, a_csv, as_people_have_it


@pytest.fixture
def window(qtbot: QtBot, demonstrations: Demonstrations, tmp_path: Path) -> Iterator[MainWindow]:
    dress()
    with whole_window(demonstrations.copy(tmp_path / "demo"), "TL") as window:
        dialogs = Dialogs(window)
        dialogs.answer()
        window.dialogs = window.ctx.dialogs = dialogs
        yield window


def people(window: MainWindow) -> int:
    count = window.ctx.backend.read(
        lambda session: session.scalar(select(func.count()).select_from(Participant))
    )
    return count or 0


def test_an_old_list_goes_in_and_out_again(window: MainWindow, tmp_path: Path) -> None:
    rows = as_people_have_it(REFERRAL_TITLES, REFERRALS)
    path, mend = a_csv(tmp_path / "henviste.csv", rows), tmp_path / "ret.csv"
    before = people(window)
    window.go_to("transfer")
    hands = Hands(window, tmp_path)
    window.dialogs.answer(path)
    hands.press("Ctrl+O")
    assert hands.find("unusedColumns", QLabel).text().endswith("Sagsnr. (Nexus)")
    hands.tab_to("column8")
    hands.press("End")  # the last that a column may be: a note
    assert not hands.sees("unusedColumns")
    hands.tab_to("mappingName")
    hands.type("Gammel liste")
    hands.press("Return")
    hands.tab_to("judgeList")
    hands.press("Space")
    assert people(window) == before
    hands.tab_to("saveRefused")
    window.dialogs.answer(mend)
    hands.press("Space")
    hands.tab_to("bringIn")
    hands.press("Space")
    assert people(window) == before + 4
    table = tables_in.read_table(mend)
    mended: list[Any] = [*table.rows[0].cells[:2], "50112233", *table.rows[0].cells[3:]]
    tables.write(mend, table.header, [mended], tables.Dialect.EXCEL)
    hands.press("Esc")
    window.dialogs.answer(mend)
    hands.press("Ctrl+O")
    hands.press("Space")  # the next step has the keyboard
    hands.press("Space")
    assert people(window) == before + 5
    for left in (4, 0):
        hands.press("Ctrl+Z")
        assert people(window) == before + left
    assert window.ctx.backend.read(checks.findings) == ()

"""A month of medicine by keyboard: a group, a lost paper, a list with every kind of bad line, the month locked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import openpyxl
import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.kinds import voucher_number
from counsellor_app.kinds.medication import LineState, Verdict, VoucherState
from counsellor_app.models import Pharmacy, Voucher
from counsellor_app.services.backend import Backend
from counsellor_app.services.medication import settlement_list
from counsellor_app.services.medication.settlement_list import LineFilter
from counsellor_app.services.office import sign_in
from counsellor_app.services.trace import checks
from counsellor_app.services.transaction import Transaction
from counsellor_app.settings import Settings
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.medication.settlement_dialogs import TakeInDialog
from counsellor_app.walk.hands import Hands, keeping, with_enter
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.pictures import dress


class Desk:
    """The window of a team lead, hands that press its keys, and a look into the database."""

    def __init__(self, window: MainWindow, backend: Backend, folder: Path) -> None:
        self.window, self.backend, self.folder = window, backend, folder
        self.hands = Hands(window, folder)
        self.dialogs = window.ctx.dialogs
        self.papers: list[bytes] = []
        self.pharmacy_id: UUID | None = None

    def with_answers(self, *answers: Any, keys: str = "", button: str = "") -> None:
        """A key or a button, and the dialogs that follow it; none of them is left over."""
        self.dialogs.answer(*answers)
        if keys:
            self.hands.press(keys)
        else:
            self.hands.push(button)
        assert not self.dialogs.answers
        self.window.activateWindow()  # the dialogs had the keyboard
        QTest.qWaitForWindowActive(self.window, 2000)

    def keep(self) -> Any:
        """The preview: what it shows is kept."""
        return keeping(self.papers.append)

    def vouchers(self, *conditions: Any) -> list[Voucher]:
        """The vouchers like this, by number."""

        def read(session: Transaction) -> list[Voucher]:
            statement = select(Voucher).where(*conditions).order_by(Voucher.number)
            return list(session.scalars(statement))

        return self.backend.read(read)


@pytest.fixture
def desk(qtbot: QtBot, demonstrations: Demonstrations, tmp_path: Path) -> Iterator[Desk]:
    dress()
    database = store.open_database(demonstrations.copy(tmp_path / "demo"))
    backend = Backend(database.engine, FixedClock(TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    dialogs = Dialogs()
    dialogs.answer()  # an unexpected question fails
    settings = MachineSettings(Settings(), lambda _: None)
    window = MainWindow(backend, settings, database="Demo", dialogs=dialogs, inline_jobs=True)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    yield Desk(window, backend, tmp_path)
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    database.close()


def test_a_month_of_medicine(desk: Desk) -> None:
    hands = desk.hands
    hands.press("Ctrl+5")
    issued = _issue_for_the_group(desk)
    lost = _replace_a_lost_one(desk, issued[0])
    lines = _a_list_with_every_kind_of_bad_line(desk, issued[1:], lost)
    _read_it(desk, lines)
    settlement_id = _what_was_found(desk)
    _decide(desk)
    _lock(desk, settlement_id)
    assert [found for found in desk.backend.read(checks.findings) if "voucher" in found.code] == []


def _issue_for_the_group(desk: Desk) -> list[Voucher]:
    before = {voucher.id for voucher in desk.vouchers()}
    desk.with_answers(with_enter, desk.keep(), keys="Ctrl+Shift+E")
    issued = [voucher for voucher in desk.vouchers() if voucher.id not in before]
    assert len(issued) > 3
    pages = pypdf.PdfReader(_file(desk.papers.pop())).pages
    shown = [page.extract_text() for page in pages]
    assert len(shown) == len(issued)  # one act, one file
    assert all(any(voucher.number in text for text in shown) for voucher in issued)
    return issued


def _replace_a_lost_one(desk: Desk, voucher: Voucher) -> Voucher:
    """Found by its number at the top of the window, as it would be scanned."""
    hands = desk.hands
    hands.press("Ctrl+K")
    hands.type(voucher.number.replace("-", "+"))
    hands.wait(500)
    hands.press("Return")
    desk.with_answers(True, desk.keep(), button="replaceLost")
    (lost,) = desk.vouchers(Voucher.id == voucher.id)
    (new,) = desk.vouchers(Voucher.replaces_id == voucher.id)
    assert lost.state is VoucherState.CANCELLED
    assert (new.week_from, new.week_to) == (lost.week_from, lost.week_to)
    assert new.number in pypdf.PdfReader(_file(desk.papers.pop())).pages[0].extract_text()
    return lost


def _a_list_with_every_kind_of_bad_line(
    desk: Desk, issued: list[Voucher], lost: Voucher
) -> dict[Verdict, list[object]]:
    desk.pharmacy_id = next(one.pharmacy_id for one in issued if one.pharmacy_id)
    elsewhere = next(one for one in issued if one.pharmacy_id not in (None, desk.pharmacy_id))
    here = [one for one in issued if one.pharmacy_id in (None, desk.pharmacy_id)]
    right, over, other = here[:3]
    paid = desk.vouchers(Voucher.state == VoucherState.SETTLED)[0]
    typed = desk.vouchers(Voucher.state == VoucherState.REDEEMED)[0]
    late = desk.vouchers(Voucher.state == VoucherState.ISSUED, Voucher.valid_to < TODAY)[0]
    wrong = right.number[:-1] + str((int(right.number[-1]) + 1) % 10)
    unknown = voucher_number.make("STR", TODAY.year, 999_999)
    lines: dict[Verdict, list[object]] = {
        Verdict.OK: [right.number, TODAY, "Plaster", right.amount_limit],
        Verdict.TWICE: [right.number, TODAY, "plaster", right.amount_limit],
        Verdict.CHECK_DIGIT: [wrong, TODAY, "Plaster", 100],
        Verdict.UNKNOWN: [unknown, TODAY, "Plaster", 100],
        Verdict.UNREADABLE: [over.number, "i går", "Plaster", 100],
        Verdict.CANCELLED: [lost.number, TODAY, "Plaster", 100],
        Verdict.ALREADY_PAID: [paid.number, paid.issued_on, "Plaster", 100],
        Verdict.REDEEMED_BEFORE: [typed.number, typed.issued_on, "", 1],
        Verdict.BEFORE_ISSUE: [over.number, TODAY - timedelta(days=1), "Plaster", 100],
        Verdict.IN_FUTURE: [over.number, TODAY + timedelta(days=1), "Plaster", 100],
        Verdict.TOO_LATE: [late.number, late.valid_to + timedelta(days=1), "", 100],
        Verdict.WRONG_PHARMACY: [elsewhere.number, TODAY, "", 100],
        Verdict.OTHER_PRODUCT: [other.number, TODAY, "Cytisin", 100],
        Verdict.OVER_LIMIT: [over.number, TODAY, "", over.amount_limit + 1],
    }
    book = openpyxl.Workbook()
    book.active.append(["Liste fra apoteket"])
    book.active.append(["Rekv.nr.", "Dato", "Varenavn", "Beløb"])
    for line in lines.values():
        book.active.append(line)
    book.active.append(["I alt", None, None, 99])
    book.save(desk.folder / "liste.xlsx")
    return lines


def _read_it(desk: Desk, lines: dict[Verdict, list[object]]) -> None:
    """The tab, Ctrl+O, the file, the pharmacy by the arrow key, Enter."""

    def take_in(dialog: QDialog) -> bool:
        assert isinstance(dialog, TakeInDialog)
        assert len(dialog.lines()) == len(lines)
        dialog.show()
        pharmacy = dialog.pharmacy
        pharmacy.setFocus()
        for _ in range(5):
            if pharmacy.value() != desk.pharmacy_id:
                QTest.keyClick(pharmacy, Qt.Key.Key_Down)
        return with_enter(dialog)

    hands = desk.hands
    hands.tab_to(hands.find("medicationTabs"))
    hands.press("Ctrl+Tab")
    desk.with_answers(desk.folder / "liste.xlsx", take_in, keys="Ctrl+O")


def _what_was_found(desk: Desk) -> Any:
    row = max(desk.backend.read(settlement_list.settlements), key=lambda one: one.id)
    (pharmacy,) = desk.backend.read(
        lambda session: session.scalars(
            select(Pharmacy).where(Pharmacy.id == row.pharmacy_id)
        ).all()
    )
    assert row.month == date(TODAY.year, TODAY.month, 1)
    assert pharmacy.list_columns["number"] == "Rekv.nr."  # remembered for the next list
    found = desk.backend.read(settlement_list.lines, LineFilter(row.id))
    by_line = sorted(found, key=lambda line: line.line or 0)
    assert [line.verdict for line in by_line] == [
        *(Verdict.OK, Verdict.TWICE, Verdict.CHECK_DIGIT, Verdict.UNKNOWN, Verdict.UNREADABLE),
        *(Verdict.CANCELLED, Verdict.ALREADY_PAID, Verdict.REDEEMED_BEFORE),
        *(Verdict.BEFORE_ISSUE, Verdict.IN_FUTURE, Verdict.TOO_LATE),
        *(Verdict.WRONG_PHARMACY, Verdict.OTHER_PRODUCT, Verdict.OVER_LIMIT),
    ]
    assert (row.waiting, row.lines) == (13, 14)
    return row.id


def _decide(desk: Desk) -> None:
    """Enter on the line that is over the limit accepts it with a reason; Ctrl+D refuses another."""

    def because(dialog: QDialog) -> bool:
        dialog.show()
        QTest.keyClicks(dialog.form.fields["reason"], "Aftalt")  # type: ignore[attr-defined]
        return with_enter(dialog)

    hands = desk.hands
    table: QWidget = hands.find("lineTable")
    hands.tab_to(table)
    hands.press("Home")
    _down_to(desk, Verdict.OVER_LIMIT)
    desk.with_answers(because, keys="Return")
    _down_to(desk, Verdict.UNKNOWN)
    desk.with_answers(because, keys="Ctrl+D")


def _down_to(desk: Desk, verdict: Verdict) -> None:
    table: Any = desk.hands.find("lineTable")
    desk.hands.tab_to(table)
    table.choose(0)
    for _ in range(20):
        if table.chosen().verdict is verdict:
            return
        desk.hands.press("Down")
    raise AssertionError(verdict)


def _lock(desk: Desk, settlement_id: Any) -> None:
    desk.with_answers(desk.keep(), keys="Ctrl+P")
    text = "\n".join(
        page.extract_text() for page in pypdf.PdfReader(_file(desk.papers.pop())).pages
    )
    assert "Godkendt: Aftalt" in text
    desk.with_answers(True, keys="Ctrl+Shift+L")  # eleven lines still wait and are refused
    row = desk.backend.read(settlement_list.settlement, settlement_id)
    assert (row.locked, row.waiting, row.refused) == (True, 0, 12)
    paid = desk.backend.read(settlement_list.lines, LineFilter(settlement_id, LineState.PAID))
    accepted = desk.backend.read(
        settlement_list.lines, LineFilter(settlement_id, LineState.ACCEPTED)
    )
    assert row.paid == sum((line.amount or 0 for line in (*paid, *accepted)), Decimal(0))
    states = {one.number: one.state for one in desk.vouchers(Voucher.state == VoucherState.SETTLED)}
    assert {line.number for line in (*paid, *accepted)} <= states.keys()


def _file(content: bytes) -> Any:
    from io import BytesIO

    return BytesIO(content)

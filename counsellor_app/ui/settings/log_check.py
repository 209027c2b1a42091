"""The check of the log in the window: the chain and everywhere its head is kept, told in words, line by line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.services.backend import Backend
from counsellor_app.services.trace import anchors, checks, log_breaks, log_checks
from counsellor_app.services.trace.anchors import Outside
from counsellor_app.services.trace.log_breaks import Break
from counsellor_app.store.integrity import Finding
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.screen import Context
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.labels import button, label


class Checked(NamedTuple):
    """What was found, and what is good to know besides."""

    findings: tuple[Finding, ...]
    notes: tuple[Finding, ...]


class LogCheckCard(Card):
    """Passive: a verdict, its lines, and the act that answers for a break."""

    settled = Signal()

    def __init__(self) -> None:
        super().__init__(name="logCheckCard")
        self.good = label("", "heading", name="logCheckGood")
        self.bad = label("", "error", name="logCheckBad")
        self.lines = label("", name="logCheckLines")
        self.notes = label("", "small", name="logCheckNotes")
        self.settle = button(
            translate("settings", "I know how it came"), self.settled.emit, name="logCheckSettle"
        )
        column = QVBoxLayout()
        column.setSpacing(px(6))
        for part in (self.good, self.bad, self.lines, self.notes):
            column.addWidget(part)
        column.addWidget(self.settle, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(column)
        self.hide()

    def show_checked(
        self, good: str, bad: str, lines: Sequence[str], notes: Sequence[str], *, may_settle: bool
    ) -> None:
        """One of the two verdicts, and what it stands on."""
        for part, text in (
            (self.good, good),
            (self.bad, bad),
            (self.lines, "\n".join(lines)),
            (self.notes, "\n".join(notes)),
        ):
            part.setText(text)
            part.setVisible(bool(text))
        self.settle.setVisible(may_settle)
        self.show()


class LogCheck(QObject):
    """Does the check as a job, and shows a break that nobody has answered for as soon as the log is opened."""

    def __init__(self, ctx: Context, page: QWidget, card: LogCheckCard) -> None:
        super().__init__(page)
        self._ctx, self._page, self._card = ctx, page, card
        card.settled.connect(self._on_settled)

    def open(self) -> None:
        """What was noticed when the database was opened."""
        self._card.hide()
        self._ctx.read(log_breaks.open_breaks, then=self._show_breaks)

    def run(self) -> None:
        """Read the whole chain, and compare."""
        keeping = self._ctx.keeping
        self._ctx.jobs.start(
            self._page,
            check,
            self._ctx.backend,
            keeping.outside if keeping else None,
            title=translate("settings", "The log is checked"),
            then=self._show,
        )

    def _show_breaks(self, found: tuple[Break, ...]) -> None:
        if found:
            self._show(Checked(tuple(checks.as_finding(each) for each in found), ()))

    def _show(self, checked: Checked) -> None:
        lines = [_in_words(each) for each in checked.findings]
        notes = [_in_words(each) for each in checked.notes]
        bad = translate("settings", "The log is not as it must be.") if lines else ""
        good = (
            ""
            if lines
            else translate("settings", "The log is whole: nothing was changed or removed.")
        )
        open_break = any(each.code == checks.OPEN_BREAK for each in checked.findings)
        self._card.show_checked(good, bad, lines, notes, may_settle=open_break)

    def _on_settled(self) -> None:
        said = translate("settings", "Noted in the log, with your name.")
        self._ctx.write(log_breaks.settle_breaks, then=lambda _: self._done(said))

    def _done(self, said: str) -> None:
        self._card.hide()
        self._ctx.tell(said)


def check(
    backend: Backend, outside: Outside | None, progress: Callable[[int, int], object]
) -> Checked:
    """A flow: everything that `audit verify` does."""
    progress(0, 0)
    chain = backend.read(checks.chain_findings)
    compared = anchors.compare(backend, outside) if outside else ()
    found = (*chain, *log_checks.findings(compared))
    return Checked(found, tuple(log_checks.notes(compared)))


def _in_words(finding: Finding) -> str:
    return sentence(UserError(finding.code, **finding.facts))

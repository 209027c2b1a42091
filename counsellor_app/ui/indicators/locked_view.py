"""The locked periods: when each was locked, and what has been corrected since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from counsellor_app.reports.period import Period
from counsellor_app.reports.snapshots import Again, Difference, LockedPage
from counsellor_app.services.letters.report_snapshots import SnapshotRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.indicators.words import indicator_name, period_name
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

_MOST_ROWS = 6


@dataclass(frozen=True)
class LockedLine:
    """A locked period with what is different now."""

    row: SnapshotRow
    differences: tuple[Difference, ...]

    @property
    def id(self) -> object:
        return self.row.id


class LockedCard(Card):
    """Passive. Enter shows the page as it was locked."""

    lock_requested = Signal()
    page_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("indicators", "Locked periods"), name="lockedCard")
        self.body.addWidget(
            label(
                translate(
                    "indicators",
                    "Lock a period when it is reported: the page stays as it is, and later "
                    "corrections are shown as a difference.",
                )
            )
        )
        self.table: RowTableView[LockedLine] = RowTableView(
            _columns(),
            name="lockedTable",
            title=translate("indicators", "Locked periods"),
            empty=translate("indicators", "No period is locked yet. Choose one above and lock it."),
        )
        self.table.fit(_MOST_ROWS)
        self.table.row_opened.connect(lambda line: self.page_requested.emit(line.row.id))
        self.table.row_chosen.connect(self._choose)
        self.body.addWidget(self.table)
        self.told = label("", "small", name="lockedTold")
        self.body.addWidget(self.told)
        row = QHBoxLayout()
        # Until a period is shown; then it says which one it locks.
        title = translate("indicators", "Locked periods")
        self.lock = button(title, self.lock_requested.emit, name="lockPeriod")
        row.addWidget(self.lock)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_period(self, period: Period) -> None:
        """Which one the button locks."""
        text = translate("indicators", "Lock {period}")
        self.lock.setText(text.format(period=period_name(period)))

    def show_locked(self, lines: Sequence[LockedLine]) -> None:
        """The latest first."""
        self.table.set_rows(lines)
        self.table.fit(_MOST_ROWS)
        self._choose(self.table.chosen())

    def _choose(self, line: LockedLine | None) -> None:
        """What has been corrected of the row under the cursor."""
        told = [] if line is None else [_told(each) for each in line.differences]
        self.told.setText("\n".join(told))


def again_words(page: LockedPage) -> str:
    """Whether the page was made again from its figures, and if not why."""
    if page.again is Again.SAME:
        return translate(
            "indicators", "Made again from the locked figures: the same page, byte for byte."
        )
    if page.again is Again.PAGE_ONLY:
        return translate(
            "indicators", "Locked before its figures were kept. This is the page that was kept."
        )
    text = translate(
        "indicators",
        "The figures are the locked ones, but this program draws the page otherwise ({changed}). "
        "This is the page that was kept.",
    )
    return text.format(changed=", ".join(page.changed))


def _told(one: Difference) -> str:
    text = translate("indicators", "{id} {name}: was {then}, is now {now}")
    return text.format(
        id=one.id, name=indicator_name(one.id), then=_fraction(one.then), now=_fraction(one.now)
    )


def _fraction(counts: tuple[int | None, ...]) -> str:
    if counts[1] is None:
        return written.number(counts[0])
    text = translate("indicators", "{part} of {whole}")
    return text.format(part=written.number(counts[0]), whole=written.number(counts[1]))


def _columns() -> list[Column[LockedLine]]:
    return [
        Column(
            "period",
            translate("indicators", "Period"),
            text=lambda line: period_name(Period(line.row.first, line.row.last)),
        ),
        Column(
            "locked",
            translate("indicators", "Locked"),
            text=lambda line: f"{written.moment(line.row.locked_at)} {line.row.locked_by}",
            width=200,
            second=True,
        ),
        Column(
            "changed",
            translate("indicators", "Since then"),
            text=lambda line: (
                translate("indicators", "%n number(s) corrected", "", len(line.differences))
                if line.differences
                else translate("indicators", "unchanged")
            ),
            tone=lambda line: Tone.SOON if line.differences else Tone.GOOD,
            width=200,
        ),
    ]

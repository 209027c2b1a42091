"""Tables that leave the house: which, of which period, and what has been exported before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.letter import ExportKind
from counsellor_app.reports.period import Period
from counsellor_app.services.trace.exports import ExportRow
from counsellor_app.ui import format as written
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, Inset, columns
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, change_signal
from counsellor_app.ui.widgets.labels import button, copyable, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

OFFERED = (
    ExportKind.ATTENDANCE,
    ExportKind.STOPBASEN,
    ExportKind.PATHWAYS,
    ExportKind.VOUCHERS,
)


def export_columns() -> list[Column[ExportRow]]:
    """When, what, how much, by whom, for what."""
    return [
        Column(
            "when",
            translate("transfer", "When"),
            text=lambda row: written.moment(row.made_at),
            width=150,
        ),
        Column("what", translate("transfer", "Table"), text=lambda row: kind_text(row.kind)),
        Column(
            "rows",
            translate("transfer", "Rows"),
            text=lambda row: written.number(row.row_count),
            right=True,
            width=80,
        ),
        Column(
            "people",
            translate("transfer", "Citizens"),
            text=lambda row: written.number(row.people) if row.people else "–",
            right=True,
            width=80,
        ),
        Column("who", translate("transfer", "By"), text=_who, width=90),
        Column(
            "purpose",
            translate("transfer", "Purpose"),
            text=lambda row: " · ".join(filter(None, (row.purpose, row.recipient))),
        ),
    ]


class FilesView(QWidget):
    """Passive: emits that a table is wanted; the presenter reads the form."""

    export_requested = Signal()
    lock_requested = Signal()
    check_requested = Signal()
    period_changed = Signal()

    def __init__(self, today: date, period: Period) -> None:
        super().__init__()
        self.setObjectName("files")
        self.form = DraftForm(columns=1)
        self._add_fields(today)
        self.form.set_values({"first": period.first, "last": period.last})
        self.export = button(
            translate("transfer", "Save table …"),
            self.export_requested.emit,
            primary=True,
            name="exportTable",
        )
        wanted = Card(translate("transfer", "Save a table"))
        wanted.body.addWidget(label(_explanation(), "small"))
        wanted.body.addWidget(self.form)
        wanted.body.addWidget(self._period_state())
        wanted.body.addWidget(self.export)
        self.check = button(
            translate("transfer", "Check a file …"),
            self.check_requested.emit,
            link=True,
            name="checkFile",
        )
        wanted.body.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)
        wanted.body.addStretch()
        self.log = RowTableView(
            export_columns(),
            name="exportLog",
            title=translate("transfer", "Exported before"),
            empty=translate("transfer", "Nothing has been exported yet."),
        )
        done = Card(translate("transfer", "Exported before"), flush=True)
        done.body.addWidget(self.log, 1)
        self.receipt = copyable("", "small", name="exportReceipt")
        self.receipt.setContentsMargins(px(14), px(8), px(14), px(12))
        self.receipt.hide()
        done.body.addWidget(self.receipt)
        self.log.row_chosen.connect(self._on_row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(columns(wanted, done, stretch=(3, 5)), 1)
        action = QAction(translate("transfer", "Save table …"), self)
        action.setObjectName("exportAction")
        action.setShortcut("Ctrl+S")
        action.triggered.connect(self.export_requested)
        self.addAction(action)

    def _period_state(self) -> QWidget:
        """Whether the table of the period can still change, and the key that locks it."""
        box = Inset(name="periodBox")
        self.state = label("", name="periodState")
        self.lock = button(
            translate("transfer", "Lock the period"), self.lock_requested.emit, name="lockExport"
        )
        box.body.addWidget(self.state)
        box.body.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignLeft)
        for key in ("kind", "first", "last"):
            change_signal(self.form.fields[key]).connect(lambda *_: self.period_changed.emit())
        return box

    def show_state(self, text: str, *, can_lock: bool) -> None:
        """Provisional or locked."""
        self.state.setText(text)
        self.lock.setVisible(can_lock)

    def _add_fields(self, today: date) -> None:
        offered = [(kind_text(kind), kind) for kind in OFFERED]
        title = translate("transfer", "Table")
        self.form.add("kind", title, Choice(offered, title=title, name="exportKind"))
        first, last = DateEdit(today=lambda: today), DateEdit(today=lambda: today)
        self.form.add("first", translate("transfer", "From"), first, required=True)
        self.form.add("last", translate("transfer", "To (inclusive)"), last, required=True)
        self.form.add("purpose", translate("transfer", "Purpose"), QLineEdit(), required=True)
        self.form.add("recipient", translate("transfer", "Recipient"), QLineEdit())
        locked = QCheckBox(translate("transfer", "Lock the file with a passphrase (zip, AES-256)"))
        self.form.add("locked", translate("transfer", "Protection"), locked)

    def show_log(self, rows: Sequence[ExportRow]) -> None:
        """What has left the house."""
        self.log.set_rows(rows)

    def _on_row(self, row: ExportRow | None) -> None:
        self.receipt.setText(receipt_text(row) if row is not None else "")
        self.receipt.setVisible(row is not None)


def receipt_text(row: ExportRow) -> str:
    """What the receipt of one export says, to be copied into a case."""
    lines = [
        f"{kind_text(row.kind)} · {written.moment(row.made_at)} · {_who(row)}",
        *_period_lines(row),
        translate("transfer", "Purpose: {text}").format(text=row.purpose or "–"),
        translate("transfer", "Recipient: {text}").format(text=row.recipient or "–"),
        translate("transfer", "Columns: {text}").format(text=", ".join(row.columns) or "–"),
        f"SHA-256: {row.sha256}",
    ]
    if row.encrypted:
        lines.append(
            translate("transfer", "Locked with a passphrase; the sum is of the file inside.")
        )
    return "\n".join(lines)


def _period_lines(row: ExportRow) -> list[str]:
    if row.first is None or row.last is None:
        return []
    text = translate("transfer", "Period: {first} to {last}, {state}")
    locked, open_ = translate("transfer", "locked"), translate("transfer", "provisional")
    state = locked if row.of_locked_period else open_
    days = {"first": written.day(row.first), "last": written.day(row.last)}
    return [text.format(**days, state=state)]


def _who(row: ExportRow) -> str:
    return f"{row.made_by} + {row.second_person}" if row.second_person else row.made_by


def _explanation() -> str:
    return translate(
        "transfer",
        "Attendance, pathways and vouchers carry pseudonyms. STOPbasen's forms carry names and CPR "
        "numbers, and only of those who consented. Each export is written down.",
    )

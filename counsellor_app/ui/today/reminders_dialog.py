"""Whom to remind of tomorrow: a text for each, ready to be copied into the municipality's own system."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.clock import local
from counsellor_app.services.reminders import ReminderRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

LONGEST = 160  # a NemSMS holds no more


class RemindersDialog(QDialog):
    """The text tells when and where, never what it is about."""

    def __init__(
        self,
        rows: Sequence[ReminderRow],
        copy: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reminders")
        self.setWindowTitle(translate("today", "Reminders"))
        self._copy = copy
        self.table: RowTableView[ReminderRow] = RowTableView(
            _columns(),
            name="remindersTable",
            title=translate("today", "Whom to remind"),
            empty=translate("today", "Nobody is expected on the next working day."),
        )
        self.text = QPlainTextEdit()
        self.text.setObjectName("reminderText")
        self.text.setAccessibleName(translate("today", "Text of the reminder"))
        self.text.setReadOnly(True)
        self.text.setMaximumHeight(px(76))
        self._lay_out()
        self.table.row_chosen.connect(self._show)
        self.table.set_rows(rows)
        self.table.choose(0)
        shortcut = QShortcut(QKeySequence("K"), self)
        shortcut.activated.connect(self.copy_text)

    def copy_text(self) -> None:
        """The text of the chosen one, and on to the next."""
        if text := self.text.toPlainText():
            self._copy(text)
            self.table.choose(self.table.currentIndex().row() + 1)

    def _show(self, row: ReminderRow | None) -> None:
        self.text.setPlainText(reminder_text(row) if row else "")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.addWidget(label(translate("today", "Reminders"), "title"))
        column.addWidget(self.table, 1)
        column.addWidget(self.text)
        row = QHBoxLayout()
        row.addWidget(
            KeyButton(
                translate("today", "Copy the text"),
                "K",
                self.copy_text,
                primary=True,
                cap_after=True,
                name="reminderCopy",
            )
        )
        row.addStretch(1)
        row.addWidget(button(translate("today", "Close"), self.accept, name="remindersClose"))
        column.addLayout(row)
        self.resize(px(720), px(480))


def reminder_text(row: ReminderRow) -> str:
    """Remember your appointment on Tuesday 6 October at 16.30, Sundhedscenter. Call off: 96 00 00 00"""
    day = written.weekday(local(row.starts_at).date()).lower()
    text = translate("today", "Remember your appointment on {day} at {time}, {place}.")
    text = text.format(day=day, time=written.moment_time(row.starts_at), place=row.place)
    if row.unit_phone:
        off = translate("today", "If you cannot come: {phone}")
        text = f"{text} {off.format(phone=written.telephone(row.unit_phone))}"
    return text[:LONGEST]


def _columns() -> list[Column[ReminderRow]]:
    def when(row: ReminderRow) -> str:
        day = written.short_weekday(local(row.starts_at).date())
        return f"{day} {written.moment_time(row.starts_at)}"

    def sms(row: ReminderRow) -> str:
        yes, no = translate("today", "SMS agreed"), translate("today", "no consent to SMS")
        return yes if row.sms_agreed else no

    return [
        Column("when", translate("today", "When"), when, width=120),
        Column("name", translate("today", "Who"), lambda row: row.name),
        Column("phone", translate("today", "Telephone"), _phone, width=120),
        Column(
            "sms",
            translate("today", "SMS"),
            sms,
            width=150,
            tone=lambda row: Tone.GOOD if row.sms_agreed else Tone.SOON,
        ),
    ]


def _phone(row: ReminderRow) -> str:
    return written.telephone(row.phone)

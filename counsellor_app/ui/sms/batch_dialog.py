"""One batch of messages before it becomes a file: each text, who is left out and why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.clock import local
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.services.letters.sms_batches import SmsBatch, SmsRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.sms.text_edit import SmsTextEdit
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import scrolled
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import allow, button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

WITH_REPLY = frozenset({LetterKind.SMS_CALL_US, LetterKind.SMS_PLACE})


class SmsBatchDialog(QDialog):
    """Passive. `words_changed` asks for the messages again, `save_requested` for the file."""

    words_changed = Signal()
    save_requested = Signal()
    copy_requested = Signal(str)

    def __init__(self, kind: LetterKind, reply_by: date | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("smsBatch")
        self.setWindowTitle(kind_text(kind))
        self.title = label(kind_text(kind), "title")
        self.head = label("", "small", name="smsHead")
        self.table: RowTableView[SmsRow] = RowTableView(
            _columns(),
            name="smsTable",
            title=translate("sms", "Who gets a message"),
            empty=translate("sms", "There is nobody to write to."),
        )
        self.words = SmsTextEdit("smsWords", translate("sms", "The words, with their fields"))
        self.reply_by = DateEdit(name="smsReplyBy")
        self.reply_by.setAccessibleName(translate("sms", "Answer by"))
        self.reply_by.set_day(reply_by)
        self.message = QPlainTextEdit()
        self.message.setObjectName("smsMessage")
        self.message.setAccessibleName(translate("sms", "The message of the chosen one"))
        self.message.setReadOnly(True)
        self.message.setTabChangesFocus(True)
        self.message.setMaximumHeight(px(108))
        self.save = button(
            translate("sms", "Save the file for the SMS gateway …"),
            self.save_requested.emit,
            primary=True,
            name="smsSave",
        )
        self._lay_out(with_reply=kind in WITH_REPLY)
        self.words.rested.connect(self.words_changed)
        self.reply_by.editingFinished.connect(self.words_changed)
        self.table.row_chosen.connect(self._show)
        shortcut = QShortcut(QKeySequence("K"), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._copy)

    def show_batch(self, batch: SmsBatch, *, words_too: bool) -> None:
        """The messages as they are now; the words only when somebody has not typed them."""
        sent, left_out = len(batch.messages), len(batch.left_out)
        head = translate("sms", "%n message(s)", "", sent)
        if left_out:
            out = translate("sms", "%n left out", "", left_out)
            head = f"{head} · {out}"
        self.head.setText(head)
        self.table.set_rows(batch.rows)
        if self.table.chosen() is None:
            self.table.choose(0)
        self._show(self.table.chosen())
        if words_too:
            self.words.show_text(batch.template, batch.fields)
        longest = max((row.length for row in batch.rows), key=_fullness, default=None)
        self.words.show_length(longest)
        allow(self.save, bool(sent), translate("sms", "Nobody gets a message; the list says why."))

    def show_error(self, text: str) -> None:
        """No message can be made of these words."""
        self.words.show_error(text)
        self.save.setEnabled(False)

    def _show(self, row: SmsRow | None) -> None:
        self.message.setPlainText(row.text if row else "")

    def _copy(self) -> None:
        if text := self.message.toPlainText():
            self.copy_requested.emit(text)
            self.table.choose(self.table.currentIndex().row() + 1)

    def _lay_out(self, *, with_reply: bool) -> None:
        outer, inside = QVBoxLayout(self), QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        outer.addWidget(self.title)
        outer.addWidget(self.head)
        outer.addWidget(scrolled(inside), 1)
        self.table.setMinimumHeight(px(130))
        column.addWidget(self.table, 1)
        beside = Columns(spacing=12)
        left: list[QWidget] = [
            label(translate("sms", "The words, with their fields"), "heading"),
            self.words,
        ]
        right: list[QWidget] = [
            label(translate("sms", "The message of the chosen one"), "heading"),
            self.message,
        ]
        answer = label(translate("sms", "Answer by"), "small")
        if with_reply:
            right += [answer, self.reply_by]
        else:
            self.reply_by.setParent(self)
            self.reply_by.hide()
        for parts in (left, right):
            under = QVBoxLayout()
            under.setSpacing(px(4))
            for part in parts:
                under.addWidget(part)
            under.addStretch(1)
            beside.addLayout(under, 1)
        column.addLayout(beside)
        told = translate(
            "sms",
            "The program sends nothing. The file holds numbers and texts alone; give it to the "
            "municipality's SMS gateway and then delete it.",
        )
        column.addWidget(label(told, "small"))
        outer.addLayout(self._buttons())
        self.resize(px(820), px(640))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        copy = translate("sms", "Copy the message")
        row.addWidget(KeyButton(copy, "K", self._copy, cap_after=True, name="smsCopy"))
        row.addStretch(1)
        row.addWidget(button(translate("sms", "Close"), self.accept, name="smsClose"))
        row.addWidget(self.save)
        return row


def _fullness(length: object) -> float:
    used, limit = getattr(length, "used", 0), getattr(length, "limit", 1)
    return float(used) / float(limit)


def _columns() -> list[Column[SmsRow]]:
    def when(row: SmsRow) -> str:
        if row.starts_at is None:
            return ""
        day = written.short_weekday(local(row.starts_at).date())
        return f"{day} {written.moment_time(row.starts_at)}"

    def state(row: SmsRow) -> str:
        return kind_text(row.left_out) if row.left_out else translate("sms", "gets a message")

    return [
        Column("name", translate("sms", "Who"), lambda row: row.name),
        Column("when", translate("sms", "When"), when, width=120),
        Column("phone", translate("sms", "Telephone"), _phone, width=130),
        Column(
            "state",
            translate("sms", "Message"),
            state,
            width=230,
            tone=lambda row: Tone.SOON if row.left_out else Tone.GOOD,
        ),
    ]


def _phone(row: SmsRow) -> str:
    return written.telephone(row.phone)

"""The tab Breve: what would be written now, and what has been."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiverKind
from counsellor_app.services.letters.letters import LetterRow
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.letters.columns import letter_columns
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, columns, scrolled
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_view import RowTableView

WHAT = (
    (LetterKind.EPIKRISE, ReceiverKind.PRACTICE),
    (LetterKind.EPIKRISE, ReceiverKind.REFERRER),
    (LetterKind.REPLY_NOT_REACHED, ReceiverKind.REFERRER),
    (LetterKind.REPLY_DECLINED, ReceiverKind.REFERRER),
    (LetterKind.REPLY_OTHER, ReceiverKind.REFERRER),
)


class LettersTab(QWidget):
    """Passive."""

    changed = Signal()
    send_requested = Signal()
    print_requested = Signal()
    copy_requested = Signal()
    drop_requested = Signal()
    again_requested = Signal(object)
    file_requested = Signal(object)
    cancel_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lettersTab")
        options: list[tuple[str, object]] = [
            (f"{kind_text(kind)} · {kind_text(to)}", (kind, to)) for kind, to in WHAT
        ]
        self.what = Choice(options, title=translate("letters", "Letter"), name="letterKind")
        self.remark = QPlainTextEdit()
        self.remark.setTabChangesFocus(True)
        self.remark.setFixedHeight(px(64))
        self.form = DraftForm(name="letterForm")
        self.form.add("what", translate("letters", "Letter"), self.what)
        self.form.add("remark", translate("letters", "A remark of your own"), self.remark)
        self.refused = label("", name="letterRefused")
        self.receiver = label("", "small", name="letterReceiver")
        self.text = QPlainTextEdit()
        self.text.setObjectName("letterText")
        self.text.setAccessibleName(translate("letters", "The text of the letter"))
        self.text.setReadOnly(True)
        self.text.setMinimumHeight(px(190))
        self.table: RowTableView[LetterRow] = RowTableView(
            letter_columns(),
            name="lettersTable",
            title=translate("letters", "Letters"),
            empty=translate("letters", "No letter has been written yet."),
        )
        self._make_buttons()
        self._lay_out()
        self.form.rested.connect(self.changed)
        self.what.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.table.row_chosen.connect(self._show_chosen)

    def kind(self) -> tuple[LetterKind, ReceiverKind]:
        """Which letter, to whom."""
        chosen: tuple[LetterKind, ReceiverKind] = self.what.value()
        return chosen

    def show_letters(self, rows: Sequence[LetterRow]) -> None:
        """What has been written."""
        self.table.set_rows(rows)
        self._show_chosen(self.table.chosen())

    def show_preview(self, receiver: str, text: str) -> None:
        """The letter as it would go."""
        self.refused.hide()
        self.receiver.setText(translate("letters", "To: {name}").format(name=receiver))
        self.text.setPlainText(text)
        self._allow(True)

    def show_refused(self, reason: str) -> None:
        """Why it cannot be written."""
        self.refused.setText(reason)
        self.refused.show()
        self.receiver.setText("")
        self.text.clear()
        self._allow(False)

    def show_droppable(self, shown: bool) -> None:
        """Whether an epikrise is outstanding that could be left out."""
        self.drop.setVisible(shown)

    def _allow(self, allowed: bool) -> None:
        for part in (self.send, self.print, self.copy):
            part.setEnabled(allowed)
        self.text.setVisible(allowed)
        self.receiver.setVisible(allowed)

    def _make_buttons(self) -> None:
        self.send = button(
            translate("letters", "Send MedCom file"),
            self.send_requested.emit,
            primary=True,
            name="sendLetter",
        )
        self.print = button(
            translate("letters", "Print"),
            self.print_requested.emit,
            name="printLetter",
        )
        self.copy = button(
            translate("letters", "Copy the text"),
            self.copy_requested.emit,
            name="copyLetter",
        )
        self.drop = button(
            translate("letters", "No epikrise after all"),
            self.drop_requested.emit,
            link=True,
            name="dropEpikrise",
        )
        self.again = button(
            translate("letters", "Show"),
            lambda: self.again_requested.emit(self.table.chosen()),
            name="showLetter",
        )
        self.file = button(
            translate("letters", "Save the file again …"),
            lambda: self.file_requested.emit(self.table.chosen()),
            name="saveLetterFile",
        )
        self.cancel = button(
            translate("letters", "Cancel the letter …"),
            lambda: self.cancel_requested.emit(self.table.chosen()),
            name="cancelLetter",
        )

    def _lay_out(self) -> None:
        new = Card(translate("letters", "Write a letter"), name="newLetterCard")
        for part in (self.form, self.refused, self.receiver):
            new.body.addWidget(part)
        new.body.addWidget(self.text, 1)
        acts = Columns(spacing=8)
        acts.addWidget(self.drop)
        acts.addStretch(1)
        for act in (self.copy, self.print, self.send):
            acts.addWidget(act)
        new.body.addLayout(acts)
        noted = translate("letters", "Each of the three notes the letter as sent.")
        new.body.addWidget(label(noted, "small"))
        listed = Card(translate("letters", "Letters"), name="lettersCard", flush=True)
        self.table.setMinimumHeight(px(180))
        listed.body.addWidget(self.table, 1)
        below = Columns(spacing=8)
        for act in (self.again, self.file, self.cancel):
            below.addWidget(act)
        below.addStretch(1)
        around = QVBoxLayout()
        around.setContentsMargins(px(16), px(6), px(16), px(10))
        around.addLayout(below)
        listed.body.addLayout(around)
        inside = QWidget()
        inside.setLayout(columns(new, listed, stretch=(4, 3)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, px(14), 0, 0)
        outer.addWidget(scrolled(inside))

    def _show_chosen(self, row: LetterRow | None) -> None:
        self.again.setEnabled(row is not None)
        sent_as_file = row is not None and row.channel is LetterChannel.MEDCOM
        self.file.setVisible(sent_as_file)
        self.cancel.setVisible(row is not None and row.cancelled_at is None)

"""The tab Breve: what would be written now, and what has been."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.kinds.letter import LetterChannel
from counsellor_app.services.letters.letter_list import LetterRow
from counsellor_app.ui.letters.columns import letter_columns
from counsellor_app.ui.letters.writing_card import WritingCard
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, columns, scrolled
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.shown_action import WhileShown


class LettersTab(QWidget):
    """Passive."""

    again_requested = Signal(object)
    file_requested = Signal(object)
    correct_requested = Signal(object)
    settle_requested = Signal(object)
    cancel_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lettersTab")
        self.writing = WritingCard()
        self.table: RowTableView[LetterRow] = RowTableView(
            letter_columns(),
            name="lettersTable",
            title=translate("letters", "Letters"),
            empty=translate("letters", "No letter has been written yet."),
        )
        self.reason = label("", "small", name="letterReason")
        self._make_buttons()
        self._lay_out()
        self.table.row_chosen.connect(self._show_chosen)
        paper = QAction(translate("letters", "See the letter on paper"), self)
        paper.setObjectName("letterPaperAction")
        paper.setShortcut("Ctrl+P")
        paper.triggered.connect(lambda: self.writing.paper_requested.emit())
        self.addAction(paper)
        WhileShown(paper, self)

    def show_letters(self, rows: Sequence[LetterRow]) -> None:
        """What has been written."""
        self.table.set_rows(rows)
        self._show_chosen(self.table.chosen())

    def _make_buttons(self) -> None:
        self.again = button(
            translate("letters", "Show"),
            lambda: self.again_requested.emit(self.table.chosen()),
            name="showLetter",
        )
        self.correct = button(
            translate("letters", "Correct …"),
            lambda: self.correct_requested.emit(self.table.chosen()),
            name="correctLetter",
        )
        self.file = button(
            translate("letters", "Save the file again …"),
            lambda: self.file_requested.emit(self.table.chosen()),
            name="saveLetterFile",
        )
        self.settle = button(
            translate("letters", "Seen to"),
            lambda: self.settle_requested.emit(self.table.chosen()),
            name="settleReceipt",
        )
        self.cancel = button(
            translate("letters", "Cancel the letter …"),
            lambda: self.cancel_requested.emit(self.table.chosen()),
            name="cancelLetter",
        )

    def _lay_out(self) -> None:
        listed = Card(translate("letters", "Letters"), name="lettersCard", flush=True)
        self.table.setMinimumHeight(px(180))
        listed.body.addWidget(self.table, 1)
        acts = QWidget()
        below = FlowLayout(acts, spacing=px(8))
        for act in (self.again, self.correct, self.file, self.settle, self.cancel):
            below.addWidget(act)
        around = QVBoxLayout()
        around.setContentsMargins(px(16), px(6), px(16), px(10))
        around.setSpacing(px(8))
        around.addWidget(self.reason)
        around.addWidget(acts)
        listed.body.addLayout(around)
        inside = QWidget()
        inside.setLayout(columns(self.writing, listed, stretch=(4, 3)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, px(14), 0, 0)
        outer.addWidget(scrolled(inside))

    def _show_chosen(self, row: LetterRow | None) -> None:
        stands = row is not None and row.cancelled_at is None
        sent = row is not None and stands and row.sent_at is not None
        by_message = row is not None and row.channel is LetterChannel.MEDCOM
        refused = row is not None and row.receipt is not None and row.receipt.refused
        self.again.setEnabled(row is not None)
        self.again.setVisible(row is None or not row.kind.is_sms)
        self.file.setVisible(by_message)
        self.correct.setVisible(
            row is not None
            and sent
            and not row.replaced
            and not row.kind.is_to_citizen
            and not row.kind.is_sms
        )
        self.settle.setVisible(row is not None and sent and row.waits)
        self.cancel.setVisible(stands)
        said = translate("letters", "Refused: {reason}").format(reason=row.refused) if row else ""
        self.reason.setText(said if refused and row and row.refused else "")
        self.reason.setVisible(bool(self.reason.text()))

"""What could not be read: the file, the line, the reason, its text, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.services.referrals.refused_letters import RefusedContent, RefusedRow
from counsellor_app.ui.referrals.columns import reason, refused_columns, refused_state
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, columns
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import label
from counsellor_app.ui.widgets.row_table_view import RowTableView

_LEAST_LIST, _LEAST_PANE = 250, 390
_LONG_LINE = 200  # many files are one line: marking all of it would show nothing


class RefusedView(QWidget):
    """Passive: the quarantine and the chosen letter of it."""

    wished = Signal(str)
    """type, save or handled"""
    all_wished = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("refused")
        self.table: RowTableView[RefusedRow] = RowTableView(
            refused_columns(),
            name="refusedTable",
            title=translate("referrals", "Could not be read"),
            empty=translate("referrals", "Everything that came in could be read."),
        )
        self.all = QCheckBox(translate("referrals", "Also those dealt with"))
        self.all.setObjectName("refusedAll")
        self.all.toggled.connect(self.all_wished)
        self.file = label("", "title", name="refusedFile")
        self.reason = label("", name="refusedReason")
        self.line = label("", "small", name="refusedLine")
        self.text = QPlainTextEdit()
        self.text.setObjectName("refusedContent")
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.text.setAccessibleName(translate("referrals", "What the file says"))
        self.acts = [
            self._key(translate("referrals", "Type it by hand"), "1", "type", primary=True),
            self._key(translate("referrals", "Save the file …"), "2", "save"),
            self._key(translate("referrals", "Dealt with"), "3", "handled"),
        ]
        self._lay_out()
        self.first_focus: QWidget = self.table

    def show_rows(self, rows: Sequence[RefusedRow]) -> None:
        """The list; the cursor stays on its row, or stands on the first."""
        self.table.set_rows(rows)
        if rows and self.table.chosen() is None:
            self.table.choose(0)

    def show_content(self, shown: RefusedContent | None) -> None:
        """The chosen letter, its line in sight."""
        self.pane.setVisible(shown is not None)
        if shown is None:
            return
        self.file.setText(shown.row.file_name)
        self.reason.setText(reason(shown.row))
        text = translate("referrals", "Line {line}").format(line=shown.row.line)
        if shown.row.letter:
            letter = translate("referrals", "Letter {number}").format(number=shown.row.letter)
            text = f"{letter} · {text}"
        self.line.setText(f"{text} · {refused_state(shown.row)[0]}")
        waits = shown.row.handled_at is None
        self.acts[0].setEnabled(waits)
        self.acts[2].setEnabled(waits)
        self.text.setPlainText(shown.text)
        block = self.text.document().findBlockByLineNumber(shown.row.line - 1)
        if block.isValid():
            cursor = QTextCursor(block)
            if block.length() < _LONG_LINE:
                cursor.select(QTextCursor.SelectionType.LineUnderCursor)
            self.text.setTextCursor(cursor)

    def _lay_out(self) -> None:
        card = Card(flush=True)
        card.body.addWidget(self.table)
        self.pane = Card(name="refusedPane")
        acts = QWidget()
        flow = FlowLayout(acts, spacing=px(8))
        for each in self.acts:
            flow.addWidget(each)
        for part in (self.file, self.reason, self.line, acts):
            self.pane.body.addWidget(part)
        self.pane.body.addWidget(self.text, 1)
        self.text.setMinimumHeight(px(180))
        card.setMinimumSize(px(_LEAST_LIST), px(_LEAST_LIST))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(card, 1)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.pane.setMinimumWidth(px(_LEAST_PANE))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(columns(left, self.pane, stretch=(5, 4)), 1)

    def _key(self, text: str, key: str, wish: str, *, primary: bool = False) -> KeyButton:
        made = KeyButton(text, key, partial(self.wished.emit, wish), primary=primary, name=wish)
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(made.click)
        return made

"""The quick form over whatever is shown: name, telephone, where from; whom we may know stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.ui.referrals.source_picker import SourcePicker
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Inset, PageHead, scrolled
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import button, label

_MOST_ROWS = 4


class QuickDialog(QDialog):
    """Passive. Enter in a line saves; Esc leaves, and what is typed waits for the next time."""

    save_requested = Signal()
    whole_requested = Signal()
    known_chosen = Signal(int)
    known_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quickAdd")
        self.setWindowTitle(translate("referrals", "New referral"))
        self.form = DraftForm(name="quickForm")
        add = self.form.add
        add("name", translate("referrals", "Name"), QLineEdit(), required=True)
        add("phone", translate("referrals", "Telephone"), QLineEdit(), required=True)
        self.known, self.known_box = QListWidget(), Inset("quickKnown")
        self._make_known()
        self.source = SourcePicker()
        text = QPlainTextEdit()
        text.setFixedHeight(px(64))
        text.setTabChangesFocus(True)
        self.after = DraftForm(name="quickText")
        self.after.add("text", translate("referrals", "What is told"), text)
        self._lay_out()
        for name in ("name", "phone"):
            field = self.form.fields[name]
            assert isinstance(field, QLineEdit)
            field.returnPressed.connect(self.save_requested)
            field.installEventFilter(self)
        in_order = (*self.form.fields.values(), self.known, self.source.edit, text, self.save)
        for before, following in pairwise(in_order):
            self.setTabOrder(before, following)
        self.source.done.connect(self.save_requested)
        for keys, wish in (("Ctrl+Return", self.save_requested), ("Ctrl+S", self.save_requested)):
            QShortcut(QKeySequence(keys), self).activated.connect(wish)

    def show_known(self, lines: Sequence[str]) -> None:
        """Whom it may be; nothing when nobody is like it."""
        self.known.clear()
        for line in lines:
            self.known.addItem(QListWidgetItem(line))
        self.known.setFixedHeight(px(30) * min(len(lines), _MOST_ROWS) + px(6))
        self.known_box.setVisible(bool(lines))

    def show_person(self, text: str) -> None:
        """It is about somebody we know; empty: about somebody new."""
        self.person.setText(text)
        self.person_row.setVisible(bool(text))
        self.form.show_field("name", not text)

    def values(self) -> dict[str, str]:
        """What is typed."""
        return {**self.form.values(), **self.after.values()}

    def set_values(self, values: dict[str, str]) -> None:
        """What was typed before."""
        self.form.set_values(values)
        self.after.set_values(values)

    def _make_known(self) -> None:
        self.known.setObjectName("quickKnownList")
        self.known.setAccessibleName(translate("referrals", "People we may know"))
        self.known.itemActivated.connect(self._take)
        self.known.itemClicked.connect(self._take)
        hint = translate("referrals", "Somebody we know? Arrow down and Enter.")
        self.known_box.body.addWidget(label(hint, "small"))
        self.known_box.body.addWidget(self.known)
        self.known_box.hide()
        self.person = label("", "heading", name="quickPerson")
        self.person_row = Inset("quickChosen")
        row = QHBoxLayout()
        row.addWidget(self.person, 1)
        row.addWidget(
            button(
                translate("referrals", "Somebody else"), self.known_dropped.emit, name="quickOther"
            )
        )
        self.person_row.body.addLayout(row)
        self.person_row.hide()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        over = label(translate("referrals", "Where from"), "small")
        over.setBuddy(self.source)
        for part in (self.person_row, self.form, self.known_box, over, self.source, self.after):
            column.addWidget(part)
        column.addStretch(1)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=px(8))
        self.save = KeyButton(
            translate("referrals", "Save"),
            "Return",
            self.save_requested.emit,
            primary=True,
            name="quickSave",
        )
        flow.addWidget(self.save)
        flow.addWidget(
            button(
                translate("referrals", "All fields …"), self.whole_requested.emit, name="quickWhole"
            )
        )
        flow.addWidget(button(translate("referrals", "Close"), self.reject, name="quickClose"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(
            PageHead(self.windowTitle(), translate("referrals", "Name and telephone are enough."))
        )
        layout.addWidget(scrolled(inside), 1)
        layout.addWidget(buttons)
        above = self.parentWidget()
        self.resize(px(480), min(px(620), above.height()) if above is not None else px(560))

    def _take(self, item: QListWidgetItem) -> None:
        self.known_chosen.emit(self.known.row(item))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down in a line leads to the people who may be known."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Down
            and self.known_box.isVisible()
        ):
            self.known.setFocus(Qt.FocusReason.OtherFocusReason)
            self.known.setCurrentRow(0)
            return True
        return super().eventFilter(watched, event)

"""The two dialogs of retention: the approval, and keeping a record for a reason."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.labels import button, label


class _Asking(QDialog):
    """A text, a form, and an act; Esc does nothing."""

    wanted = Signal()

    def __init__(self, title: str, text: str, act: str, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.form = DraftForm(name=f"{name}Form")
        self._act = act
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(20), px(18), px(20), px(16))
        self.column.setSpacing(px(12))
        self.column.addWidget(label(text, name=f"{name}Text"))
        self.column.addWidget(self.form)
        self.setMinimumWidth(px(520))

    def finish(self, *, default: bool) -> None:
        """The buttons, when every field is there."""
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = translate("settings", "Not now")
        row.addWidget(button(cancel, self.reject, name=f"{self.objectName()}Cancel"))
        act = button(self._act, self.act, primary=True, name=f"{self.objectName()}Act")
        act.setDefault(default)
        act.setAutoDefault(default)
        row.addWidget(act)
        self.column.addLayout(row)

    def act(self) -> None:
        """The button was pressed."""
        if self.form.check():
            self.wanted.emit()

    def show_error(self, field: str, sentence: str) -> bool:
        """Under its field."""
        return self.form.show_error(field, sentence)


class ApprovalDialog(_Asking):
    """What goes, how much, and the word that the archive has had what it must have."""

    def __init__(self, text: str, *, of_people: bool, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("settings", "Delete for good"),
            text,
            translate("settings", "Delete for good"),
            "retentionApproval",
            parent,
        )
        if of_people:
            duty = QCheckBox(
                translate("settings", "The archive has had what it must have (arkivloven)")
            )
            self.form.add("archive_duty_met", translate("settings", "Duty to preserve"), duty)
            self.form.add("note", translate("settings", "Note on the receipt"), QLineEdit())
        else:
            self.form.hide()
        self.finish(default=False)  # Enter does not delete


class HoldDialog(_Asking):
    """Why a record stays, and perhaps until when."""

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        text = translate("settings", "{name} stays although the time is up.").format(name=name)
        keep = translate("settings", "Keep it")
        super().__init__(keep, text, keep, "retentionKeep", parent)
        self.form.add("reason", translate("settings", "Reason"), QLineEdit(), required=True)
        until = DateEdit(today=lambda: today)
        self.form.add("until_on", translate("settings", "Until (may be left empty)"), until)
        self.finish(default=True)

"""Small questions about a referral: why it is closed, when to call, and the letter as it was sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
)

from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, label

# Passed on and wrongly referred have dialogs of their own, with letters.
_REASONS = (CloseReason.MOVED, CloseReason.CANCELLED, CloseReason.DEAD)


class FormDialog(QDialog):
    """A form with Save and Cancel."""

    def __init__(self, title: str, act: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.form = DraftForm(name="dialogForm")
        box = QHBoxLayout()
        box.addStretch(1)
        box.addWidget(button(translate("referrals", "Cancel"), self.reject, name="dialogCancel"))
        box.addWidget(button(act, self._accept, primary=True, name="dialogAct"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(title, "heading"))
        layout.addWidget(self.form)
        layout.addLayout(box)
        self.setMinimumWidth(px(380))

    def _accept(self) -> None:
        if self.form.check():
            self.accept()


class CloseDialog(FormDialog):
    """Why nothing comes of the referral."""

    def __init__(self) -> None:
        super().__init__(
            translate("referrals", "Close the pathway"), translate("referrals", "Close it")
        )
        title = translate("referrals", "Why")
        reasons = [(kind_text(each), each) for each in _REASONS]
        self.form.add("reason", title, Choice(reasons, title=title))
        self.form.add("note", translate("referrals", "Note"), QLineEdit())


class PlanDialog(FormDialog):
    """Between which days she is to be called."""

    def __init__(
        self,
        today: Callable[[], date],
        not_before: date | None,
        reason: str,
        not_later: date | None,
    ) -> None:
        super().__init__(translate("referrals", "When to call"), translate("referrals", "Save"))
        add = self.form.add
        add("not_before", translate("referrals", "Do not call before"), DateEdit(today=today))
        add("reason", translate("referrals", "Because"), QLineEdit())
        add("not_later", translate("referrals", "Call no later than"), DateEdit(today=today))
        self.form.set_values({"not_before": not_before, "reason": reason, "not_later": not_later})


class RawDialog(QDialog):
    """The letter as it was sent, to the byte."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setWindowTitle(translate("referrals", "As it was sent"))
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        box = QDialogButtonBox()
        box.addButton(translate("referrals", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(self.text, 1)
        layout.addWidget(box)
        self.resize(px(760), px(560))

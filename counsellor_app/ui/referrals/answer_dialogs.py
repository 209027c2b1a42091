"""Passing a referral on, and rejecting it: to whom or why, and the letters as they will go."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.kinds.directory import EntryKind
from counsellor_app.kinds.referral import RejectReason
from counsellor_app.services.directory.directory import EntryDraft
from counsellor_app.services.directory.passing_on import PreviewText
from counsellor_app.ui.directory.entry_pane import EntryList
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.kind_text import choices
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, columns, scrolled
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import button, label

_LARGE = 150  # from here on there is room for one column only


class LetterBox(Card):
    """Passive: one letter before it goes, or why it does not."""

    def __init__(self, heading: str, name: str) -> None:
        super().__init__(heading, name=name)
        self.to = label("", "small")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setObjectName(f"{name}Text")
        self.text.setAccessibleName(heading)
        self.text.setMinimumHeight(px(110))
        self.text.setTabChangesFocus(True)
        self.body.addWidget(self.to)
        self.body.addWidget(self.text, 1)

    def show_letter(self, letter: PreviewText, wanted: bool, instead: str) -> None:
        """The text and how it goes; `instead` stands there when it is not wanted."""
        self.text.setVisible(wanted and letter.refused is None)
        if not wanted:
            self.to.setText(instead)
        elif letter.refused is not None:
            self.to.setText(_why_not(letter.refused))
        else:
            way = (
                translate("referrals", "To {name}, as a MedCom message")
                if letter.electronic
                else translate("referrals", "To {name}, on paper or by secure mail")
            )
            self.to.setText(way.format(name=letter.to))
            self.text.setPlainText(letter.text)


def _why_not(refused: UserError) -> str:
    if refused.code == "letter.no_receiver":
        return translate("referrals", "Nobody referred her, so there is nobody to tell.")
    return sentence(refused)


class AnswerDialog(QDialog):
    """What both have: a form at the left, letters at the right, one button that does it."""

    changed = Signal()

    def __init__(self, title: str, hint: str, act: str, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.reply = QCheckBox(translate("referrals", "Tell the one who referred"))
        self.answer = LetterBox(translate("referrals", "Reply to the referrer"), f"{name}Reply")
        self.form = DraftForm(columns=2 if px(100) < _LARGE else 1, name=f"{name}Form")
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        self.act = KeyButton(act, "Ctrl+Return", self._accept, primary=True, name=f"{name}Act")
        cancel = button(translate("referrals", "Cancel"), self.reject, name=f"{name}Cancel")
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.activated.connect(self.act.click)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=px(8))
        flow.addWidget(self.act)
        flow.addWidget(cancel)
        sides = []
        for side in (self.left, self.right):
            side.setContentsMargins(0, 0, 0, 0)
            side.setSpacing(px(10))
            holder = QWidget()
            holder.setLayout(side)
            sides.append(holder)
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(columns(*sides, stretch=(1, 1)), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(PageHead(title, hint))
        layout.addWidget(scrolled(inside), 1)
        layout.addWidget(buttons)
        self.form.changed.connect(self.changed)
        room = parent.size() if parent else QSize(px(1080), px(700))
        self.resize(min(px(1080), room.width()), min(px(700), room.height()))

    def values(self) -> dict[str, Any]:
        """What the form says; a reply that may not be written is not wished."""
        return self.form.values() | {"reply": self.reply.isChecked() and self.reply.isEnabled()}

    def _show_reply(self, reply: PreviewText) -> None:
        self.reply.setEnabled(reply.refused is None)
        said = translate("referrals", "No reply is written.")
        wanted = self.reply.isChecked() or reply.refused is not None
        self.answer.show_letter(reply, wanted, said)

    def _accept(self) -> None:
        if self.act.isEnabled() and self.form.check():
            self.accept()


class PassOnDialog(AnswerDialog):
    """To which offer; the letter goes only where she has said yes."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("referrals", "Pass the referral on"),
            translate("referrals", "{name} is closed here as passed on. It can be undone.").format(
                name=name
            ),
            translate("referrals", "Pass on"),
            "passOn",
            parent,
        )
        self.list = EntryList("passOn")
        remark = QPlainTextEdit()
        remark.setTabChangesFocus(True)
        remark.setFixedHeight(px(60))
        self.agreed = QCheckBox(translate("referrals", "Yes to our sending what we know"))
        self.form.add("agreed", translate("referrals", "Her yes"), self.agreed)
        self.form.add("reply", translate("referrals", "Reply"), self.reply)
        self.form.add(
            "remark", translate("referrals", "A remark for those who go on"), remark, span=2
        )
        self.form.set_values({"agreed": False, "reply": True, "remark": ""})
        self.letter = LetterBox(translate("referrals", "Letter to the other place"), "passOnLetter")
        self.left.addWidget(self.list, 1)
        self.left.addWidget(self.form)
        self.right.addWidget(self.letter, 1)
        self.right.addWidget(self.answer, 1)
        self.list.table.row_chosen.connect(lambda _row: self.changed.emit())
        self.list.search.setFocus()

    def chosen(self) -> EntryDraft | None:
        """The offer under the cursor."""
        return self.list.table.chosen()

    def show_letters(self, letter: PreviewText, reply: PreviewText) -> None:
        """Both as they would go now."""
        chosen = self.chosen()
        elsewhere = chosen is not None and chosen.kind is EntryKind.MUNICIPALITY
        self.agreed.setEnabled(elsewhere)
        instead = (
            translate("referrals", "Without her yes nothing about her is sent there.")
            if elsewhere
            else translate("referrals", "She turns to them herself; nothing about her is sent.")
        )
        self.letter.show_letter(letter, elsewhere and self.agreed.isChecked(), instead)
        self._show_reply(reply)
        self.act.setEnabled(chosen is not None)

    def show_nothing(self) -> None:
        """No offer is chosen."""
        nothing = translate("referrals", "Choose where the referral goes.")
        self.letter.show_letter(PreviewText(), False, nothing)
        self.answer.show_letter(PreviewText(), False, nothing)
        self.act.setEnabled(False)


class RejectDialog(AnswerDialog):
    """Why it is not taken up; the reason stands in the reply, in the municipality's words."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("referrals", "Reject the referral"),
            translate("referrals", "{name} is closed here. It can be undone.").format(name=name),
            translate("referrals", "Reject"),
            "reject",
            parent,
        )
        title = translate("referrals", "Why")
        self.reason = Choice(choices(RejectReason), title=title)
        self.form.add("reason", title, self.reason, span=2)
        self.form.add(
            "remark", translate("referrals", "A remark in the reply"), QLineEdit(), span=2
        )
        self.form.add("reply", translate("referrals", "Reply"), self.reply)
        self.form.set_values({"reason": RejectReason.NOT_RESIDENT, "remark": "", "reply": True})
        self.left.addWidget(self.form)
        self.left.addStretch(1)
        self.right.addWidget(self.answer, 1)
        self.reason.setFocus()

    def show_reply(self, reply: PreviewText) -> None:
        """As it would go now."""
        self._show_reply(reply)

    def _accept(self) -> None:
        if self.form.value("reason") is RejectReason.OTHER and not self.form.value("remark"):
            self.form.show_error(
                "remark", translate("referrals", "Write the reason: it stands in the reply.")
            )
            return
        super()._accept()

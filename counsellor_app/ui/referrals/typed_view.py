"""The form of a typed referral: name and telephone are enough; a refused letter stands beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.ui import format as written
from counsellor_app.ui.kind_text import choices
from counsellor_app.ui.referrals.place_picker import PlacePicker
from counsellor_app.ui.referrals.words import quoted
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, Inset, PageHead, columns, scrolled
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, label

_LEAST_FORM, _LEAST_LETTER = 400, 260


class TypedView(QWidget):
    """Passive: the form, the place it came from, and the proposal that the text gives."""

    save_requested = Signal()
    left = Signal()
    proposal_accepted = Signal()
    proposal_dismissed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("typedReferral")
        self.head = PageHead(translate("referrals", "New referral"))
        self.form = DraftForm(columns=2, name="typedForm")
        self._add_fields(today)
        self.picker = PlacePicker()
        self._make_proposal()
        self.letter = QPlainTextEdit()
        self.letter.setObjectName("refusedText")
        self.letter.setReadOnly(True)
        self.letter.setAccessibleName(translate("referrals", "The letter that could not be read"))
        self.letter_card = Card(translate("referrals", "The letter that could not be read"))
        self.letter_card.body.addWidget(
            label(
                translate(
                    "referrals",
                    "What could be read stands in the form. Look it over before you save.",
                ),
                "small",
            )
        )
        self.letter_card.body.addWidget(self.letter)
        self._lay_out()
        self.first_focus: QWidget = self.form.fields["given_name"]

    def show_proposal(self, day: date | None, words: str = "") -> None:
        """The text says "ring ikke før" in these words; it is only proposed."""
        self.proposal.setVisible(day is not None)
        text = translate("referrals", "Do not call before {day}?")
        self.proposed.setText(text.format(day=written.long_day(day)) if day else "")
        self.proposed_words.setText(quoted(words))

    def show_letter(self, text: str) -> None:
        """What the refused file says, to type from; hidden without one."""
        self.letter.setPlainText(text)
        self.letter_card.setVisible(bool(text))

    def _add_fields(self, today: Callable[[], date]) -> None:
        add = self.form.add
        add("given_name", translate("referrals", "First name"), QLineEdit())
        add("surname", translate("referrals", "Surname"), QLineEdit(), required=False)
        add("phone", translate("referrals", "Telephone"), QLineEdit(), required=True)
        add("cpr", translate("referrals", "CPR"), QLineEdit())
        add(
            "best_time",
            translate("referrals", "Best time to call"),
            QLineEdit(),
            hint=translate("referrals", "For example after 16"),
        )
        add("received_on", translate("referrals", "Received"), DateEdit(today=today))
        add(
            "call_not_before",
            translate("referrals", "Do not call before"),
            DateEdit(today=today),
        )
        add(
            "call_not_later_than",
            translate("referrals", "Call no later than"),
            DateEdit(today=today),
        )
        text = QPlainTextEdit()
        text.setFixedHeight(px(120))
        text.setTabChangesFocus(True)
        add("text", translate("referrals", "What is told"), text, span=2)
        source = translate("referrals", "Who wishes it")
        add("source", source, Choice(choices(ReferralSource), title=source))
        add("referrer_name", translate("referrals", "Name of the referrer"), QLineEdit())

    def _make_proposal(self) -> None:
        self.proposal = Inset("typedProposal")
        self.proposed = label("", "heading")
        self.proposed_words = label("", "small", name="typedProposedWords")
        texts = QVBoxLayout()
        texts.addWidget(self.proposed)
        texts.addWidget(self.proposed_words)
        row = QHBoxLayout()
        row.addLayout(texts, 1)
        row.addWidget(
            button(translate("referrals", "No"), self.proposal_dismissed.emit, name="dismissTyped")
        )
        row.addWidget(
            button(
                translate("referrals", "Accept"), self.proposal_accepted.emit, name="acceptTyped"
            )
        )
        self.proposal.body.addLayout(row)
        self.proposal.hide()

    def _lay_out(self) -> None:
        self.save = button(
            translate("referrals", "Save"), self.save_requested.emit, primary=True, name="saveTyped"
        )
        leave = button(translate("referrals", "Cancel"), self.left.emit, name="leaveTyped")
        self.head.buttons.addWidget(leave)
        self.head.buttons.addWidget(self.save)
        action = QAction(translate("referrals", "Save the referral"), self)
        action.setObjectName("saveTypedReferral")
        action.setShortcut("Ctrl+S")
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(self.save_requested)
        self.addAction(action)
        card = Card(name="typedCard")
        for part in (self.form, self.picker, self.proposal):
            card.body.addWidget(part)
        card.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(self.head)
        self.letter_card.hide()
        area = scrolled(card, "typedArea")
        area.setMinimumSize(px(_LEAST_FORM), px(_LEAST_FORM))
        self.letter_card.setMinimumSize(px(_LEAST_LETTER), px(_LEAST_LETTER))
        layout.addLayout(columns(area, self.letter_card, stretch=(1, 1)), 1)

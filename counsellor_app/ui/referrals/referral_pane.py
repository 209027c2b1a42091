"""The chosen referral: the letter, what is proposed, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.kinds.referral import LetterStatus
from counsellor_app.services.referrals.inbox import ReferralPage
from counsellor_app.services.referrals.matching import Proposal
from counsellor_app.ui.referrals import words
from counsellor_app.ui.referrals.change_boxes import CancellationBox, CorrectionBox
from counsellor_app.ui.referrals.letter_html import letter_html
from counsellor_app.ui.referrals.match_box import MatchBox
from counsellor_app.ui.referrals.ward_box import WardBox
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, Inset
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import button, copyable, label


class ReferralPane(QWidget):
    """Passive: shows one letter and says which answer was given."""

    wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("referralPane")
        self._make_head()
        self.match, self.correction = MatchBox(), CorrectionBox()
        self.cancellation = CancellationBox()
        self.ward = WardBox()
        for box in (self.match, self.correction, self.cancellation):
            box.wished.connect(self.wished)
        self._make_proposal()
        self._make_acts()
        self._make_letter()
        self._lay_out()
        self.show_referral(None, ())

    def show_referral(self, shown: ReferralPage | None, proposals: Sequence[Proposal]) -> None:
        """Everything about one referral, or that none is chosen."""
        self.head.setVisible(shown is not None)
        self.bar.setVisible(shown is not None)
        self.letter.setVisible(shown is not None)
        self.match.show_proposals(proposals)
        if shown is None:
            self.correction.hide()
            self.cancellation.hide()
            self.proposal.hide()
            return
        row = shown.row
        self.name.setText(words.name(row) + words.age(row))
        self.chips.show_chips(words.chips(row))
        self.telephone.setText(words.telephone(row.phone))
        self.telephone.setVisible(bool(row.phone))
        self.facts.setText(words.facts(shown))
        self.planned.setText(words.planned(shown))
        self.planned.setVisible(bool(self.planned.text()))
        self.text.setText(letter_html(shown))
        corrects = row.new and row.status is LetterStatus.CORRECTION
        corrects = corrects and shown.original_received_on is not None
        self.correction.setVisible(corrects)
        if corrects:
            self.correction.show_differences(shown.differences)
        self.cancellation.setVisible(row.new and row.cancellation_asked)
        self._show_proposal(shown)
        self._show_acts(shown, corrects)

    def keyed(self) -> list[tuple[str, KeyButton]]:
        """Every button with its key; the first that is shown answers to it."""
        return [
            *zip("123", self.match.buttons.values(), strict=True),
            *zip("12", (self.correction.accept, self.correction.keep), strict=True),
            *zip("12", self.cancellation.buttons, strict=True),
            ("4", self.accept_day),
            ("N", self.dismiss_day),
            *zip("56789", self.acts.values(), strict=True),
            *zip("VA", self.answers.values(), strict=True),
            ("0", self.part),
        ]

    def _show_proposal(self, shown: ReferralPage) -> None:
        day = shown.proposed_on
        asked = bool(day or shown.proposed_words)
        self.proposal.setVisible(asked and shown.row.new and shown.call_not_before is None)
        if asked:
            self.proposed.setText(words.proposed_day(day))
            self.proposed_words.setText(words.quoted(shown.proposed_words))
            self.accept_day.setText(words.accept_text(day))

    def _show_acts(self, shown: ReferralPage, corrects: bool) -> None:
        row = shown.row
        simple = row.new and not corrects and not row.cancellation_asked
        simple = simple and row.match is None  # that is decided first
        self.acts["take"].setVisible(simple)
        self.acts["seen"].setVisible(simple)
        self.acts["plan"].setVisible(row.close_reason is None)
        self.acts["close"].setVisible(row.close_reason is None)
        for each in self.answers.values():
            each.setVisible(row.close_reason is None)
        self.acts["raw"].setVisible(shown.has_raw)
        self.part.setVisible(shown.match_id is not None)

    def _make_head(self) -> None:
        self.name = label("", "title", name="referralName")
        self.chips = ChipRow(name="referralChips")
        self.telephone = copyable("", "telephone", name="referralTelephone")
        self.facts = label("", "small", name="referralFacts")
        self.planned = label("", "heading", name="referralPlanned")

    def _make_proposal(self) -> None:
        self.proposal = Inset("callNotBefore")
        self.proposed = label("", "heading", name="proposedDay")
        self.proposed_words = label("", "small", name="proposedWords")
        self.accept_day = self._key(translate("referrals", "Accept"), "4", "accept_day")
        row = QHBoxLayout()
        texts = QVBoxLayout()
        texts.addWidget(self.proposed)
        texts.addWidget(self.proposed_words)
        self.dismiss_day = self._key(translate("referrals", "No"), "N", "dismiss_day")
        row.addLayout(texts, 1)
        self.proposal.body.addLayout(row)
        keys = QWidget()
        flow = FlowLayout(keys, spacing=px(8))
        flow.addWidget(self.accept_day)
        flow.addWidget(self.dismiss_day)
        self.proposal.body.addWidget(keys)

    def _make_acts(self) -> None:
        self.acts = {
            "take": self._key(translate("referrals", "I take it"), "5", "take", primary=True),
            "seen": self._key(translate("referrals", "Seen – for the team"), "6", "seen"),
            "plan": self._key(translate("referrals", "When to call …"), "7", "plan"),
            "close": self._key(translate("referrals", "Close …"), "8", "close"),
            "raw": self._key(translate("referrals", "As it was sent (XML)"), "9", "raw"),
        }
        self.answers = {
            "pass_on": self._key(translate("referrals", "Pass on …"), "V", "pass_on"),
            "reject": self._key(translate("referrals", "Reject …"), "A", "reject"),
        }
        self.offers = button(
            translate("referrals", "Other offers"),
            partial(self.wished.emit, "offers"),
            link=True,
            name="referralOffers",
        )
        self.person = button(
            translate("referrals", "Open the citizen"),
            partial(self.wished.emit, "person"),
            link=True,
            name="openPerson",
        )
        self.part = self._key(translate("referrals", "Part: they are two persons"), "0", "part")

    def _make_letter(self) -> None:
        self.text = QLabel()
        self.text.setObjectName("letterText")
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        self.text.setOpenExternalLinks(False)
        self.text.setAccessibleName(translate("referrals", "The letter"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.letter = Card(name="letterCard")
        self.letter.body.addWidget(self.text)

    def _lay_out(self) -> None:
        self.head = Card(name="referralHead")
        acts = QWidget()
        flow = FlowLayout(acts, spacing=px(8))
        seldom = (self.acts["close"], self.acts["raw"])
        first = [each for each in self.acts.values() if each not in seldom]
        for each in (*first, *self.answers.values(), *seldom, self.person, self.offers, self.part):
            flow.addWidget(each)
        for part in (self.name, self.chips, self.telephone, self.facts, self.planned):
            self.head.body.addWidget(part)
        self.head.body.addWidget(self.proposal)
        self.bar = Card(name="referralActs")
        self.bar.body.addWidget(acts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        # What must be decided first stands before what can be done.
        boxes = (self.head, self.match, self.correction, self.cancellation)
        for box in (*boxes, self.bar, self.letter, self.ward):
            layout.addWidget(box)
        layout.addStretch(1)

    def _key(self, text: str, key: str, wish: str, *, primary: bool = False) -> KeyButton:
        return KeyButton(text, key, partial(self.wished.emit, wish), primary=primary, name=wish)

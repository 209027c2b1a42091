"""The new record beside a known person, with what differs marked, and the three answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from counsellor_app.services.referrals.matching import EarlierPathway, PersonFacts, Proposal
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.referrals import words
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import button, label

_FIELDS = ("name", "cpr", "birth_date", "phone", "other_phone", "address", "email", "practice")


class MatchBox(Card):
    """One proposal at a time; 1, 2 and 3 answer it."""

    wished = Signal(str)
    """same_person, same_pathway or new_person"""

    def __init__(self) -> None:
        super().__init__(translate("referrals", "Do we know this person?"), name="matchBox")
        self._proposals: Sequence[Proposal] = ()
        self._place = 0
        self.chips = ChipRow(name="matchChips")
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(px(14))
        self.grid.setVerticalSpacing(px(4))
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)
        self.earlier = label("", name="matchPathways")
        self.buttons = {
            "same_person": self._button(
                translate("referrals", "Same person – new pathway"), "1", "same_person"
            ),
            "same_pathway": self._button(
                translate("referrals", "Same pathway"), "2", "same_pathway"
            ),
            "new_person": self._button(translate("referrals", "Another person"), "3", "new_person"),
        }
        self.next = button(
            translate("referrals", "Next proposal"), self._next, link=True, name="nextProposal"
        )
        head = QHBoxLayout()
        head.addWidget(self.chips, 1)
        head.addWidget(self.next)
        answers = QWidget()
        flow = FlowLayout(answers, spacing=px(8))
        for each in self.buttons.values():
            flow.addWidget(each)
        self.body.addLayout(head)
        self.body.addLayout(self.grid)
        self.body.addWidget(self.earlier)
        self.body.addWidget(answers)
        self.hide()

    @property
    def proposal(self) -> Proposal | None:
        """The one that is shown."""
        return self._proposals[self._place] if self._proposals else None

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """The surest first; hidden when there is none."""
        self._proposals, self._place = proposals, 0
        self.setVisible(bool(proposals))
        self._show()

    def _button(self, text: str, key: str, wish: str) -> KeyButton:
        return KeyButton(text, key, partial(self.wished.emit, wish), name=wish)

    def _next(self) -> None:
        self._place = (self._place + 1) % len(self._proposals)
        self._show()

    def _show(self) -> None:
        shown = self.proposal
        clear_layout(self.grid)
        if shown is None:
            return
        number = translate("referrals", "{place} of {count}").format(
            place=self._place + 1, count=len(self._proposals)
        )
        several = len(self._proposals) > 1
        self.next.setVisible(several)
        chips = [(kind_text(shown.reason), Tone.INFO)]
        if shown.known.dead:
            chips.append((translate("referrals", "Registered as dead"), Tone.LATE))
        if several:
            chips.append((number, Tone.NEUTRAL))
        self.chips.show_chips(chips)
        self._fill(shown)
        self.earlier.setText("\n".join(_pathway(each) for each in shown.pathways))
        self.earlier.setVisible(bool(shown.pathways))
        self.buttons["same_pathway"].setEnabled(any(each.open for each in shown.pathways))

    def _fill(self, shown: Proposal) -> None:
        for column, text in enumerate(
            ("", translate("referrals", "In the letter"), translate("referrals", "With us")),
        ):
            self.grid.addWidget(label(text, "small"), 0, column)
        place = 1
        for key in _FIELDS:
            new, known = _value(shown.new, key), _value(shown.known, key)
            if not (new or known):
                continue
            self.grid.addWidget(label(words.field_title(key), "small"), place, 0)
            differs = key in shown.differing
            self.grid.addWidget(_cell(new, bold=differs), place, 1)
            self.grid.addWidget(_cell(f"≠ {known}" if differs else known, bold=differs), place, 2)
            place += 1


def _cell(text: str, *, bold: bool) -> QLabel:
    made = label(text or "–", "heading" if bold else "")
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return made


def _value(facts: PersonFacts, key: str) -> str:
    found = getattr(facts, key)
    if key == "birth_date":
        return written.day(found)
    return words.value(key, str(found))


def _pathway(each: EarlierPathway) -> str:
    """Pathway of 3/9/2025 · I forløb · MH"""
    text = translate("referrals", "Pathway of {day}").format(day=written.day(each.received_on))
    state = kind_text(each.close_reason or each.stage)
    return " · ".join(filter(None, (text, state, each.counsellor)))

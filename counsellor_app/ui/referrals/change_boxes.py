"""What a later letter asks: a correction with old and new to accept, or a cancellation to decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from counsellor_app.services.referrals.referral_corrections import Difference
from counsellor_app.ui.referrals import words
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import label


class CorrectionBox(Card):
    """Old and new beside each other; only what is ticked is taken over."""

    wished = Signal(str)
    """accept_correction or keep_ours"""

    def __init__(self) -> None:
        super().__init__(
            translate("referrals", "What the sender has corrected"), name="corrections"
        )
        self.lines = QGridLayout()
        self.lines.setHorizontalSpacing(px(14))
        self.lines.setVerticalSpacing(px(6))
        self.lines.setColumnStretch(1, 1)
        self.lines.setColumnStretch(2, 1)
        self.ticks: dict[str, QCheckBox] = {}
        self.accept = _answer(
            self, translate("referrals", "Take over what is ticked"), "1", "accept_correction"
        )
        self.keep = _answer(self, translate("referrals", "Keep ours"), "2", "keep_ours")
        self.body.addLayout(self.lines)
        self.body.addWidget(_row(self.accept, self.keep))
        self.hide()

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """What was changed here since, by a counsellor, is not ticked by itself."""
        clear_layout(self.lines)
        self.ticks = {}
        heads = ("", translate("referrals", "Before"), translate("referrals", "Now"))
        for column, text in enumerate(heads):
            self.lines.addWidget(label(text, "small"), 0, column)
        for place, each in enumerate(differences, 1):
            title = label(words.field_title(each.field), "small")
            before, now = difference_html(each)
            self.lines.addWidget(title, place, 0, _TOP)
            self.lines.addWidget(_rich(before), place, 1, _TOP)
            self.lines.addWidget(self._now(each, now), place, 2, _TOP)
        self.accept.setEnabled(bool(self.ticks))

    def accepted(self) -> tuple[str, ...]:
        """The names of the fields that are ticked."""
        return tuple(key for key, tick in self.ticks.items() if tick.isChecked())

    def _now(self, each: Difference, now: str) -> QWidget:
        """What can be taken over is a tick; the rest is read here and stays in the letter."""
        if not each.can_accept:
            return _rich(now)
        tick = QCheckBox(words.value(each.field, each.now))
        tick.setAccessibleName(
            translate("referrals", "{0}: take over {1}").format(
                words.field_title(each.field), words.value(each.field, each.now)
            )
        )
        tick.setChecked(not each.changed_here)
        tick.setObjectName(f"accept_{each.field}")
        self.ticks[each.field] = tick
        return tick


def difference_html(each: Difference) -> tuple[str, str]:
    """Before and now; in a longer text the words that went are struck, those that came are bold."""
    before, now = (words.value(each.field, text) for text in (each.before, each.now))
    old, new = _WORDS.findall(before), _WORDS.findall(now)
    if each.field != "clinical_text" or not 0 < len(old) + len(new) < _MOST_WORDS:
        shown = (
            escape(before).replace("\n", "<br>") or "–",
            escape(now).replace("\n", "<br>") or "–",
        )
    else:
        steps = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
        shown = (
            "".join(_marked("s", old[i:j], same=kind == "equal") for kind, i, j, _, _ in steps),
            "".join(_marked("b", new[i:j], same=kind == "equal") for kind, _, _, i, j in steps),
        )
    if each.changed_here and each.ours:
        ours = translate("referrals", "with us: {0}").format(words.value(each.field, each.ours))
        return f"{shown[0]}<br><b>{escape(ours)}</b>", shown[1]
    return shown


_MOST_WORDS = 4_000  # comparing longer texts word by word would be felt
_WORDS = re.compile(r"\s+|[^\s]+")
_TOP = Qt.AlignmentFlag.AlignTop


def _marked(tag: str, parts: Sequence[str], *, same: bool) -> str:
    text = escape("".join(parts)).replace("\n", "<br>")
    return text if same or not text else f"<{tag}>{text}</{tag}>"


def _rich(html: str) -> QLabel:
    made = QLabel(html)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setWordWrap(True)
    return made


class CancellationBox(Card):
    """The sender has taken the referral back, but something has begun."""

    wished = Signal(str)
    """cancel_pathway or keep_pathway"""

    def __init__(self) -> None:
        super().__init__(translate("referrals", "The sender has cancelled"), name="cancellation")
        self.body.addWidget(
            label(
                translate(
                    "referrals",
                    "Something has begun on the pathway, so it was not closed by itself.",
                )
            )
        )
        close = _answer(self, translate("referrals", "Close as cancelled"), "1", "cancel_pathway")
        keep = _answer(self, translate("referrals", "Go on all the same"), "2", "keep_pathway")
        self.buttons = (close, keep)
        self.body.addWidget(_row(close, keep))
        self.hide()


def _answer(box: CorrectionBox | CancellationBox, text: str, key: str, wish: str) -> KeyButton:
    return KeyButton(text, key, partial(box.wished.emit, wish), name=wish)


def _row(*buttons: KeyButton) -> QWidget:
    row = QWidget()
    flow = FlowLayout(row, spacing=px(8))
    for each in buttons:
        flow.addWidget(each)
    return row

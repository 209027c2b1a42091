"""What a later letter asks: a correction with old and new to accept, or a cancellation to decide."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from counsellor_app.services.referral_corrections import Difference
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
        self.lines = QVBoxLayout()
        self.lines.setSpacing(px(6))
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
        for each in differences:
            self.lines.addWidget(self._line(each))
        self.accept.setEnabled(bool(self.ticks))

    def accepted(self) -> tuple[str, ...]:
        """The names of the fields that are ticked."""
        return tuple(key for key, tick in self.ticks.items() if tick.isChecked())

    def _line(self, each: Difference) -> QWidget:
        text = translate("referrals", "{field}: {before} → {now}").format(
            field=words.field_title(each.field),
            before=words.value(each.field, each.before) or "–",
            now=words.value(each.field, each.now) or "–",
        )
        if each.changed_here and each.ours:
            text += translate("referrals", " (with us: {ours})").format(
                ours=words.value(each.field, each.ours)
            )
        if not each.can_accept:
            return label(text)
        tick = QCheckBox(text)
        tick.setChecked(not each.changed_here)
        tick.setObjectName(f"accept_{each.field}")
        self.ticks[each.field] = tick
        return tick


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

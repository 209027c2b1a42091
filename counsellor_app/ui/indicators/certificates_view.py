"""The five certificates of a year: how each stands, what is missing, by when, and whom to call."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.reports.certificates import Certificate, Publication, Standing
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.indicators.words import indicator_name
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, clear_layout, page, scrolled
from counsellor_app.ui.widgets.chip import Chip
from counsellor_app.ui.widgets.labels import button, label

_TONES = {
    Standing.SURE: Tone.GOOD,
    Standing.POSSIBLE: Tone.SOON,
    Standing.LOST: Tone.LATE,
    Standing.EMPTY: Tone.NEUTRAL,
}


class CertificatesView(QWidget):
    """Passive: emits the certificate whose open pathways somebody wants to see."""

    list_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("certificates")
        self.head = PageHead()
        content, self._cards = page("certificateCards")
        self._cards.setContentsMargins(0, 0, px(8), 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.head)
        layout.addWidget(scrolled(content, "certificateScroll"), 1)

    def show_forecast(self, year: int, found: Sequence[Certificate]) -> None:
        """One card each."""
        self.head.show_texts(
            translate("indicators", "STOPbasen's certificates for courses begun in {year}").format(
                year=year
            ),
            translate("indicators", "Worked out now. The period above chooses the year."),
        )
        clear_layout(self._cards)
        for one in found:
            self._cards.addWidget(self._card(one))
        self._cards.addStretch()

    def _card(self, one: Certificate) -> Card:
        card = Card(name=f"certificate{one.id}")
        card.setAccessibleName(indicator_name(one.id))
        card.body.setSpacing(px(6))
        row = QHBoxLayout()
        row.addWidget(label(f"{one.id}  {indicator_name(one.id)}", "heading"), 1)
        row.addWidget(Chip(kind_text(one.standing), _TONES[one.standing]))
        card.body.addLayout(row)
        if one.standing is not Standing.EMPTY:
            card.body.addWidget(label(_now(one), name=f"now{one.id}"))
        card.body.addWidget(label(_missing(one), name=f"missing{one.id}"))
        card.body.addWidget(label(_published(one), "small"))
        if one.open:
            shown = button(
                translate("indicators", "Show the %n that are open", "", one.open),
                lambda: self.list_requested.emit(one.id),
                name=f"openCertificate{one.id}",
            )
            shown.setAccessibleName(f"{shown.text()}: {one.id} {indicator_name(one.id)}")
            card.body.addWidget(shown, 0, Qt.AlignmentFlag.AlignLeft)
        return card


def _now(one: Certificate) -> str:
    text = translate("indicators", "Now {rate} ({yes} of {all}), target {target}.")
    return text.format(
        rate=written.percent(one.rate),
        yes=written.number(one.yes),
        all=written.number(one.yes + one.no),
        target=written.percent(one.target),
    )


def _missing(one: Certificate) -> str:
    """What must still go well, and by when."""
    if one.standing is Standing.EMPTY:
        return translate("indicators", "Nobody of the year belongs to it yet.")
    if one.standing is Standing.SURE:
        return translate("indicators", "The target is met whatever the open ones become.")
    if one.standing is Standing.LOST:
        text = translate(
            "indicators", "At best {best}: the target can no longer be reached this year."
        )
        return text.format(best=written.percent(one.best))
    text = translate(
        "indicators",
        "{needed} of the {open} open ones must go well, the first by {first}, the last by {last}.",
    )
    return text.format(
        needed=written.number(one.needed),
        open=written.number(one.open),
        first=written.day(one.first_day),
        last=written.day(one.last_day),
    )


def _published(one: Certificate) -> str:
    words = kind_text(one.publication)
    if one.publication is Publication.YES:
        return words
    missing = translate("indicators", "%n missing", "", one.missing_for_publication)
    return f"{words}: {missing}"

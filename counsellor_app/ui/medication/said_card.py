"""What was said in the interview that whoever issues medicine must know, with what is to be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from counsellor_app.services.interview.interview_uses import SaidRow
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout
from counsellor_app.ui.widgets.labels import copyable, label


class SaidCard(Card):
    """Passive: hidden while nothing was said."""

    def __init__(self) -> None:
        super().__init__(translate("medication", "From the interview"), name="saidCard")
        self.hide()

    def show_rows(self, rows: Sequence[SaidRow]) -> None:
        """One answer a line; the note stands under the answer that it belongs to."""
        clear_layout(self.body)
        for row in rows:
            self.body.addWidget(copyable(f"{row.question}: {row.answer}"))
            if row.note:
                self.body.addWidget(label(row.note, "small"))
        self.setVisible(bool(rows))

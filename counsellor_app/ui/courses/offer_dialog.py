"""Offers one place: the course that suits best stands first with the reasons, and a day to answer by."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ids import new_id
from counsellor_app.kinds.course import NoticeChannel
from counsellor_app.services.planning.place_offers import OfferChoices
from counsellor_app.services.planning.waiting_fit import Fit
from counsellor_app.ui import format as written
from counsellor_app.ui.courses import waiting_columns
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_view import RowTableView


class OfferDialog(QDialog):
    """Enter offers the course under the cursor."""

    def __init__(
        self, choices: OfferChoices, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("offerDialog")
        title = translate("courses", "Offer {name} a place").format(name=choices.name)
        # The window system shows its titles to everybody, in lists and in shared screens: no name there.
        self.setWindowTitle(translate("courses", "Offer a place"))
        self.draft_id = new_id()
        self.table: RowTableView[Fit] = RowTableView(
            waiting_columns.fit_columns(),
            name="offerTable",
            title=translate("courses", "Courses with a free place"),
            empty=translate("courses", "No course has a free place. Plan one first."),
        )
        self.form = DraftForm(columns=2, name="offerForm")
        self._reply_by = DateEdit(today=today, name="offerReplyBy")
        answer = translate("courses", "Answer by")
        self.form.add("reply_by", answer, self._reply_by, required=True)
        told = translate("courses", "Told by")
        ways = [NoticeChannel.CALL, NoticeChannel.SMS]
        ways += [NoticeChannel.LETTER] if choices.may_letter else []
        options: list[tuple[str, object]] = [(kind_text(way), way) for way in ways]
        self.form.add("channel", told, Choice(options, title=told, name="offerChannel"))
        self.form.set_values({"reply_by": choices.reply_by, "channel": NoticeChannel.CALL})
        self._lay_out(title, choices)
        self.table.set_rows(choices.fits)
        self.table.choose(0)
        self.table.row_opened.connect(lambda _: self.accept())
        self.offer.setEnabled(bool(choices.fits))
        self.table.setFocus()

    def reply_by(self) -> date | None:
        """Until when the place is held."""
        return self._reply_by.day()

    def channel(self) -> NoticeChannel:
        """How she is told."""
        chosen = self.form.value("channel")
        return chosen if isinstance(chosen, NoticeChannel) else NoticeChannel.CALL

    def accept(self) -> None:
        """Only with a course and a day."""
        if self.table.chosen() is not None and self.form.check():
            super().accept()

    def _lay_out(self, title: str, choices: OfferChoices) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(16), px(18), px(16))
        column.setSpacing(px(10))
        column.addWidget(label(title, "heading"))
        about = " · ".join(filter(None, (written.telephone(choices.phone), _wishes(choices))))
        column.addWidget(label(about, "small", name="offerAbout"))
        card = Card(flush=True)
        card.body.addWidget(self.table)
        column.addWidget(card, 1)
        column.addWidget(self.form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(translate("courses", "Cancel"), self.reject, name="offerCancel"))
        self.offer = button(
            translate("courses", "Offer and hold the place"),
            self.accept,
            primary=True,
            name="offerSave",
        )
        self.offer.setDefault(True)
        row.addWidget(self.offer)
        column.addLayout(row)
        self.resize(min(px(1000), 1240), min(px(500), 740))


def _wishes(choices: OfferChoices) -> str:
    wishes = choices.wishes
    parts = [
        kind_text(wishes.time) if wishes.time else "",
        wishes.place,
        wishes.language,
        translate("courses", "with a companion") if wishes.companion else "",
        wishes.note,
    ]
    told = ", ".join(part for part in parts if part)
    return translate("courses", "Wishes: {wishes}").format(wishes=told) if told else ""

"""Who must be told that a meeting is moved or called off, and how: one key a person, then everything in one step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.course import NoticeChannel
from counsellor_app.services.planning.meeting_notices import Telling, TellRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

_KEYS = {
    "S": NoticeChannel.SMS,
    "B": NoticeChannel.LETTER,
    "T": NoticeChannel.CALL,
    "V": NoticeChannel.NONE,
}
_TONES = {
    NoticeChannel.SMS: Tone.GOOD,
    NoticeChannel.LETTER: Tone.INFO,
    NoticeChannel.CALL: Tone.SOON,
    NoticeChannel.NONE: Tone.NEUTRAL,
}


class TellDialog(QDialog):
    """The list stands as it is proposed; a key that is not open to somebody does nothing."""

    def __init__(
        self, title: str, save: str, rows: Sequence[TellRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("tellDialog")
        self.setWindowTitle(title)
        self._rows = tuple(rows)
        self._channels: dict[UUID, NoticeChannel] = {row.id: row.channel for row in rows}
        self.table: RowTableView[TellRow] = RowTableView(
            self._columns(),
            name="tellTable",
            title=translate("courses", "Who must be told"),
            empty=translate(
                "courses", "Nobody has a place for this meeting: nobody is to be told."
            ),
        )
        self.form = DraftForm(name="tellForm")
        self.reason = QLineEdit()
        self.reason.setMaxLength(140)
        self.form.add(
            "reason",
            translate("courses", "Reason, for the letters"),
            self.reason,
            hint=translate("courses", "Do not write what the meeting is about."),
        )
        self.summary = label("", "small", name="tellSummary")
        self._lay_out(title, save)
        self.table.set_rows(self._rows)
        self.table.choose(0)
        self._count()
        self.table.setFocus()

    def telling(self) -> Telling:
        """How each is told, and why."""
        return Telling(tuple(self._channels.items()), self.reason.text().strip())

    def choose_channel(self, channel: NoticeChannel) -> None:
        """For the one under the cursor, and on to the next."""
        row = self.table.chosen()
        if row is None or channel not in row.ways:
            return
        place = self.table.currentIndex().row()
        self._channels[row.id] = channel
        self.table.set_rows(self._rows)
        self.table.choose(min(place + 1, len(self._rows) - 1))
        self._count()

    def _count(self) -> None:
        told = list(self._channels.values())
        text = translate("courses", "{sms} by SMS, {letters} by letter, {calls} to call")
        self.summary.setText(
            text.format(
                sms=told.count(NoticeChannel.SMS),
                letters=told.count(NoticeChannel.LETTER),
                calls=told.count(NoticeChannel.CALL),
            )
        )

    def _columns(self) -> list[Column[TellRow]]:
        return [
            Column(
                "name",
                translate("courses", "Citizen"),
                lead=lambda row: row.name,
                text=lambda _: "",
            ),
            Column(
                "phone",
                translate("courses", "Telephone"),
                text=lambda row: written.telephone(row.phone),
                width=130,
            ),
            Column(
                "channel",
                translate("courses", "Told by"),
                text=lambda row: kind_text(self._channels[row.id]),
                tone=lambda row: _TONES[self._channels[row.id]],
                width=150,
            ),
        ]

    def _lay_out(self, title: str, save: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(16), px(18), px(16))
        column.setSpacing(px(10))
        column.addWidget(label(title, "heading"))
        card = Card(flush=True)
        card.body.addWidget(self.table)
        column.addWidget(card, 1)
        keys = QWidget()
        line = FlowLayout(keys, spacing=px(8))
        for key, channel in _KEYS.items():
            line.addWidget(
                KeyButton(
                    kind_text(channel),
                    key,
                    partial(self.choose_channel, channel),
                    cap_after=True,
                    name=f"tell_{channel.value}",
                )
            )
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self.choose_channel, channel))
        column.addWidget(keys)
        column.addWidget(self.form)
        row = QHBoxLayout()
        row.addWidget(self.summary, 1)
        row.addWidget(button(translate("courses", "Cancel"), self.reject, name="tellCancel"))
        keep = button(save, self.accept, primary=True, name="tellSave")
        keep.setDefault(True)
        row.addWidget(keep)
        column.addLayout(row)
        self.resize(min(px(680), 1240), min(px(520), 740))

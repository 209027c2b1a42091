"""Fetches the database back from a backup when the file is missing, empty or damaged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from counsellor_app.store.backup import Backup
from counsellor_app.store.opening import FileState, Situation
from counsellor_app.ui import format as written
from counsellor_app.ui.first_start.page import Page
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.labels import allow, button, set_primary
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


class RestorePage(Page):
    """Nothing is deleted: what lies in the folder is kept beside under another name."""

    restore_requested = Signal(object)
    file_requested = Signal()
    again_requested = Signal()
    back_requested = Signal()

    def __init__(self, words: str, folder: str) -> None:
        super().__init__(
            "restore",
            translate("first_start", "Fetch back from a backup"),
            _all_words(words, folder),
        )
        self.table: RowTableView[Backup] = RowTableView(
            [
                Column("made", translate("first_start", "Made"), text=_made, width=200),
                Column("file", translate("first_start", "File"), text=lambda row: row.path.name),
            ],
            name="restoreTable",
            title=translate("first_start", "Backups"),
            empty=translate(
                "first_start", "No backups were found here. Choose the file of one yourself."
            ),
        )
        self.table.setMinimumHeight(max(200, px(130)))
        card = Card(translate("first_start", "Backups"), name="restoreCard", flush=True)
        card.body.addWidget(self.table)
        self.body.addWidget(card, 1)
        row = QHBoxLayout()
        again = translate("first_start", "Look again")
        row.addWidget(button(again, self.again_requested.emit, name="restoreAgain"))
        other = translate("first_start", "Choose a file …")
        self.other = button(other, self.file_requested.emit, name="restoreFile")
        row.addWidget(self.other)
        row.addStretch(1)
        self.restore = button(
            translate("first_start", "Fetch the chosen one back"),
            self._restore,
            primary=True,
            name="restoreChosen",
        )
        allow(self.restore, False)
        row.addWidget(self.restore)
        self.body.addLayout(row)
        self.table.row_chosen.connect(lambda chosen: allow(self.restore, chosen is not None))

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """The newest first."""
        self.table.set_rows(backups)
        self.table.choose(0)
        # One next step: where there is none to choose, it is to find the file.
        self.restore.setVisible(bool(backups))
        set_primary(self.other, not backups)

    def _restore(self) -> None:
        if (chosen := self.table.chosen()) is not None:
            self.restore_requested.emit(chosen.path)


def _made(row: Backup) -> str:
    return written.moment(row.made_at)


def _all_words(words: str, folder: str) -> str:
    kept = translate(
        "first_start",
        "The backup is checked before it takes the place of anything, and what lies in {folder}"
        " now is kept beside it. Nothing is deleted.",
    ).format(folder=folder)
    return f"{words} {kept}".strip()


def words_for(situation: Situation | None) -> str:
    """What is wrong, in a sentence; empty where the user has asked for a backup herself."""
    if situation is None:
        return ""
    if situation.slots is None and situation.file is FileState.OK:
        return translate(
            "first_start",
            "The database is there, but its key file is missing or cannot be read: the code on paper"
            " needs it too. Every backup holds a copy of it; choose the newest one.",
        )
    return {
        FileState.OK: translate("first_start", "The key to the database is missing."),
        FileState.EMPTY: translate(
            "first_start",
            "The file of the database is empty: something else than this program has emptied it.",
        ),
        FileState.ABSENT: translate(
            "first_start", "Its key is here, but the file of the database is gone."
        ),
        FileState.DAMAGED: translate(
            "first_start",
            "The file of the database is damaged, so it is not opened. The newest backup that is"
            " whole is the way back.",
        ),
    }[situation.file]

"""Backups: the last one that was checked, those that are kept, where they lie, and one more now."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.store.backup import Backup
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.labels import button, copyable, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


class BackupPage(QWidget):
    """Passive."""

    backup_requested = Signal()
    folder_requested = Signal()
    usual_folder_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("backupPage")
        self.last = label("", "heading", name="backupLast")
        self.folder = copyable("", name="backupFolder")
        self.table: RowTableView[Backup] = RowTableView(
            [
                Column("made", translate("settings", "Made"), text=_made, width=180),
                Column("file", translate("settings", "File"), text=lambda row: row.path.name),
                Column("size", translate("settings", "Size"), text=_size, width=110, right=True),
            ],
            name="backupTable",
            title=translate("settings", "Backups"),
            empty=translate("settings", "No backups in this folder yet. Press Back up now."),
        )
        self.table.setMinimumHeight(px(200))
        head = PageHead(
            translate("settings", "Backup"),
            translate(
                "settings", "By itself every half hour when something has changed, and at the end."
            ),
        )
        self.now = button(
            translate("settings", "Back up now"),
            self.backup_requested.emit,
            primary=True,
            name="backupNow",
        )
        head.buttons.addWidget(self.now)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(head)
        layout.addWidget(self._where())
        listed = Card(translate("settings", "Kept backups"), flush=True)
        listed.body.addWidget(self.table)
        layout.addWidget(listed, 1)
        layout.addWidget(
            label(
                translate(
                    "settings",
                    "To fetch one back: close the program on every machine that uses the database,"
                    " then run counsellor-app restore FILE. The database of today is kept beside"
                    " it. A backup opens with the recovery code from its time.",
                ),
                "small",
                name="backupHint",
            )
        )

    def _where(self) -> Card:
        card = Card(name="backupCard")
        card.body.addWidget(self.last)
        card.body.addWidget(self.folder)
        row = QHBoxLayout()
        row.addWidget(
            button(
                translate("settings", "Another folder …"),
                self.folder_requested.emit,
                name="backupChoose",
            ),
            0,
            Qt.AlignmentFlag.AlignLeft,
        )
        self.usual = button(
            translate("settings", "The usual folder"),
            self.usual_folder_requested.emit,
            link=True,
            name="backupUsual",
        )
        row.addWidget(self.usual)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def show_state(self, last: str, folder: str, *, own_choice: bool) -> None:
        """When, and where."""
        self.last.setText(last)
        self.folder.setText(folder)
        self.usual.setVisible(own_choice)

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """The newest first."""
        self.table.set_rows(backups)


class BackupPresenter(Presenter):
    """The work is done by `ctx.keeping`, which also does it by itself."""

    def __init__(self, ctx: Context, view: BackupPage) -> None:
        super().__init__(ctx)
        self._view = view
        view.backup_requested.connect(self._on_backup)
        view.folder_requested.connect(self._on_folder)
        view.usual_folder_requested.connect(lambda: self._use_folder(""))
        if ctx.keeping is not None:
            ctx.keeping.backed_up.connect(self.reload)

    def open(self, **what: Any) -> None:
        self.reload()

    def reload(self) -> None:
        """What lies in the folder now."""
        keeping = self.ctx.keeping
        if keeping is None:
            return
        last = keeping.last
        text = translate("settings", "There is no backup yet.")
        if last is not None:
            text = translate("settings", "Last backup, opened and checked: {time}").format(
                time=written.moment(last.made_at)
            )
        own_choice = bool(self.ctx.settings.now.backup_folder)
        self._view.show_state(text, str(keeping.folder), own_choice=own_choice)
        self._view.show_backups(keeping.listed())

    def _on_backup(self) -> None:
        if self.ctx.keeping is None:
            return
        try:
            self.ctx.keeping.back_up(self._made)
        except UserError as error:
            self.ctx.failures.show(error)

    def _made(self, _backup: Backup) -> None:
        self.ctx.tell(translate("settings", "The backup is made and checked."))

    def _on_folder(self) -> None:
        folder = self.ctx.dialogs.choose_folder(translate("settings", "Folder for backups"))
        if folder is not None:
            self._use_folder(str(folder))

    def _use_folder(self, folder: str) -> None:
        if folder and not Path(folder).is_dir():
            self.ctx.tell(translate("settings", "That folder is not there."), Tone.LATE)
            return
        self.ctx.settings.change(backup_folder=folder)
        self.reload()


def _made(row: Backup) -> str:
    return written.moment(row.made_at)


def _size(row: Backup) -> str:
    try:
        size = row.path.stat().st_size
    except OSError:
        return ""
    return translate("settings", "{size} MB").format(size=written.number(size / 1e6, 1))


def create(ctx: Context) -> Screen:
    """The page."""
    view = BackupPage()
    return Screen(view, BackupPresenter(ctx, view))

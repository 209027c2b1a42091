"""Backups: the last one that was checked, those that are kept, where they lie, and one more now."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.errors import StorageError, UserError
from counsellor_app.store.backup import Backup
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.keeping import Keeping
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.settings.backup_acts import BackupActs
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import allow, button, copyable, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


class BackupPage(QWidget):
    """Passive."""

    backup_requested = Signal()
    folder_requested = Signal()
    usual_folder_requested = Signal()
    look_requested = Signal(object)
    file_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("backupPage")
        self.last = label("", "heading", name="backupLast")
        self.trouble = label("", "error", name="backupTrouble")
        self.folder = copyable("", name="backupFolder")
        self.other = label("", name="backupOther")
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
        self.table.row_opened.connect(lambda row: self.look_requested.emit(row.path))
        self.table.row_chosen.connect(lambda row: allow(self.look, row is not None))
        head = PageHead(
            translate("settings", "Backup"),
            translate(
                "settings",
                "By itself every half hour when something has changed, before much is changed at once, and"
                " at the end. Each is opened and read through before it counts.",
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
        layout.addLayout(self._ways_back())
        layout.addWidget(
            label(
                translate(
                    "settings",
                    "First you see what is in it; then the whole can be put back, or one citizen"
                    " brought back.",
                ),
                "small",
                name="backupHint",
            )
        )

    def _ways_back(self) -> FlowLayout:
        row = FlowLayout(spacing=px(8))
        self.look = button(
            translate("settings", "Look into the chosen one …"), self._look, name="backupLook"
        )
        allow(self.look, False)
        row.addWidget(self.look)
        row.addWidget(
            button(
                translate("settings", "Another backup file …"),
                self.file_requested.emit,
                name="backupFile",
            )
        )
        return row

    def _look(self) -> None:
        if (chosen := self.table.chosen()) is not None:
            self.look_requested.emit(chosen.path)

    def _where(self) -> Card:
        card = Card(name="backupCard")
        for part in (self.last, self.trouble, self.folder, self.other):
            card.body.addWidget(part)
        row = FlowLayout(spacing=px(8))
        row.addWidget(
            button(
                translate("settings", "Also on a drive or a stick …"),
                self.folder_requested.emit,
                name="backupChoose",
            )
        )
        self.usual = button(
            translate("settings", "On this machine only"),
            self.usual_folder_requested.emit,
            link=True,
            name="backupUsual",
        )
        row.addWidget(self.usual)
        card.body.addLayout(row)
        return card

    def show_state(self, last: str, folder: str, other: str, trouble: str = "") -> None:
        """When, where, where else, and what went wrong last."""
        self.last.setText(last)
        self.folder.setText(folder)
        self.other.setText(other)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def show_choice(self, *, other: bool) -> None:
        """Whether another folder is chosen, which then can be given up."""
        self.usual.setVisible(other)

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """The newest first."""
        self.table.set_rows(backups)
        if self.table.chosen() is None:
            self.table.choose(0)


class BackupPresenter(Presenter):
    """The work is done by `ctx.keeping`, which also does it by itself."""

    def __init__(self, ctx: Context, view: BackupPage) -> None:
        super().__init__(ctx)
        self._view = view
        view.backup_requested.connect(self._on_backup)
        view.folder_requested.connect(self._on_folder)
        view.usual_folder_requested.connect(lambda: self._use_folder(None))
        self._acts = BackupActs(ctx, view)
        view.look_requested.connect(self._acts.look)
        view.file_requested.connect(self._on_file)
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
        own = translate("settings", "On this machine: {folder}").format(folder=keeping.folders.own)
        self._view.show_state(text, own, _other_words(keeping), _trouble_words(keeping))
        self._view.show_choice(other=keeping.folders.other is not None)
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

    def _on_file(self) -> None:
        pattern = translate("settings", "Backups") + " (*.backup)"
        file = self.ctx.dialogs.open_file(translate("settings", "The backup"), pattern)
        if file is not None:
            self._acts.look(file)

    def _on_folder(self) -> None:
        folder = self.ctx.dialogs.choose_folder(translate("settings", "Folder for backups"))
        if folder is not None:
            self._use_folder(folder)

    def _use_folder(self, folder: Path | None) -> None:
        if self.ctx.keeping is None:
            return
        try:
            self.ctx.keeping.use_other_folder(folder)
        except UserError as error:
            self.ctx.tell(sentence(error), Tone.LATE)
        self.reload()


def _other_words(keeping: Keeping) -> str:
    """How far the stick or the share is behind."""
    other, state = keeping.folders.other, keeping.state
    if other is None:
        return translate(
            "settings",
            "Nowhere else. If the machine is stolen or breaks, the backups are gone with it: choose a"
            " network drive, or a stick that lies somewhere else.",
        )
    copied = state.copied(other)
    if state.away is not None:
        since = written.moment(state.away)
        text = translate(
            "settings",
            "{folder} has not been there since {time}. The backups wait on this machine and are carried"
            " over when it is back.",
        ).format(folder=other, time=since)
    else:
        text = translate("settings", "And in {folder}.").format(folder=other)
    if copied is not None:
        newest = translate("settings", "The newest one there is from {time}.")
        text = f"{text} {newest.format(time=written.moment(copied))}"
    return text


def _trouble_words(keeping: Keeping) -> str:
    state = keeping.state
    if state.failed is None:
        return ""
    folder = str(keeping.folders.own)
    reason = sentence(StorageError(state.failed_code, folder=folder, file="", reason=""))
    text = translate("settings", "At {time} none could be taken: {reason}")
    return text.format(time=written.moment(state.failed), reason=reason)


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

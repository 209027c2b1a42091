"""Fetches the database back from a backup: which one, its code where it must be asked for, then in its place."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor_app.clock import SystemClock
from counsellor_app.errors import UserError
from counsellor_app.store import Situation, anchor, backup, restoring
from counsellor_app.ui.first_start.restore_page import RestorePage, words_for
from counsellor_app.ui.first_start.unlock_page import KEY_IS_ASKED_FOR, UnlockPage
from counsellor_app.ui.translation import translate

if TYPE_CHECKING:
    from counsellor_app.ui.first_start.way_in import WayIn


class RestoreWay(QObject):
    """Part of the way in, and as long-lived."""

    def __init__(self, way: WayIn) -> None:
        super().__init__(way)
        self._way = way

    def show(self, situation: Situation | None, words: str = "") -> None:
        """The file, or its key slots, must come from a backup."""
        data = self._way.data
        page = RestorePage(words or words_for(situation), str(data))
        page.restore_requested.connect(self.restore)
        page.file_requested.connect(self.choose_file)
        page.again_requested.connect(self._way.look)
        chosen = self._way.settings.now.backup_folder
        folders = {data / "backups", *([Path(chosen)] if chosen else [])}
        found = [each for folder in folders for each in backup.listed(folder)]
        page.show_backups(sorted(found, key=lambda each: each.made_at, reverse=True))
        self._way.show(page)

    def choose_file(self) -> None:
        """A backup from somewhere else."""
        file = self._way.dialogs.open_file(
            translate("first_start", "The backup"),
            translate("first_start", "Backups") + " (*.backup)",
        )
        if file is not None:
            self.restore(file)

    def restore(self, file: Path, secret: str | None = None) -> None:
        """The key file alone, where only that is missing; else the whole backup."""
        if self._only_keys_are_missing() and self._takes_only_keys():
            self._recover_keys(file)
        else:
            self.put_back(file, secret)

    def put_back(self, file: Path, secret: str | None = None) -> None:
        """Puts the backup in place; asks for its code where this machine does not know it."""
        data = self._way.data
        try:
            restored = restoring.restore(file, data, SystemClock().now(), secret=secret)
        except UserError as error:
            if secret is None and error.code in KEY_IS_ASKED_FOR:
                self._ask_code_of(file)
            else:
                self._way.fail(error)
            return
        anchor.forget(self._way.places.anchors, restored.backup.database)
        self._way.open(data, secret)

    def _recover_keys(self, file: Path) -> None:
        try:
            restoring.recover_key_slots(file, self._way.data, SystemClock().now())
        except UserError as error:
            self._way.fail(error)
        else:
            self._way.look()

    def _only_keys_are_missing(self) -> bool:
        return restoring.lacks_only_keys(self._way.data)

    def _takes_only_keys(self) -> bool:
        return self._way.dialogs.ask(
            translate(
                "first_start",
                "The database is there; only its key file is missing. Fetch the key file alone"
                " from the backup, and keep the database as it is?",
            ),
            yes=translate("first_start", "The key file alone"),
            no=translate("first_start", "The whole backup"),
        )

    def _ask_code_of(self, file: Path) -> None:
        page = UnlockPage(str(self._way.data), restoring=file.name)
        page.secret_given.connect(partial(self.put_back, file))
        page.backup_requested.connect(self.choose_file)
        page.back_requested.connect(partial(self.show, None))
        self._way.show(page)

"""Gives the database a new key while no window has it open, takes a backup under it, and opens it again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor_app import store
from counsellor_app.clock import SystemClock
from counsellor_app.errors import StorageError, UserError
from counsellor_app.store import backup, rekeying
from counsellor_app.store.folder import DatabaseFolder
from counsellor_app.ui.first_start.errand import NewKey
from counsellor_app.ui.first_start.working_page import WorkingPage
from counsellor_app.ui.translation import translate

if TYPE_CHECKING:
    from counsellor_app.ui.first_start.way_in import WayIn


class NewKeyWay(QObject):
    """Lives as long as the way in that it is part of."""

    def __init__(self, way: WayIn) -> None:
        super().__init__(way)
        self._way = way

    def go(self, errand: NewKey) -> None:
        """A page with the progress; then the database opens with the new code."""
        page = WorkingPage(
            translate("first_start", "The database gets a new key"),
            translate(
                "first_start",
                "Everything is encrypted anew, in a copy that is checked before it takes the place of"
                " the database. Whatever happens meanwhile, the former key opens or the new one.",
            ),
        )
        self._way.show(page)
        self._way.jobs.start(
            page,
            _flow,
            self._way.data,
            errand,
            title=translate("first_start", "The database gets a new key"),
            then=lambda _: self._way.open(self._way.data, errand.code),
            on_error=self._tell,
        )

    def _tell(self, error: Exception) -> bool:
        if not isinstance(error, UserError):
            return False
        self._way.show_trouble(error)
        return True


def _flow(data: Path, errand: NewKey, progress: Callable[[int, int], None]) -> None:
    progress(0, 0)
    rekeying.rekey(data, errand.code, passphrase=errand.passphrase, old_key=errand.key)
    database = store.open_database(data, secret=errand.code)
    try:
        folder, now = DatabaseFolder(data).backups, SystemClock().now()
        folder.mkdir(exist_ok=True, mode=0o700)
        backup.create(database, backup.automatic_name(folder, now), now)
    except StorageError:
        return  # the window takes one by itself, and says so when it cannot
    finally:
        database.close()

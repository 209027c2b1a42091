"""Leads from what lies in the folder to a database that opens: found, unlocked, restored, or made.

What only a first start needs is read when it is asked for: every other start is quicker by it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor_app import paths, store
from counsellor_app.clock import SystemClock
from counsellor_app.errors import FieldError, StorageError, UserError
from counsellor_app.paths import Places
from counsellor_app.store import Opening, Situation, location
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.first_start.errand import Errand, NewKey
from counsellor_app.ui.first_start.page import Page
from counsellor_app.ui.first_start.start_window import StartWindow
from counsellor_app.ui.first_start.trouble_page import Act, TroublePage
from counsellor_app.ui.first_start.unlock_page import KEY_IS_ASKED_FOR, UnlockPage
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.translation import translate

if TYPE_CHECKING:
    from counsellor_app.ui.first_start.restore_way import RestoreWay

_RESTORED = frozenset({"storage.damaged", "storage.empty", "storage.key_slots_damaged"})


class WayIn(QObject):
    """Calls `open_database(folder, secret)` when the rest of the program may open the database."""

    def __init__(
        self,
        window: StartWindow,
        places: Places,
        settings: MachineSettings,
        open_database: Callable[[Path, str | None], None],
        *,
        dialogs: Dialogs | None = None,
        inline_jobs: bool = False,
    ) -> None:
        super().__init__(window)
        self._window, self.places, self.settings = window, places, settings
        self._open_database = open_database
        self.dialogs = dialogs or Dialogs(window)
        self.jobs = Jobs(self.fail, self, inline=inline_jobs)
        self.page: Page | None = None
        self.news = ""
        """What was done on the way, to be told when the window is there."""
        self._restoring: RestoreWay | None = None
        window.closing.connect(self.stop_jobs)

    @property
    def data(self) -> Path:
        """The folder of the database."""
        return self.places.data

    @property
    def restoring(self) -> RestoreWay:
        """The way by a backup; other starts are quicker without it."""
        if self._restoring is None:
            from counsellor_app.ui.first_start.restore_way import RestoreWay

            self._restoring = RestoreWay(self)
        return self._restoring

    def look(self) -> None:
        """Goes the one way that fits the state of file and key."""
        try:
            location.require_safe(self.data)
            situation = store.look(self.data)
        except UserError as error:
            self.show_trouble(error)
            return
        ways: dict[Opening, Callable[[], None]] = {
            Opening.UNLOCK: partial(self.open, self.data),
            Opening.RECOVERY_CODE: partial(self.show_unlock, situation),
            Opening.RESTORE: lambda: self.restoring.show(situation),
            Opening.FIRST_START: self.show_choice,
        }
        ways[situation.opening]()

    def run(self, errand: Errand) -> None:
        """What the window asked for before it closed; afterwards the database opens again."""
        if isinstance(errand, NewKey):
            from counsellor_app.ui.first_start.new_key_way import NewKeyWay

            NewKeyWay(self).go(errand)
        else:
            self.restoring.put_back(errand.file, errand.secret, errand.by)

    # --- the states

    def show_choice(self) -> None:
        """A new municipality, the demonstration, or what exists."""
        from counsellor_app.ui.first_start.founding_way import FoundingWay

        FoundingWay(self).show()

    def show_unlock(self, situation: Situation) -> None:
        """The machine does not know the key; without key slots no secret opens."""
        if situation.slots is None:
            self.restoring.show(situation)
            return
        passphrase = situation.slots.takes_passphrase
        page = UnlockPage(str(self.data), state=situation.key, passphrase=passphrase)
        page.secret_given.connect(lambda secret: self.open(self.data, secret))
        page.again_requested.connect(self.look)
        page.backup_requested.connect(lambda: self.restoring.show(None))
        self.show(page)

    def show_trouble(self, error: UserError) -> None:
        """Neither a key nor a backup is missing: what is wrong, and what to do."""
        page = TroublePage(error)
        acts: dict[str, Callable[[], None]] = {
            Act.AGAIN: self.look,
            Act.MOVE: self._move,
            Act.FOLDER: self.choose_folder,
            Act.BACKUP: lambda: self.restoring.show(None),
        }
        page.chosen.connect(lambda act: acts[act]())
        self.show(page)

    def choose_folder(self) -> None:
        """Another folder, which must hold a database."""
        folder = self.dialogs.choose_folder(
            translate("first_start", "The folder with the database")
        )
        if folder is None:
            return
        if not (folder / "counsellor.db").exists():
            self.fail(StorageError("storage.absent", folder=str(folder)))
            return
        self._use(folder)

    def _use(self, folder: Path) -> None:
        self.settings.change(data_folder=str(folder))
        self.places = replace(self.places, data=folder)
        self.look()

    def _move(self) -> None:
        """To the usual folder of this machine, or one that is chosen where that is no better."""
        from counsellor_app.store import moving

        target: Path | None = paths.places().data
        if (
            location.refusal_of(paths.places().data)
            or (paths.places().data / "counsellor.db").exists()
        ):
            target = self.dialogs.choose_folder(
                translate("first_start", "A folder on this machine for the database")
            )
        if target is None:
            return
        try:
            moving.move(self.data, target, SystemClock().now())
        except UserError as error:
            self.fail(error)
            return
        self._use(target)

    # --- for the ways

    def open(self, folder: Path, secret: str | None = None) -> None:
        """The database opens, or a page says why not."""
        try:
            self._open_database(folder, secret)
        except FieldError as error:
            self.fail(error)
        except StorageError as error:
            if error.code in _RESTORED:
                self.restoring.show(None, sentence(error))
            elif error.code in KEY_IS_ASKED_FOR and secret is None:
                self.show_unlock(store.look(folder))
            else:
                self.show_trouble(error)
        except UserError as error:
            if self.page is None:
                self.show_trouble(error)
            else:
                self.fail(error)

    def show(self, page: Page) -> None:
        """This page now."""
        self.page = page
        self._window.show_page(page)

    def fail(self, error: Exception) -> None:
        """The sentence under its field, or over the page."""
        if not isinstance(error, UserError):
            raise error
        form = getattr(self.page, "form", None)
        if isinstance(error, FieldError) and form and form.show_error(error.field, sentence(error)):
            return
        if self.page is None:
            self.show_trouble(error)
        else:
            self.page.say(sentence(error))

    def stop_jobs(self) -> None:
        """The window closes, or the user has pressed Stop."""
        for job in list(self.jobs.running):
            job.cancel()
        self.jobs.wait()

"""Leads from what lies in the folder to a database that opens: found, unlocked, restored, or made.

What only a first start needs is read when it is asked for: every other start is quicker by it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from counsellor_app import store
from counsellor_app.clock import SystemClock
from counsellor_app.errors import FieldError, StorageError, UserError
from counsellor_app.paths import Places
from counsellor_app.services.actor import NOBODY
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import founding
from counsellor_app.services.office.founding import FoundingDraft
from counsellor_app.store import Opening, Situation, anchor, backup
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.first_start.choice_page import ChoicePage
from counsellor_app.ui.first_start.code_page import CodePage
from counsellor_app.ui.first_start.founding_page import FoundingPage
from counsellor_app.ui.first_start.page import Page
from counsellor_app.ui.first_start.restore_page import RestorePage
from counsellor_app.ui.first_start.start_window import StartWindow
from counsellor_app.ui.first_start.unlock_page import UnlockPage
from counsellor_app.ui.jobs import Job, Jobs
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.translation import translate

_DEMONSTRATION_CITIZENS = 200
_KEY_IS_ASKED_FOR = {"storage.key_absent", "storage.key_wrong", "storage.keyring_locked"}


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
        self._window, self.places, self._settings = window, places, settings
        self._open_database = open_database
        self.dialogs = dialogs or Dialogs(window)
        self._jobs = Jobs(self._fail, self, inline=inline_jobs)
        self._job: Job | None = None
        self.page: Page | None = None
        window.closing.connect(self._stop_job)

    def look(self) -> None:
        """Goes the one way that fits the state of file and key."""
        try:
            situation = store.look(self.places.data)
        except UserError as error:
            self.show_restore(None)
            self._fail(error)
            return
        ways: dict[Opening, Callable[[], None]] = {
            Opening.UNLOCK: partial(self._open, self.places.data),
            Opening.RECOVERY_CODE: self.show_unlock,
            Opening.RESTORE: partial(self.show_restore, situation),
            Opening.FIRST_START: self.show_choice,
        }
        ways[situation.opening]()

    # --- the three screens of a first start

    def show_choice(self) -> None:
        """A new municipality, the demonstration, or what exists."""
        page = ChoicePage()
        page.new_requested.connect(self.show_founding)
        page.demonstration_requested.connect(partial(self._demonstrate, page))
        page.stop_requested.connect(self._stop_job)
        page.folder_requested.connect(self._choose_folder)
        page.backup_requested.connect(self._choose_backup)
        if self._demonstration_folder.exists():
            page.show_demonstration_there()
        self._show(page)

    def show_founding(self) -> None:
        """The form of a new municipality."""
        page = FoundingPage()
        page.found_requested.connect(partial(self._found, page))
        page.back_requested.connect(self.show_choice)
        self._show(page)

    def _found(self, page: FoundingPage, draft: FoundingDraft) -> None:
        try:
            code = self._make_database(draft)
        except FieldError as error:
            if not page.show_error(error.field, sentence(error)):
                page.say(sentence(error))
        except UserError as error:
            page.say(sentence(error))
        else:
            self.show_code(code, draft.name)

    def _make_database(self, draft: FoundingDraft) -> str:
        founding.check(draft)  # before anything is made: a file that exists is never replaced
        new = store.create_database(self.places.data)
        try:
            backend = Backend(new.database.engine, SystemClock(), NOBODY)
            backend.write(founding.found_municipality, draft)
        finally:
            new.database.close()
        return new.recovery_code

    def show_code(self, code: str, municipality: str) -> None:
        """Goes on only when two groups were typed back."""
        from counsellor_app.ui.first_start.code_paper import show_code_paper

        page = CodePage(code)
        page.print_requested.connect(
            partial(show_code_paper, self.dialogs, code, municipality, SystemClock().today())
        )
        # With the code: a machine without a keyring could not open what it has just made.
        page.done.connect(partial(self._open, self.places.data, code))
        self._show(page)

    # --- the demonstration

    @property
    def _demonstration_folder(self) -> Path:
        """Beside the real folder, never inside it."""
        return self.places.data.with_name(self.places.data.name + "-demonstration")

    def _demonstrate(self, page: ChoicePage) -> None:
        from counsellor_app.services.demonstration import demonstration_folder

        folder = self._demonstration_folder
        if (folder / "counsellor.db").exists():
            self._open(folder)
            return
        page.say("")
        page.show_progress(0, 0)
        self._job = self._jobs.start(
            page,
            demonstration_folder.make_demonstration,
            folder,
            participants=_DEMONSTRATION_CITIZENS,
            today=SystemClock().today(),
            title=translate("first_start", "Making the demonstration"),
            then=self._open,
        )
        self._job.progressed.connect(page.show_progress)
        self._job.finished.connect(page.end_progress)

    def _stop_job(self) -> None:
        for job in list(self._jobs.running):
            job.cancel()
        self._jobs.wait()

    # --- what exists

    def _choose_folder(self) -> None:
        folder = self.dialogs.choose_folder(
            translate("first_start", "The folder with the database")
        )
        if folder is None:
            return
        if not (folder / "counsellor.db").exists():
            self._fail(StorageError("storage.absent", folder=str(folder)))
            return
        self._settings.change(data_folder=str(folder))
        self.places = replace(self.places, data=folder)
        self.look()

    def show_unlock(self) -> None:
        """The machine does not know the key."""
        page = UnlockPage(str(self.places.data))
        page.secret_given.connect(lambda secret: self._open(self.places.data, secret))
        page.again_requested.connect(self.look)
        page.backup_requested.connect(partial(self.show_restore, None))
        self._show(page)

    def show_restore(self, situation: Situation | None) -> None:
        """The file, or its key slots, must come from a backup."""
        page = RestorePage(situation, str(self.places.data))
        page.restore_requested.connect(self.restore)
        page.file_requested.connect(self._choose_backup)
        page.again_requested.connect(self.look)
        folders = {self.places.data / "backups", Path(self._settings.now.backup_folder or ".")}
        found = [each for folder in folders if folder != Path() for each in backup.listed(folder)]
        page.show_backups(sorted(found, key=lambda each: each.made_at, reverse=True))
        self._show(page)

    def _choose_backup(self) -> None:
        file = self.dialogs.open_file(
            translate("first_start", "The backup"),
            translate("first_start", "Backups") + " (*.backup)",
        )
        if file is not None:
            self.restore(file)

    def restore(self, file: Path, secret: str | None = None) -> None:
        """Puts the backup in place; asks for its code where this machine does not know it."""
        if self._only_keys_are_missing() and self._takes_only_keys():
            backup.recover_key_slots(file, self.places.data)
            self.look()
            return
        try:
            restored = backup.restore(file, self.places.data, SystemClock().now(), secret=secret)
        except UserError as error:
            if secret is None and error.code in _KEY_IS_ASKED_FOR:
                self._ask_code_of(file)
            else:
                self._fail(error)
            return
        anchor.forget(self.places.anchors, restored.backup.database)
        self._open(self.places.data, secret)

    def _only_keys_are_missing(self) -> bool:
        data = self.places.data
        return (data / "counsellor.db").exists() and not (data / "counsellor.keys").exists()

    def _takes_only_keys(self) -> bool:
        return self.dialogs.ask(
            translate(
                "first_start",
                "The database is there; only its key file is missing. Fetch the key file alone"
                " from the backup, and keep the database as it is?",
            ),
            yes=translate("first_start", "The key file alone"),
            no=translate("first_start", "The whole backup"),
        )

    def _ask_code_of(self, file: Path) -> None:
        page = UnlockPage(str(self.places.data), restoring=file.name)
        page.secret_given.connect(partial(self.restore, file))
        page.backup_requested.connect(self._choose_backup)
        self._show(page)

    # --- inside

    def _open(self, folder: Path, secret: str | None = None) -> None:
        try:
            self._open_database(folder, secret)
        except UserError as error:
            if self.page is None:
                self.show_restore(None)
            self._fail(error)

    def _show(self, page: Page) -> None:
        self.page = page
        self._window.show_page(page)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        form = getattr(self.page, "form", None)
        if isinstance(error, FieldError) and form and form.show_error(error.field, sentence(error)):
            return
        if self.page is not None:
            self.page.say(sentence(error))

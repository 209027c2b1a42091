"""Fetches the database back from a backup: which one, its code where it must be asked for, then in its place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject

from counsellor_app.clock import SystemClock
from counsellor_app.errors import FieldError, UserError
from counsellor_app.services.office import restoring as restore_flows
from counsellor_app.services.office.restoring import Looked, PutBack
from counsellor_app.store import Situation, backup, restoring
from counsellor_app.ui import format as written
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.first_start.contents_page import ContentsPage
from counsellor_app.ui.first_start.restore_page import RestorePage, words_for
from counsellor_app.ui.first_start.unlock_page import KEY_IS_ASKED_FOR, UnlockPage
from counsellor_app.ui.first_start.working_page import WorkingPage
from counsellor_app.ui.jobs import Job
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
        """The key file alone, where only that is missing; else the whole backup is looked into."""
        if self._only_keys_are_missing() and self._takes_only_keys():
            self._recover_keys(file)
        else:
            self._look(file, secret)

    def _look(self, file: Path, secret: str | None = None) -> None:
        page = WorkingPage(
            translate("first_start", "The backup is read through"),
            translate(
                "first_start", "Every page of it is checked, in a copy. Nothing is changed yet."
            ),
        )
        job = self._start(
            page,
            restore_flows.look,
            file,
            self._way.data,
            SystemClock(),
            secret=secret,
            then=lambda looked: self._show_contents(file, secret, looked),
            on_error=lambda error: self._tell(error, file, secret, self._look),
        )
        job.progressed.connect(page.show_progress)

    def _show_contents(self, file: Path, secret: str | None, looked: Looked) -> None:
        looked.inside.close()  # the comparison says it all; putting back checks again
        page = ContentsPage(looked.inside.backup, looked.comparison, str(self._way.data))
        page.put_back_requested.connect(lambda: self.put_back(file, secret))
        page.back_requested.connect(partial(self.show, None))
        self._way.show(page)

    def put_back(self, file: Path, secret: str | None = None, by: UUID | None = None) -> None:
        """Puts the backup in place; asks for its code where this machine does not know it."""
        page = WorkingPage(
            translate("first_start", "The backup is put back"),
            translate(
                "first_start",
                "It is checked once more, and what was here is kept beside it. Leave the machine on.",
            ),
        )
        way = self._way
        job = self._start(
            page,
            restore_flows.put_back,
            file,
            way.data,
            way.places.anchors,
            SystemClock(),
            secret=secret,
            by=by,
            then=lambda done: self._open(done, secret),
            on_error=lambda error: self._tell(error, file, secret, self.put_back),
        )
        job.progressed.connect(page.show_progress)

    def _start(self, page: WorkingPage, *what: Any, **more: Any) -> Job:
        self._way.show(page)
        return self._way.jobs.start(page, *what, title=page.title.text(), **more)

    def _open(self, done: PutBack, secret: str | None) -> None:
        made = written.moment(done.restored.backup.made_at)
        news = [translate("first_start", "The backup of {time} is in place.").format(time=made)]
        if done.restored.former is not None:
            kept = translate("first_start", "What was here before is kept as {file}.")
            news.append(kept.format(file=done.restored.former))
        if done.deleted_again:
            news.append(
                translate(
                    "first_start",
                    "%n citizen(s) who were deleted since are deleted again.",
                    "",
                    done.deleted_again,
                )
            )
        self._way.news = " ".join(news)
        self._way.open(self._way.data, secret)

    def _tell(
        self,
        error: Exception,
        file: Path,
        secret: str | None,
        again: Callable[[Path, str | None], None],
    ) -> bool:
        """The code is asked for; anything else is said on the page where it was chosen."""
        if not isinstance(error, UserError):
            return False
        if isinstance(error, FieldError) or (secret is None and error.code in KEY_IS_ASKED_FOR):
            page = self._ask_code_of(file, again)
            if isinstance(error, FieldError):
                page.form.show_error(error.field, sentence(error))
        else:
            self.show(None)
            self._way.fail(error)
        return True

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

    def _ask_code_of(self, file: Path, again: Callable[[Path, str | None], None]) -> UnlockPage:
        page = UnlockPage(str(self._way.data), restoring=file.name)
        page.secret_given.connect(partial(again, file))
        page.backup_requested.connect(self.choose_file)
        page.back_requested.connect(partial(self.show, None))
        self._way.show(page)
        return page

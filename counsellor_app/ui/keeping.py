"""What the program does by itself while it is open: backups, the anchor of the log, the watched folder."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from counsellor_app.errors import StorageError, UserError
from counsellor_app.services.actor import SYSTEM
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import backups
from counsellor_app.services.office.backups import Places as BackupFolders
from counsellor_app.services.trace import anchors, log_breaks
from counsellor_app.services.trace.anchors import Outside
from counsellor_app.store import backup, backup_copies
from counsellor_app.store.backup import Backup
from counsellor_app.store.backup_copies import BackupState
from counsellor_app.store.keyring_anchor import AnchorRing
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.translation import translate
from counsellor_app.ui.watching import Watching

if TYPE_CHECKING:
    from counsellor_app.paths import Places
    from counsellor_app.store import Database
    from counsellor_app.ui.main_window import MainWindow

T = TypeVar("T")
_EACH_MINUTE = 60_000
_A_MOMENT = timedelta(minutes=5)


class Keeping(QObject):
    """Holds the open database for the window; `close` is the last thing that happens to it."""

    backed_up = Signal()
    leave_requested = Signal(object)
    """An errand that is done while no window has the database open: a new key, a restore."""

    def __init__(
        self, database: Database, backend: Backend, places: Places, settings: MachineSettings
    ) -> None:
        super().__init__()
        self.database, self.places = database, places
        self._backend, self._settings = backend, settings
        self._system = Backend(database.engine, backend.clock, SYSTEM)
        self._holder = f"{os.getpid()}-{uuid.uuid4().hex[:8]}"
        self.watching = Watching(backend, self._system, self._holder, settings)
        self._tried_at: datetime | None = None
        self._told_away = self._carrying = False
        self._timer = QTimer(self, interval=_EACH_MINUTE)
        self._window: MainWindow | None = None
        self._ring_set_at: datetime | None = None
        last = self.last
        # Asked before the anchors move on.
        self.broken = log_breaks.notice(self._system, self.outside, [last] if last else [])
        self._timer.timeout.connect(self._each_minute)

    def attach(self, window: MainWindow) -> None:
        """Work beside this window and show in its status line what was backed up."""
        self._window = window
        self.backed_up.connect(self._show)
        self._show()
        self.set_anchor()
        self._timer.start()
        self.watching.attach(window, self.after_backup)

    @property
    def folders(self) -> BackupFolders:
        """Where backups lie."""
        chosen = self._settings.now.backup_folder
        return BackupFolders(self.database.folder.backups, Path(chosen) if chosen else None)

    @property
    def last(self) -> Backup | None:
        """The newest backup that was opened and checked."""
        return backup.last_verified(self.database.folder.path)

    @property
    def state(self) -> BackupState:
        """What went wrong, and how far the other folder is."""
        return backup_copies.read_state(self.folders.own)

    def listed(self) -> list[Backup]:
        """The backups of this machine, newest first."""
        return backup.listed(self.folders.own)

    def use_other_folder(self, folder: Path | None) -> None:
        """A share or a stick that each backup is carried to as well; StorageError where it cannot be."""
        if folder is not None:
            backup_copies.prepare(folder)
        self.folders.own.mkdir(exist_ok=True, mode=0o700)
        backup_copies.forget_other_folder(self.folders.own)
        self._settings.change(backup_folder=str(folder) if folder else "")
        self._told_away = False
        self.carry_on()

    @cached_property
    def ring(self) -> AnchorRing | None:
        """The keyring of this user; left alone once it did not answer."""
        return anchors.outside_of(self.database, self.places.anchors).ring

    @property
    def outside(self) -> Outside:
        """Where the head of the log is kept."""
        folders = tuple(each for each in (self.folders.own, self.folders.other) if each)
        return Outside(self.places.anchors, self.database.id, self.ring, folders)

    def set_anchor(self) -> None:
        """Keep how far the log has come, in the keyring too."""
        self._ring_set_at = self._backend.clock.now()
        anchors.set_anchor(self._system, self.places.anchors, self.database.id, self.ring)

    def _set_anchor_often(self) -> None:
        """Each minute in the file; a keyring is not made for that."""
        since, now = self._ring_set_at, self._backend.clock.now()
        if since is None or now - since >= _A_MOMENT:
            self.set_anchor()
        else:
            anchors.set_anchor(self._system, self.places.anchors, self.database.id)

    def tell_broken(self) -> UserError | None:
        """What to say, once, where the database is not the one that this machine saw last."""
        kept, self.broken = self.broken, None
        return UserError("audit.opened_broken", at=kept.at) if kept else None

    def back_up(self, then: Callable[[Backup], None]) -> None:
        """A backup because the user asks for it: a job with the right of the user."""
        assert self._window is not None

        def flow(progress: Callable[[int, int], None]) -> Backup:
            progress(0, 0)
            return backups.make_in(self._backend, self.database, self.folders)

        def done(made: Backup) -> None:
            self._after(made)
            then(made)

        self._window.jobs.start(
            self._window, flow, title=translate("frame", "Taking a backup"), then=done
        )

    def after_backup(self, flow: Callable[..., T]) -> Callable[..., T]:
        """The same flow with a backup before it, for what changes much at once (quality 7)."""

        def both(*args: Any, **more: Any) -> T:
            backups.make_when_changed(self._system, self.database, self.folders, self._holder)
            return flow(*args, **more)

        return both

    def back_up_before(self, act: Callable[[], None]) -> None:
        """A backup before what puts two records together, unless one was taken a moment ago."""
        assert self._window is not None
        last = self.last
        if last and timedelta(0) <= self._backend.clock.now() - last.made_at < _A_MOMENT:
            act()
            return

        def done(made: Backup | None) -> None:
            self._after(made)
            act()

        def failed(error: Exception) -> bool:
            if self._tell_failed(error):
                act()  # it can be taken back by itself; the reason is told
                return True
            return False

        self._start_backup(done, failed)

    def back_up_when_due(self) -> None:
        """A backup by itself, if the time has come and something has changed."""
        assert self._window is not None
        now = self._backend.clock.now()
        wait = timedelta(minutes=max(self._settings.now.backup_minutes, 5))
        latest = [at for at in (self._tried_at, self.last and self.last.made_at) if at]
        if latest and timedelta(0) <= now - max(latest) < wait:
            return
        self._tried_at = now
        self._start_backup(self._after, self._tell_failed)

    def _start_backup(
        self, then: Callable[[Backup | None], None], on_error: Callable[[Exception], bool]
    ) -> None:
        assert self._window is not None
        self._window.jobs.start(
            self._window,
            backups.make_when_changed,
            self._system,
            self.database,
            self.folders,
            self._holder,
            title=translate("frame", "Taking a backup"),
            then=then,
            on_error=on_error,
        )

    def carry_on(self) -> None:
        """What is not yet on the stick or the share, when it is there; a job, since it may be slow."""
        folders = self.folders
        if self._window is None or folders.other is None or self._carrying:
            return
        if backup_copies.not_yet_there(folders.own, folders.other, self.database.id) is None:
            return
        self._carrying = True
        job = self._window.jobs.start(
            self._window,
            backups.carry_on,
            self._system,
            self.database,
            folders,
            then=self._carried,
            on_error=self._tell_not_carried,
        )
        job.finished.connect(self._stop_carrying)
        if job not in self._window.jobs.running:  # it was done at once
            self._stop_carrying()

    def _stop_carrying(self, *_: object) -> None:
        self._carrying = False

    def _carried(self, there: Backup | None) -> None:
        if there is None or self._window is None:
            return
        if self._told_away:
            self._told_away = False
            text = translate("frame", "The backup lies in {folder} again.")
            self._window.messages.tell(text.format(folder=there.path.parent), Tone.GOOD)
        self.backed_up.emit()

    def _tell_not_carried(self, error: Exception) -> bool:
        """Once; the status line goes on saying it. Work is not held up."""
        if not isinstance(error, UserError):
            return False
        if self._window is not None and not self._told_away:
            self._told_away = True
            self._window.messages.tell(sentence(error), Tone.SOON)
        self.backed_up.emit()
        return True

    def close(self) -> None:
        """At the end: a backup if there is something new, the anchor, and the file let go."""
        self._timer.stop()
        self.watching.detach()
        try:
            backups.make_when_changed(self._system, self.database, self.folders, self._holder)
            self.set_anchor()
            with suppress(StorageError):  # a stick that is away: the next start catches up
                backups.carry_on(self._system, self.database, self.folders)
        except UserError as error:
            if self._window is not None:
                self._window.dialogs.advise(sentence(error))
        finally:
            self._system.close()
            self._backend.close()
            self.database.close()

    def detach(self) -> None:
        """Another user comes to this machine: the database stays open."""
        self._timer.stop()
        self.watching.detach()
        self.backed_up.disconnect(self._show)
        self._window = None

    def _each_minute(self) -> None:
        self._set_anchor_often()
        self.back_up_when_due()
        self.carry_on()
        self._show()

    def _after(self, made: Backup | None) -> None:
        if made is not None:
            self.set_anchor()
            self.backed_up.emit()
            self.carry_on()

    def _tell_failed(self, error: Exception) -> bool:
        # No dialog: nobody asked for this backup, and it is tried again.
        if isinstance(error, UserError) and self._window is not None:
            self._window.messages.tell(sentence(error), Tone.LATE)
            self._show()
            return True
        return False

    def _show(self) -> None:
        if self._window is not None:
            last, now = self.last, self._backend.clock.now()
            away = self.state.away if self.folders.other is not None else None
            self._window.status.show_backup(
                last.made_at if last else None, now=now, failed=self.state.failed, away=away
            )

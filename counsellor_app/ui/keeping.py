"""What the program does by itself while it is open: backups, the anchor of the log, the watched folder."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from counsellor_app.errors import UserError
from counsellor_app.services.actor import SYSTEM
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import backups
from counsellor_app.services.trace import anchors
from counsellor_app.store import backup
from counsellor_app.store.backup import Backup
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
        self._timer = QTimer(self, interval=_EACH_MINUTE)
        self._window: MainWindow | None = None
        # Asked before the anchor moves on.
        self.broken = anchors.broken(self._system, places.anchors, database.id)
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
    def folder(self) -> Path:
        """Where automatic backups lie."""
        chosen = self._settings.now.backup_folder
        return Path(chosen) if chosen else self.database.folder.backups

    @property
    def last(self) -> Backup | None:
        """The newest backup that was opened and checked."""
        return backup.last_verified(self.database.folder.path)

    def listed(self) -> list[Backup]:
        """The backups in the folder, newest first."""
        return backup.listed(self.folder)

    def set_anchor(self) -> None:
        """Keep how far the log has come."""
        anchors.set_anchor(self._system, self.places.anchors, self.database.id)

    def tell_broken(self) -> UserError | None:
        """What to say, once, where the database is not the one that this machine saw last."""
        kept, self.broken = self.broken, None
        return UserError("audit.anchor", at=kept.at) if kept else None

    def back_up(self, then: Callable[[Backup], None]) -> None:
        """A backup because the user asks for it: a job with the right of the user."""
        assert self._window is not None
        self.folder.mkdir(parents=True, exist_ok=True)
        target = backup.automatic_name(self.folder, self._backend.clock.now())

        def flow(progress: Callable[[int, int], None]) -> Backup:
            progress(0, 0)
            return backups.make(self._backend, self.database, target)

        def done(made: Backup) -> None:
            self._after(made)
            then(made)

        self._window.jobs.start(
            self._window, flow, title=translate("frame", "Taking a backup"), then=done
        )

    def after_backup(self, flow: Callable[..., T]) -> Callable[..., T]:
        """The same flow with a backup before it, for what changes much at once (quality 7)."""

        def both(*args: Any, **more: Any) -> T:
            backups.make_when_changed(self._system, self.database, self.folder, self._holder)
            return flow(*args, **more)

        return both

    def back_up_when_due(self) -> None:
        """A backup by itself, if the time has come and something has changed."""
        assert self._window is not None
        now = self._backend.clock.now()
        wait = timedelta(minutes=max(self._settings.now.backup_minutes, 5))
        latest = [at for at in (self._tried_at, self.last and self.last.made_at) if at]
        if latest and timedelta(0) <= now - max(latest) < wait:
            return
        self._tried_at = now
        self._window.jobs.start(
            self._window,
            backups.make_when_changed,
            self._system,
            self.database,
            self.folder,
            self._holder,
            title=translate("frame", "Taking a backup"),
            then=self._after,
            on_error=self._tell_failed,
        )

    def close(self) -> None:
        """At the end: a backup if there is something new, the anchor, and the file let go."""
        self._timer.stop()
        self.watching.detach()
        try:
            backups.make_when_changed(self._system, self.database, self.folder, self._holder)
            self.set_anchor()
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
        self.set_anchor()
        self.back_up_when_due()

    def _after(self, made: Backup | None) -> None:
        if made is not None:
            self.set_anchor()
            self.backed_up.emit()

    def _tell_failed(self, error: Exception) -> bool:
        # No dialog: nobody asked for this backup, and it is tried again.
        if isinstance(error, UserError) and self._window is not None:
            self._window.messages.tell(sentence(error), Tone.LATE)
            return True
        return False

    def _show(self) -> None:
        if self._window is not None:
            last = self.last
            self._window.status.show_backup(last.made_at if last else None, verified=True)

"""Watches the folder that referrals arrive in, while the window is open, and takes in what is whole."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from counsellor_app.errors import UserError
from counsellor_app.exchange import watched_folder
from counsellor_app.exchange.referral_files import TRY_AGAIN
from counsellor_app.exchange.referral_import import NO_RECEIPT, Handling, ImportReport
from counsellor_app.exchange.watched_folder import Look, WatchedFolder
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.import_words import summary
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from counsellor_app.ui.main_window import MainWindow

LOOK_EACH_MS = 5_000
WAIT_AFTER_TROUBLE = 60.0  # seconds
MANY = 100  # files, before which a backup is made (quality 7)


@dataclass(frozen=True, slots=True)
class WatchState:
    """What is to be said of the folder. `problem` is a code with `facts`, empty where all is well."""

    folder: str = ""
    looked_at: datetime | None = None
    arriving: int = 0
    problem: str = ""
    facts: tuple[tuple[str, object], ...] = ()
    stopped: bool = False
    in_the_way: int = 0


class Watching(QObject):
    """One look after the other, each as a job: a share that is away must not hold the window up.

    It rests while the window is locked: what comes in is noted as taken in by whoever sits there.
    """

    changed = Signal()

    def __init__(
        self, backend: Backend, system: Backend, holder: str, settings: MachineSettings
    ) -> None:
        super().__init__()
        self._backend, self._system, self._holder = backend, system, holder
        self._settings = settings
        self._window: MainWindow | None = None
        self._before_many: Callable[..., Any] = lambda flow: flow
        self._watched: WatchedFolder | None = None
        self._running = False
        self._not_before = 0.0
        self._told: frozenset[tuple[str, str]] = frozenset()
        self._report = ImportReport()
        self.state = WatchState()
        self._timer = QTimer(self, interval=LOOK_EACH_MS)
        self._timer.timeout.connect(self._by_itself)
        settings.changed.connect(self._choose_folder)

    def attach(self, window: MainWindow, before_many: Callable[..., Any]) -> None:
        """Work beside this window; `before_many(flow)` is the flow with a backup before it."""
        self._window, self._before_many = window, before_many
        self._choose_folder()
        self._timer.start()

    def detach(self) -> None:
        """Another user comes, or the window closes."""
        self._timer.stop()
        self._window = None

    def look(self) -> None:
        """Look now, because the user asks for it: also after she stopped it."""
        self._not_before = 0.0
        self._say(stopped=False)
        self._look()

    def _by_itself(self) -> None:
        if not self.state.stopped and time.monotonic() >= self._not_before:
            self._look()

    def _choose_folder(self) -> None:
        now = self._settings.now
        chosen = (now.watch_folder, now.watch_keep_days)
        watched = self._watched
        if watched and chosen == (str(watched.folder), watched.keep_days):
            return
        if not now.watch_folder:
            self._watched = None
        else:
            self._watched = WatchedFolder(Path(now.watch_folder), chosen[1], time.monotonic)
        self._not_before, self._told = 0.0, frozenset()
        self.state = WatchState(now.watch_folder)
        self.changed.emit()

    # --- one look

    def _look(self) -> None:
        window, watched = self._window, self._watched
        if window is None or watched is None or self._running or window.asleep:
            return
        if not self._backend.actor.may(Right.CASE):
            return
        self._running = True
        window.jobs.start(
            window,
            lambda progress: watched.look(),
            then=self._looked,
            on_error=self._failed,
        )

    def _looked(self, found: Look) -> None:
        self._running = False
        if self._watched is None or self._window is None:
            return
        self._say(
            looked_at=self._backend.clock.now(),
            arriving=found.arriving,
            problem=f"intake.{found.problem}" if found.problem else "",
            facts=(("folder", str(self._watched.folder)),),
            in_the_way=len(self._watched.in_the_way()),
        )
        if found.ready:
            self._take_in(found)
        elif self._watched.in_the_way():
            self._tell_once(
                {(str(path), code) for path, code in self._watched.in_the_way().items()}
            )

    def _take_in(self, found: Look) -> None:
        window = self._window
        assert window is not None
        receipts = self._settings.now.receipt_folder
        self._report = ImportReport()
        self._running = True
        many = len(found.ready) >= MANY
        window.jobs.start(
            window,
            self._before_many(watched_folder.take_in) if many else watched_folder.take_in,
            self._backend,
            self._system,
            self._watched,
            self._holder,
            Handling(Path(receipts) if receipts else None),
            title=translate("frame", "Taking referrals in"),
            report=self._report,
            then=self._taken,
            on_error=self._failed,
            on_cancel=self._stopped,
        )

    def _taken(self, report: ImportReport | None) -> None:
        self._running = False
        if report is None or self._watched is None:
            return  # another window is at it
        refused = [each for each in report.rejected if each.code not in TRY_AGAIN]
        trouble = [each for each in report.rejected if each.code in TRY_AGAIN]
        trouble += [each for each in report.warnings if each.code == NO_RECEIPT]
        in_the_way = self._watched.in_the_way()
        self._say(in_the_way=len(in_the_way))
        if report.came_in or report.duplicates or refused:
            self._window_tells(report, bad=bool(refused))
        if trouble:
            self._not_before = time.monotonic() + WAIT_AFTER_TROUBLE
        found = {(each.file, each.code) for each in trouble}
        self._tell_once(found | {(str(path), code) for path, code in in_the_way.items()})

    def _stopped(self) -> None:
        self._running = False
        self._say(stopped=True)
        self._window_tells(self._report, bad=False)

    def _failed(self, error: Exception) -> bool:
        """Told once and tried again; a mistake of ours stops the watching until she goes on."""
        self._running = False
        if not isinstance(error, UserError):
            self._say(stopped=True)
            return False
        self._not_before = time.monotonic() + WAIT_AFTER_TROUBLE
        before = self.state.problem
        self._say(problem=error.code, facts=tuple(error.facts.items()))
        if before != error.code and self._window is not None:
            self._window.messages.tell(sentence(error), Tone.LATE)
        return True

    # --- telling

    def _say(self, **what: Any) -> None:
        values = {name: getattr(self.state, name) for name in WatchState.__slots__}
        self.state = WatchState(**(values | what))
        self.changed.emit()

    def _window_tells(self, report: ImportReport, *, bad: bool) -> None:
        if self._window is not None:
            self._window.messages.tell(summary(report), Tone.SOON if bad else Tone.GOOD)

    def _tell_once(self, found: set[tuple[str, str]]) -> None:
        """Each file and reason once, until it is gone and comes again."""
        new, self._told = found - self._told, frozenset(found)
        if new and self._window is not None:
            file, code = min(new)
            error = UserError(f"intake.{code}", file=Path(file).name, folder=self.state.folder)
            more = translate("frame", "%n more file(s) likewise.", "", len(new) - 1)
            text = sentence(error) if len(new) == 1 else f"{sentence(error)} {more}"
            self._window.messages.tell(text, Tone.SOON)

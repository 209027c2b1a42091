"""News of what was written, here or by another process, brought to the screens that watch."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakMethod

from PySide6.QtCore import QElapsedTimer, QObject, QThread, QTimer, Signal

from counsellor_app.errors import StorageError
from counsellor_app.services.changes import EVERYTHING, Changes

if TYPE_CHECKING:
    from counsellor_app.services.backend import Backend

POLL_MS = 1000
CALM_MS = 400  # between two news of a job that writes all the time

Reaction = Callable[[], None]


def _at_once(reaction: Reaction) -> None:
    reaction()


class Watch:
    """One receiver of news; a method is held weakly, so a closed screen hears nothing more."""

    def __init__(
        self,
        tables: Iterable[str],
        reaction: Reaction,
        through: Callable[[Reaction], None] | None = None,
    ) -> None:
        self.tables = tuple(tables)
        self._through = through or _at_once
        self._alive = True
        self._reaction: Callable[[], Reaction | None]
        if inspect.ismethod(reaction):
            self._reaction = WeakMethod(reaction)
        else:
            self._reaction = lambda: reaction

    def tell(self, changes: Changes) -> bool:
        """React if it concerns us; False when nobody listens any more."""
        reaction = self._reaction()
        if reaction is None or not self._alive:
            return False
        if changes.touches(*self.tables):
            self._through(reaction)
        return True

    def stop(self) -> None:
        """Hear nothing more."""
        self._alive = False


class ChangeBus(QObject):
    """Hears the Backend on any thread and tells its watchers on the window's thread."""

    changed = Signal(object, int)
    """Every `Changes` with its number, for the frame of the window."""

    unreachable = Signal(object)
    """The database does not answer (StorageError); once until it does again."""
    reachable = Signal()

    _queued = Signal()

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watches: list[Watch] = []
        self._waiting: list[Changes] = []
        self._lock = Lock()
        self.news = 0  # the number of the last news: what is read now has seen it
        self._queued.connect(self._tell_calmly)
        self._told = QElapsedTimer()
        self._calm = QTimer(self, singleShot=True)
        self._calm.timeout.connect(self._tell_waiting)
        backend.subscribe(self._hear)
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        self._backend_poll = backend.poll
        self._away = False

    def start_polling(self) -> None:
        """Ask each second whether another process has written (3.5 µs on SQLite)."""
        self._timer.start()

    def _poll(self) -> None:
        """A line that is cut is told once; each second it is tried again, and then all is read anew."""
        try:
            self._backend_poll()
        except StorageError as error:
            if not self._away:
                self._away = True
                self.unreachable.emit(error)
            return
        if self._away:
            self._away = False
            self.reachable.emit()
            self.tell(EVERYTHING)

    def stop_polling(self) -> None:
        self._timer.stop()

    def watch(
        self,
        tables: Iterable[str],
        reaction: Reaction,
        through: Callable[[Reaction], None] | None = None,
    ) -> Watch:
        """Call `reaction()` (or `through(reaction)`) whenever one of `tables` was written."""
        watch = Watch(tables, reaction, through)
        self._watches.append(watch)
        return watch

    def _hear(self, changes: Changes) -> None:
        """Called by the Backend after a commit, on the thread that wrote."""
        if QThread.currentThread() is self.thread():
            self.tell(changes)
            return
        with self._lock:
            first = not self._waiting
            self._waiting.append(changes)
        if first:  # a job of 10,000 writes wakes the window once, not 10,000 times
            self._queued.emit()

    def _tell_calmly(self) -> None:
        """At once, or a little later: a list that is read again all the time holds up the job."""
        passed = self._told.elapsed() if self._told.isValid() else CALM_MS
        if passed < CALM_MS:
            self._calm.start(CALM_MS - int(passed))
        else:
            self._tell_waiting()

    def tell_now(self, _job: object = None) -> None:
        """What waits to be told, because the job that wrote it is done."""
        if self._waiting:
            self._tell_waiting()

    def _tell_waiting(self) -> None:
        self._calm.stop()
        with self._lock:
            waiting, self._waiting = self._waiting, []
        tables = frozenset[str]().union(*(each.tables for each in waiting))
        people = frozenset(who for each in waiting for who in each.participants)
        everything = any(each.everything for each in waiting)
        self.tell(Changes(tables, people, everything))
        self._told.start()

    def tell(self, changes: Changes) -> None:
        """Let everyone who watches react, as after a write."""
        self.news += 1
        number = self.news  # a reaction may write, and tell in its turn
        self._watches = [each for each in list(self._watches) if each.tell(changes)]
        self.changed.emit(changes, number)

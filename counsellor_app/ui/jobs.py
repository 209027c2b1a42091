"""Long work beside the window: one job, its owner, its progress, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from counsellor_app import collecting

_EACH_MS = 1000
Progress = Callable[[int, int], None]
"""What a flow calls: done so far, and how much there is in all (0 when not known)."""


class Cancelled(Exception):
    """Raised inside a flow by its own `progress(…)` once the user has stopped it."""


class Job(QObject):
    """One piece of work; what it reports arrives on the thread of the window."""

    progressed = Signal(int, int)
    finished = Signal(object)
    _ended = Signal(object, object)

    def __init__(
        self,
        title: str,
        owner: QObject,
        then: Callable[[Any], None] | None,
        on_error: Callable[[Exception], None],
        on_cancel: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self.title, self.cancelled = title, False
        self._owner, self._then, self._on_error = owner, then, on_error
        self._on_cancel = on_cancel
        self._ended.connect(self._deliver)

    def cancel(self) -> None:
        """Ask the flow to stop at its next `progress`."""
        self.cancelled = True

    def report(self, done: int, total: int) -> None:
        """The `progress` that the flow is given."""
        if self.cancelled:
            raise Cancelled
        self.progressed.emit(done, total)

    def run(self, flow: Callable[[], object]) -> None:
        """Do the work, on whatever thread this is."""
        try:
            answer = flow()
        except Cancelled:
            self._ended.emit(None, Cancelled())
        except Exception as error:  # the window sorts it by its class
            self._ended.emit(None, error)
        else:
            self._ended.emit(answer, None)

    def _deliver(self, answer: object, error: Exception | None) -> None:
        self.finished.emit(self)
        if isinstance(error, Cancelled):
            if self._on_cancel is not None and isValid(self._owner):
                self._on_cancel()
        elif error is not None:
            self._on_error(error)
        elif self._then is not None and isValid(self._owner):
            self._then(answer)


class _Work(QRunnable):
    def __init__(self, job: Job, flow: Callable[[], object]) -> None:
        super().__init__()
        self._job, self._flow = job, flow

    def run(self) -> None:
        self._job.run(self._flow)


class Jobs(QObject):
    """Starts jobs on a pool of threads; in tests they run at once (`inline=True`)."""

    started = Signal(object)
    finished = Signal(object)

    def __init__(
        self,
        on_failure: Callable[[Exception], None],
        parent: QObject | None = None,
        *,
        inline: bool = False,
    ) -> None:
        super().__init__(parent)
        self._on_failure, self._inline = on_failure, inline
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        # Beside a job nothing is collected by itself: it would be on the thread of the job.
        self._collecting = QTimer(self, interval=_EACH_MS)
        self._collecting.timeout.connect(collecting.collect_if_many)
        self._held: list[str] = []
        self.running: list[Job] = []

    def start(
        self,
        owner: QObject,
        flow: Callable[..., Any],
        *args: Any,
        title: str = "",
        then: Callable[[Any], None] | None = None,
        on_error: Callable[[Exception], bool] | None = None,
        on_cancel: Callable[[], None] | None = None,
        **more: Any,
    ) -> Job:
        """Run `flow(*args, progress=…, **more)`, then `then(answer)` if `owner` still lives.

        `owner` is the view of the screen. A failure goes to `on_error` first; when that returns
        False (or is not given) the window tells the user. `on_cancel()` follows when she stopped it.
        """

        def failed(error: Exception) -> None:
            if on_error is None or not isValid(owner) or not on_error(error):
                self._on_failure(error)

        job = Job(title, owner, then, failed, on_cancel)
        job.finished.connect(self._finish)
        self.running.append(job)
        self.started.emit(job)
        work = _Work(job, lambda: flow(*args, progress=job.report, **more))
        if self._inline:
            work.run()
        else:
            collecting.hold()
            self._held.append(job.title)
            self._collecting.start()
            self._pool.start(work)
        return job

    def wait(self, milliseconds: int = -1) -> bool:
        """Wait for what is running, when the window closes; what has ended is perhaps never heard then."""
        ended = self._pool.waitForDone(milliseconds)
        while self._held:
            self._release()
        return ended

    def _finish(self, job: Job) -> None:
        self.running.remove(job)
        if self._held:
            self._release()
        if not self.running:
            self._collecting.stop()
        self.finished.emit(job)

    def _release(self) -> None:
        self._held.pop()
        collecting.release()

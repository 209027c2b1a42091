"""The line at the foot: saved when, backed up when, which database, what runs, what can be undone."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from counsellor_app.ui import format as written
from counsellor_app.ui.jobs import Job
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import ElidedLabel, button, label


class StatusLine(QFrame):
    """Quiet facts at the left; the job and the undo button at the right."""

    undo_requested = Signal()

    def __init__(self, database: str) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(3), px(18), px(3))
        row.setSpacing(px(20))
        self._saved, self._backup, self._database = "", "", database
        self.facts = ElidedLabel(database, "small")
        self.facts.setObjectName("statusFacts")
        row.addWidget(self.facts, 1)
        self.job_title = label("", "small", wrap=False, name="jobTitle")
        self.progress = QProgressBar()
        self.progress.setObjectName("jobProgress")
        self.progress.setFixedWidth(px(140))
        self.progress.setTextVisible(False)
        self.stop = button(translate("frame", "Stop"), self._cancel, link=True, name="jobStop")
        for tool in (self.job_title, self.progress, self.stop):
            tool.hide()
            row.addWidget(tool)
        self.undo = button("", self.undo_requested.emit, link=True, name="undoButton")
        self.undo.hide()
        row.addWidget(self.undo)
        self._job: Job | None = None

    def show_saved(self, at: datetime) -> None:
        """The last write is on the disk since then."""
        self._saved = translate("frame", "Saved {time}").format(time=written.moment_time(at))
        self._show_facts()

    def show_backup(self, at: datetime | None, *, verified: bool) -> None:
        """The last backup, and whether it was opened and checked."""
        if at is None:
            text = translate("frame", "No backup yet")
        elif verified:
            text = translate("frame", "Backup {time}, checked")
        else:
            text = translate("frame", "Backup {time}, not checked yet")
        self._backup = text.format(time=written.moment_time(at))
        self._show_facts()

    def show_undo(self, text: str) -> None:
        """What Ctrl+Z would take back; nothing hides the button."""
        self.undo.setText(f"{text} (Ctrl Z)" if text else "")
        self.undo.setVisible(bool(text))

    def show_job(self, job: Job) -> None:
        """A job began: show how far it is, and a way to stop it. One without a title works unseen."""
        if not job.title:
            return
        self._job = job
        self.job_title.setText(job.title)
        self.progress.setAccessibleName(job.title)
        self.progress.setRange(0, 0)
        job.progressed.connect(self._progress)
        for tool in (self.job_title, self.progress, self.stop):
            tool.show()

    def end_job(self, job: Job) -> None:
        """It is done, stopped or failed."""
        if job is self._job:
            self._job = None
            for tool in (self.job_title, self.progress, self.stop):
                tool.hide()

    def _show_facts(self) -> None:
        facts = (self._saved, self._backup, self._database)
        self.facts.setText("     ".join(fact for fact in facts if fact))

    def _progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

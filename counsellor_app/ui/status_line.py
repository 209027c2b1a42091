"""The line at the foot: saved when, backed up when, which database, what runs, what can be undone."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy

from counsellor_app.clock import local
from counsellor_app.ui import format as written
from counsellor_app.ui.jobs import Job
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import ElidedLabel, button, label

_A_DAY = timedelta(days=1)


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
        self.alarm = ElidedLabel("", "error")
        self.alarm.setObjectName("statusBackupLate")
        self.alarm.hide()
        # As wide as its words; what is left belongs to the facts beside it.
        self.alarm.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(self.alarm)
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

    def show_backup(
        self,
        at: datetime | None,
        *,
        now: datetime,
        failed: datetime | None = None,
        away: datetime | None = None,
    ) -> None:
        """How old the last verified backup is; red when that is more than a day, or the last try failed."""
        late = at is None or now - at > _A_DAY or failed is not None
        text = _backup_words(at, now)
        if failed is not None:
            tried = translate("frame", "the last try at {time} did not succeed")
            text = f"{text} – {tried.format(time=written.moment_time(failed))}"
        if away is not None:
            text += " – " + translate("frame", "not on the stick or drive since {time}").format(
                time=_when(away, now)
            )
        self._backup = "" if late else text
        self.alarm.setText(text)
        self.alarm.setVisible(late)
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


def _backup_words(at: datetime | None, now: datetime) -> str:
    if at is None:
        return translate("frame", "No backup yet")
    days = (local(now).date() - local(at).date()).days
    if days > 1:
        return translate("frame", "Backup is %n day(s) old", "", days)
    return translate("frame", "Backup {time}, checked").format(time=_when(at, now))


def _when(at: datetime, now: datetime) -> str:
    """The time of today, yesterday by name, else the day."""
    days = (local(now).date() - local(at).date()).days
    if days <= 0:
        return written.moment_time(at)
    if days == 1:
        return translate("frame", "yesterday {time}").format(time=written.moment_time(at))
    return written.short_day(local(at).date())

"""Writes tables to files as jobs, with a second person's sign-in where many people leave the house."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from counsellor_app.files import locked_zip
from counsellor_app.files.tables import Dialect, Written
from counsellor_app.reports import locked_tables
from counsellor_app.reports.export import ExportWish, export
from counsellor_app.reports.period import Period
from counsellor_app.services.trace import exports, locked_exports
from counsellor_app.services.trace.exports import ExportRow
from counsellor_app.services.trace.locked_exports import LockedTable
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.second_person import ask_second_person
from counsellor_app.ui.transfer.files_view import FilesView
from counsellor_app.ui.transfer.passphrase import show_passphrase
from counsellor_app.ui.translation import translate

_CHECKED_AS = "Excel, CSV (*.xlsx *.csv)"
_TABLES_AS = "Excel (*.xlsx);;CSV (*.csv)"


class FilesPresenter(Presenter):
    """The form of what is wanted, and the log of what has left the house."""

    def __init__(self, ctx: Context, view: FilesView) -> None:
        super().__init__(ctx)
        self._view = view
        view.export_requested.connect(self._on_export)
        view.lock_requested.connect(self._on_lock)
        view.check_requested.connect(self._on_check)
        view.period_changed.connect(self._read_state)
        ctx.watch({"export_record"}, self.reload)
        ctx.watch({"locked_export"}, self._read_state)

    def open(self, **what: Any) -> None:
        """Shown."""
        self.reload()
        self._read_state()

    def reload(self) -> None:
        """What has been exported."""
        self.ctx.read(exports.export_log, then=self._view.show_log)

    # --- provisional or locked

    def _read_state(self) -> None:
        period = self._period()
        if period is None:
            self._view.show_state(translate("transfer", "Choose a period."), can_lock=False)
            return
        kind = self._view.form.value("kind")
        self.ctx.read(
            *(locked_exports.locked_table, kind, period.first, period.last), then=self._show_state
        )

    def _show_state(self, locked: LockedTable | None) -> None:
        if locked is not None:
            text = translate("transfer", "Locked {when} by {who}: the file is the same each time.")
            told = text.format(when=written.moment(locked.locked_at), who=locked.locked_by)
            self._view.show_state(told, can_lock=False)
            return
        period = self._period()
        is_over = period is not None and period.last < self.ctx.today
        told = translate("transfer", "Provisional: what is registered later changes it.")
        self._view.show_state(told, can_lock=is_over)

    def _period(self) -> Period | None:
        first, last = self._view.form.value("first"), self._view.form.value("last")
        return Period(first, last) if first and last and first <= last else None

    def _on_lock(self) -> None:
        period = self._period()
        if period is None:
            return
        self.ctx.jobs.start(
            self._view,
            locked_tables.lock,
            self.ctx.backend,
            self._view.form.value("kind"),
            period,
            title=translate("transfer", "Lock the period"),
            then=self._locked,
        )

    def _locked(self, _: object) -> None:
        told = translate("transfer", "The table of the period is locked.")
        self.ctx.tell(told, undo=True)
        self._read_state()

    def _on_check(self) -> None:
        """Which export a file is: by its sum, so that a changed file is found out."""
        path = self.ctx.dialogs.open_file(translate("transfer", "Check a file"), _CHECKED_AS)
        if path is None:
            return
        try:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            self.ctx.tell(translate("transfer", "The file cannot be read."), Tone.LATE)
            return
        self.ctx.read(exports.exports_with, digest, then=self._checked)

    def _checked(self, found: tuple[ExportRow, ...]) -> None:
        if not found:
            told = translate(
                "transfer",
                "This is no file that was exported here, or it was changed afterwards.",
            )
            self.ctx.tell(told, Tone.LATE)
            return
        text = translate("transfer", "Unchanged: {table}, exported {when} by {who}.")
        row = found[0]
        facts = {"table": kind_text(row.kind), "who": row.made_by}
        self.ctx.tell(text.format(when=written.moment(row.made_at), **facts))

    # --- files

    def _on_export(self) -> None:
        files = self._view
        if not files.form.check():
            return
        values = files.form.values()
        if values["first"] > values["last"]:
            files.form.show_error("last", translate("transfer", "This lies before the first day."))
            return
        kind = values["kind"]
        locked = bool(values["locked"])
        ending, pattern = ("zip", "Zip (*.zip)") if locked else ("xlsx", _TABLES_AS)
        name = f"{kind.value}_{values['first'].isoformat()}_{values['last'].isoformat()}.{ending}"
        path = self.ctx.dialogs.save_file(translate("transfer", "Save table"), name, pattern)
        if path is None:
            return
        wish = ExportWish(
            kind,
            Period(values["first"], values["last"]),
            path,
            Dialect.EXCEL,
            values["purpose"],
            values["recipient"],
            passphrase=locked_zip.new_passphrase() if locked else "",
        )
        self._start(wish)

    def _start(self, wish: ExportWish) -> None:
        self.ctx.jobs.start(
            self._view,
            export,
            self.ctx.backend,
            wish,
            title=translate("transfer", "Save table"),
            then=lambda done: self._exported(done, wish.passphrase),
            on_error=lambda error: self._ask_second_person(error, wish),
        )

    def _ask_second_person(self, error: Exception, wish: ExportWish) -> bool:
        """Many people in one file: somebody else must agree, and then it is written."""
        return ask_second_person(
            self.ctx,
            error,
            lambda person_id: self._start(replace(wish, second_person_id=person_id)),
            self._view,
        )

    def _exported(self, done: Written, passphrase: str) -> None:
        text = translate("transfer", "%n row(s) saved in {folder}.", "", done.rows)
        self.ctx.tell(text.format(folder=done.path.parent))
        if passphrase:
            show_passphrase(self.ctx, passphrase, done.path.name)

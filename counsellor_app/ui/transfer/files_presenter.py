"""Writes tables to files as jobs, with a second person's sign-in where many people leave the house."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from counsellor_app.files import locked_zip
from counsellor_app.files.tables import Dialect, Written
from counsellor_app.reports.export import ExportWish, export
from counsellor_app.reports.period import Period
from counsellor_app.services.trace import exports
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.second_person import ask_second_person
from counsellor_app.ui.transfer.files_view import FilesView
from counsellor_app.ui.transfer.passphrase import show_passphrase
from counsellor_app.ui.translation import translate

_TABLES_AS = "Excel (*.xlsx);;CSV (*.csv)"


class FilesPresenter(Presenter):
    """The form of what is wanted, and the log of what has left the house."""

    def __init__(self, ctx: Context, view: FilesView) -> None:
        super().__init__(ctx)
        self._view = view
        view.export_requested.connect(self._on_export)
        ctx.watch({"export_record"}, self.reload)

    def open(self, **what: Any) -> None:
        """Shown."""
        self.reload()

    def reload(self) -> None:
        """What has been exported."""
        self.ctx.read(exports.export_log, then=self._view.show_log)

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
            then=lambda written: self._exported(written, wish.passphrase),
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

    def _exported(self, written: Written, passphrase: str) -> None:
        text = translate("transfer", "%n row(s) saved in {folder}.", "", written.rows)
        self.ctx.tell(text.format(folder=written.path.parent))
        if passphrase:
            show_passphrase(self.ctx, passphrase, written.path.name)

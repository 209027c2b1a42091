"""Types STOPbasen's forms off, and writes tables to files as jobs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from counsellor_app.files import locked_zip
from counsellor_app.files.tables import Dialect, Written
from counsellor_app.reports import stopbasen
from counsellor_app.reports.export import ExportWish, export
from counsellor_app.reports.period import Period
from counsellor_app.reports.stopbasen import FilledForm
from counsellor_app.services.actor import Right
from counsellor_app.services.office import typed_forms
from counsellor_app.services.trace import exports
from counsellor_app.ui.clipboard import copy_for_a_while
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.second_person import ask_second_person
from counsellor_app.ui.transfer.files_view import FilesView
from counsellor_app.ui.transfer.passphrase import show_passphrase
from counsellor_app.ui.transfer.typing_view import TypingView
from counsellor_app.ui.translation import translate

_TABLES_AS = "Excel (*.xlsx);;CSV (*.csv)"
_TABLES = {"typed_form", "consent", "course_closing", "interview", "follow_up", "enrolment"}


class TransferView(QWidget):
    """Two pages: typing, and files for those who may export."""

    def __init__(self, typing: TypingView, files: FilesView | None) -> None:
        super().__init__()
        self.setObjectName("transfer")
        self.tabs = QTabWidget()
        self.tabs.setObjectName("transferTabs")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(typing, translate("transfer", "Typing to STOPbasen"))
        if files is not None:
            self.tabs.addTab(files, translate("transfer", "Files"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.addWidget(self.tabs)


class TransferPresenter(Presenter):
    """The typing list of the period, one form at a time, and the export log."""

    def __init__(
        self, ctx: Context, typing: TypingView, files: FilesView | None, period: Period
    ) -> None:
        super().__init__(ctx)
        self._typing, self._files, self._period = typing, files, period
        typing.period.set_value(period)
        typing.period_chosen.connect(self._on_period)
        typing.form_requested.connect(self._on_form)
        typing.copy_requested.connect(self._on_copy)
        typing.typed_requested.connect(self._on_typed)
        ctx.watch(_TABLES, self.reload)
        if files is not None:
            files.export_requested.connect(self._on_export)
            ctx.watch({"export_record"}, self.reload_log)

    def open(self, **what: Any) -> None:
        """Shown."""
        self.reload()
        self.reload_log()

    def reload(self) -> None:
        """The list of the period."""
        self.ctx.read(stopbasen.typing_list, self._period, then=self._typing.show_rows)

    def reload_log(self) -> None:
        """What has been exported."""
        if self._files is not None:
            self.ctx.read(exports.export_log, then=self._files.show_log)

    def _on_period(self, period: Period) -> None:
        self._period = period
        self.reload()

    def _on_form(self, pathway_id: UUID) -> None:
        self.ctx.look(stopbasen.typing_sheet, pathway_id, then=self._show_form)

    def _show_form(self, form: FilledForm) -> None:
        self._typing.show_form(form, form.definition)

    def _on_copy(self, text: str) -> None:
        seconds = self.ctx.settings.now.clipboard_seconds
        copy_for_a_while(text, seconds)
        told = translate("transfer", "Copied. It is cleared after %n second(s).", "", seconds)
        self.ctx.tell(told)

    def _on_typed(self, pathway_id: UUID) -> None:
        def typed(_: object) -> None:
            self.ctx.tell(translate("transfer", "Marked as typed."), undo=True)
            self._on_form(pathway_id)

        self.ctx.write(typed_forms.mark_typed, pathway_id, then=typed)

    def _on_export(self) -> None:
        files = self._files
        if files is None or not files.form.check():
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
            self._files or self._typing,
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
            self._files,
        )

    def _exported(self, written: Written, passphrase: str) -> None:
        text = translate("transfer", "%n row(s) saved in {folder}.", "", written.rows)
        self.ctx.tell(text.format(folder=written.path.parent))
        if passphrase:
            show_passphrase(self.ctx, passphrase, written.path.name)


def may_export(ctx: Context) -> bool:
    """Whether the files page is there for this user."""
    return ctx.backend.actor.may(Right.EXPORT)

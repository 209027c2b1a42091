"""Shows, copies and saves the feedback of departments and practices; what left is written down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from counsellor_app.documents import ward_page
from counsellor_app.reports import ward_pages, wards
from counsellor_app.reports.period import Period
from counsellor_app.reports.wards import WardRow
from counsellor_app.services.letters.report_sheets import WardSheet
from counsellor_app.ui.clipboard import copy_for_a_while
from counsellor_app.ui.indicators.wards_view import WardsView
from counsellor_app.ui.indicators.words import period_name
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate

_FOR_A_WHILE = 600  # seconds: long enough to find the mail of the ward


class WardsPresenter(Presenter):
    """Between the doors and the list."""

    def __init__(self, ctx: Context, view: WardsView) -> None:
        super().__init__(ctx)
        self._view = view
        self._period = Period()
        view.preview_requested.connect(self._on_preview)
        view.copy_requested.connect(self._on_copy)
        view.all_requested.connect(self._on_all)

    def open(self, **what: Any) -> None:
        """`period`: the departments of that period."""
        self._period = what["period"]
        self.reload()

    def reload(self) -> None:
        """The list again."""
        self.ctx.read(wards.ward_rows, self._period, then=self._show)

    def _show(self, rows: Sequence[WardRow]) -> None:
        self._view.show_wards(period_name(self._period), rows)

    def _sheet(self) -> WardSheet | None:
        chosen = self._view.table.chosen()
        if chosen is None:
            return None
        found = self.ctx.backend.read(ward_pages.sheets, self._period)
        return next((sheet for sheet in found if sheet.id == chosen.id), None)

    def _on_preview(self) -> None:
        sheet = self._sheet()
        if sheet is not None:
            content = ward_page.to_pdf(sheet)
            self._record(sheet, content)
            name = f"afdeling_{sheet.label}"
            show_pdf(self.ctx, content, title=name, offered=f"{name}.pdf", people=0)

    def _on_copy(self) -> None:
        sheet = self._sheet()
        if sheet is not None:
            text = f"{sheet.mail.subject}\n\n{sheet.mail.plain}"
            copy_for_a_while(text, _FOR_A_WHILE)
            self._record(sheet, text.encode())
            self.ctx.tell(translate("indicators", "The mail is copied. It has no citizen in it."))

    def _record(self, sheet: WardSheet, content: bytes) -> None:
        ward_pages.record_sent(self.ctx.backend, sheet, content)
        self.reload()

    def _on_all(self) -> None:
        folder = self.ctx.dialogs.choose_folder(translate("indicators", "Save all pages"))
        if folder is None:
            return
        self.ctx.jobs.start(
            self._view,
            ward_pages.save_all,
            self.ctx.backend,
            self._period,
            folder,
            ward_page.to_pdf,
            title=translate("indicators", "Feedback to those who refer"),
            then=lambda count: self._saved(count, folder),
        )

    def _saved(self, count: int, folder: Any) -> None:
        text = translate("indicators", "%n page(s) with mail are saved in {folder}.", "", count)
        self.ctx.tell(text.format(folder=folder))
        self.reload()

"""Works the indicators of a period out as a job, prints them and saves them as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from counsellor_app.documents import indicators as printed
from counsellor_app.documents import status_page
from counsellor_app.reports import (
    book_pages,
    certificates,
    indicators_file,
    quarter_status,
    whole_book,
)
from counsellor_app.reports.indicators import Indicator
from counsellor_app.reports.overview import Overview, overview
from counsellor_app.reports.period import Period, label
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters.report_sheets import StatusSheet
from counsellor_app.ui.indicators.figure_presenter import FigurePresenter
from counsellor_app.ui.indicators.more_presenter import MorePresenter
from counsellor_app.ui.indicators.view import IndicatorsView
from counsellor_app.ui.indicators.wards_presenter import WardsPresenter
from counsellor_app.ui.indicators.words import periods
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate

Progress = Callable[[int, int], object]
_TABLES = {
    "pathway",
    "call",
    "interview",
    "enrolment",
    "course_closing",
    "follow_up",
    "consent",
    "dated_rule",
}


class IndicatorsPresenter(Presenter):
    """The last full quarter is looked at first: it is the one that is reported."""

    def __init__(self, ctx: Context, view: IndicatorsView) -> None:
        super().__init__(ctx)
        self._view = view
        self._period: Period = periods(ctx.today)[1][1]
        self._overview: Overview | None = None
        self.figure = FigurePresenter(ctx, view)
        self.wards = WardsPresenter(ctx, view.wards)
        self.more = MorePresenter(ctx, view.more)
        view.choose_period(self._period)
        view.period_chosen.connect(self._on_period)
        view.targets_chosen.connect(lambda _: self.reload())
        view.lens_changed.connect(lambda _: self._show_again())
        view.tab_chosen.connect(self._on_tab)
        view.pdf_requested.connect(self._on_pdf)
        view.rules_pdf_requested.connect(self._on_rules_pdf)
        view.table_requested.connect(self._on_table)
        view.overview.indicator_opened.connect(self._on_indicator)
        view.overview.stop_opened.connect(lambda stop: self.figure.open_stop(stop, self._period))
        view.certificates.list_requested.connect(self._on_certificate)
        ctx.watch(_TABLES, self.reload)

    def open(self, **what: Any) -> None:
        """Shown: the figures may have moved."""
        self.reload()

    def back(self) -> bool:
        """Esc: from what is behind a number to the overview."""
        return self.figure.back()

    def reload(self) -> None:
        """Works the figures out in the background; the cards stay until the new ones are there."""
        self._view.show_working()
        self.ctx.jobs.start(
            self._view,
            overview,
            self.ctx.backend,
            self._period,
            self._targets,
            title=translate("indicators", "Indicators"),
            then=self._show,
        )
        if self._view.page is self._view.figure:
            self.figure.reload()
        self._open_page()

    @property
    def _targets(self) -> str:
        return str(self._view.targets.value() or "")

    def _show(self, found: Overview) -> None:
        if found.period == self._period:  # another period was chosen meanwhile
            self._overview = found
            self._view.show_overview(found)

    def _show_again(self) -> None:
        if self._overview is not None:
            self._view.show_overview(self._overview)

    def _on_period(self, period: Period) -> None:
        if period != self._period:
            self._period = period
            self._overview = None
            if self._view.page in (self._view.figure, self._view.behind):
                self._view.show_part(0)
            self.reload()

    def _on_tab(self, number: int) -> None:
        self._view.show_part(number)
        self._open_page()

    def _open_page(self) -> None:
        """What the page in front shows of the period."""
        if self._view.page is self._view.wards:
            self.wards.open(period=self._period)
        elif self._view.page is self._view.certificates:
            self._read_certificates()
        elif self._view.page is self._view.more:
            self.more.open(period=self._period)

    def _read_certificates(self) -> None:
        year = self._period.last.year
        self.ctx.read(
            certificates.forecast,
            year,
            then=lambda found: self._view.certificates.show_forecast(year, found),
        )

    def _on_certificate(self, key: str) -> None:
        year = self._period.last.year
        self.ctx.look(
            certificates.to_call,
            year,
            key,
            then=lambda entries: self.figure.show_entries(
                translate("indicators", "{id} {year}: still open, by the last day").format(
                    id=key, year=year
                ),
                entries,
                answered=False,
            ),
        )

    def _on_indicator(self, key: str) -> None:
        self.figure.open(indicator=key, period=self._period, targets=self._targets)

    def _on_pdf(self) -> None:
        self.ctx.read(quarter_status.status, self._period, self._targets, then=self._show_status)

    def _show_status(self, sheet: StatusSheet) -> None:
        name = f"status_{sheet.label}"
        show_pdf(self.ctx, status_page.to_pdf(sheet), title=name, offered=f"{name}.pdf", people=0)

    def _on_rules_pdf(self) -> None:
        if self._overview is None:
            return
        found = [now for now, _ in self._overview.pairs]
        self.ctx.read(indicators_file.page, self._period, found, then=self._preview)

    def _preview(self, page: Any) -> None:
        name = label(self._period)
        content = printed.to_pdf(page)
        show_pdf(self.ctx, content, title=name, offered=f"noegletal_{name}.pdf", people=0)

    def _on_table(self) -> None:
        if self._overview is None:
            return
        name = f"noegletal_{label(self._period)}.xlsx"
        path = self.ctx.dialogs.save_file(
            translate("indicators", "Save table"), name, "Excel (*.xlsx);;CSV (*.csv)"
        )
        if path is not None:
            self.ctx.jobs.start(
                self._view,
                _save,
                self.ctx.backend,
                [now for now, _ in self._overview.pairs],
                self._period,
                path,
                title=translate("indicators", "Save table"),
                then=lambda _: self.ctx.tell(
                    translate("indicators", "The table is saved in {folder}.").format(
                        folder=path.parent
                    )
                ),
            )


def _save(
    backend: Backend, found: Sequence[Indicator], period: Period, path: Path, progress: Progress
) -> None:
    """A workbook has every table of the period; a csv file the indicators alone."""
    if path.suffix.lower() == ".xlsx":
        book_pages.save_workbook(backend, backend.read(whole_book.whole, period), path)
    else:
        indicators_file.save(backend, found, path, progress)

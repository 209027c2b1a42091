"""Leads from a number to what is behind it: chart, story, cut, list, and the citizen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from counsellor_app.documents import report_pages
from counsellor_app.reports import (
    behind,
    book_pages,
    explained,
    figure_lists,
    figures,
    quarter_status,
)
from counsellor_app.reports.behind import Entry, PersonRow, Question
from counsellor_app.reports.cuts import Cut
from counsellor_app.reports.explained import Explanation
from counsellor_app.reports.figures import CutTable, TimePoint
from counsellor_app.reports.funnel import Stop
from counsellor_app.reports.overview import trend_span
from counsellor_app.reports.period import Period, label
from counsellor_app.services.letters.report_sheets import ReportPages
from counsellor_app.ui.indicators.view import IndicatorsView
from counsellor_app.ui.indicators.words import indicator_name, period_name, value_name
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context, Presenter

_FIRST_CUT = Cut.SOURCE


class FigurePresenter(Presenter):
    """Between the doors and the two pages behind a number."""

    def __init__(self, ctx: Context, view: IndicatorsView) -> None:
        super().__init__(ctx)
        self._view = view
        self._key, self._period, self._targets = "", Period(), ""
        self._table: CutTable | None = None
        self._entries: tuple[Entry, ...] = ()
        self._from: QWidget | None = None  # the page that the list was opened from
        page = view.figure
        page.cut.set_value(_FIRST_CUT)
        page.cut_chosen.connect(lambda _: self._read_cut())
        page.value_opened.connect(self._on_value)
        page.list_requested.connect(lambda: self.open_list(Question(self._key, self._period)))
        page.print_requested.connect(self._on_print)
        page.back_requested.connect(self.back)
        view.behind.back_requested.connect(self.back)
        view.behind.person_opened.connect(self._on_person)

    def open(self, **what: Any) -> None:
        """`indicator`, `period` and `targets`: the page of one number."""
        self._key, self._period = what["indicator"], what["period"]
        self._targets = what.get("targets", "")
        self._view.show_page(self._view.figure)
        self.reload()
        self._view.figure.table.setFocus()

    def reload(self) -> None:
        """Everything on the page again."""
        self.ctx.read(explained.explained, self._period, self._key, self._targets, then=self._show)

    def back(self) -> bool:
        """Esc: from the list to the number, from there to the overview."""
        if self._view.page is self._view.behind and self._from is not None:
            self._view.show_page(self._from)
            return True
        if self._view.page is self._view.figure:
            self._view.show_part(0)
            return True
        return False

    def open_stop(self, stop: Stop, period: Period) -> None:
        """The list behind a stop of the funnel."""
        self.open_list(Question(stop.value, period))

    def open_list(self, question: Question) -> None:
        """The list behind a number; that it was opened is logged."""
        self.ctx.look(
            behind.behind, question, then=lambda entries: self._show_list(question, entries)
        )

    def _show(self, found: Explanation) -> None:
        self._view.figure.show_head(found)
        self._view.figure.show_explanation(found)
        target = found.indicator.target
        self.ctx.read(
            figures.over_time,
            trend_span(self._period),
            then=lambda points: self._show_run(points, target),
        )
        self._read_cut()

    def _show_run(self, points: Sequence[TimePoint], target: float | None) -> None:
        self._view.figure.run_card.show_run(points, self._key, target)

    def _read_cut(self) -> None:
        cut = self._view.figure.cut.value()
        if self._key and isinstance(cut, Cut):
            self.ctx.read(figures.by_cut, self._period, cut, then=self._show_cut)

    def _show_cut(self, table: CutTable) -> None:
        self._table = table
        self._view.figure.show_cut(table, self._key)

    def _on_value(self, value: str) -> None:
        if self._table is not None:
            self.open_list(Question(self._key, self._period, self._table.cut, value))

    def _show_list(self, question: Question, entries: tuple[Entry, ...]) -> None:
        self.show_entries(_title(question), entries)

    def show_entries(
        self, title: str, entries: tuple[Entry, ...], *, answered: bool = True
    ) -> None:
        """A list of pathways under its title; Esc leads back to where it was opened."""
        if self._view.page is not self._view.behind:
            self._from = self._view.page
        self._entries = entries
        self._view.behind.show_people(title, len(entries), self._page, answered=answered)
        self._view.show_page(self._view.behind)
        self._view.behind.table.setFocus()

    def _page(self, first: int, how_many: int) -> Sequence[PersonRow]:
        return self.ctx.backend.read(behind.people, self._entries[first : first + how_many])

    def _on_person(self, row: PersonRow) -> None:
        if row.participant_id is not None:
            self.ctx.go_to("participants", participant_id=row.participant_id, pathway_id=row.id)

    def _on_print(self) -> None:
        if not self._key:  # no number is open
            return

        def preview(found: Explanation) -> None:
            book = figure_lists.explanation_book(found, hide=True)
            self.ctx.read(book_pages.pages, book, then=lambda pages: draw(pages))

        def draw(pages: ReportPages) -> None:
            asked = (self._period, self._key, self._targets)
            self.ctx.read(
                quarter_status.curve_of,
                *asked,
                then=lambda curve: show(replace(pages, curve=curve)),
            )

        def show(pages: ReportPages) -> None:
            name = f"{self._key}_{label(self._period)}"
            content = report_pages.to_pdf(pages)
            show_pdf(self.ctx, content, title=name, offered=f"noegletal_{name}.pdf", people=0)

        self.ctx.read(explained.explained, self._period, self._key, self._targets, then=preview)


def _title(question: Question) -> str:
    if question.figure in tuple(Stop):
        name = kind_text(Stop(question.figure))
    else:
        name = f"{question.figure}  {indicator_name(question.figure)}"
    parts = [name, period_name(question.period)]
    if question.cut is not None:
        parts.append(value_name(question.cut, question.value, question.period))
    return " · ".join(parts)

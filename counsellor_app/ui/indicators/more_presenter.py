"""Reads potential and cost, and saves or adds up the counts of the cluster."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from counsellor_app.documents import report_pages, status_page
from counsellor_app.documents.made_with import made_with
from counsellor_app.errors import UserError
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.reports import (
    average_cost,
    book_pages,
    cluster,
    outcome_table,
    potential,
    snapshots,
    survey_figures,
)
from counsellor_app.reports.book import Book
from counsellor_app.reports.cluster import Part
from counsellor_app.reports.period import Period, label
from counsellor_app.reports.snapshots import Again, Drawing
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters import report_snapshots
from counsellor_app.services.letters.report_snapshots import SnapshotRow
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.indicators.locked_view import LockedLine, again_words
from counsellor_app.ui.indicators.more_view import MoreView
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate

_DRAWING = Drawing(status_page.to_pdf, made_with)


class MorePresenter(Presenter):
    """Between the doors and the three cards."""

    def __init__(self, ctx: Context, view: MoreView) -> None:
        super().__init__(ctx)
        self._view = view
        self._period = Period()
        view.show_rights(may_edit=ctx.backend.actor.may(Right.RULES))
        view.rule_requested.connect(
            lambda kind: ctx.go_to("settings", page="rules", kind=RuleKind(kind))
        )
        view.locked.lock_requested.connect(self._on_lock)
        view.locked.page_requested.connect(self._on_page)
        view.save_requested.connect(self._on_save)
        view.add_requested.connect(self._on_add)

    def open(self, **what: Any) -> None:
        """`period`: the figures of that period."""
        self._period = what["period"]
        self._view.show_period(self._period)
        self.ctx.read(potential.potential, self._period, then=self._view.show_potential)
        self.ctx.read(average_cost.average_cost, self._period, then=self._view.show_cost)
        show_outcomes = self._view.outcomes.show_outcomes
        self.ctx.read(outcome_table.outcomes, self._period, then=show_outcomes)
        show = self._view.surveys.show_figures
        self.ctx.read(survey_figures.survey_figures, self._period, then=show)
        self._read_locked()

    def _read_locked(self) -> None:
        def show(rows: tuple[SnapshotRow, ...]) -> None:
            read = self.ctx.backend.read
            lines = [LockedLine(row, read(snapshots.differences, row)) for row in rows]
            self._view.locked.show_locked(lines)

        self.ctx.read(report_snapshots.snapshots, then=show)

    def _on_lock(self) -> None:
        try:
            snapshots.lock(self.ctx.backend, self._period, "", _DRAWING)
        except UserError as error:
            self.ctx.failures.show(error)
            return
        self.ctx.tell(translate("indicators", "The period is locked."))
        self._read_locked()

    def _on_page(self, snapshot_id: UUID) -> None:
        try:
            page = snapshots.make_again(self.ctx.backend, snapshot_id, _DRAWING)
        except UserError as error:
            self.ctx.failures.show(error)
            return
        self.ctx.tell(again_words(page), Tone.GOOD if page.again is Again.SAME else Tone.INFO)
        name = f"laast_{snapshot_id.hex[:8]}"
        show_pdf(self.ctx, page.content, title=name, offered=f"{name}.pdf", people=0)

    def _on_save(self) -> None:
        name = f"klynge_{label(self._period)}.xlsx"
        title = translate("indicators", "Save our counts")
        path = self.ctx.dialogs.save_file(title, name, "Excel (*.xlsx);;CSV (*.csv)")
        if path is not None:
            self.ctx.jobs.start(
                self._view,
                _save,
                self.ctx.backend,
                self._period,
                path,
                title=title,
                then=lambda _: self.ctx.tell(
                    translate("indicators", "The counts are saved in {folder}.").format(
                        folder=path.parent
                    )
                ),
            )

    def _on_add(self) -> None:
        title = translate("indicators", "Add files up")
        paths = self.ctx.dialogs.open_files(title, "Excel, CSV (*.xlsx *.csv)")
        if not paths:
            return
        try:
            parts: tuple[Part, ...] = tuple(cluster.read(path) for path in paths)
        except UserError as error:
            self.ctx.failures.show(error)
            return
        self.ctx.read(cluster.together, parts, then=self._preview)

    def _preview(self, book: Book) -> None:
        def show(pages: Any) -> None:
            name = f"klynge_{label(book.period)}"
            content = report_pages.to_pdf(pages)
            show_pdf(self.ctx, content, title=name, offered=f"{name}.pdf", people=0)

        self.ctx.read(book_pages.pages, book, then=show)


def _save(backend: Backend, period: Period, path: Path, progress: object) -> None:
    cluster.save(backend, period, path)

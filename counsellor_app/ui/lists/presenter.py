"""Leads through the guide: reads the file, plans its columns, judges its rows, brings them in as a job."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.exchange import spreadsheet
from counsellor_app.exchange.spreadsheet import ListReport, OpenedList
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.spreadsheet import ListColumn, ListKind
from counsellor_app.services.calendars import day_calendar
from counsellor_app.services.courses import course_planning
from counsellor_app.services.spreadsheets import brought_in, list_mappings
from counsellor_app.services.spreadsheets.course_facts import is_over, proposed_name
from counsellor_app.services.spreadsheets.list_mappings import MappingRow
from counsellor_app.services.spreadsheets.list_plan import ListMeaning, Plan
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.lists import words
from counsellor_app.ui.lists.for_all import Offered
from counsellor_app.ui.lists.rows_view import JudgedRow
from counsellor_app.ui.lists.view import ListsView
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate

_MOST_SIGNS = 6


class ListsPresenter(Presenter):
    """What it can be opened with: list_file=Path."""

    def __init__(self, ctx: Context, view: ListsView) -> None:
        super().__init__(ctx)
        self._view = view
        self._opened: OpenedList | None = None
        self._report = ListReport()
        self._mappings: tuple[MappingRow, ...] = ()
        start, columns, rows = view.start, view.columns, view.rows
        start.choose_requested.connect(self.choose)
        start.take_back_requested.connect(self._take_back)
        columns.column_chosen.connect(self._on_column)
        columns.file_wanted.connect(self._read_again)
        columns.remember_requested.connect(self._remember)
        columns.forget_requested.connect(self._forget)
        columns.judge_requested.connect(self._judge)
        columns.back_requested.connect(self._show_start)
        columns.for_all.changed.connect(self._on_for_all)
        columns.courses.named.connect(self._on_course_named)
        rows.back_requested.connect(lambda: view.show_page(columns))
        rows.bring_requested.connect(self._bring_in)
        rows.refused_requested.connect(self._save_refused)
        rows.done_requested.connect(self._show_start)
        rows.sign_chosen.connect(self._on_sign)
        ctx.watch({"import_batch", "imported_row"}, self.reload)

    def open(self, **what: Any) -> None:
        """Shown; with a file that was dropped on the window it is read at once."""
        self.reload()
        if what.get("list_file") is not None:
            self.read(what["list_file"])

    def back(self) -> bool:
        """Esc: one page back; what was chosen stays."""
        page = self._view.pages.currentWidget()
        if page is self._view.rows and not self._view.rows.done.isVisibleTo(self._view.rows):
            self._view.show_page(self._view.columns)
            return True
        if page is not self._view.start:
            self._show_start()
            return True
        return False

    def reload(self) -> None:
        """What was brought in before."""
        self.ctx.read(brought_in.brought_in, then=self._view.start.show_rows)

    # --- the file and its columns

    def choose(self) -> None:
        """Which file?"""
        path = self.ctx.dialogs.open_file(
            translate("lists", "Which list?"),
            translate("lists", "Spreadsheets (*.xlsx *.xlsm *.csv *.txt)"),
        )
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Reads a file from its beginning; what was chosen for another one is left behind."""
        self._opened = None
        self._view.columns.show_mappings(self._mappings, None)
        self._start_reading(path, None, "", 0)

    def _start_reading(
        self, path: Path, meaning: ListMeaning | None, sheet: str, line: int
    ) -> None:
        self.ctx.jobs.start(
            self._view,
            spreadsheet.open_list,
            self.ctx.backend,
            path,
            meaning,
            sheet,
            line,
            title=translate("lists", "Reading the list"),
            then=self._show_file,
        )

    def _read_again(self) -> None:
        """Another sheet, line of titles, kind or mapping."""
        opened, columns = self._opened, self._view.columns
        if opened is None:
            return
        chosen = self._chosen_mapping()
        kind = chosen.meaning.kind if chosen else columns.kind.value()
        meaning = chosen.meaning if chosen else ListMeaning(kind)
        other_sheet = columns.sheet.value() != opened.table.sheet and bool(opened.table.sheets)
        line = 0 if other_sheet else int(columns.line.number() or 0)
        self._start_reading(opened.path, meaning, columns.sheet.value() or "", line)

    def _chosen_mapping(self) -> MappingRow | None:
        key = self._view.columns.mapping.value()
        return next((row for row in self._mappings if row.id == key), None)

    def _show_file(self, opened: OpenedList) -> None:
        self._opened = replace(opened, plan=self._proposed(opened))
        self.ctx.read(list_mappings.mappings, then=self._keep_mappings)
        self.ctx.read(self._offered, then=self._view.columns.for_all.offer)
        self._show_plan_for_all()
        notes = " ".join(sentence(UserError(e.code, **e.facts)) for e in opened.table.notes)
        columns, table = self._view.columns, self._opened.table
        first = replace(table, rows=self._opened.parts()[0].table.rows)  # for the examples
        columns.show_file(opened.path.name, first, self._opened.plan, self._mappings, notes)
        self._show_courses()
        self._view.show_page(columns)

    def _keep_mappings(self, rows: tuple[MappingRow, ...]) -> None:
        self._mappings = rows

    @staticmethod
    def _offered(session: Any) -> Offered:
        colleagues = day_calendar.colleagues(session)
        programmes = course_planning.planning_start(session).programmes
        return Offered(
            tuple(dict.fromkeys(each.name for each in programmes)),
            tuple((each.name, each.initials) for each in colleagues),
        )

    def _proposed(self, opened: OpenedList) -> Plan:
        """What the file says of a course is written into its fields, so that it can be mended."""
        plan = opened.plan
        several = len(opened.parts()) > 1 or plan.places(ListColumn.COURSE_NAME)
        if plan.kind is not ListKind.COURSE or several:
            return plan
        days = tuple(sorted(day for _, day in plan.meetings))
        said = {
            ListColumn.COURSE_NAME: proposed_name(plan, opened.table, opened.path.stem),
            ListColumn.COURSE_OVER: "ja" if is_over(days, self.ctx.today) else "nej",
            **plan.for_all,
        }
        return replace(plan, for_all=said)

    def _show_plan_for_all(self) -> None:
        if self._opened is not None:
            plan = self._opened.plan
            self._view.columns.for_all.show_kind(
                plan.kind, plan.for_all, join_alike=plan.join_alike
            )

    def _on_column(self, place: int, column: ListColumn | None) -> None:
        if self._opened is not None:
            plan = self._opened.plan.with_column(place, column)
            self._opened = replace(self._opened, plan=plan)
            self._view.columns.show_plan(plan)
            self._show_courses()

    def _on_for_all(self) -> None:
        if self._opened is not None:
            said = self._view.columns.for_all
            plan = replace(
                self._opened.plan, for_all=said.texts(), join_alike=said.alike.isChecked()
            )
            self._opened = replace(self._opened, plan=plan)
            self._show_courses()

    def _on_course_named(self, key: str, name: str) -> None:
        if self._opened is not None:
            self._opened = replace(self._opened, names={**self._opened.names, key: name})
            self._show_courses()

    def _show_courses(self) -> None:
        """Where the sheet tells of several."""
        if self._opened is not None:
            self._view.columns.courses.show_parts(self._opened.parts())

    # --- mappings

    def _remember(self, name: str) -> None:
        if self._opened is None:
            return

        def kept(key: UUID) -> None:
            self.ctx.tell(
                translate("lists", "Remembered as “{name}”.").format(name=name), undo=True
            )
            self._view.columns.name.clear()
            self._show_mappings(key)

        meaning = self._opened.plan.mapping()
        for_all = dict(meaning.for_all)
        for column in (ListColumn.COURSE_NAME, ListColumn.COURSE_OVER):
            for_all.pop(column, None)  # of this one course
        meaning = replace(meaning, for_all=for_all)
        self.ctx.write(list_mappings.remember, name, meaning, then=kept)

    def _forget(self) -> None:
        chosen = self._chosen_mapping()
        if chosen is not None:
            told = translate("lists", "“{name}” is forgotten.").format(name=chosen.name)

            def gone(_: object) -> None:
                self.ctx.tell(told, undo=True)
                self._show_mappings(None)

            self.ctx.write(list_mappings.forget, chosen.id, then=gone)

    def _show_mappings(self, key: UUID | None) -> None:
        self.ctx.read(list_mappings.mappings, then=self._keep_mappings)
        self._view.columns.show_mappings(self._mappings, key)

    # --- the rows

    def _judge(self) -> None:
        if self._opened is not None:
            self.ctx.jobs.start(
                self._view,
                spreadsheet.judge_list,
                self.ctx.backend,
                self._opened,
                title=translate("lists", "Looking through the rows"),
                then=self._show_judged,
                on_error=self._at_its_field,
            )

    def _show_judged(self, report: ListReport) -> None:
        self._report = report
        rows = self._view.rows
        rows.show_rows(
            self._rows(report), words.summary(report), words.left_out(report), report.wanted
        )
        rows.show_signs(_unknown_signs(report))
        self._view.show_page(rows)

    def _rows(self, report: ListReport) -> list[JudgedRow]:
        kind = self._opened.plan.kind if self._opened else ListKind.REFERRALS
        pairs = zip(report.rows, report.verdicts, strict=False)
        courses = report.courses
        return [JudgedRow(kind, row, verdict, courses.get(row.line, "")) for row, verdict in pairs]

    def _on_sign(self, sign: str, mark: AttendanceMark | None) -> None:
        if self._opened is not None and mark is not None:
            plan = self._opened.plan
            plan = replace(plan, signs={**plan.signs, sign: mark})
            self._opened = replace(self._opened, plan=plan)
            self._judge()

    def _at_its_field(self, error: Exception) -> bool:
        """What was said for the whole list and cannot be read is told at its field."""
        if not isinstance(error, FieldError):
            return False
        self._view.show_page(self._view.columns)
        return self._view.columns.for_all.form.show_error(error.field, sentence(error))

    def _bring_in(self) -> None:
        if self._opened is None:
            return
        keeping = self.ctx.keeping
        self._report = ListReport()
        self._view.rows.bring.setEnabled(False)
        self.ctx.jobs.start(
            self._view,
            keeping.after_backup(spreadsheet.bring_in) if keeping else spreadsheet.bring_in,
            self.ctx.backend,
            self._opened,
            report=self._report,
            title=translate("lists", "Bringing the list in"),
            then=self._after,
            on_cancel=self._after_stop,
            on_error=self._after_failure,
        )

    def _after(self, report: ListReport) -> None:
        self._show_done(report)
        tone = Tone.SOON if report.refused else Tone.GOOD
        self.ctx.tell(words.summary(report), tone, undo=bool(report.wanted))

    def _after_stop(self) -> None:
        """What is in stays in, and is told; the same file brings the rest."""
        report = self._report
        self._show_done(report)
        left = max(report.total - len(report.verdicts), 0)
        told = translate(
            "lists", "Stopped: %n row(s) are left. The same file again brings just those.", "", left
        )
        self.ctx.tell(f"{words.summary(report)} · {told}", Tone.SOON, undo=bool(report.wanted))

    def _after_failure(self, error: Exception) -> bool:
        if self._at_its_field(error):
            return True
        if self._report.verdicts:
            self._show_done(self._report)
        else:
            self._view.rows.bring.setEnabled(True)
        return False

    def _show_done(self, report: ListReport) -> None:
        rows = self._view.rows
        rows.show_signs({})
        rows.show_done(self._rows(report), words.summary(report), words.left_out(report))
        self._view.show_page(rows)

    def _save_refused(self) -> None:
        opened = self._opened
        if opened is None:
            return
        name = translate("lists", "rows-to-mend")
        path = self.ctx.dialogs.save_file(
            translate("lists", "Save the refused rows"),
            f"{name}.xlsx",
            translate("lists", "Spreadsheets (*.xlsx *.csv)"),
        )
        if path is None:
            return
        count = spreadsheet.write_refused(path, opened, self._report.refused, sentence)
        told = translate(
            "lists",
            "%n row(s) saved in {folder}. Mend them there and bring that file in.",
            "",
            count,
        )
        self.ctx.tell(told.format(folder=path.parent))

    # --- what was brought in before

    def _show_start(self) -> None:
        self.reload()
        self._view.show_page(self._view.start)

    def _take_back(self, batch_id: UUID, *, confirmed: bool = False) -> None:
        def ask(error: Exception) -> bool:
            if not isinstance(error, NeedsConfirmation):
                return False
            yes = translate("lists", "Take the rest back")
            if self.ctx.dialogs.ask(sentence(error), yes=yes, no=translate("lists", "Leave it")):
                self._take_back(batch_id, confirmed=True)
            return True

        def done(kept: int) -> None:
            told = translate("lists", "The list is taken back.")
            if kept:
                told = translate("lists", "Taken back, but for %n row(s).", "", kept)
            self.ctx.tell(told, Tone.SOON if kept else Tone.GOOD)

        self.ctx.jobs.start(
            self._view,
            spreadsheet.take_back,
            self.ctx.backend,
            batch_id,
            confirmed=confirmed,
            title=translate("lists", "Taking the list back"),
            then=done,
            on_error=ask,
        )


def _unknown_signs(report: ListReport) -> dict[str, int]:
    """The marks that nobody knows, the most usual first."""
    found = Counter(
        str(problem.facts["text"])
        for verdict in report.refused
        for problem in verdict.problems
        if problem.code == "list.mark"
    )
    return dict(found.most_common(_MOST_SIGNS))

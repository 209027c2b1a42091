"""The papers of a course: the sheet for the room, and the epikrises of everyone in one act."""

from __future__ import annotations

from collections.abc import Callable
from counsellor_app.documents import attendance_sheet as printed
from counsellor_app.documents import epikrise as epikrise_paper
from counsellor_app.exchange import course_epikrises_out
from counsellor_app.exchange.course_epikrises_out import Batch
from counsellor_app.services import attendance_sheet, course_epikrises
from counsellor_app.services.course_epikrises import EpikriseLine
from counsellor_app.services.course_page import CoursePage
from counsellor_app.services.sheets import AttendanceSheet, EpikriseSheet
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses.epikrises_dialog import EpikrisesDialog
from counsellor_app.ui.courses.view import CoursesView
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate


class CoursePapers:
    """Each paper is shown before it is printed; its name on the disk tells nothing of anybody."""

    def __init__(
        self, ctx: Context, view: CoursesView, shown: Callable[[], CoursePage | None]
    ) -> None:
        self.ctx, self._view, self._shown = ctx, view, shown
        view.print.triggered.connect(lambda: self._on_sheet())
        view.epikrises.triggered.connect(lambda: self._on_epikrises())

    # --- the sheet for the room

    def _on_sheet(self) -> None:
        page = self._shown()
        if page is not None:
            self.ctx.look(attendance_sheet.attendance_sheet, page.id, then=self._show_sheet)

    def _show_sheet(self, sheet: AttendanceSheet) -> None:
        short = str(sheet.course_id)[-8:]
        show_pdf(
            self.ctx,
            printed.to_pdf(sheet),
            title=f"fremmoede-{short}",
            offered=f"fremmoedeliste_{short}.pdf",
        )

    # --- epikrises

    def _on_epikrises(self) -> None:
        page = self._shown()
        if page is not None:
            self.ctx.read(
                course_epikrises.epikrises_of_course,
                page.id,
                then=lambda lines: self._ask(page, lines),
            )

    def _ask(self, page: CoursePage, lines: tuple[EpikriseLine, ...]) -> None:
        dialog = EpikrisesDialog(page.name, lines, self.ctx.dialogs.parent)
        files = dialog.files
        if not self.ctx.dialogs.run(dialog):
            return
        folder = None
        if files:
            title = translate("courses", "Folder for the MedCom files")
            folder = self.ctx.dialogs.choose_folder(title)
            if folder is None:
                return
        self.ctx.jobs.start(
            self._view,
            course_epikrises_out.send_epikrises,
            self.ctx.backend,
            page.id,
            folder,
            title=translate("courses", "The epikrises are written"),
            then=self._sent,
        )

    def _sent(self, batch: Batch) -> None:
        parts = [translate("courses", "%n epikrise(s) noted as sent.", "", len(batch.letters))]
        parts += [f"{line.name}: {sentence(error)}" for line, error in batch.left_out]
        tone = Tone.SOON if batch.left_out else Tone.GOOD
        self.ctx.tell(" ".join(parts), tone, undo=bool(batch.letters))
        if batch.papers:
            self.ctx.read(
                course_epikrises.epikrise_sheets, tuple(batch.papers), then=self._show_epikrises
            )

    def _show_epikrises(self, sheets: tuple[EpikriseSheet, ...]) -> None:
        short = str(sheets[0].letter_id)[-8:]
        show_pdf(
            self.ctx,
            epikrise_paper.to_pdf(sheets),
            title=f"epikriser-{short}",
            offered=f"epikriser_{short}.pdf",
        )

"""The papers of a course: sheet for the room, plan, vouchers, certificates, epikrises in one act."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from counsellor_app.documents import attendance_sheet as printed
from counsellor_app.documents import certificate, letter, meeting_plan
from counsellor_app.documents import epikrise as epikrise_paper
from counsellor_app.exchange import course_epikrises_out
from counsellor_app.exchange.course_epikrises_out import Batch
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import (
    attendance_sheet,
    certificates,
    course_epikrises,
    course_invitations,
    meeting_guides,
)
from counsellor_app.services.attendance.course_epikrises import EpikriseLine
from counsellor_app.services.attendance.course_invitations import InvitationLine
from counsellor_app.services.attendance.meeting_guides import GuideDraft, GuideRow
from counsellor_app.services.courses.course_rows import CoursePage
from counsellor_app.services.letters.sheets import (
    AttendanceSheet,
    CertificateSheet,
    EpikriseSheet,
    LetterSheet,
    MeetingPlanSheet,
)
from counsellor_app.services.letters.sms_batches import SmsDraft
from counsellor_app.services.planning import citizen_letters
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses.batch_dialogs import EpikrisesDialog, InvitationsDialog
from counsellor_app.ui.courses.plan_pane import plan_dialog
from counsellor_app.ui.courses.view import CoursesView
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.follow_up.survey_acts import print_surveys
from counsellor_app.ui.letters.out_folder import letter_folder
from counsellor_app.ui.medication.issuing import Issuing
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context
from counsellor_app.ui.sms.batch import show_batch
from counsellor_app.ui.translation import translate


class CoursePapers:
    """Each paper is shown before it is printed; its name on the disk tells nothing of anybody."""

    def __init__(
        self, ctx: Context, view: CoursesView, shown: Callable[[], CoursePage | None]
    ) -> None:
        self.ctx, self._view, self._shown = ctx, view, shown
        self._issuing = Issuing(ctx)
        self._guide: GuideRow | None = None
        view.print.triggered.connect(lambda: self._on_sheet())
        view.plan_of_meeting.toggled.connect(self._on_plan)
        view.course.plan.edit_requested.connect(self._on_edit_plan)
        view.course.plan.print_requested.connect(self._on_print_plan)
        view.course.grid.meeting_changed.connect(lambda: self.show_plan())
        view.invitations.triggered.connect(lambda: self._on_invitations())
        view.vouchers.triggered.connect(lambda: self._on_vouchers())
        view.certificates.triggered.connect(lambda: self._on_certificates())
        view.survey_forms.triggered.connect(lambda: print_surveys(ctx))
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
            people=len(sheet.people),
        )

    # --- the plan of the meeting

    def _on_plan(self, shown: bool) -> None:
        self._view.course.plan.setVisible(shown)
        self.show_plan()

    def show_plan(self) -> None:
        """The plan of the meeting under the cursor, while the pane is shown."""
        meeting = self._view.course.grid.current_meeting()
        if not self._view.plan_of_meeting.isChecked() or meeting is None:
            return

        def show(guide: GuideRow) -> None:
            self._guide = guide
            may_edit = self.ctx.backend.actor.may(Right.RULES)
            self._view.course.plan.show_guide(guide, meeting.number, may_edit=may_edit)

        self.ctx.read(meeting_guides.guide_of, meeting.id, then=show)

    def _on_edit_plan(self) -> None:
        guide = self._guide
        if guide is None:
            return
        dialog = plan_dialog(guide, self.ctx.dialogs.parent)
        if self.ctx.dialogs.run(dialog):
            text = dialog.values()["text"]
            kept = "" if text.strip() == guide.text.strip() and not guide.own else text
            draft = GuideDraft(guide.programme_id, guide.number, kept, guide.version)
            self.ctx.write(
                meeting_guides.save_guide,
                draft,
                then=lambda _: self.ctx.tell(translate("courses", "The plan is saved."), undo=True),
            )

    def _on_print_plan(self) -> None:
        if self._guide is not None:
            self.ctx.read(
                meeting_guides.plan_sheet, self._guide.meeting_id, then=self._show_plan_sheet
            )

    def _show_plan_sheet(self, sheet: MeetingPlanSheet) -> None:
        short = str(sheet.meeting_id)[-8:]
        content = meeting_plan.to_pdf(sheet)
        show_pdf(
            self.ctx,
            content,
            title=f"moedeplan-{short}",
            offered=f"moedeplan_{short}.pdf",
            people=0,
        )

    # --- invitations

    def _on_invitations(self) -> None:
        page = self._shown()
        if page is not None:
            self.ctx.read(
                course_invitations.invitations_of_course,
                page.id,
                then=lambda lines: self._ask_invitations(page, lines),
            )

    def _ask_invitations(self, page: CoursePage, lines: tuple[InvitationLine, ...]) -> None:
        dialog = InvitationsDialog(page.name, lines, self.ctx.dialogs.parent)
        if not self.ctx.dialogs.run(dialog):
            return
        if dialog.letters:
            self.ctx.write(course_invitations.invite_course, page.id, then=self._invited)
        if dialog.messages:
            self.ctx.read(
                course_invitations.messages_of_course,
                page.id,
                then=lambda to: show_batch(
                    self.ctx, SmsDraft(LetterKind.SMS_COURSE, to), self._view
                ),
            )

    def _invited(self, letter_ids: tuple[UUID, ...]) -> None:
        told = translate("courses", "%n letter(s) noted as sent.", "", len(letter_ids))
        self.ctx.tell(told, undo=True)
        self.ctx.read(citizen_letters.citizen_sheets, letter_ids, then=self._show_letters)

    def _show_letters(self, sheets: tuple[LetterSheet, ...]) -> None:
        short = str(sheets[0].letter_id)[-8:]
        show_pdf(
            self.ctx,
            letter.to_pdf(sheets),
            title=f"breve-{short}",
            offered=f"invitationer_{short}.pdf",
            people=len(sheets),
        )

    # --- vouchers

    def _on_vouchers(self) -> None:
        page = self._shown()
        if page is not None:
            self._issuing.issue_course(page.id)

    # --- certificates

    def _on_certificates(self) -> None:
        page = self._shown()
        if page is not None:
            self.ctx.look(certificates.certificates, page.id, then=self._show_certificates)

    def _show_certificates(self, sheets: tuple[CertificateSheet, ...]) -> None:
        short = str(sheets[0].enrolment_id)[-8:]
        show_pdf(
            self.ctx,
            certificate.to_pdf(sheets),
            title=f"deltagerbevis-{short}",
            offered=f"deltagerbeviser_{short}.pdf",
            people=len(sheets),
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
            folder = letter_folder(self.ctx)
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
            people=len(sheets),
        )

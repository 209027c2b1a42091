"""Shows STOPbasen's forms of one person as pages to print."""

from __future__ import annotations

from uuid import UUID

from counsellor_app.documents.interview_form import interview_pdf
from counsellor_app.reports import stopbasen_sheets
from counsellor_app.services.interview.interview_sheets import InterviewSheet
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context


def print_forms(ctx: Context, pathway_id: UUID) -> None:
    """The preview; the print job and the file are named by the pathway's id, never by a name."""

    def show(sheet: InterviewSheet) -> None:
        key = pathway_id.hex[:8]
        content = interview_pdf(sheet)
        show_pdf(ctx, content, title=key, offered=f"stopbasen_{key}.pdf", people=1)

    ctx.look(stopbasen_sheets.printed_forms, pathway_id, then=show)

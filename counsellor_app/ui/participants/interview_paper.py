"""The interview on paper: filled in as it stands, or empty to be filled in by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from counsellor_app.documents.interview_form import interview_pdf
from counsellor_app.services.interview import interview_sheets
from counsellor_app.services.interview.interview_page import InterviewPage
from counsellor_app.services.interview.interview_sheets import InterviewSheet
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context


def print_interview(
    ctx: Context,
    page: InterviewPage,
    answers: Mapping[str, str],
    held_on: date | None,
    *,
    empty: bool,
) -> None:
    """The preview; the print job is named by the pathway's id, never by a name."""

    def show(sheet: InterviewSheet) -> None:
        offered, title = "afklarende-samtale.pdf", str(page.pathway_id)
        show_pdf(ctx, interview_pdf(sheet), title=title, offered=offered, people=1)

    ctx.look(
        interview_sheets.interview_sheet,
        page.pathway_id,
        page.definition.id,
        {} if empty else answers,
        held_on,
        empty=empty,
        then=show,
    )

"""Types the forms of a course in, and prints them empty: from the course, its closing, and the page of a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from counsellor_app.documents.interview_form import interview_pdf
from counsellor_app.services.follow_up import surveys
from counsellor_app.services.follow_up.surveys import SurveyDraft, SurveyRow
from counsellor_app.services.interview import interview_sheets
from counsellor_app.services.interview.forms import FormDefinition
from counsellor_app.services.interview.interview_sheets import InterviewSheet
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.follow_up.survey_dialog import SurveyDialog
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate


def type_survey(
    ctx: Context,
    pathway_id: UUID,
    row: SurveyRow,
    then: Callable[[], object] | None = None,
) -> None:
    """One form of one citizen in a dialog; what is refused stays in it, with the reason at its place."""

    def keep(dialog: SurveyDialog) -> None:
        draft = SurveyDraft(
            pathway_id, row.form, dialog.answers(), dialog.answered_on(), row.version
        )
        ctx.write(
            surveys.keep_survey, draft, form=dialog.form, then=lambda _: dialog.done_keeping()
        )

    dialog = SurveyDialog(row, lambda: ctx.today, keep, ctx.dialogs.parent)
    if ctx.dialogs.run(dialog):
        ctx.tell(translate("follow_up", "The form is kept."), Tone.GOOD, undo=True)
        if then is not None:
            then()


def print_surveys(ctx: Context) -> None:
    """An empty one of each form that is used, to be copied for the group."""

    def show(found: Sequence[FormDefinition]) -> None:
        if not found:
            ctx.tell(no_surveys(), Tone.INFO)
        for definition in found:
            ctx.read(interview_sheets.empty_sheet, definition.form, definition.id, then=paper)

    def paper(sheet: InterviewSheet) -> None:
        name = f"skema-{sheet.definition.form}"
        show_pdf(ctx, interview_pdf(sheet), title=name, offered=f"{name}.pdf", people=0)

    ctx.read(surveys.survey_forms, then=show)


def no_surveys() -> str:
    """Why there is none, and who can change that."""
    return translate(
        "follow_up",
        "No form is used at the end of a course. The team lead chooses them in the settings, under the rules.",
    )

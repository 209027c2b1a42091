"""What the answers come to, shown beside the form while it is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from counsellor_app.kinds.interview import AnswerOrigin, ConsentForm
from counsellor_app.services.interview.interview_page import InterviewPage
from counsellor_app.services.interview.smoking import Smoking
from counsellor_app.ui.participants import interview_words
from counsellor_app.ui.participants.interview_view import InterviewView
from counsellor_app.ui.translation import translate


def show_findings(
    view: InterviewView,
    page: InterviewPage,
    answers: Mapping[str, str],
    origins: Mapping[str, AnswerOrigin],
    today: date,
) -> None:
    """Share, findings, medicine, what to remember, and which answers wait to be confirmed."""
    share, share_text = interview_words.share_words(page, answers)
    view.show_share(share, share_text)
    lines, found = interview_words.findings(page, answers)
    lines += interview_words.medicine_lines(page, answers, found)
    view.show_findings(lines)
    view.factors.show_rows(*interview_words.factor_rows(page, found))
    view.show_notes(interview_words.notes(page, answers, today))
    _show_marks(view, page, answers, origins, found)
    values = view.frame.values()
    oral = values["consent_form"] is ConsentForm.ORAL
    view.show_consent_notes(
        interview_words.consent_notes(page, answers, by_phone=bool(values["by_phone"]), oral=oral)
    )


def _show_marks(
    view: InterviewView,
    page: InterviewPage,
    answers: Mapping[str, str],
    origins: Mapping[str, AnswerOrigin],
    found: Smoking,
) -> None:
    view.blocks.show_marks(interview_words.marks(page, answers, origins, found))
    jumps, confirms = interview_words.block_words(page, answers, origins)
    view.blocks.show_blocks(jumps, confirms)
    waiting = len(origins)
    next_text = translate("participants", "%n answer(s) to confirm", "", waiting)
    view.show_links(
        next_text=next_text if waiting else "",
        held=page.interview_id is not None,
        source=interview_words.source_words(page),
    )

"""STOPbasen's forms of one person for paper: the same fields in the same order as they are typed (domain 1.2)."""

from __future__ import annotations

import uuid
from dataclasses import replace

from counsellor_app.kinds import cpr, phone
from counsellor_app.models import Participant, Pathway
from counsellor_app.reports import stopbasen
from counsellor_app.reports.stopbasen_pages import Page, text_of
from counsellor_app.services.actor import Right
from counsellor_app.services.interview.forms import Question
from counsellor_app.services.interview.interview_sheets import InterviewSheet
from counsellor_app.services.letters import danish, letterheads
from counsellor_app.services.letters.letter_text import fill_phrase
from counsellor_app.services.operation import look
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@look(Right.CASE)
def printed_forms(session: Transaction, pathway_id: uuid.UUID) -> InterviewSheet:
    """Her forms with what is known; printing them is logged. Refused without a consent."""
    form = stopbasen.typing_pages(session, pathway_id)
    pathway = session.get_one(Pathway, pathway_id)
    person = session.get_one(Participant, form.participant_id)
    audit.record(
        session,
        "print_typing_sheet",
        participant_id=person.id,
        pathway_id=pathway_id,
    )
    head = letterheads.letterhead(session, pathway.unit_id)
    words = head.texts.phrases("interview_form")
    products = head.texts.phrases("words")
    answers = {
        question.key: _shown(question, text_of(form.values.get(question.key)), products)
        for page in form.pages
        for question in page.questions
    }
    blocks = tuple(replace(page.block, questions=page.questions) for page in form.pages)
    return InterviewSheet(
        title_id=pathway_id,
        letterhead=head,
        definition=replace(form.definition, blocks=blocks),
        answers={key: text for key, text in answers.items() if text},
        name=f"{person.given_name} {person.surname}".strip(),
        birth_date=person.birth_date,
        held_on=session.today,
        own_numbers=True,
        feet={page.block.key: _typed(page, words) for page in form.pages},
    )


def _shown(question: Question, text: str, words: dict[str, str]) -> str:
    """As people write it; options and days are written by the page itself."""
    if question.value_from == "participant.cpr":
        return cpr.show(text)
    if question.value_from == "participant.phone":
        return phone.show(text)
    if question.value_from == "voucher.products" and text:
        return ", ".join(words.get(f"product_{each}", each) for each in text.split(" + "))
    return text


def _typed(page: Page, words: dict[str, str]) -> str:
    typed = page.typed
    if typed is None:
        return ""
    phrase = words["typed_from_paper" if typed.from_paper else "typed"]
    said = fill_phrase(phrase, dato=danish.short_date(typed.on), initialer=typed.by)
    if typed.number:
        said += ", " + fill_phrase(words["typed_as"], nummer=typed.number)
    return said

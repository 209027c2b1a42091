"""What is read aloud and written about a follow-up in Danish: the questions, and the attempts as a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from counsellor_app.clock import local
from counsellor_app.services.interview import forms
from counsellor_app.services.letters import danish, letter_texts
from counsellor_app.services.letters.letter_text import fill_phrase
from counsellor_app.services.transaction import Transaction

TEXTS = "follow_up_questions"
_EXACT = {"smoke_free": "follow_up.smoke_free"}
"""Where STOPbasen's own words are known they are taken from its form, and nobody rewords them."""


def questions(session: Transaction, on: date) -> Mapping[str, str]:
    """The questions by name, as they are asked on that day."""
    said = letter_texts.texts_in_force(session).phrases(TEXTS)
    definition = forms.in_force_or_none(session, forms.STOPBASEN, on)
    known = definition.questions() if definition else ()
    exact = {each.value_from: each.text for each in known if each.official}
    return said | {name: exact[place] for name, place in _EXACT.items() if place in exact}


def attempts_made(session: Transaction, attempts: Sequence[datetime]) -> str:
    """4 forsøg: 01.04. kl. 10.30, 02.04. kl. 17.15 …: what the form of missing follow-ups asks for."""
    said = letter_texts.texts_in_force(session).phrases("journal")
    days = ", ".join(_moment(at) for at in attempts)
    return fill_phrase(said["follow_up_attempts"], antal=str(len(attempts)), dage=days)


def _moment(at: datetime) -> str:
    there = local(at)
    return f"{danish.short_date(there.date())} {danish.clock_time(there.time())}"

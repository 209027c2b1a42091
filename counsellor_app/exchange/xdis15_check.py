"""Checks a closing note before it leaves: required fields, lengths, GLN and CPR (domain 5.3–5.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from counsellor_app import clock
from counsellor_app.exchange.closing_letter import ClosingLetter, Finding
from counsellor_app.exchange.message import Party
from counsellor_app.kinds import gln
from counsellor_app.kinds.referral import PartyCode

IDENTIFIER, CODE, LINE, NAME = 14, 17, 35, 70
MOST_ADDITIONAL = 5
_CPR = re.compile(r"[0-9]{10}")
_NUMBERS = {
    PartyCode.PRACTICE: re.compile(r"[0-9]{6}"),
    PartyCode.MUNICIPALITY: re.compile(r"[0-9]{3}"),
}
"""How the numbers that domain 5.4 confirms are written; none of them has a check digit."""
_CODE_LISTS = frozenset({"", "SKSdiagnosekode", "ICPCkode", "uspecificeretkode"})
_REPLACEMENT = re.compile(r"[0-9A-ZÆØÅ]{10}")


def check(letter: ClosingLetter) -> tuple[Finding, ...]:
    """Everything that must be mended; empty when the note can go."""
    return (
        *_identifiers(letter),
        *_party("sender", letter.sender),
        *_party("receiver", letter.receiver),
        *_copy_receiver(letter.copy_receiver),
        *_patient(letter),
        *_content(letter),
    )


def _identifiers(letter: ClosingLetter) -> Iterator[Finding]:
    yield from _text("envelope_identifier", letter.envelope_identifier, IDENTIFIER)
    yield from _text("identifier", letter.identifier, IDENTIFIER)
    episode = letter.episode_of_care_identifier
    yield from _text("episode_of_care_identifier", episode, LINE, required=False)


def _party(name: str, party: Party) -> Iterator[Finding]:
    if not party.gln:
        yield Finding(f"{name}.gln", "required")
    elif not gln.is_valid(party.gln):
        yield Finding(f"{name}.gln", "gln_check_digit")
    yield from _text(f"{name}.identifier", party.identifier, CODE)
    form = _NUMBERS.get(party.identifier_code) if party.identifier_code else None
    if party.identifier and form is not None and not form.fullmatch(party.identifier):
        yield Finding(f"{name}.identifier", "number_form")
    if party.identifier_code is None:
        yield Finding(f"{name}.identifier_code", "required")
    if name == "sender" and not party.organisation.strip():
        yield Finding("sender.organisation", "required")


def _copy_receiver(party: Party | None) -> Iterator[Finding]:
    if party is None:
        return
    yield from _text("copy_receiver.identifier", party.identifier, CODE)
    if party.identifier_code is None:
        yield Finding("copy_receiver.identifier_code", "required")


def _patient(letter: ClosingLetter) -> Iterator[Finding]:
    patient = letter.patient
    form = _REPLACEMENT if patient.replacement_number else _CPR
    if not patient.cpr:
        yield Finding("patient.cpr", "required")
    elif not form.fullmatch(patient.cpr):
        yield Finding("patient.cpr", "cpr_form")
    yield from _text("patient.surname", patient.surname, NAME)
    yield from _text("patient.given_name", patient.given_name, NAME, required=False)


def _content(letter: ClosingLetter) -> Iterator[Finding]:
    if not letter.text.strip():
        yield Finding("text", "required")
    yield from _text("signature.name", letter.signature.name, NAME)
    for number, diagnosis in enumerate(letter.diagnoses):
        yield from _text(f"diagnoses.{number}.code", diagnosis.code, CODE, required=False)
        if diagnosis.type_code not in _CODE_LISTS:
            yield Finding(f"diagnoses.{number}.type_code", "code_list")
        if not (diagnosis.code or diagnosis.text):
            yield Finding(f"diagnoses.{number}", "required")
    if letter.referred_at is not None and _day(letter.referred_at) > _day(letter.closed_at):
        yield Finding("closed_at", "dates_in_wrong_order")


def _text(field: str, text: str, longest: int, *, required: bool = True) -> Iterator[Finding]:
    if required and not text.strip():
        yield Finding(field, "required")
    if len(text) > longest:
        yield Finding(field, "too_long", longest)


def _day(at: date | datetime) -> date:
    return clock.local(at).date() if isinstance(at, datetime) else at

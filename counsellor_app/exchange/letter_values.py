"""Turns a letter as it was read into what the intake needs: plain values, place and person apart."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from counsellor_app.exchange import call_not_before
from counsellor_app.exchange.message import Party, ReferralLetter, Relative
from counsellor_app.exchange.referral_source import source_of
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.services.office.address_book import Address
from counsellor_app.services.referrals.received_letter import (
    LetterPerson,
    LetterRelative,
    ReceivedLetter,
)

_CPR_LENGTH = 10


def received_letter(letter: ReferralLetter) -> ReceivedLetter:
    """The letter as the intake needs it."""
    sender, main = letter.sender, letter.main_diagnosis
    source = source_of(sender)
    person = _person(letter)
    content = letter.content() | {"person": _plain(person)}
    content |= _proposal(letter)
    return ReceivedLetter(
        sender_key=letter.key[0],
        letter_identifier=letter.identifier,
        version_code=letter.version_code,
        status=letter.status,
        source=source,
        person=person,
        sender=_address(sender, source),
        sender_code=sender.identifier_code,
        referrer_name=sender.referrer.name if sender.referrer else "",
        received_on=letter.received_on,
        authorised_on=letter.authorised_on,
        episode_identifier=letter.episode_of_care_identifier,
        acknowledgement_code=letter.envelope.acknowledgement,
        diagnosis_code=main.code if main else "",
        diagnosis_text=main.text if main else "",
        clinical_text=letter.clinical_text.plain,
        relatives=tuple(_relative(each) for each in letter.relatives if _named(each)),
        content=content,
        warnings=tuple(dict.fromkeys(each.code for each in letter.warnings)),
        raw=letter.xml,
        line=letter.line,
    )


def _person(letter: ReferralLetter) -> LetterPerson:
    patient, number = letter.patient, letter.patient.cpr
    phones = [each.number or each.written for each in patient.telephones]
    # What is no CPR number at all stands in the letter, and the mark says that somebody must look.
    keeps = len(number.number) == _CPR_LENGTH
    return LetterPerson(
        cpr=number.number if keeps else None,
        cpr_state=number.state if keeps or number.state is CprState.MISSING else CprState.CHECK,
        birth_date=number.birth_date,
        sex=number.sex,
        given_name=patient.given_name,
        surname=patient.surname,
        street=", ".join(filter(None, (patient.street, patient.suburb)))[:140],
        post_code=patient.post_code,
        town=patient.town,
        phone=phones[0] if phones else "",
        other_phone=phones[1] if len(phones) > 1 else "",
        email=patient.email,
    )


def _plain(person: LetterPerson) -> dict[str, Any]:
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in asdict(person).items()
    }


def _address(sender: Party, source: ReferralSource) -> Address:
    return Address(
        number=sender.identifier,
        name=sender.organisation,
        department=", ".join(filter(None, (sender.department, sender.unit)))[:70],
        gln=sender.gln,
        street=sender.street,
        post_code=sender.post_code,
        town=sender.town,
        phone=sender.telephone,
        psychiatric=source is ReferralSource.PSYCHIATRY,
    )


def _named(relative: Relative) -> bool:
    return bool(relative.surname or relative.given_name or relative.telephones)


def _relative(relative: Relative) -> LetterRelative:
    first = relative.telephones[0] if relative.telephones else None
    return LetterRelative(
        name=f"{relative.given_name} {relative.surname}".strip(),
        relation=relative.kind,
        phone=(first.number or first.written) if first else "",
    )


def _proposal(letter: ReferralLetter) -> dict[str, Any]:
    """When not to call, as far as the text says: a day, or only what is waited for."""
    if letter.received_on is None:
        return {}
    parts = [letter.clinical_text.plain, *(each.information.plain for each in letter.visitations)]
    text = "\n".join(parts)
    proposed = call_not_before.propose(text, letter.received_on)
    if proposed is not None:
        return {"proposal": {"on": proposed.on.isoformat(), "words": proposed.words}}
    waits = call_not_before.awaited(text)
    return {"proposal": {"on": None, "words": waits}} if waits else {}

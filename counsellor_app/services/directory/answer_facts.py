"""The named facts of letters that answer a referral: passed on to whom, with what, or refused and why."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from counsellor_app.kinds import phone
from counsellor_app.kinds.directory import EntryKind
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.referral import RejectReason
from counsellor_app.models import DirectoryEntry, Participant, Pathway
from counsellor_app.services import access
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.receivers import referral_of
from counsellor_app.services.people import consent_state
from counsellor_app.services.transaction import Transaction

NAMES = (
    *("videre_til", "videre_telefon", "oplysninger_sendt", "afvist_årsag", "samtykke_dato"),
    *("borger_telefon", "borger_adresse", "bedste_tid", "tolk", "ring_ikke_før"),
    *("henvist_af", "henvisning", "har_henvisning"),
)
"""Every field that the texts of these letters may use beside those of all letters."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a letter answers with: an offer of the directory, or a reason."""

    entry_id: uuid.UUID | None = None
    agreed: bool = False  # she has said yes to our sending what we know
    reason: RejectReason | None = None


def answer_facts(session: Transaction, pathway: Pathway, answer: Answer) -> dict[str, str]:
    """The facts as texts; what is not known is empty, and its line is left out."""
    facts = dict.fromkeys(NAMES, "")
    if answer.reason is not None:
        facts["afvist_årsag"] = answer.reason.value  # the words come from the municipality's text
    entry_id = answer.entry_id or pathway.passed_on_to_id
    if entry_id is None:
        return facts
    entry = access.load(session, DirectoryEntry, entry_id)
    sent = answer.agreed and entry.kind is EntryKind.MUNICIPALITY
    return facts | {
        "videre_til": entry.name,
        "videre_telefon": phone.show(entry.phone),
        "oplysninger_sendt": "ja" if sent else "nej",
        **_citizen(session, pathway),
        **_referral(session, pathway),
    }


def _citizen(session: Transaction, pathway: Pathway) -> dict[str, str]:
    """How she is reached; a protected address goes nowhere (quality, "Nothing leaks")."""
    person = session.get_one(Participant, pathway.participant_id)
    town = f"{person.post_code} {person.town}".strip()
    address = ", ".join(filter(None, (person.street, town)))
    protected = person.address_protected or person.name_protected
    consent = consent_state.newest(session, pathway.id, ConsentKind.PASS_ON)
    given_on = consent.given_on if consent and consent.given else session.today
    numbers = [phone.show(each) for each in (person.phone, person.other_phone) if each]
    return {
        "borger_telefon": danish.listed(numbers),
        "borger_adresse": "" if protected else address,
        "bedste_tid": person.best_time,
        "tolk": person.interpreter_language,
        "samtykke_dato": danish.long_date(given_on),
        "ring_ikke_før": danish.long_date(pathway.call_not_before)
        if pathway.call_not_before
        else "",
    }


def _referral(session: Transaction, pathway: Pathway) -> dict[str, str]:
    letter = referral_of(session, pathway.id)
    if letter is None:
        return {}
    sender = (letter.sender_organisation, letter.sender_department, letter.referrer_name)
    return {
        "henvist_af": ", ".join(filter(None, sender)),
        "henvisning": letter.clinical_text.strip(),
        "har_henvisning": "ja" if letter.clinical_text.strip() else "nej",
    }

"""What is said on the telephone, in the municipality's own words and about this one citizen."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from counsellor_app.kinds import phone
from counsellor_app.kinds.call import CallPurpose
from counsellor_app.models import Municipality, Participant, Unit
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import danish, letter_texts, receivers
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class CallScript:
    """To herself, and to a machine or somebody else, who is not to hear what it is about."""

    to_her: str
    message: str


_SCRIPTS = {CallPurpose.CALL_BACK: "script_call_back", CallPurpose.FOLLOW_UP: "script_follow_up"}


@query(Right.CASE)
def call_script(session: Transaction, pathway_id: uuid.UUID, purpose: CallPurpose) -> CallScript:
    """The words for this call; empty where this kind of call has none."""
    pathway = access.open_pathway(session, pathway_id)
    person = access.load(session, Participant, pathway.participant_id)
    unit = session.get_one(Unit, pathway.unit_id)
    municipality = session.get_one(Municipality, unit.municipality_id)
    letter = receivers.referral_of(session, pathway.id)
    sender = (letter.sender_department or letter.sender_organisation) if letter else ""
    facts = {
        "fornavn": person.given_name or person.surname,
        "henviser": sender,
        "henvist_dato": danish.long_date(pathway.received_on),
        "rådgiver": session.actor.name,
        "kommune": municipality.name,
        "enhed": unit.name,
        "telefon": phone.show(phone.read(unit.phone or municipality.phone) or ""),
    }
    texts = letter_texts.texts_in_force(session)
    name = _SCRIPTS.get(purpose)
    return CallScript(
        texts.write(name, facts).plain if name else "",
        texts.write("script_message", facts).plain,
    )

"""Letters of the demonstration: to the doctor, the one who referred, the citizen; numbered when all are written."""

from __future__ import annotations

from datetime import date, datetime

from counsellor_app.clock import local
from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiverKind
from counsellor_app.models import Letter, LetterCounter
from counsellor_app.services.demonstration.case import Case
from counsellor_app.services.demonstration.world import PREFIX, World


def send(
    world: World,
    case: Case,
    kind: LetterKind,
    at: datetime,
    text: str,
    *,
    reply_by: date | None = None,
) -> None:
    """A letter that has left the house: to the GP, to the department, or to the citizen."""
    referral, person = case.referral or {}, case.person.row
    to_citizen = kind is LetterKind.NO_CONTACT
    practice_id = person["practice_id"] if kind is LetterKind.EPIKRISE else None
    department_id = None
    if not to_citizen and practice_id is None:
        practice_id, department_id = referral.get("practice_id"), referral.get("department_id")
    book = {row["id"]: row for row in (*world.practices, *world.departments)}
    receiver = book.get(practice_id or department_id, {})
    kind_of_receiver = (
        ReceiverKind.PARTICIPANT
        if to_citizen
        else ReceiverKind.PRACTICE
        if practice_id
        else ReceiverKind.DEPARTMENT
        if department_id
        else ReceiverKind.REFERRER
    )
    name = f"{person['given_name']} {person['surname']}" if to_citizen else receiver.get("name", "")
    by_message = bool(receiver) and not to_citizen
    world.rows.add(
        Letter,
        id=world.chance.id(at),
        pathway_id=case.id,
        kind=kind,
        receiver_kind=kind_of_receiver,
        practice_id=practice_id,
        department_id=department_id,
        receiver_name=name or referral.get("sender_organisation", ""),
        receiver_gln=receiver.get("gln", "") if by_message else "",
        episode_identifier=referral.get("episode_identifier", "") if by_message else "",
        text=text,
        channel=LetterChannel.MEDCOM if by_message else LetterChannel.PRINT,
        made_at=at,
        made_by_id=case.counsellor_id,
        sent_at=at,
        reply_by=reply_by,
    )
    if kind in _REPLIES and case.referral:
        case.referral["replied_at"] = at


_REPLIES = (
    LetterKind.REPLY_NOT_REACHED,
    LetterKind.REPLY_DECLINED,
    LetterKind.REPLY_OTHER,
    LetterKind.REPLY_PASSED_ON,
    LetterKind.REPLY_REJECTED,
)


def number(world: World) -> None:
    """Gives letters and envelopes their identifiers, two serials a letter and day."""
    last: dict[str, int] = {}
    for row in sorted(world.rows.of(Letter), key=lambda row: (row["made_at"], row["id"])):
        day = f"{local(row['made_at']):%y%m%d}"
        serial = last.get(day, 0)
        row["letter_identifier"] = f"{PREFIX}{day}{serial + 1:05d}"
        row["envelope_identifier"] = f"{PREFIX}{day}{serial + 2:05d}"
        last[day] = serial + 2
    for day, serial in last.items():
        world.rows.add(LetterCounter, day=day, last_serial=serial)

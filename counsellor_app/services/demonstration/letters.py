"""Letters of the demonstration: to the doctor, the one who referred, the citizen."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from uuid import UUID

from counsellor_app.ids import from_parts
from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiptState, ReceiverKind
from counsellor_app.models import Letter, LetterReceipt
from counsellor_app.services.demonstration.case import Case
from counsellor_app.services.demonstration.world import World
from counsellor_app.services.letters import letter_text, message_numbers


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
    letter_id = world.chance.id(at)
    world.rows.add(
        Letter,
        id=letter_id,
        **message_numbers.numbers(letter_id),
        pathway_id=case.id,
        kind=kind,
        receiver_kind=kind_of_receiver,
        practice_id=practice_id,
        department_id=department_id,
        receiver_name=name or referral.get("sender_organisation", ""),
        receiver_gln=receiver.get("gln", "") if by_message else "",
        episode_identifier=referral.get("episode_identifier", "") if by_message else "",
        subject=_subject(kind),
        text=text,
        receipt=_receipt(world, letter_id, at) if by_message else None,
        receipt_settled_at=at + _SETTLED_AFTER if by_message and _is_old(world, at) else None,
        channel=LetterChannel.MEDCOM if by_message else LetterChannel.PRINT,
        made_at=at,
        made_by_id=case.counsellor_id,
        sent_at=at,
        reply_by=reply_by,
    )
    if by_message:
        _answer(world, letter_id, receiver.get("gln", ""), at)
    if kind in _REPLIES and case.referral:
        case.referral["replied_at"] = at


_REPLIES = (
    LetterKind.REPLY_NOT_REACHED,
    LetterKind.REPLY_DECLINED,
    LetterKind.REPLY_OTHER,
    LetterKind.REPLY_PASSED_ON,
    LetterKind.REPLY_REJECTED,
)


@cache
def _subject(kind: LetterKind) -> str:
    """As the program's own text has it."""
    lines = letter_text.bundled(kind.value).splitlines()
    found = next((line for line in lines if line.startswith("Emne:")), "")
    return found.removeprefix("Emne:").strip()


_RANDOM = (1 << 74) - 1
_SETTLED_AFTER = timedelta(days=3)
_REFUSED_OF, _SILENT_OF = range(3), range(3, 6)  # of a hundred: nobody's fault, and seldom
_REFUSALS = (
    ("ukendt_lokationsnummer", "Lokationsnummeret kendes ikke."),
    ("problem_med_modtagerID", "Ydernummeret er nedlagt."),
    ("syntaksfejl", "Meddelelsen kunne ikke læses."),
)


def _is_old(world: World, at: datetime) -> bool:
    """Refusals and silences from before have been seen to."""
    return at < world.at(world.today, 8) - timedelta(days=14)


def _receipt(world: World, letter_id: UUID, at: datetime) -> ReceiptState | None:
    """By the number of the letter, so that nobody's story changes with it."""
    share = letter_id.int % 100
    if share in _SILENT_OF or at > world.at(world.today, 8) - timedelta(hours=1):
        return None
    return ReceiptState.NEGATIVE if share in _REFUSED_OF else ReceiptState.POSITIVE


def _answer(world: World, letter_id: UUID, gln: str, at: datetime) -> None:
    state = _receipt(world, letter_id, at)
    if state is None:
        return
    code, text = _REFUSALS[letter_id.int % len(_REFUSALS)]
    came_at = at + timedelta(minutes=1 + letter_id.int % 7)
    world.rows.add(
        LetterReceipt,
        id=from_parts(int(came_at.timestamp() * 1000), letter_id.int & _RANDOM),
        letter_id=letter_id,
        state=state,
        identifier=f"K{letter_id.hex[-13:].upper()}",
        sender_gln=gln,
        sent_at=came_at,
        received_at=came_at,
        refuse_code=code if state.refused else "",
        refuse_text=text if state.refused else "",
    )

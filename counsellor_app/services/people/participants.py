"""The citizen's master data: registering, editing, protections, and the logged look at the CPR number."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, fields
from datetime import date

from sqlalchemy import delete, func, select

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.kinds import cpr as cpr_numbers
from counsellor_app.kinds import phone as phone_numbers
from counsellor_app.kinds.people import CprState, InterpreterBooking, Sex
from counsellor_app.models import NoteVersion, Participant, ParticipantSearch, Practice, UndoRecord
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.hidden_people import counting_everyone
from counsellor_app.services.operation import look, query, use_case
from counsellor_app.services.people import restrictions
from counsellor_app.services.trace import as_before, audit, undo
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.engine import is_sqlite

# What is unusual about a CPR number, and still legal or possible.
_ASKS = {
    "check_digit": "participant.cpr_check_digit",
    "impossible_date": "participant.cpr_impossible_date",
    "future_date": "participant.cpr_future_date",
}
_LONGEST = {"given_name": 70, "surname": 70, "alias": 70, "email": 70, "post_code": 9}


@dataclass(frozen=True, slots=True)
class ParticipantDraft:
    """Everything that is edited in one form; `cpr` is None where the number is left as it is."""

    id: uuid.UUID = field(default_factory=new_id)
    version: int = 0
    given_name: str = ""
    surname: str = ""
    alias: str = ""
    cpr: str | None = None
    birth_date: date | None = None
    sex: Sex | None = None
    street: str = ""
    post_code: str = ""
    town: str = ""
    phone: str = ""
    other_phone: str = ""
    email: str = ""
    name_protected: bool = False
    address_protected: bool = False
    digital_post_exempt: bool = False
    may_leave_message: bool | None = None
    best_time: str = ""
    interpreter_language: str = ""
    interpreter_booking: InterpreterBooking | None = None
    practice_id: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class PracticeRow:
    """A practice to choose from."""

    id: uuid.UUID
    name: str
    practice_number: str


_EDITED = tuple(f.name for f in fields(ParticipantDraft) if f.name not in ("id", "version", "cpr"))


@query(Right.CASE)
def participant_draft(session: Transaction, participant_id: uuid.UUID) -> ParticipantDraft:
    """What the form shows; the CPR number stays masked until it is asked for."""
    person = access.open_participant(session, participant_id)
    values = {name: getattr(person, name) for name in _EDITED}
    return ParticipantDraft(id=person.id, version=person.version_id, **values)


@query(Right.CASE)
def practices(session: Transaction) -> tuple[PracticeRow, ...]:
    """The practices in use, by name."""
    found = session.scalars(
        select(Practice).where(Practice.active).order_by(Practice.name, Practice.practice_number)
    )
    return tuple(PracticeRow(each.id, each.name, each.practice_number) for each in found)


@use_case(Right.CASE)
@as_before.undoable("register_participant")
def register_participant(
    session: Transaction, draft: ParticipantDraft, confirmed: bool = False
) -> uuid.UUID:
    """A new person. An unusual CPR number asks first; a name or a telephone number is enough."""
    if session.get(Participant, draft.id) is not None:
        return draft.id
    person = Participant(
        id=draft.id,
        number=next_number(session),
        pseudonym=new_pseudonym(),
        created_at=session.now,
        cpr_state=CprState.MISSING,
    )
    _fill(session, person, draft, confirmed)
    session.add(person)
    restrictions.follow_cpr(session, person)
    audit.record(session, "register_participant", participant_id=person.id)
    return person.id


@use_case(Right.CASE)
@as_before.undoable("edit_participant")
def edit_participant(
    session: Transaction, draft: ParticipantDraft, confirmed: bool = False
) -> None:
    """Saves the form; ConflictError when somebody saved since it was opened."""
    access.open_participant(session, draft.id)
    person = access.load_for_edit(session, Participant, draft.id, draft.version)
    before = {name: getattr(person, name) for name in (*_EDITED, "cpr")}
    _fill(session, person, draft, confirmed)
    changed = [name for name, value in before.items() if getattr(person, name) != value]
    if "cpr" in changed:
        restrictions.follow_cpr(session, person)
    audit.record(session, "edit_participant", participant_id=person.id, fields=changed)
    session.flush()


@look(Right.CASE)
def reveal_cpr(session: Transaction, participant_id: uuid.UUID) -> str:
    """The whole number, because somebody asked to see it (quality 20)."""
    person = access.open_participant(session, participant_id)
    audit.record(session, "reveal_cpr", participant_id=person.id)
    return cpr_numbers.show(person.cpr or "")


@use_case(Right.CASE)
def mark_dead(session: Transaction, participant_id: uuid.UUID, dead_on: date) -> None:
    """The person has died; nobody is to be called any more."""
    person = access.open_participant(session, participant_id)
    if dead_on > session.today:
        raise FieldError("dead_on", "participant.dead_in_future")
    before = person.dead_on
    person.dead_on = dead_on
    audit.record(session, "mark_dead", participant_id=person.id)
    undo.offer(
        session,
        "mark_dead",
        undo_mark_dead,
        expects=[person],
        participant_id=person.id,
        person_id=person.id,
        before=before.isoformat() if before else None,
    )


@undo.inverse
def undo_mark_dead(session: Transaction, person_id: str, before: str | None) -> None:
    """It was somebody else, or a slip of the hand."""
    person = access.open_participant(session, uuid.UUID(person_id))
    person.dead_on = date.fromisoformat(before) if before else None


def next_number(session: Transaction) -> int:
    """The next short number; the newest row is locked so that two writers wait for each other."""
    if not is_sqlite(session.connection()):  # SQLite has but one writer
        newest = select(Participant.id).order_by(Participant.number.desc()).limit(1)
        with counting_everyone(session):
            session.execute(newest.with_for_update())
    with counting_everyone(session):  # a number is given once, also beside one that is not seen
        return (session.scalar(_HIGHEST) or 0) + 1


_HIGHEST = select(func.max(Participant.number))  # made once, so that it is compiled once


HERS = ("participant_search", "undo_record", "note_version")
"""What may hang on somebody who is taken out again, and goes with her."""


@as_before.clears(Participant)
def clear_new(session: Transaction, person: Participant) -> None:
    """Somebody who never was is found by no search and stands on no undo button; what was noted goes, too."""
    session.execute(delete(NoteVersion).where(NoteVersion.participant_id == person.id))
    for record in session.scalars(select(UndoRecord).where(UndoRecord.participant_id == person.id)):
        record.participant_id = None
    if (found_by := session.get(ParticipantSearch, person.number)) is not None:
        session.delete(found_by)
    session.flush()


def _fill(
    session: Transaction, person: Participant, draft: ParticipantDraft, confirmed: bool
) -> None:
    _check_texts(draft)
    for name in _EDITED:
        value = getattr(draft, name)
        setattr(person, name, value.strip() if isinstance(value, str) else value)
    person.phone = _phone("phone", draft.phone)
    person.other_phone = _phone("other_phone", draft.other_phone)
    if draft.birth_date is not None and draft.birth_date > session.today:
        raise FieldError("birth_date", "participant.born_in_future")
    if draft.cpr is not None and draft.cpr.strip() != (person.cpr or ""):
        _set_cpr(session, person, draft.cpr, confirmed)


def _check_texts(draft: ParticipantDraft) -> None:
    if not any(text.strip() for text in (draft.given_name, draft.surname, draft.phone)):
        raise FieldError("surname", "participant.needs_name_or_phone")
    for name in _EDITED:
        value, longest = getattr(draft, name), _LONGEST.get(name, 140)
        if isinstance(value, str) and len(value) > longest:
            raise FieldError(name, "participant.too_long", longest=longest)


def _phone(name: str, text: str) -> str:
    if not text.strip():
        return ""
    number = phone_numbers.read(text)
    if number is None:
        raise FieldError(name, "participant.no_phone_number")
    return number


def _set_cpr(session: Transaction, person: Participant, text: str, confirmed: bool) -> None:
    """A number that fails a check is legal and kept, but asked about first (domain 6.1)."""
    read = cpr_numbers.read(text, session.today)
    if read.problem == "malformed":
        raise FieldError("cpr", "participant.cpr_malformed")
    if read.problem and not confirmed:
        raise NeedsConfirmation(_ASKS[read.problem])
    if read.number and not confirmed and _known_elsewhere(session, person, read.number):
        raise NeedsConfirmation("participant.cpr_known")
    person.cpr, person.cpr_state = read.number or None, read.state
    if read.birth_date is not None:
        person.birth_date = read.birth_date
    if person.sex is None:
        person.sex = read.sex


def _known_elsewhere(session: Transaction, person: Participant, number: str) -> bool:
    with session.no_autoflush:
        other = session.scalars(
            select(Participant.id)
            .where(
                Participant.cpr == number,
                Participant.id != person.id,
                Participant.joined_into_id.is_(None),
            )
            .limit(1)
        ).first()
    return other is not None


def demand_living(person: Participant) -> None:
    """UserError("participant.dead") before anything that would call or write to her."""
    if person.dead_on is not None:
        raise UserError("participant.dead", on=person.dead_on)

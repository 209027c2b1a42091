"""Takes referral letters in, each by itself: accepted, known already, a correction, a cancellation or refused."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from sqlalchemy import (
    ColumnElement,
    Insert,
    Table,
    bindparam,
    insert,
    literal_column,
    select,
    update,
)

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import LetterStatus, PartyCode
from counsellor_app.models import (
    Base,
    ContactPerson,
    ImportBatch,
    Municipality,
    Participant,
    ParticipantSearch,
    Pathway,
    Referral,
    Unit,
)
from counsellor_app.services.actor import Right
from counsellor_app.services.hidden_people import counting_everyone
from counsellor_app.services.letters import letter_texts
from counsellor_app.services.office import address_book, rules
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import restrictions
from counsellor_app.services.people.participants import next_number
from counsellor_app.services.people.search_index import search_values
from counsellor_app.services.referrals import joining, referral_corrections, refused_letters
from counsellor_app.services.referrals.received_letter import (
    LetterPerson,
    LetterRelative,
    Outcome,
    ReceivedLetter,
)
from counsellor_app.services.referrals.refused_letters import RefusedDraft
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.engine import is_sqlite

_COUNTS = {
    Outcome.ACCEPTED: "accepted",
    Outcome.DUPLICATE: "duplicates",
    Outcome.CORRECTION: "corrections",
    Outcome.CANCELLED: "cancelled",
    Outcome.REJECTED: "rejected",
}
NO_ORIGINAL = "cancelled_without_original"


@dataclass(frozen=True, slots=True)
class Intake:
    """One taking-in of files: its batch, who we are, and what holds for all of its letters."""

    batch_id: uuid.UUID
    unit_id: uuid.UUID
    glns: frozenset[str]
    municipality_code: str
    join_same_cpr: bool
    refusal_words: Mapping[str, str]  # for the receipt to whoever sent what cannot come in


@use_case(Right.CASE)
def begin_intake(session: Transaction) -> Intake:
    """Opens a batch; what comes in belongs to the unit of who takes it in."""
    unit_id = session.actor.unit_id
    if unit_id is None:
        unit_id = session.scalars(select(Unit.id).order_by(Unit.position, Unit.id)).first()
    home = session.scalars(select(Municipality).order_by(Municipality.id).limit(1)).first()
    if unit_id is None or home is None:
        raise UserError("intake.no_unit")
    batch = ImportBatch(
        id=new_id(), kind="referrals", started_at=session.now, user_id=session.actor.id
    )
    session.add(batch)
    audit.record(session, "begin_intake", subject="import_batch", subject_id=batch.id)
    return Intake(
        batch_id=batch.id,
        unit_id=unit_id,
        glns=frozenset(filter(None, (home.gln,))),
        municipality_code=home.code,
        join_same_cpr=rules.in_force(session, rules.Matching, session.today).join_same_cpr,
        refusal_words=letter_texts.texts_in_force(session).phrases("receipt"),
    )


@use_case(Right.CASE)
def take_in_letter(
    session: Transaction, intake: Intake, letter: ReceivedLetter, file_name: str
) -> Outcome:
    """Keeps one letter, whatever it is; only a cancellation without its original is refused."""
    _one_after_the_other(session, intake)
    with counting_everyone(session):  # nothing of it is shown, and a correction finds its original
        outcome = _sorted(session, intake, letter)
    if outcome is Outcome.REJECTED:
        draft = RefusedDraft(
            file_name, letter.letter_identifier, letter.line, NO_ORIGINAL, {}, letter.raw
        )
        refused_letters.keep(session, intake.batch_id, draft)
        audit.record(session, "refuse_letter", subject="import_batch", subject_id=intake.batch_id)
    _count(session, intake, outcome)
    return outcome


@use_case(Right.CASE)
def keep_refused(session: Transaction, intake: Intake, draft: RefusedDraft) -> uuid.UUID:
    """Puts a letter or file that cannot be read into the quarantine; nothing else is written."""
    kept = refused_letters.keep(session, intake.batch_id, draft)
    audit.record(
        session, "refuse_letter", subject="refused_letter", subject_id=kept, code=draft.code
    )
    _count(session, intake, Outcome.REJECTED)
    return kept


# Made once, so that they are compiled once: an import runs them thousands of times.
_BATCH = cast("Table", ImportBatch.__table__)
_ONE_MORE = {
    outcome: update(_BATCH)
    .where(_BATCH.c.id == bindparam("batch"))
    .values({name: _BATCH.c[name] + 1})
    for outcome, name in _COUNTS.items()
}
# Written as the partial index has it: asked as "= 1", each letter would read every referral.
_ELECTRONIC: ColumnElement[bool] = literal_column("referral.electronic")
KNOWN = select(Referral.id).where(
    _ELECTRONIC,
    Referral.sender_gln == bindparam("sender"),
    Referral.letter_identifier == bindparam("letter"),
    Referral.version_code == bindparam("version"),
)


def _sorted(session: Transaction, intake: Intake, letter: ReceivedLetter) -> Outcome:
    same = {
        "sender": letter.sender_key,
        "letter": letter.letter_identifier,
        "version": letter.version_code,
    }
    known = session.scalars(KNOWN, same).first()
    if known is not None:
        audit.record(session, "meet_known_letter", subject="referral", subject_id=known)
        return Outcome.DUPLICATE
    if letter.status is LetterStatus.NEW:
        return _accept(session, intake, letter)
    original = referral_corrections.original_of(session, letter)
    if original is None:
        cancelled = letter.status is LetterStatus.CANCELLED
        return Outcome.REJECTED if cancelled else _accept(session, intake, letter)
    referral = _referral(session, intake, letter)
    referral.corrects_id = original.id
    referral.participant_id, referral.pathway_id = original.participant_id, original.pathway_id
    session.add(referral)
    if letter.status is LetterStatus.CANCELLED:
        referral_corrections.cancel(session, original, referral)
        return Outcome.CANCELLED
    _tell(session, "take_in_correction", referral)
    return Outcome.CORRECTION


def _accept(session: Transaction, intake: Intake, letter: ReceivedLetter) -> Outcome:
    referral = _referral(session, intake, letter)
    person = _person(session, letter.person, referral.practice_id)
    pathway = Pathway(
        id=new_id(),
        pseudonym=new_pseudonym(),
        participant_id=person.id,
        unit_id=intake.unit_id,
        source=letter.source,
        electronic=True,
        received_on=referral.received_on,
        opened_at=session.now,
    )
    pathways.begin(session, pathway)
    referral.participant_id, referral.pathway_id = person.id, pathway.id
    search = ParticipantSearch(**search_values(person))
    contacts = [_contact(person.id, each) for each in letter.relatives]
    for entity in (person, search, *contacts, pathway, referral):
        _write(session, entity)
    restrictions.follow_cpr(session, person)
    session.touched(participant_id=person.id)
    _tell(session, "take_in_referral", referral)
    if intake.join_same_cpr and person.cpr_state in (CprState.OK, CprState.REPLACEMENT):
        there = session.get_one(Pathway, pathway.id), session.get_one(Participant, person.id)
        joining.join_same_cpr(session, *there)
    return Outcome.ACCEPTED


_NEW = (Participant, ParticipantSearch, ContactPerson, Pathway, Referral)
_INSERTS: dict[type[Base], Insert] = {kind: insert(cast("Table", kind.__table__)) for kind in _NEW}


def _write(session: Transaction, entity: Base) -> None:
    """One plain statement: the unit of work would cost ten thousand letters half of their time."""
    given = {name: value for name, value in vars(entity).items() if not name.startswith("_")}
    session.execute(_INSERTS[type(entity)], given)
    session.touched(entity.__tablename__)


def _contact(person_id: uuid.UUID, relative: LetterRelative) -> ContactPerson:
    return ContactPerson(
        id=new_id(),
        participant_id=person_id,
        name=relative.name,
        relation=relative.relation,
        phone=relative.phone,
    )


def _person(
    session: Transaction, person: LetterPerson, practice_id: uuid.UUID | None
) -> Participant:
    return Participant(
        id=new_id(),
        number=next_number(session),
        pseudonym=new_pseudonym(),
        cpr=person.cpr,
        cpr_state=person.cpr_state,
        given_name=person.given_name,
        surname=person.surname,
        birth_date=person.birth_date,
        sex=person.sex,
        street=person.street,
        post_code=person.post_code,
        town=person.town,
        phone=person.phone,
        other_phone=person.other_phone,
        email=person.email,
        practice_id=practice_id,
        created_at=session.now,
    )


def _referral(session: Transaction, intake: Intake, letter: ReceivedLetter) -> Referral:
    practice = department = None
    if letter.sender_code is PartyCode.PRACTICE:
        practice = address_book.practice_of(session, letter.sender)
    elif letter.sender_code is PartyCode.HOSPITAL_DEPARTMENT:
        department = address_book.department_of(session, letter.sender)
    return Referral(
        id=new_id(),
        import_batch_id=intake.batch_id,
        source=letter.source,
        electronic=True,
        status=letter.status,
        received_on=letter.received_on or session.today,
        registered_at=session.now,
        authorised_on=letter.authorised_on,
        sender_gln=letter.sender_key,
        sender_identifier=letter.sender.number[:17],
        sender_code=letter.sender_code,
        sender_organisation=letter.sender.name,
        sender_department=letter.sender.department,
        sender_phone=letter.sender.phone,
        referrer_name=letter.referrer_name,
        practice_id=practice.id if practice else None,
        department_id=department.id if department else None,
        letter_identifier=letter.letter_identifier,
        version_code=letter.version_code,
        episode_identifier=letter.episode_identifier,
        acknowledgement_code=letter.acknowledgement_code,
        diagnosis_code=letter.diagnosis_code,
        diagnosis_text=letter.diagnosis_text,
        clinical_text=letter.clinical_text,
        content=letter.content,
        warnings=list(letter.warnings),
        raw=letter.raw,
        raw_sha256=hashlib.sha256(letter.raw).hexdigest(),
    )


def _one_after_the_other(session: Transaction, intake: Intake) -> None:
    """Two who drop the same file at the same moment: the second waits and meets duplicates."""
    if not is_sqlite(session.connection()):  # SQLite has but one writer
        session.execute(select(Unit.id).where(Unit.id == intake.unit_id).with_for_update())


def _count(session: Transaction, intake: Intake, outcome: Outcome) -> None:
    session.execute(_ONE_MORE[outcome], {"batch": intake.batch_id})
    session.touched("import_batch")


def _tell(session: Transaction, action: str, referral: Referral) -> None:
    audit.record(
        session,
        action,
        participant_id=referral.participant_id,
        pathway_id=referral.pathway_id,
        subject="referral",
        subject_id=referral.id,
        source=referral.source,
    )

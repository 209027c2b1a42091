"""Joins a new referral's record to the person it is about, and parts them again without loss."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import exists, or_, select

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import MatchReason
from counsellor_app.models import (
    Appointment,
    Base,
    Call,
    Consent,
    ContactPerson,
    Enrolment,
    ImportedRow,
    Interview,
    JournalNote,
    Match,
    Participant,
    Pathway,
    Referral,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.referrals import matching
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

# What names the person beside the pathway, and so moves with it.
_CARRIERS: tuple[type[Base], ...] = (Referral, Consent, JournalNote, ImportedRow)
_NULLABLE = ("cpr", "birth_date", "sex", "practice_id")
_FILLED = (*_NULLABLE, "phone", "email", "street")


@use_case(Right.CASE)
def join(
    session: Transaction,
    pathway_id: uuid.UUID,
    known_id: uuid.UUID,
    same_pathway_id: uuid.UUID | None = None,
) -> uuid.UUID:
    """The same person: the pathway is hers, or with `same_pathway_id` the letter lies on that one.

    Nothing that stands with the known person is overwritten: what is empty is filled, another
    telephone number is put beside the first.
    """
    pathway = access.open_pathway(session, pathway_id)
    person = access.load(session, Participant, pathway.participant_id)
    known = access.open_participant(session, known_id)
    if person.id == known.id or known.joined_into_id is not None:
        raise UserError("match.not_possible")
    found = matching.candidates(session, [person]).get(person.id, {})
    reason = found.get(known.id, MatchReason.PHONE_AND_NAME)
    match = _match(session, pathway, person, known, reason, same_pathway_id)
    undo.offer(
        session,
        "join",
        undo_join,
        expects=[pathway, known],
        participant_id=known.id,
        match_id=match.id,
    )
    return match.id


@use_case(Right.CASE)
def part(session: Transaction, match_id: uuid.UUID) -> None:
    """They were two persons after all: everything goes back to where it came from."""
    match = access.load(session, Match, match_id)
    pathway = access.open_pathway(session, match.pathway_id)
    if match.parted_at is not None:
        return
    _take_apart(session, match, pathway)
    audit.record(
        session,
        "part",
        participant_id=match.from_participant_id,
        pathway_id=pathway.id,
        subject="match",
        subject_id=match.id,
        known=match.to_participant_id,
    )
    undo.offer(
        session,
        "part",
        undo_part,
        expects=[pathway],
        participant_id=match.to_participant_id,
        match_id=match.id,
    )


@undo.inverse
def undo_join(session: Transaction, match_id: str) -> None:
    """Two persons again."""
    match = access.load(session, Match, uuid.UUID(match_id))
    _take_apart(session, match, access.open_pathway(session, match.pathway_id))


@undo.inverse
def undo_part(session: Transaction, match_id: str) -> None:
    """One person again."""
    match = access.load(session, Match, uuid.UUID(match_id))
    pathway = access.open_pathway(session, match.pathway_id)
    match.parted_at = None
    _put_together(session, match, pathway)


def join_same_cpr(session: Transaction, pathway: Pathway, person: Participant) -> None:
    """At once, where the setting says so and the number can be trusted."""
    known = session.scalars(
        select(Participant)
        .where(
            Participant.cpr == person.cpr,
            Participant.cpr_state == person.cpr_state,
            Participant.id != person.id,
            Participant.joined_into_id.is_(None),
            access.own_participants(session),
        )
        .order_by(Participant.number)
        .limit(1)
    ).first()
    if known is not None:
        _match(session, pathway, person, known, MatchReason.CPR, None)


def _match(
    session: Transaction,
    pathway: Pathway,
    person: Participant,
    known: Participant,
    reason: MatchReason,
    onto_id: uuid.UUID | None,
) -> Match:
    match = Match(
        id=new_id(),
        pathway_id=pathway.id,
        from_participant_id=person.id,
        to_participant_id=known.id,
        onto_pathway_id=onto_id,
        reason=reason,
        decided_at=session.now,
        decided_by_id=session.actor.id,
        moved={},
    )
    session.add(match)
    _put_together(session, match, pathway)
    audit.record(
        session,
        "join",
        participant_id=known.id,
        pathway_id=pathway.id,
        subject="match",
        subject_id=match.id,
        reason=reason,
        joined=person.id,
    )
    return match


def _put_together(session: Transaction, match: Match, pathway: Pathway) -> None:
    person = access.load(session, Participant, match.from_participant_id)
    known = access.load(session, Participant, match.to_participant_id)
    moved: dict[str, Any] = {"filled": _fill(person, known)}
    if pathway.previous_pathway_id is not None:
        moved["previous"] = str(pathway.previous_pathway_id)
    if match.onto_pathway_id is None:
        pathway.previous_pathway_id = _newest_pathway(session, known)
    pathway.participant_id = known.id
    for carrier in _CARRIERS:
        for row in _rows(session, carrier, pathway.id):
            row.participant_id = known.id
    if match.onto_pathway_id is not None:
        moved["onto"] = _lay_onto(session, pathway, match.onto_pathway_id, known)
    session.flush()
    if not _has_pathways(session, person.id):
        moved["contacts"] = _move_contacts(session, person.id, known.id)
        person.joined_into_id = known.id
    match.moved = moved
    pathways.refresh(session, pathway)


def _take_apart(session: Transaction, match: Match, pathway: Pathway) -> None:
    person = access.load(session, Participant, match.from_participant_id)
    known = access.load(session, Participant, match.to_participant_id)
    if pathway.participant_id != known.id:
        raise UserError("match.moved_on")
    _lift_off(session, dict(match.moved.get("onto", {})), pathway)
    if match.onto_pathway_id is not None:
        pathway.joined_into_id = pathway.closed_on = None
    session.flush()
    for later in _begun_after(session, pathway, known):
        later.previous_pathway_id = pathway.previous_pathway_id
    previous = match.moved.get("previous")
    pathway.participant_id = person.id
    pathway.previous_pathway_id = uuid.UUID(previous) if previous else None
    # Also what was written on the pathway since they were joined.
    for carrier in _CARRIERS:
        for row in _rows(session, carrier, pathway.id):
            row.participant_id = person.id
    for contact_id in match.moved.get("contacts", []):
        contact = session.get(ContactPerson, uuid.UUID(contact_id))
        if contact is not None:
            contact.participant_id = person.id
    _empty_again(person, known, match.moved.get("filled", []))
    person.joined_into_id = None
    match.parted_at = session.now
    pathways.refresh(session, pathway)


def _lay_onto(
    session: Transaction, pathway: Pathway, onto_id: uuid.UUID, known: Participant
) -> dict[str, list[str]]:
    onto = access.open_pathway(session, onto_id)
    if onto.participant_id != known.id or onto.closed_on is not None or onto.id == pathway.id:
        raise UserError("match.not_possible")
    if _has_begun(session, pathway.id):
        raise UserError("match.pathway_begun")
    moved: dict[str, list[str]] = {}
    for carrier in _CARRIERS:
        rows = _rows(session, carrier, pathway.id)
        moved[carrier.__tablename__] = [str(row.id) for row in rows]
        for row in rows:
            row.pathway_id = onto.id
    pathway.joined_into_id, pathway.closed_on = onto.id, session.today
    moved["handled"] = _handle_letters(session, moved["referral"])
    pathways.refresh(session, onto)
    return moved


def _lift_off(session: Transaction, moved: dict[str, list[str]], pathway: Pathway) -> None:
    """What was laid onto the other pathway, and what has come since to put it right."""
    for referral in _by_id(session, "referral", moved.pop("handled", [])):
        referral.handled_at = referral.handled_by_id = None
    for table, ids in moved.items():
        rows = _by_id(session, table, ids)
        while rows:
            for row in rows:
                row.pathway_id = pathway.id
            rows = _correcting(session, table, [row.id for row in rows])


def _correcting(session: Transaction, table: str, ids: list[uuid.UUID]) -> list[Any]:
    carrier = _carrier(table)
    if not hasattr(carrier, "corrects_id"):
        return []
    return list(session.scalars(select(carrier).where(carrier.corrects_id.in_(ids))))


def _begun_after(session: Transaction, pathway: Pathway, known: Participant) -> Sequence[Pathway]:
    """Relapses of the known person that were counted from the pathway that was never hers."""
    return session.scalars(
        select(Pathway).where(
            Pathway.previous_pathway_id == pathway.id, Pathway.participant_id == known.id
        )
    ).all()


def _handle_letters(session: Transaction, ids: list[str]) -> list[str]:
    """The decision was all that the letter waited for."""
    waiting = [each for each in _by_id(session, "referral", ids) if each.handled_at is None]
    for referral in waiting:
        referral.handled_at, referral.handled_by_id = session.now, session.actor.user_id
    return [str(each.id) for each in waiting]


def _fill(person: Participant, known: Participant) -> list[str]:
    """The names of what was empty and now holds what the new record says."""
    filled = []
    for name in _FILLED:
        if getattr(person, name) and not getattr(known, name):
            setattr(known, name, getattr(person, name))
            filled.append(name)
    if "cpr" in filled:
        known.cpr_state = person.cpr_state
    if "street" in filled:
        known.post_code, known.town = person.post_code, person.town
    if person.phone and person.phone != known.phone and not known.other_phone:
        known.other_phone = person.phone
        filled.append("other_phone")
    return filled


def _empty_again(person: Participant, known: Participant, filled: list[str]) -> None:
    """Only where nobody has written something else since."""
    for name in filled:
        source = "phone" if name == "other_phone" else name
        if getattr(known, name) != getattr(person, source):
            continue
        setattr(known, name, None if name in _NULLABLE else "")
        if name == "cpr":
            known.cpr_state = CprState.MISSING
        if name == "street":
            known.post_code = known.town = ""


def _rows(session: Transaction, carrier: Any, pathway_id: uuid.UUID) -> list[Any]:
    return list(session.scalars(select(carrier).where(carrier.pathway_id == pathway_id)))


def _by_id(session: Transaction, table: str, ids: list[str]) -> list[Any]:
    carrier = _carrier(table)
    wanted = [uuid.UUID(each) for each in ids]
    return list(session.scalars(select(carrier).where(carrier.id.in_(wanted))))


def _carrier(table: str) -> Any:
    return next(each for each in _CARRIERS if each.__tablename__ == table)


def _move_contacts(session: Transaction, person_id: uuid.UUID, known_id: uuid.UUID) -> list[str]:
    """Those whom the known person does not have already."""
    mine = session.scalars(select(ContactPerson).where(ContactPerson.participant_id == known_id))
    there = {(each.name, each.phone) for each in mine}
    moved = []
    new = session.scalars(select(ContactPerson).where(ContactPerson.participant_id == person_id))
    for contact in new:
        if (contact.name, contact.phone) not in there:
            contact.participant_id = known_id
            moved.append(str(contact.id))
    return moved


def _has_pathways(session: Transaction, person_id: uuid.UUID) -> bool:
    return bool(session.scalar(select(exists().where(Pathway.participant_id == person_id))))


def _has_begun(session: Transaction, pathway_id: uuid.UUID) -> bool:
    begun = [
        exists().where(entity.pathway_id == pathway_id)
        for entity in (Call, Appointment, Interview, Enrolment)
    ]
    return bool(session.scalar(select(or_(*begun))))


def _newest_pathway(session: Transaction, known: Participant) -> uuid.UUID | None:
    return session.scalars(
        select(Pathway.id)
        .where(Pathway.participant_id == known.id, Pathway.joined_into_id.is_(None))
        .order_by(Pathway.opened_at.desc(), Pathway.id.desc())
        .limit(1)
    ).first()

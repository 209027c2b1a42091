"""Restricted access: a team lead says which users may see a person, and nobody else finds her (quality 17)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import exists, func, select
from sqlalchemy.orm import aliased

from counsellor_app.errors import AccessDenied, FieldError, NeedsConfirmation
from counsellor_app.ids import new_id
from counsellor_app.kinds.people import SEES_CITIZENS, RestrictionKind
from counsellor_app.models import NamedUser, Participant, RestrictedPerson, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.hidden_people import counting_everyone
from counsellor_app.services.operation import look, query, use_case
from counsellor_app.services.trace import as_before, audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class RestrictionDraft:
    """Who may see a person from now on, and why not everybody."""

    participant_id: uuid.UUID
    kind: RestrictionKind = RestrictionKind.COLLEAGUE
    user_ids: tuple[uuid.UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class RestrictedRow:
    """A person with restricted access, as the team lead sees her: her name and who is named."""

    id: uuid.UUID  # of the person
    name: str
    kind: RestrictionKind
    since: datetime
    set_by: str
    user_ids: tuple[uuid.UUID, ...]
    users: tuple[str, ...]  # initials
    can_be_seen: bool  # whether one of them is still in use
    seen_by_me: bool


@dataclass(frozen=True, slots=True)
class Restriction:
    """What the page of a person says: who is named."""

    kind: RestrictionKind
    user_ids: tuple[uuid.UUID, ...] = field(default=())
    users: tuple[str, ...] = field(default=())  # names


@look(Right.PROTECT)
def open_restricted(session: Transaction) -> tuple[RestrictedRow, ...]:
    """The list of the unit was opened: names of people, so it is a look."""
    rows = restricted_people(session)
    audit.record(session, "open_restricted_list", count=len(rows))
    return rows


@query(Right.PROTECT)
def restricted_people(session: Transaction) -> tuple[RestrictedRow, ...]:
    """Everybody with restricted access in the unit, by name; nothing of their cases."""
    with counting_everyone(session):
        found = session.execute(
            select(RestrictedPerson, Participant, User.initials)
            .join(Participant, Participant.id == RestrictedPerson.participant_id)
            .outerjoin(User, User.id == RestrictedPerson.set_by_id)
            .where(access.own_participants(session))
            .order_by(Participant.surname, Participant.given_name, Participant.id)
        ).all()
    named = _named(session, [person.id for _, person, _ in found])
    me = session.actor.user_id
    return tuple(
        RestrictedRow(
            person.id,
            f"{person.given_name} {person.surname}".strip(),
            row.kind,
            row.set_at,
            initials or "",
            tuple(user.id for user in named.get(person.id, ())),
            tuple(user.initials for user in named.get(person.id, ())),
            any(user.active and user.role in SEES_CITIZENS for user in named.get(person.id, ())),
            any(user.id == me for user in named.get(person.id, ())),
        )
        for row, person, initials in found
    )


def seen_by_nobody(session: Transaction) -> int:
    """How many restricted persons of the unit nobody can open any more: all named users are out of use."""
    statement = (
        select(func.count())
        .select_from(RestrictedPerson)
        .join(Participant, Participant.id == RestrictedPerson.participant_id)
        .where(access.own_participants(session), ~_SOMEBODY)
    )
    with counting_everyone(session):
        return session.scalar(statement) or 0


def left_to_nobody(session: Transaction, user_id: uuid.UUID) -> int:
    """The same among those for whom this user is named, whatever their unit."""
    session.flush()
    statement = (
        select(func.count())
        .select_from(NamedUser)
        .join(RestrictedPerson, RestrictedPerson.participant_id == NamedUser.participant_id)
        .where(NamedUser.user_id == user_id, ~_SOMEBODY)
    )
    return session.scalar(statement) or 0


# An administrator or leader has no case content, so to be named is no use to her.
_OTHER_NAME = aliased(NamedUser)
_SOMEBODY = exists().where(
    _OTHER_NAME.participant_id == RestrictedPerson.participant_id,
    User.id == _OTHER_NAME.user_id,
    User.active,
    User.role.in_(SEES_CITIZENS),
)


@query(Right.CASE)
def restriction_of(session: Transaction, participant_id: uuid.UUID) -> Restriction | None:
    """What holds for a person that the actor sees; None where everybody of the team may."""
    person = access.open_participant(session, participant_id)
    row = _row(session, person.id)
    if row is None:
        return None
    named = _named(session, [person.id]).get(person.id, ())
    return Restriction(row.kind, tuple(u.id for u in named), tuple(u.name for u in named))


def named_for(session: Transaction, participant_id: uuid.UUID) -> tuple[str, ...]:
    """Who may see her, by initials; for a page that the actor has opened."""
    return tuple(
        user.initials for user in _named(session, [participant_id]).get(participant_id, ())
    )


@use_case(Right.PROTECT)
@as_before.undoable("restrict_access")
def restrict_access(session: Transaction, draft: RestrictionDraft, confirmed: bool = False) -> None:
    """From now on only the named users see the person; also changes who is named.

    FieldError where nobody is named who can sign in; NeedsConfirmation where the actor is not
    among them and will not find the person any more.
    """
    person = _person(session, draft.participant_id)
    users = _demand_users(session, draft.user_ids)
    if not confirmed and session.actor.user_id not in users:
        raise NeedsConfirmation("restriction.not_yourself")
    row = before = _row(session, person.id)
    if row is None:
        row = RestrictedPerson(id=new_id(), participant_id=person.id, set_at=session.now)
        row.set_by_id = session.actor.user_id
        session.add(row)
    row.kind = draft.kind
    _name(session, person.id, users)
    _tell(session, "restrict_access" if before is None else "change_named_users", person.id, users)


@use_case(Right.PROTECT)
@as_before.undoable("lift_restriction")
def lift_restriction(session: Transaction, participant_id: uuid.UUID) -> None:
    """The whole team may see the person again."""
    person = _person(session, participant_id)
    if _row(session, person.id) is None:
        return
    _remove(session, person.id)
    _tell(session, "lift_restriction", person.id, set())


def follow_cpr(session: Transaction, person: Participant) -> None:
    """A record with the CPR number of a restricted person is restricted from its first moment.

    Called where a record gets its number: a new referral about a colleague must not lie open
    in the inbox until somebody has joined it.
    """
    if not person.cpr:
        return
    if person in session.new:
        session.flush()  # the rows below refer to it
    with counting_everyone(session), session.no_autoflush:
        known = session.scalars(
            select(RestrictedPerson)
            .join(Participant, Participant.id == RestrictedPerson.participant_id)
            .where(Participant.cpr == person.cpr, Participant.id != person.id)
            .limit(1)
        ).first()
        if known is None or _row(session, person.id) is not None:
            return
        named = set(
            session.scalars(
                select(NamedUser.user_id).where(NamedUser.participant_id == known.participant_id)
            )
        )
    _add_plainly(session, person, known, named)


def _add_plainly(
    session: Transaction, person: Participant, known: RestrictedPerson, named: set[uuid.UUID]
) -> None:
    session.add(
        RestrictedPerson(
            id=new_id(),
            participant_id=person.id,
            kind=known.kind,
            set_at=session.now,
            set_by_id=known.set_by_id,
        )
    )
    for user_id in sorted(named):
        session.add(_naming(session, person.id, user_id))
    session.flush()
    audit.record(session, "follow_restriction", participant_id=person.id)


def _person(session: Transaction, participant_id: uuid.UUID) -> Participant:
    """A person of the unit, also one whom the team lead herself does not see."""
    with counting_everyone(session):
        return access.open_participant(session, participant_id)


def _row(session: Transaction, participant_id: uuid.UUID) -> RestrictedPerson | None:
    return session.scalars(
        select(RestrictedPerson).where(RestrictedPerson.participant_id == participant_id)
    ).first()


def _named(
    session: Transaction, participant_ids: Iterable[uuid.UUID]
) -> dict[uuid.UUID, list[User]]:
    found: dict[uuid.UUID, list[User]] = {}
    statement = (
        select(NamedUser.participant_id, User)
        .join(User, User.id == NamedUser.user_id)
        .where(NamedUser.participant_id.in_(list(participant_ids)))
        .order_by(User.initials)
    )
    for participant_id, user in session.execute(statement):
        found.setdefault(participant_id, []).append(user)
    return found


def _demand_users(session: Transaction, user_ids: Iterable[uuid.UUID]) -> set[uuid.UUID]:
    wanted = set(user_ids)
    users = session.scalars(select(User).where(User.id.in_(wanted), User.active)).all()
    if not users:
        raise FieldError("user_ids", "restriction.nobody")
    if any(user.role not in SEES_CITIZENS for user in users):
        raise FieldError("user_ids", "restriction.administrator")
    if any(user.unit_id != session.actor.unit_id for user in users):
        raise AccessDenied("access.case")
    return {user.id for user in users}


def _name(session: Transaction, participant_id: uuid.UUID, users: set[uuid.UUID]) -> None:
    rows = session.scalars(
        select(NamedUser).where(NamedUser.participant_id == participant_id)
    ).all()
    for row in rows:
        if row.user_id not in users:
            session.delete(row)
    there = {row.user_id for row in rows}
    for user_id in sorted(users - there):
        session.add(_naming(session, participant_id, user_id))
    session.flush()


def _naming(session: Transaction, participant_id: uuid.UUID, user_id: uuid.UUID) -> NamedUser:
    return NamedUser(
        id=new_id(),
        participant_id=participant_id,
        user_id=user_id,
        named_at=session.now,
        named_by_id=session.actor.user_id,
    )


def _remove(session: Transaction, participant_id: uuid.UUID) -> None:
    for named in session.scalars(
        select(NamedUser).where(NamedUser.participant_id == participant_id)
    ).all():
        session.delete(named)
    session.flush()
    row = _row(session, participant_id)
    if row is not None:
        session.delete(row)
        session.flush()


def _tell(
    session: Transaction, action: str, participant_id: uuid.UUID, users: set[uuid.UUID]
) -> None:
    audit.record(
        session,
        action,
        participant_id=participant_id,
        subject="restricted_person",
        users=sorted(str(each) for each in users),
    )

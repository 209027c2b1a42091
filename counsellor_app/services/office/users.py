"""Users of the program: made, changed, made inactive and given a new password by the administrator."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.people import SEES_CITIZENS, Role
from counsellor_app.models import Unit, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.office import passwords
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.people import restrictions
from counsellor_app.services.trace import as_before, audit, undo
from counsellor_app.services.trace.standing import Standing
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class UserRow:
    """A user in the administrator's list."""

    id: uuid.UUID
    version: int
    initials: str
    name: str
    title: str
    role: Role
    unit_id: uuid.UUID
    unit: str
    active: bool
    locked_until: datetime | None
    last_signed_in_at: datetime | None
    has_password: bool
    code_valid_to: datetime | None  # of a one-time code that is not used yet


@dataclass(frozen=True, slots=True)
class OneTimeCode:
    """What the administrator tells the user, once; only its hash is kept."""

    code: str = field(repr=False)
    valid_to: datetime


@dataclass(frozen=True, slots=True)
class Colleague:
    """A user as others choose her: the counsellor of a case, the leader of a course."""

    id: uuid.UUID
    initials: str
    name: str


@dataclass(frozen=True, slots=True)
class UserDraft:
    """A new user. She comes in by a one-time code and chooses her own password then."""

    initials: str
    name: str
    role: Role
    unit_id: uuid.UUID
    title: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class UserChange:
    """What may be changed of a user; initials stay, because the log names her by them."""

    id: uuid.UUID
    version: int
    name: str
    title: str
    role: Role
    unit_id: uuid.UUID


@query(Right.USERS)
def all_users(session: Transaction) -> tuple[UserRow, ...]:
    """Every user, the active ones first."""
    found = session.execute(
        select(User, Unit.name)
        .join(Unit, Unit.id == User.unit_id)
        .order_by(User.active.desc(), User.initials)
    )
    return tuple(
        UserRow(
            user.id,
            user.version_id,
            user.initials,
            user.name,
            user.title,
            user.role,
            user.unit_id,
            unit,
            user.active,
            user.locked_until,
            user.last_signed_in_at,
            bool(user.password_hash),
            user.code_valid_to if user.must_change_password else None,
        )
        for user, unit in found
    )


@query(Right.SIGNED_IN)
def colleagues(session: Transaction) -> tuple[Colleague, ...]:
    """The active counsellors and team leads of the actor's unit, by name."""
    statement = select(User).where(User.active, User.role.in_(SEES_CITIZENS)).order_by(User.name)
    if not session.actor.system:
        statement = statement.where(User.unit_id == session.actor.unit_id)
    return tuple(Colleague(u.id, u.initials, u.name) for u in session.scalars(statement))


@use_case(Right.USERS)
@as_before.undoable("create_user")
def create_user(session: Transaction, draft: UserDraft) -> uuid.UUID:
    """A new user, who cannot come in before she has a one-time code."""
    if session.get(User, draft.id) is not None:
        return draft.id
    initials = draft.initials.strip().upper()
    if not initials:
        raise FieldError("initials", "field.required")
    if not draft.name.strip():
        raise FieldError("name", "field.required")
    if session.scalar(select(User.id).where(User.initials == initials)) is not None:
        raise FieldError("initials", "user.initials_taken", initials=initials)
    session.add(
        User(
            id=draft.id,
            unit_id=draft.unit_id,
            initials=initials,
            name=draft.name.strip(),
            title=draft.title.strip(),
            role=draft.role,
        )
    )
    _tell(session, "create_user", draft.id, role=draft.role)
    return draft.id


@use_case(Right.USERS)
@as_before.undoable("change_user")
def change_user(session: Transaction, change: UserChange) -> None:
    """Another name, title, role or unit."""
    user = access.load_for_edit(session, User, change.id, change.version)
    if not change.name.strip():
        raise FieldError("name", "field.required")
    if change.role is not user.role:
        _demand_another(session, user)
    if change.unit_id != user.unit_id and user.role is Role.TEAM_LEAD:
        _demand_another(session, user)
    user.name, user.title = change.name.strip(), change.title.strip()
    user.role, user.unit_id = change.role, change.unit_id
    _tell(session, "change_user", user.id, role=change.role)


@use_case(Right.USERS)
@as_before.undoable("set_user_active")
def set_user_active(session: Transaction, user_id: uuid.UUID, active: bool) -> int:
    """Users are never deleted: their acts must keep a name.

    Returns how many citizens with restricted access nobody can open any more because of it.
    """
    user = access.load(session, User, user_id)
    if not active:
        if user.id == session.actor.user_id:
            raise UserError("user.yourself")
        _demand_another(session, user)
    user.active = active
    _tell(session, "activate_user" if active else "deactivate_user", user.id)
    return 0 if active else restrictions.left_to_nobody(session, user.id)


@use_case(Right.USERS)
def give_code(session: Transaction, user_id: uuid.UUID) -> OneTimeCode:
    """A one-time code instead of the password, which no longer opens; the wait after failures is over.

    The code is good for three days and one sign-in, at which the user chooses her own password.
    """
    user = access.load(session, User, user_id)
    if not user.active:
        raise UserError("user.out_of_use")
    code = passwords.make_code()
    user.password_hash = passwords.make_hash(code)
    user.must_change_password = True
    user.code_valid_to = session.now + passwords.CODE_LASTS
    user.failed_sign_ins, user.locked_until = 0, None
    _tell(session, "give_code", user.id, valid_to=user.code_valid_to)
    undo.final(session, Standing.ACCESS)
    return OneTimeCode(code, user.code_valid_to)


@use_case(Right.SIGNED_IN)
def change_own_password(session: Transaction, old: str, new: str) -> None:
    """The signed-in user's own password; the old one is asked for."""
    user = access.load(session, User, session.actor.id)
    if not passwords.fits(user.password_hash, old):
        raise FieldError("old_password", "password.wrong")
    set_own(user, new)
    _tell(session, "change_own_password", user.id)
    undo.final(session, Standing.ACCESS)


def set_own(user: User, new: str) -> None:
    """A password that only she knows; FieldError("password") where it is too short or the old one."""
    passwords.demand_good(new)
    if passwords.fits(user.password_hash, new):
        raise FieldError("password", "password.same")
    user.password_hash = passwords.make_hash(new)
    user.must_change_password, user.code_valid_to = False, None


def _demand_another(session: Transaction, user: User) -> None:
    """Somebody must be able to make users, and in each unit somebody to lead the team."""
    if user.role not in (Role.TEAM_LEAD, Role.ADMINISTRATOR) or not user.active:
        return
    others = select(func.count()).where(User.role == user.role, User.active, User.id != user.id)
    if user.role is Role.TEAM_LEAD:
        others = others.where(User.unit_id == user.unit_id)
    if session.scalar(others.select_from(User)):
        return
    if user.role is Role.ADMINISTRATOR:
        raise UserError("user.last_administrator")
    raise UserError("user.last_team_lead")


@as_before.guards(User)
def _demand_on_undo(session: Transaction, user: User, values: dict[str, Any]) -> None:
    """Also by undo nobody goes without whom the office cannot do."""
    if not values.get("active", True) and user.id == session.actor.user_id:
        raise UserError("user.yourself")
    leaves = not values.get("active", True) or values.get("role", user.role) is not user.role
    moves = user.role is Role.TEAM_LEAD and values.get("unit_id", user.unit_id) != user.unit_id
    if leaves or moves:
        _demand_another(session, user)


def _tell(session: Transaction, action: str, user_id: uuid.UUID, **facts: Any) -> None:
    audit.record(session, action, subject="app_user", subject_id=user_id, **facts)

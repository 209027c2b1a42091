"""Signing in with initials and password: each failure is kept, and after five the wait doubles (quality 19)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from counsellor_app.errors import AccessDenied, UserError
from counsellor_app.models import DatabaseIdentity, Municipality, User
from counsellor_app.services.actor import Actor, Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import passwords, users
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

FREE_FAILURES = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of one attempt: an actor, or until when no other is looked at, or what is wanted."""

    actor: Actor | None
    wait_until: datetime | None = None
    code: str = ""  # "sign_in.must_change", "sign_in.code_expired"


def sign_in(backend: Backend, initials: str, password: str) -> Actor:
    """The actor of the user, which the backend then has; UserError "sign_in.wrong" or "sign_in.wait".

    "sign_in.must_change" where a one-time code was right: `sign_in_anew` is next. An attempt is
    committed whatever comes of it, so restarting the program helps nobody.
    """
    return _let_in(backend, backend.write(attempt_sign_in, initials, password))


def sign_in_anew(backend: Backend, initials: str, code: str, new: str) -> Actor:
    """By a one-time code, with the password that holds from now on; FieldError("password") too."""
    return _let_in(backend, backend.write(attempt_sign_in, initials, code, new))


def _let_in(backend: Backend, attempt: Attempt) -> Actor:
    if attempt.actor is not None:
        backend.actor = attempt.actor
        return attempt.actor
    if attempt.wait_until is not None:
        seconds = max(1, round((attempt.wait_until - backend.clock.now()).total_seconds()))
        raise UserError("sign_in.wait", count=seconds)
    if attempt.code:
        raise UserError(attempt.code)
    raise UserError("sign_in.wrong")


@use_case(Right.ANYONE)
def attempt_sign_in(session: Transaction, initials: str, password: str, new: str = "") -> Attempt:
    """Checks the password and keeps what came of it; `new` takes the place of a one-time code."""
    wanted = initials.strip().upper()
    user = session.scalars(select(User).where(User.initials == wanted, User.active)).first()
    if user is None or not user.password_hash:
        passwords.waste_time()
        audit.record(session, "sign_in_refused", reason="unknown")
        return Attempt(None)
    if user.locked_until is not None and session.now < user.locked_until:
        _tell_refused(session, user, "waiting")
        return Attempt(None, user.locked_until)
    typed = passwords.read_code(password) if user.must_change_password else password
    if not passwords.fits(user.password_hash, typed):
        return _refuse(session, user)
    if user.must_change_password:
        if user.code_valid_to is not None and session.now >= user.code_valid_to:
            _tell_refused(session, user, "code_expired")
            return Attempt(None, code="sign_in.code_expired")
        if not new:
            _tell_refused(session, user, "must_change")
            return Attempt(None, code="sign_in.must_change")
        users.set_own(user, new)
        audit.record(session, "change_own_password", subject="app_user", subject_id=user.id)
    user.failed_sign_ins = 0
    user.locked_until = None
    user.last_signed_in_at = session.now
    session.actor = actor_of(user)
    audit.record(session, "sign_in", subject="app_user", subject_id=user.id)
    return Attempt(session.actor)


@use_case(Right.SIGNED_IN)
def sign_out(session: Transaction) -> None:
    """Tells the log that the user left or locked the window."""
    audit.record(session, "sign_out", subject="app_user", subject_id=session.actor.id)


@query(Right.ANYONE)
def demonstration_actor(session: Transaction, initials: str = "TL") -> Actor:
    """The actor without a password: in a demonstration database alone."""
    identity = session.scalars(select(DatabaseIdentity)).first()
    if identity is None or not identity.demonstration:
        raise AccessDenied("access.signed_out")
    user = session.scalars(select(User).where(User.initials == initials.strip().upper())).first()
    if user is None:
        raise UserError("sign_in.wrong")
    return actor_of(user)


@query(Right.ANYONE)
def demonstration_users(session: Transaction) -> tuple[Actor, ...]:
    """Who may be chosen without a password: everybody in a demonstration, nobody elsewhere."""
    identity = session.scalars(select(DatabaseIdentity)).first()
    if identity is None or not identity.demonstration:
        return ()
    found = session.scalars(select(User).where(User.active).order_by(User.name))
    return tuple(actor_of(user) for user in found)


@query(Right.ANYONE)
def place_name(session: Transaction) -> str:
    """The municipality, for the window's title; empty before one is founded."""
    return session.scalar(select(Municipality.name).limit(1)) or ""


def actor_of(user: User) -> Actor:
    """The user as transactions know her."""
    return Actor(user.id, user.initials, user.name, user.role, user.unit_id)


def _refuse(session: Transaction, user: User) -> Attempt:
    user.failed_sign_ins += 1
    beyond = user.failed_sign_ins - FREE_FAILURES
    if beyond >= 0:
        # The exponent is bounded before it is used: a number of failures has no bound.
        user.locked_until = session.now + min(FIRST_WAIT * 2 ** min(beyond, 12), LONGEST_WAIT)
    _tell_refused(session, user, "password")
    return Attempt(None, user.locked_until if beyond >= 0 else None)


def _tell_refused(session: Transaction, user: User, reason: str) -> None:
    audit.record(
        session,
        "sign_in_refused",
        subject="app_user",
        subject_id=user.id,
        reason=reason,
        failures=user.failed_sign_ins,
    )

"""Signing in, the wait that doubles after five failures, and what the administrator does with users."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from counsellor_app.clock import FixedClock
from counsellor_app.errors import AccessDenied, FieldError, UserError
from counsellor_app.kinds.people import Role
from counsellor_app.models import AuditEntry
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import passwords, users
from counsellor_app.services.office.founding import found_municipality
from counsellor_app.services.office.sign_in import (
    demonstration_actor,
    sign_in,
    sign_in_anew,
    sign_out,
)
from counsellor_app.services.trace import audit
from tests.helpers.builders import TODAY
from tests.helpers.quick_secrets import REAL_HASHER
from tests.services.office.test_founding import DRAFT, PASSWORD


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(TODAY)


@pytest.fixture
def backend(database: Engine, clock: FixedClock) -> Backend:
    backend = Backend(database, clock)
    backend.write(found_municipality, DRAFT)
    return backend


def refused(backend: Backend, initials: str, password: str) -> tuple[str, object]:
    with pytest.raises(UserError) as error:
        sign_in(backend, initials, password)
    return error.value.code, error.value.facts.get("count")


def test_the_right_password_makes_the_backend_hers(backend: Backend) -> None:
    actor = sign_in(backend, " tl ", PASSWORD)
    assert (actor.name, actor.role) == ("Tine Lund", Role.TEAM_LEAD)
    assert backend.actor == actor
    backend.write(sign_out)
    entries = backend.read(lambda s: s.scalars(select(AuditEntry)).all())
    assert [entry.action for entry in entries[-2:]] == ["sign_in", "sign_out"]
    assert entries[-2].user_id == actor.user_id
    assert backend.read(audit.verify) == []


def test_the_wait_doubles_after_five_failures_and_outlives_a_restart(
    backend: Backend, database: Engine, clock: FixedClock
) -> None:
    for _ in range(4):
        assert refused(backend, "TL", "forkert kodeord") == ("sign_in.wrong", None)
    assert refused(backend, "TL", "forkert kodeord") == ("sign_in.wait", 30)
    restarted = Backend(database, clock)
    assert refused(restarted, "TL", PASSWORD) == ("sign_in.wait", 30)
    clock.advance(timedelta(seconds=31))
    assert refused(restarted, "TL", "forkert kodeord") == ("sign_in.wait", 60)
    clock.advance(timedelta(seconds=61))
    assert sign_in(restarted, "TL", PASSWORD).initials == "TL"
    assert refused(restarted, "TL", "forkert kodeord") == ("sign_in.wrong", None)


def test_an_unknown_user_is_told_the_same_as_a_wrong_password(backend: Backend) -> None:
    assert refused(backend, "ZZ", PASSWORD) == ("sign_in.wrong", None)


def test_only_a_demonstration_lets_in_without_a_password(backend: Backend) -> None:
    with pytest.raises(AccessDenied):
        backend.read(demonstration_actor)


def test_the_administrator_makes_and_stops_users(backend: Backend) -> None:
    administrator = sign_in(backend, "AD", PASSWORD)
    assert administrator.unit_id is not None
    draft = users.UserDraft("mh", "Mette Holm", Role.COUNSELLOR, administrator.unit_id)
    user_id = backend.write(users.create_user, draft)
    assert backend.write(users.create_user, draft) == user_id  # a repeated write is harmless
    first = backend.write(users.give_code, user_id).code
    assert sign_in_anew(backend, "MH", first, "første kodeord").name == "Mette Holm"
    assert sign_in(backend, "MH", "første kodeord").name == "Mette Holm"
    backend.write(users.change_own_password, "første kodeord", "andet kodeord!")
    assert [c.initials for c in backend.read(users.colleagues)] == ["MH", "TL"]

    backend.actor = administrator
    backend.write(users.set_user_active, user_id, False)
    assert refused(backend, "MH", "andet kodeord!") == ("sign_in.wrong", None)
    backend.write(users.set_user_active, user_id, True)
    code = backend.write(users.give_code, user_id).code
    assert refused(backend, "MH", "andet kodeord!") == ("sign_in.wrong", None)
    assert sign_in_anew(backend, "MH", code, "tredje kodeord").initials == "MH"
    with pytest.raises(AccessDenied):
        backend.read(users.all_users)


def test_there_is_always_an_administrator_left(backend: Backend) -> None:
    administrator = sign_in(backend, "AD", PASSWORD)
    row = next(u for u in backend.read(users.all_users) if u.initials == "AD")
    with pytest.raises(UserError) as itself:
        backend.write(users.set_user_active, administrator.id, False)
    assert itself.value.code == "user.yourself"
    demoted = users.UserChange(row.id, row.version, row.name, "", Role.COUNSELLOR, row.unit_id)
    with pytest.raises(UserError) as last:
        backend.write(users.change_user, demoted)
    assert last.value.code == "user.last_administrator"


def test_initials_belong_to_one_user(backend: Backend) -> None:
    administrator = sign_in(backend, "AD", PASSWORD)
    assert administrator.unit_id is not None
    draft = users.UserDraft("tl", "To", Role.COUNSELLOR, administrator.unit_id)
    with pytest.raises(FieldError) as taken:
        backend.write(users.create_user, draft)
    assert taken.value.code == "user.initials_taken"


# --- one-time codes


@pytest.fixture
def new_user(backend: Backend) -> uuid.UUID:
    """A counsellor whom the administrator has just made."""
    administrator = sign_in(backend, "AD", PASSWORD)
    assert administrator.unit_id is not None
    draft = users.UserDraft("mh", "Mette Holm", Role.COUNSELLOR, administrator.unit_id)
    return backend.write(users.create_user, draft)


def test_a_new_user_comes_in_by_a_code_alone_and_chooses_her_password(
    backend: Backend, new_user: uuid.UUID
) -> None:
    assert refused(backend, "MH", "") == ("sign_in.wrong", None)
    code = backend.write(users.give_code, new_user).code
    administrator = backend.actor

    assert refused(backend, "MH", code) == ("sign_in.must_change", None)
    assert backend.actor == administrator  # the code alone opens nothing
    for wrong in ("kort", code):
        with pytest.raises(FieldError):
            sign_in_anew(backend, "MH", code, wrong)
    typed = code.lower().replace("-", " ")
    assert sign_in_anew(backend, "MH", typed, "mit eget kodeord").initials == "MH"
    assert refused(backend, "MH", code) == ("sign_in.wrong", None)  # once
    assert sign_in(backend, "MH", "mit eget kodeord").initials == "MH"


def test_a_code_runs_out_and_is_slowed_down_like_a_password(
    backend: Backend, new_user: uuid.UUID, clock: FixedClock
) -> None:
    made = backend.write(users.give_code, new_user)
    for _ in range(4):
        assert refused(backend, "MH", "AAAA-AAAA-AAAA-AAAA") == ("sign_in.wrong", None)
    assert refused(backend, "MH", "AAAA-AAAA-AAAA-AAAA") == ("sign_in.wait", 30)
    clock.advance(timedelta(days=3, seconds=1))

    assert refused(backend, "MH", made.code) == ("sign_in.code_expired", None)


def test_the_code_is_in_no_log_and_no_repr(backend: Backend, new_user: uuid.UUID) -> None:
    made = backend.write(users.give_code, new_user)

    facts = backend.read(lambda s: [dict(each) for each in s.scalars(select(AuditEntry.facts))])
    assert made.code not in repr(facts) + repr(made)
    assert len(set(made.code)) > 4


def test_the_last_team_lead_of_a_unit_stays(backend: Backend) -> None:
    sign_in(backend, "AD", PASSWORD)
    row = next(u for u in backend.read(users.all_users) if u.initials == "TL")
    demoted = users.UserChange(row.id, row.version, row.name, "", Role.COUNSELLOR, row.unit_id)

    for act, arguments in (
        (users.change_user, (demoted,)),
        (users.set_user_active, (row.id, False)),
    ):
        with pytest.raises(UserError) as last:
            backend.write(act, *arguments)
        assert last.value.code == "user.last_team_lead"
    other = backend.write(
        users.create_user, users.UserDraft("to", "To", Role.TEAM_LEAD, row.unit_id)
    )
    backend.write(users.set_user_active, row.id, False)
    with pytest.raises(UserError):
        backend.write(users.set_user_active, other, False)


def test_hashes_are_made_as_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_HASHER", REAL_HASHER)
    made = passwords.make_hash("et langt kodeord")

    assert made.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert passwords.fits(made, "et langt kodeord")
    assert not passwords.fits(made, "et langt Kodeord")

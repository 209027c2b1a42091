"""What leaves: recorded first, a second person from many people, locked with a passphrase (quality 24)."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
import pyzipper
from sqlalchemy import Engine

from counsellor_app.errors import AccessDenied, FieldError, StorageError, UserError
from counsellor_app.files import locked_zip
from counsellor_app.files.tables import Written
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models import DatedRule, User
from counsellor_app.services.actor import Actor
from counsellor_app.services.backend import Backend
from counsellor_app.services.trace import audit, exports, leaving
from counsellor_app.services.trace.exports import ExportDraft
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import Office, an_office


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def draft(people: int, kind: ExportKind = ExportKind.PATHWAYS, **more: object) -> ExportDraft:
    made = exports.about(kind, ("pathway",), people=people, purpose="Kvalitet")
    for name, value in more.items():
        object.__setattr__(made, name, value)
    return made


def recording(backend: Backend, about: ExportDraft) -> Callable[[Written], object]:
    return lambda done: backend.write(exports.record_export, about.of(done))


def sign_in_of(office: Office, actor: Actor, ago: timedelta = timedelta()) -> None:
    def write(session: Transaction) -> None:
        session.now -= ago
        audit.record(session, "sign_in")

    office.as_actor(actor).write(write)


def another_lead(office: Office) -> Actor:
    """The administrator of the builders, made a second team lead."""

    def promote(session: Transaction) -> None:
        session.get_one(User, office.administrator.id).role = Role.TEAM_LEAD
        audit.record(session, "save_user")

    office.system.write(promote)
    return Actor(office.administrator.id, "AD", "Anders Dahl", Role.TEAM_LEAD, office.unit_id)


def test_the_record_holds_the_sum_of_the_file(office: Office, tmp_path: Path) -> None:
    backend = office.as_actor(office.team_lead)
    rows: list[list[str | int]] = [["a", 1], ["=b", 2]]

    written = leaving.let_out_table(
        tmp_path / "x.csv", ("pathway", "n"), rows, recording(backend, draft(3))
    )

    row = backend.read(exports.export_log)[0]
    assert row.sha256 == written.sha256
    assert row.sha256 == hashlib.sha256((tmp_path / "x.csv").read_bytes()).hexdigest()
    assert (row.row_count, row.people, row.columns) == (2, 3, ("pathway",))


def test_what_is_not_recorded_does_not_leave(office: Office, tmp_path: Path) -> None:
    counsellor = office.backend
    (tmp_path / "x.csv").write_text("before")

    with pytest.raises(AccessDenied):
        leaving.let_out_table(tmp_path / "x.csv", ("p",), [["a"]], recording(counsellor, draft(1)))
    with pytest.raises(AccessDenied):
        leaving.let_out_table(
            *(tmp_path / "x.zip", ("p",), [["a"]], recording(counsellor, draft(1))), passphrase="x"
        )

    assert {path.name for path in tmp_path.iterdir()} >= {"x.csv"}
    assert not list(tmp_path.glob("*.part"))
    assert not (tmp_path / "x.zip").exists()
    assert (tmp_path / "x.csv").read_text() == "before"


@pytest.mark.parametrize("kind", [ExportKind.PATHWAYS, ExportKind.PAPER, ExportKind.SMS])
def test_fifty_people_need_somebody_who_has_just_signed_in(
    office: Office, kind: ExportKind
) -> None:
    backend, second = office.as_actor(office.team_lead), another_lead(office)
    backend.write(exports.record_export, draft(49, kind))

    for person in (None, office.team_lead.id, second.id, uuid.uuid4()):
        with pytest.raises(UserError, match=r"export\.second_person"):
            backend.write(exports.record_export, draft(50, kind, second_person_id=person))
    sign_in_of(office, second, ago=timedelta(minutes=11))
    with pytest.raises(UserError, match=r"export\.second_person"):
        backend.write(exports.record_export, draft(50, kind, second_person_id=second.id))

    sign_in_of(office, second)
    backend.write(exports.record_export, draft(50, kind, second_person_id=second.id))

    assert backend.read(exports.export_log)[0].second_person == "AD"


def test_a_counsellor_is_no_second_person(office: Office) -> None:
    sign_in_of(office, office.counsellor)

    with pytest.raises(AccessDenied):
        office.as_actor(office.team_lead).write(
            exports.record_export, draft(50, second_person_id=office.counsellor.id)
        )


def test_the_limit_is_a_rule_and_stopbasen_is_routine(office: Office) -> None:
    backend = office.as_actor(office.team_lead)
    backend.write(exports.record_export, draft(400, ExportKind.STOPBASEN))

    def lower(session: Transaction) -> None:
        values = {"second_person_from": 5}
        session.add(DatedRule(kind=RuleKind.EXPORT, valid_from=date(2020, 1, 1), values=values))
        audit.record(session, "save_rule")

    office.system.write(lower)
    with pytest.raises(UserError, match=r"export\.second_person"):
        backend.write(exports.record_export, draft(5))


def test_a_table_of_people_says_what_it_is_for(office: Office) -> None:
    with pytest.raises(FieldError, match=r"export\.purpose"):
        office.as_actor(office.team_lead).write(exports.record_export, draft(1, purpose="  "))


def test_a_counsellor_may_save_a_page_but_no_table(office: Office) -> None:
    office.backend.write(exports.record_paper, draft(12, ExportKind.PAPER))

    with pytest.raises(AccessDenied):
        office.backend.write(exports.record_paper, draft(12, ExportKind.ATTENDANCE))


def test_a_locked_table_opens_with_its_passphrase_alone(office: Office, tmp_path: Path) -> None:
    backend = office.as_actor(office.team_lead)
    passphrase = locked_zip.new_passphrase()

    leaving.let_out_table(
        tmp_path / "forløb.zip",
        ("pathway",),
        [["Kanarifugl"]],
        recording(backend, draft(1)),
        passphrase=passphrase,
    )

    raw = (tmp_path / "forløb.zip").read_bytes()
    row = backend.read(exports.export_log)[0]
    assert row.encrypted
    assert b"Kanarifugl" not in raw
    assert passphrase.encode() not in raw
    with pyzipper.AESZipFile(tmp_path / "forløb.zip") as archive:
        (name,) = archive.namelist()
        assert archive.getinfo(name).wz_aes_strength == 3  # 256 bits
        with pytest.raises(RuntimeError):
            archive.read(name)
        archive.setpassword(b"forkert")
        with pytest.raises(RuntimeError):
            archive.read(name)
        archive.setpassword(passphrase.encode())
        content = archive.read(name)
    assert name == "forløb.xlsx"
    assert hashlib.sha256(content).hexdigest() == row.sha256


def test_a_locked_file_is_a_zip(office: Office, tmp_path: Path) -> None:
    backend = office.as_actor(office.team_lead)

    with pytest.raises(UserError, match=r"export\.locked_is_zip"):
        leaving.let_out_table(
            *(tmp_path / "x.csv", ("p",), [], recording(backend, draft(1))), passphrase="x"
        )


def test_passphrases_are_long_and_never_the_same() -> None:
    made = {locked_zip.new_passphrase() for _ in range(200)}

    assert len(made) == 200
    assert all(len(each.replace("-", "")) == 24 for each in made)


def test_a_full_disk_leaves_no_record_of_a_file_that_is_not_there(
    office: Office, tmp_path: Path
) -> None:
    backend = office.as_actor(office.team_lead)

    with pytest.raises(StorageError):
        leaving.let_out_bytes(tmp_path / "gone" / "x.pdf", b"x", recording(backend, draft(1)))
    assert backend.read(exports.export_log) == ()

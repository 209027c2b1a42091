"""A whole course is closed in one act with one way back; then its epikrises go, each or with its reason."""

from __future__ import annotations

import uuid
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from counsellor_app.errors import StorageError, UserError
from counsellor_app.exchange.course_epikrises_out import Batch, send_epikrises
from counsellor_app.files import atomic
from counsellor_app.kinds.course import CourseState
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import EpikriseState
from counsellor_app.models import CourseClosing, FollowUp, Letter, Participant, Pathway
from counsellor_app.services.attendance import course_epikrises
from counsellor_app.services.courses import course_closing, course_page
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.pathway import pathways
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
)
from tests.helpers.medicine import a_consent, a_practice

PEOPLE = ("Anders", "Berit", "Carl", "Dorte")  # file, paper, no consent, no doctor


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "medcom"
    made.mkdir()
    return made


@pytest.fixture
def course_id(office: Office) -> uuid.UUID:
    course = a_course(office, starts_on=TODAY - timedelta(days=42))
    for number, name in enumerate(PEOPLE):
        person = a_participant(office, given_name=name, surname="Prøve")
        pathway_id = a_pathway(office, person, received_on=TODAY - timedelta(days=50))
        an_enrolment(office, course, pathway_id)
        a_consent(office, pathway_id, ConsentKind.GP_LETTER, given=name != "Carl")
        if name != "Dorte":
            gln = "" if name == "Berit" else "5790000121526"
            _has_practice(
                office, person, a_practice(office, practice_number=f"07974{number}", gln=gln)
            )
    return course


def _has_practice(office: Office, person: uuid.UUID, practice_id: uuid.UUID) -> None:
    def choose(session: Transaction) -> None:
        session.get_one(Participant, person).practice_id = practice_id
        audit.record(session, "edit_participant")

    office.system.write(choose)


def close(office: Office, course_id: uuid.UUID) -> None:
    form = office.backend.read(course_closing.course_to_close, course_id)
    drafts = tuple(
        ClosingDraft(person.pathway_id, smoke_free=True, satisfaction=4) for person in form.people
    )
    office.backend.write(course_closing.close_course, course_id, drafts)


def take_back(office: Office) -> str:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)
    return row.label


def states(office: Office, course_id: uuid.UUID) -> list[EpikriseState]:
    lines = office.backend.read(course_epikrises.epikrises_of_course, course_id)
    return [line.state for line in lines]


def send(office: Office, course_id: uuid.UUID, folder: Path | None) -> Batch:
    return send_epikrises(office.backend, course_id, folder, lambda done, of: None)


def test_closing_everyone_is_one_act_with_one_way_back(
    office: Office, course_id: uuid.UUID
) -> None:
    before = office.system.read(
        lambda session: session.scalars(select(Pathway.stage).order_by(Pathway.id)).all()
    )
    close(office, course_id)
    page = office.backend.read(course_page.course_page, course_id)
    assert (page.state, page.epikrises_due) == (CourseState.CLOSED, 3)
    assert take_back(office) == "close_whole_course"
    left = office.system.read(
        lambda session: (
            session.scalars(select(CourseClosing)).all(),
            session.scalars(select(FollowUp)).all(),
            session.scalars(select(Pathway.stage).order_by(Pathway.id)).all(),
        )
    )
    assert left == ([], [], before)
    left_to_undo = office.backend.read(undo.last_undoable)
    assert left_to_undo is None or left_to_undo.label == "register_consent"
    assert list(office.system.read(pathways.differences)) == []


def test_closing_that_something_was_built_on_is_not_taken_back(
    office: Office, course_id: uuid.UUID, folder: Path
) -> None:
    close(office, course_id)
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    send(office, course_id, folder)
    with pytest.raises(UserError, match=r"undo\.changed_since"):
        office.backend.write(undo.undo, row.id)


def test_each_gets_her_epikrise_or_a_reason(
    office: Office, course_id: uuid.UUID, folder: Path
) -> None:
    assert set(states(office, course_id)) == {EpikriseState.COURSE_OPEN}
    close(office, course_id)
    assert states(office, course_id) == [
        EpikriseState.FILE,
        EpikriseState.PAPER,
        EpikriseState.NO_CONSENT,
        EpikriseState.NO_PRACTICE,
    ]
    batch = send(office, course_id, folder)
    assert [len(batch.files), len(batch.papers), len(batch.left_out)] == [1, 1, 0]
    (file,) = folder.iterdir()
    assert file.suffix == ".xml"
    assert "Prøve" not in file.name
    sheets = office.backend.read(course_epikrises.epikrise_sheets, batch.papers)
    assert [sheet.participant_name for sheet in sheets] == ["Berit Prøve"]
    assert states(office, course_id)[:2] == [EpikriseState.SENT] * 2
    assert send(office, course_id, folder).letters == []
    assert take_back(office) == "epikrises"
    assert states(office, course_id)[:2] == [EpikriseState.FILE, EpikriseState.PAPER]


def test_a_withdrawn_consent_is_respected_at_the_last_moment(
    office: Office, course_id: uuid.UUID, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The consent goes between the list and the letter: left out, with the letter's own reason."""
    close(office, course_id)
    lines = office.backend.read(course_epikrises.epikrises_of_course, course_id)
    a_consent(office, lines[0].pathway_id, ConsentKind.GP_LETTER, given=False)
    monkeypatch.setattr(course_epikrises, "epikrises_of_course", lambda session, _id: lines)
    batch = send(office, course_id, folder)
    ((line, error),) = batch.left_out
    assert (line.name, error.code) == ("Prøve, Anders", "letter.no_consent")
    assert list(folder.iterdir()) == []


def test_a_full_disk_leaves_no_letter_noted_without_its_file(
    office: Office, course_id: uuid.UUID, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    close(office, course_id)

    def full(path: Path, data: bytes) -> None:
        raise StorageError("storage.disk_full", folder=str(folder))

    monkeypatch.setattr(atomic, "write_bytes", full)
    with pytest.raises(StorageError):
        send(office, course_id, folder)
    assert states(office, course_id)[0] is EpikriseState.FILE
    assert not office.system.read(
        lambda session: session.scalars(select(Letter).where(Letter.sent_at.is_not(None))).all()
    )

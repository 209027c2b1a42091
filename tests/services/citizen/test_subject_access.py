"""Subject access: everything about one person and nothing about others, with headings and the log (quality 25)."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.documents import subject_access as paper
from counsellor_app.errors import AccessDenied, FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.citizen import DeletionReason, RequestKind, RequestOutcome
from counsellor_app.kinds.letter import NoteKind
from counsellor_app.models import Base, JournalNote, Participant, Pathway, Voucher
from counsellor_app.services.backend import Backend
from counsellor_app.services.citizen import (
    access_file,
    access_words,
    person_tables,
    requests,
    retention,
    retention_approval,
    subject_access,
)
from counsellor_app.services.citizen.requests import RequestDraft
from counsellor_app.services.citizen.subject_access import AccessSheet, AccessWish
from counsellor_app.services.office import sign_in
from counsellor_app.services.today import worklist
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office, a_participant, a_pathway, an_office
from tests.helpers.demonstrations import TODAY as DEMO_TODAY
from tests.helpers.demonstrations import Demonstrations
from tests.services.citizen.test_retention import an_old_record

TECHNICAL = {"id", "version_id"}


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def a_note(office: Office, text: str) -> uuid.UUID:
    person = a_participant(office)
    pathway = a_pathway(office, person)

    def write(session: Transaction) -> None:
        session.add(
            JournalNote(
                id=new_id(),
                participant_id=person,
                pathway_id=pathway,
                kind=NoteKind.JOURNAL,
                text=text,
                written_at=session.now,
                written_by_id=office.counsellor.id,
            )
        )
        audit.record(session, "write_note", participant_id=person, pathway_id=pathway)

    office.as_actor(office.counsellor).write(write)
    return person


def asked(office: Office, person: uuid.UUID, **wish: object) -> AccessSheet:
    made = AccessWish(person, **wish)  # type: ignore[arg-type]
    return office.as_actor(office.team_lead).look(subject_access.subject_access, made)


def texts(sheet: AccessSheet) -> str:
    lines = [line.text for section in sheet.sections for row in section.rows for line in row]
    return "\n".join(lines) + access_file.to_json(sheet).decode()


@pytest.mark.parametrize("name", sorted(person_tables.personal_tables()))
def test_each_table_has_a_heading_and_each_column_a_label(name: str) -> None:
    words = access_words.words()
    columns = {
        column.name
        for column in person_tables.table_of(name).columns
        if column.name not in TECHNICAL | words.hidden
        and not any(
            key.column.table.name in person_tables.personal_tables() for key in column.foreign_keys
        )
    }
    assert name in words.sections or name in words.technical
    assert name in words.technical or columns - words.columns.keys() == set()


def test_headings_are_of_tables_that_are_there() -> None:
    words = access_words.words()
    assert (words.sections.keys() | words.technical.keys()) <= Base.metadata.tables.keys()


def test_the_staff_is_named_by_choice_and_the_asking_is_logged(office: Office) -> None:
    person = a_note(office, "Et notat")

    without, named = asked(office, person), asked(office, person, staff_names=True)

    assert "Mette Holm" not in texts(without)
    assert "Mette Holm" in texts(named)
    assert [line.action for line in named.log][-1] == "subject_access"
    assert "Mette Holm" in {line.who for line in named.log}


def test_relatives_are_left_out_unless_somebody_says_otherwise(office: Office) -> None:
    person = an_old_record(office)

    assert "Bo Berg" not in texts(asked(office, person))
    assert "Bo Berg" in texts(asked(office, person, relatives=True))


def test_names_of_others_are_pointed_out_and_blacked_out(office: Office) -> None:
    a_participant(office, given_name="Karin", surname="Overgaard", cpr=None)
    note = "Kom med sin søn Anders, som kender Karin Overgaard. Mette Holm ringede. Nancy Ann var glad."
    person = a_note(office, note)

    found = asked(office, person)
    clean = asked(office, person, leave_out=("Karin Overgaard", "Anders"))

    assert {mention.name for mention in found.mentions} == {"Anders", "Karin Overgaard"}
    assert "Overgaard" in next(m.excerpt for m in found.mentions if m.name == "Karin Overgaard")
    assert "Overgaard" not in texts(clean)
    assert "Anders" not in texts(clean)
    assert "Mette Holm ringede" in texts(clean)


def test_another_unit_and_a_counsellor_get_nothing(office: Office) -> None:
    person = a_note(office, "Et notat")

    with pytest.raises(AccessDenied):
        office.backend.look(subject_access.subject_access, AccessWish(person))


@pytest.fixture
def town(demonstrations: Demonstrations, tmp_path: Path) -> Iterator[Backend]:
    database = store.open_database(demonstrations.copy(tmp_path / "data"))
    backend = Backend(database.engine, FixedClock(DEMO_TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    yield backend
    database.close()


def test_everything_about_one_and_nothing_of_others(town: Backend) -> None:
    person = town.read(_somebody_with_much)
    keys = town.read(person_tables.keys_of, [person])

    sheet = town.look(subject_access.subject_access, AccessWish(person))
    content = json.loads(access_file.to_json(sheet))

    for table, rows in keys.items():
        assert len(content["tables"].get(table, {"rows": []})["rows"]) == len(rows), table
    others = town.read(_names_of_others, person)
    whole = texts(sheet)
    assert [name for name in others if name in whole] == []
    assert paper.to_pdf(sheet, str).startswith(b"%PDF")
    assert paper.to_pdf(sheet, str) == paper.to_pdf(sheet, str)


def _somebody_with_much(session: Transaction) -> uuid.UUID:
    statement = (
        select(Pathway.participant_id)
        .join(Voucher, Voucher.pathway_id == Pathway.id)
        .group_by(Pathway.participant_id)
        .order_by(func.count().desc(), Pathway.participant_id)
    )
    return session.scalars(statement.limit(1)).one()


def _names_of_others(session: Transaction, person: uuid.UUID) -> list[str]:
    own = session.get_one(Participant, person)
    found = session.execute(select(Participant.given_name, Participant.surname, Participant.cpr))
    return [
        each
        for given, surname, cpr in found
        if (given, surname) != (own.given_name, own.surname)
        for each in (f"{given} {surname}", cpr)
        if each and each != own.cpr
    ]


# --- requests


def test_a_request_is_due_in_a_month_and_stands_in_the_work_list(office: Office) -> None:
    person = a_note(office, "Et notat")
    backend = office.backend
    request_id = backend.write(
        requests.register_request, RequestDraft(person, RequestKind.ACCESS, TODAY)
    )

    row = backend.read(requests.requests_of, person)[0]
    assert row.due_on == date(2026, 11, 5)
    due = [each for fold in backend.read(worklist.work_today) for each in fold.rows]
    assert [each.due_on for each in due if each.kind.value == "citizen_request"] == [row.due_on]

    with pytest.raises(FieldError, match=r"request\.reason"):
        backend.write(requests.answer_request, request_id, RequestOutcome.REFUSED, " ")
    backend.write(requests.answer_request, request_id, RequestOutcome.GRANTED)
    with pytest.raises(UserError, match=r"request\.answered"):
        backend.write(requests.answer_request, request_id, RequestOutcome.GRANTED)
    last = backend.read(undo.last_undoable)
    assert last is not None
    backend.write(undo.undo, last.id)
    assert backend.read(requests.requests_of, person)[0].outcome is None


def test_tomorrow_nobody_has_asked_yet(office: Office) -> None:
    person = a_note(office, "Et notat")

    with pytest.raises(FieldError, match=r"request\.future"):
        office.backend.write(
            requests.register_request,
            RequestDraft(person, RequestKind.ACCESS, TODAY + timedelta(days=1)),
        )


def test_a_restriction_keeps_the_record_until_it_is_lifted(office: Office) -> None:
    person = an_old_record(office)
    lead = office.as_actor(office.team_lead)
    request_id = lead.write(
        requests.register_request, RequestDraft(person, RequestKind.RESTRICTION, TODAY)
    )
    assert lead.read(retention.record_proposals).rows[0].kept is not None
    lead.write(requests.answer_request, request_id, RequestOutcome.GRANTED)
    assert lead.read(retention.record_proposals).rows[0].kept is not None

    lead.write(requests.end_restriction, request_id)
    assert [row.kept for row in lead.read(retention.record_proposals).rows] == [None]


def test_erasure_on_request_needs_closed_pathways_and_the_word_of_the_archive(
    office: Office,
) -> None:
    lead = office.as_actor(office.team_lead)
    busy = a_note(office, "Et notat")
    draft = RequestDraft(busy, RequestKind.ERASURE, TODAY)
    request_id = lead.write(requests.register_request, draft)
    with pytest.raises(FieldError, match=r"retention\.archive_duty"):
        lead.write(requests.erase, request_id, archive_duty_met=False)
    with pytest.raises(UserError, match=r"request\.open_pathway"):
        lead.write(requests.erase, request_id, archive_duty_met=True)

    done = an_old_record(office, closed_on=date(2026, 1, 2))
    request_id = lead.write(
        requests.register_request, RequestDraft(done, RequestKind.ERASURE, TODAY)
    )
    with pytest.raises(AccessDenied):
        office.backend.write(requests.erase, request_id, archive_duty_met=True)
    lead.write(requests.erase, request_id, archive_duty_met=True)

    assert lead.read(retention_approval.receipts)[0].reason is DeletionReason.ASKED
    with pytest.raises(UserError, match=r"entity\.gone"):
        lead.read(requests.requests_of, done)

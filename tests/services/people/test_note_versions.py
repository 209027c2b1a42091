"""Earlier versions of notes: nothing that was written is lost by a correction, whoever makes it."""

from __future__ import annotations

import uuid

import pytest
from sqlalchemy import Engine, func, select, text
from sqlalchemy.exc import DBAPIError

from counsellor_app.errors import AccessDenied, UserError
from counsellor_app.kinds.letter import NoteSubject
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.kinds.people import RestrictionKind
from counsellor_app.models import Meeting, NoteVersion
from counsellor_app.services.attendance import attendance
from counsellor_app.services.attendance.attendance import MarkDraft
from counsellor_app.services.citizen import person_tables
from counsellor_app.services.pathway import pathway_closing
from counsellor_app.services.people import contact_persons, journal, note_versions, restrictions
from counsellor_app.services.people.contact_persons import ContactDraft
from counsellor_app.services.people.journal import NoteDraft
from counsellor_app.services.people.restrictions import RestrictionDraft
from counsellor_app.services.trace import undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def texts(story: note_versions.NoteStory) -> list[str]:
    return [each.text for each in story.versions]


def first_meeting(office: Office, course_id: uuid.UUID) -> uuid.UUID:
    of_course = select(Meeting.id).where(Meeting.course_id == course_id).order_by(Meeting.held_on)
    return office.backend.read(lambda session: session.scalars(of_course).all()[0])


def test_a_note_of_a_meeting_keeps_what_it_said(office: Office) -> None:
    backend = office.backend
    pathway = a_pathway(office)
    course = a_course(office)
    place = (first_meeting(office, course), an_enrolment(office, course, pathway))
    backend.write(attendance.mark_attendance, MarkDraft(*place, note="Sover godt"))
    backend.write(attendance.mark_attendance, MarkDraft(*place, note="Sover dårligt"))
    office.as_actor(office.team_lead).write(attendance.mark_attendance, MarkDraft(*place, note=""))

    (story,) = backend.read(note_versions.note_stories, pathway)

    assert story.subject is NoteSubject.MEETING
    assert texts(story) == ["", "Sover dårligt", "Sover godt"]
    assert [each.who for each in story.versions] == ["TL", "MH", "MH"]
    assert all(each.at is not None for each in story.versions)


def test_undo_gives_the_former_text_back_and_loses_neither(office: Office) -> None:
    backend, person = office.backend, a_participant(office)
    draft = ContactDraft(person, "Bo Berg", note="Ring efter 16")
    backend.write(contact_persons.save_contact, draft)
    (saved,) = backend.read(contact_persons.contact_persons, person)
    changed = ContactDraft(person, "Bo Berg", note="Ring ikke", version=saved.version, id=saved.id)
    backend.write(contact_persons.save_contact, changed)
    last = backend.read(undo.last_undoable)
    assert last is not None
    backend.write(undo.undo, last.id)

    (now,) = backend.read(contact_persons.contact_persons, person)
    assert now.note == "Ring efter 16"
    (story,) = backend.read(note_versions.contact_stories, person)
    assert texts(story) == ["Ring efter 16", "Ring ikke", "Ring efter 16"]
    assert [each.who for each in story.versions] == ["MH", "MH", "MH"]


def test_why_a_pathway_was_closed_stays_readable_when_it_is_opened_again(office: Office) -> None:
    backend, pathway = office.backend, a_pathway(office)
    backend.write(pathway_closing.close_for, pathway, CloseReason.MOVED, note="Til Aarhus")
    backend.write(pathway_closing.reopen_pathway, pathway)

    (story,) = backend.read(note_versions.note_stories, pathway)

    assert (story.subject, texts(story)) == (NoteSubject.CLOSING, ["", "Til Aarhus"])
    last = backend.read(undo.last_undoable)
    assert last is not None
    backend.write(undo.undo, last.id)  # closed after all, for the same reason
    (story,) = backend.read(note_versions.note_stories, pathway)
    assert texts(story)[0] == "Til Aarhus"


def test_corrections_of_a_note_of_the_journal_are_its_versions(office: Office) -> None:
    backend, pathway = office.backend, a_pathway(office)
    first = NoteDraft(pathway, "Ryger 20")
    backend.write(journal.write_note, first)
    second = NoteDraft(pathway, "Ryger 10", corrects_id=first.id)
    backend.write(journal.write_note, second)
    backend.write(journal.write_note, NoteDraft(pathway, "Ryger 12", corrects_id=second.id))
    backend.write(journal.write_note, NoteDraft(pathway, "Et andet notat"))

    (story,) = backend.read(note_versions.note_stories, pathway)

    assert texts(story) == ["Ryger 12", "Ryger 10", "Ryger 20"]
    assert story.earlier == 2


def a_changed_contact(office: Office) -> uuid.UUID:
    person = a_participant(office)
    a_pathway(office, person)
    draft = ContactDraft(person, "Bo Berg", note="Før")
    office.backend.write(contact_persons.save_contact, draft)
    (saved,) = office.backend.read(contact_persons.contact_persons, person)
    after = ContactDraft(person, "Bo Berg", note="Efter", version=saved.version, id=saved.id)
    office.backend.write(contact_persons.save_contact, after)
    return person


def test_versions_belong_to_the_person_in_access_and_deletion(office: Office) -> None:
    person = a_changed_contact(office)

    def hers(session: Transaction) -> int:
        return len(person_tables.keys_of(session, [person])["note_version"])

    assert office.backend.read(hers) == 1


def test_who_may_not_see_the_person_reads_no_versions(office: Office) -> None:
    person = a_changed_contact(office)
    draft = RestrictionDraft(person, RestrictionKind.COLLEAGUE, (office.team_lead.id,))
    office.as_actor(office.team_lead).write(restrictions.restrict_access, draft)

    with pytest.raises((AccessDenied, UserError)):
        office.backend.read(note_versions.contact_stories, person)
    assert office.as_actor(office.team_lead).read(note_versions.contact_stories, person)


def test_a_version_cannot_be_rewritten(office: Office) -> None:
    a_changed_contact(office)

    def rewrite(session: Transaction) -> None:
        session.execute(text("UPDATE note_version SET text = 'Andet'"))

    with pytest.raises(DBAPIError, match="append-only"):
        office.backend.write(rewrite)
    count = office.backend.read(lambda session: session.scalar(select(func.count(NoteVersion.id))))
    assert count == 1

"""How the pictures come to what is taken back: the last acts, the bin, what stands, earlier versions of notes."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QDialog, QPushButton

from counsellor_app.services.courses import course_page, courses
from counsellor_app.services.courses.courses import CourseFilter
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.people import contact_persons, journal, note_versions
from counsellor_app.services.people.contact_persons import ContactDraft
from counsellor_app.services.people.journal import NoteDraft
from counsellor_app.services.trace import undo
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.take_back import TakeBackDialog, show_take_back


def show_journal(window: MainWindow) -> None:
    """The journal of somebody whose notes were put right."""
    person, pathway = _reworded(window)
    window.go_to("participants", participant_id=person, pathway_id=pathway, tab="journal")


def show_note_versions(window: MainWindow) -> None:
    """What the notes of her journal said before."""
    show_journal(window)
    next(iter(window.findChildren(QPushButton, "noteVersions"))).click()


def show_last_acts(window: MainWindow) -> None:
    """The last acts of a counsellor: some can be taken back, one has been, one stands."""
    backend = window.ctx.backend
    person, pathway = _reworded(window)
    contact = ContactDraft(person, "Bo Berg", phone="20212223")
    backend.write(contact_persons.save_contact, contact)
    backend.write(contact_persons.remove_contact, contact.id)
    draft = ContactDraft(person, "Ane Berg", phone="20212224", may_be_called=True)
    backend.write(contact_persons.save_contact, draft)
    saved = backend.read(undo.last_undoable)
    assert saved is not None
    backend.write(undo.undo, saved.id)
    backend.write(form_drafts.keep, "call", pathway, {"note": "Ringer igen på tirsdag"})
    backend.write(form_drafts.throw_away, "call", pathway)
    backend.write(journal.write_note, NoteDraft(pathway, "Vil gerne begynde efter nytår."))
    show_take_back(window.ctx)


def turn_to(page: int) -> Callable[[QDialog], object]:
    """A page of the last acts and the bin."""

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, TakeBackDialog)
        dialog.tabs.setCurrentIndex(page)

    return fill


def _reworded(window: MainWindow) -> tuple[UUID, UUID]:
    """Whose notes were put right most often."""
    backend = window.ctx.backend
    people = [
        person
        for row in backend.read(courses.page, CourseFilter())
        for person in backend.read(course_page.course_page, row.id).people
    ]
    found = max(people, key=lambda p: len(backend.read(note_versions.note_stories, p.pathway_id)))
    return found.participant_id, found.pathway_id

"""Notes that the counsellors of the demonstration put right: what some meetings and notes said at first."""

from __future__ import annotations

from datetime import timedelta

from counsellor_app.kinds.letter import NoteKind, NoteSubject
from counsellor_app.models import Attendance, Enrolment, JournalNote, NoteVersion, Pathway
from counsellor_app.services.demonstration import words
from counsellor_app.services.demonstration.chance import Chance
from counsellor_app.services.demonstration.world import World

_ONE_IN = 6
_LATER = timedelta(minutes=25)


def reword(world: World, chance: Chance) -> None:
    """The former words stay readable, as they do where a counsellor changes a note."""
    person_of = {each["id"]: each["participant_id"] for each in world.rows.of(Pathway)}
    pathway_of = {each["id"]: each["pathway_id"] for each in world.rows.of(Enrolment)}
    for mark in world.rows.of(Attendance):
        at = mark["marked_at"]
        if mark["note"] and chance.one_in(_ONE_IN, "meeting"):
            world.rows.add(
                NoteVersion,
                id=chance.id(at),
                participant_id=person_of[pathway_of[mark["enrolment_id"]]],
                subject=NoteSubject.MEETING,
                subject_id=mark["enrolment_id"],
                part=mark["meeting_id"].hex,
                text=mark["note"].replace("cigaretter", "cigaretter i weekenden").split(".")[0]
                + "?",
                written_at=at,
                written_by_id=mark["marked_by_id"],
                replaced_at=at + _LATER,
                replaced_by_id=mark["marked_by_id"],
            )
    for note in [each for each in world.rows.of(JournalNote) if not each["corrects_id"]]:
        told = note["kind"] is NoteKind.INTERVIEW
        if told and chance.one_in(_ONE_IN, "note"):
            at = note["written_at"] + _LATER
            world.rows.add(
                JournalNote,
                **{
                    name: note[name]
                    for name in ("participant_id", "pathway_id", "kind", "written_by_id")
                },
                id=chance.id(at),
                text=chance.pick(words.REWORDED).format(text=note["text"]),
                written_at=at,
                corrects_id=note["id"],
            )

"""What the counsellors of the demonstration carried over into the municipality's journal system."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta

from counsellor_app.clock import local
from counsellor_app.kinds.letter import TransferSubject
from counsellor_app.models import (
    Attendance,
    Call,
    CourseClosing,
    Enrolment,
    FollowUp,
    Interview,
    JournalNote,
    JournalTransfer,
)
from counsellor_app.services.demonstration.chance import Chance
from counsellor_app.services.demonstration.world import World

_FORGOTTEN_ONE_IN = 7  # of the last weeks; older ones were looked through
_LOOKED_THROUGH = timedelta(days=30)

Happened = tuple[TransferSubject, uuid.UUID, uuid.UUID, datetime, uuid.UUID]


def carry_over(world: World, chance: Chance) -> None:
    """Each thing on the next day, by the one who did it; a few of the last weeks still wait."""
    for subject, subject_id, pathway_id, at, user_id in _happened(world):
        on = world.diary.after(local(at).date(), 1)
        young = world.today - on < _LOOKED_THROUGH
        if not world.has_been(on) or (young and chance.one_in(_FORGOTTEN_ONE_IN, "forgotten")):
            continue
        copied_at = world.at(on, 8, 15)
        world.rows.add(
            JournalTransfer,
            id=chance.id(copied_at),
            pathway_id=pathway_id,
            subject=subject,
            subject_id=subject_id,
            transferred_at=copied_at,
            transferred_by_id=user_id,
        )


def _happened(world: World) -> Iterator[Happened]:
    rows = world.rows
    for each in rows.of(Call):
        if each["undone_at"] is None:
            yield TransferSubject.CALL, each["id"], each["pathway_id"], each["at"], each["user_id"]
    for each in rows.of(Interview):
        at, who = each["saved_at"], each["user_id"]
        yield TransferSubject.INTERVIEW, each["id"], each["pathway_id"], at, who
    pathway_of = {each["id"]: each["pathway_id"] for each in rows.of(Enrolment)}
    for each in rows.of(Attendance):
        if each["mark"] is not None:
            pathway_id = pathway_of[each["enrolment_id"]]
            at, who = each["marked_at"], each["marked_by_id"]
            yield TransferSubject.MEETING, each["id"], pathway_id, at, who
    for each in rows.of(CourseClosing):
        at, who = each["closed_at"], each["closed_by_id"]
        yield TransferSubject.CLOSING, each["id"], each["pathway_id"], at, who
    for each in rows.of(FollowUp):
        if each["closed_at"] is not None and each["closed_by_id"] is not None:
            at, who = each["closed_at"], each["closed_by_id"]
            yield TransferSubject.FOLLOW_UP, each["id"], each["pathway_id"], at, who
    for each in rows.of(JournalNote):
        at, who = each["written_at"], each["written_by_id"]
        yield TransferSubject.NOTE, each["id"], each["pathway_id"], at, who

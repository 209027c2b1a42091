"""Acts on courses, meetings, places and the calendar."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

from sqlalchemy import exists, select

from counsellor_app.clock import instant
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import AppointmentKind, AppointmentState
from counsellor_app.kinds.course import (
    AttendanceMark,
    CourseState,
    EnrolmentState,
    MeetingState,
    ProgrammeFormat,
)
from counsellor_app.kinds.people import Role
from counsellor_app.models import (
    Appointment,
    Attendance,
    Course,
    CourseSeries,
    Enrolment,
    Interview,
    Meeting,
    Pathway,
    Programme,
    Scheme,
    User,
    WorkingHours,
)
from counsellor_app.services.courses.course_planning import CourseDraft
from counsellor_app.services.courses.meeting_plan import MeetingDraft
from counsellor_app.services.courses.meetings import MeetingEdit
from counsellor_app.services.courses.programme_editing import SchemeDraft, schemes
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.planning.meeting_notices import Telling
from counsellor_app.services.planning.programmes import programmes
from tests.helpers.chance_acts.drawing import Chance, Made
from tests.helpers.demonstrations import TODAY


def _appointment(chance: Chance) -> Made:
    states = Appointment.state == AppointmentState.BOOKED
    return {"appointment_id": chance.one(select(Appointment.id).where(states))}


def _agreed_call(chance: Chance) -> Made:
    booked = Appointment.state == AppointmentState.BOOKED
    other = Appointment.kind != AppointmentKind.INTERVIEW
    return {"appointment_id": chance.one(select(Appointment.id).where(booked, other))}


def _move_appointment(chance: Chance) -> Made:
    booked = chance.one(select(Appointment).where(Appointment.state == AppointmentState.BOOKED))
    start = instant(TODAY + timedelta(days=chance.lot.randint(30, 60)), time(10))
    return {
        "appointment_id": booked.id,
        "version": booked.version_id,
        "starts_at": start,
        "ends_at": start + timedelta(minutes=45),
    }


def _mark(chance: Chance) -> Made:
    meeting, enrolment = _place(chance, marked=False)
    values: Made = {"meeting_id": meeting, "enrolment_id": enrolment}
    values["mark"] = chance.lot.choice(list(AttendanceMark))
    if chance.yes():
        values["note"] = chance.words()
    return values


# Of the evenings nobody came to, the first mark is what tells that they were held: without it they are planned.
_TOLD = (Meeting.state != MeetingState.HELD) | exists().where(
    Attendance.meeting_id == Meeting.id, Attendance.mark.is_not(None)
)


def _place(chance: Chance, *, marked: bool) -> tuple[uuid.UUID, uuid.UUID]:
    mark = exists().where(
        Attendance.enrolment_id == Enrolment.id,
        Attendance.meeting_id == Meeting.id,
        Attendance.mark.is_not(None),
    )
    found = chance.session.execute(
        select(Meeting.id, Enrolment.id)
        .join(Enrolment, Enrolment.course_id == Meeting.course_id)
        .join(Course, Course.id == Meeting.course_id)
        .join(Pathway, Pathway.id == Enrolment.pathway_id)
        .where(
            Enrolment.state == EnrolmentState.ENROLLED,
            Course.state.in_((CourseState.PLANNED, CourseState.OPEN)),
            Meeting.state != MeetingState.CANCELLED,
            Pathway.closed_on.is_(None),
            mark if marked else ~mark,
            _TOLD,
        )
        .limit(300)
    ).all()
    if not found:
        raise LookupError("no place")
    meeting, enrolment = chance.lot.choice(found)
    return meeting, enrolment


def _clear(chance: Chance) -> Made:
    meeting, enrolment = _place(chance, marked=True)
    return {"meeting_id": meeting, "enrolment_id": enrolment}


def _check_in(chance: Chance) -> Made:
    meeting = chance.one(
        select(Meeting.id)
        .join(Course, Course.id == Meeting.course_id)
        .join(Programme, Programme.id == Course.programme_id)
        .where(
            Programme.format == ProgrammeFormat.ROLLING,
            Course.state.in_((CourseState.PLANNED, CourseState.OPEN)),
            Meeting.state != MeetingState.CANCELLED,
            _TOLD,
        )
    )
    values: Made = {"meeting_id": meeting, "given_name": "Ny", "surname": "Borger"}
    return values | {"phone": "20304050", "participant_id": None}


def _close_course(chance: Chance) -> Made:
    course = chance.course()
    people = chance.session.scalars(
        select(Enrolment.pathway_id).where(
            Enrolment.course_id == course, Enrolment.state == EnrolmentState.ENROLLED
        )
    )
    drafts = tuple(ClosingDraft(each, chance.yes(), 3) for each in people)
    return {"course_id": course, "drafts": drafts}


def _plan_course(chance: Chance) -> Made:
    programme = chance.one(
        select(Programme.id).where(
            Programme.format == ProgrammeFormat.GROUP, Programme.valid_to.is_(None)
        )
    )
    first = TODAY + timedelta(days=chance.lot.randint(60, 120))
    meetings = tuple(MeetingDraft(first + timedelta(days=7 * n), time(16)) for n in range(5))
    place = f"Lokale {chance.lot.randint(1000, 9999)}"
    draft = CourseDraft(programme, "Prøvehold", place, 12, meetings=meetings)
    return {"draft": draft}


def _series(chance: Chance) -> Made:
    programme = chance.one(select(Programme.id).where(Programme.valid_to.is_(None)))
    return {"programme_id": programme, "weekday": chance.lot.randint(0, 4), "starts": time(15)}


def _takeover(chance: Chance) -> Made:
    away = chance.counsellor()
    taking = chance.one(
        select(User.id).where(User.active, User.role != Role.ADMINISTRATOR, User.id != away)
    )
    booked = chance.one(
        select(Appointment).where(
            Appointment.user_id == away,
            Appointment.state == AppointmentState.BOOKED,
            Appointment.starts_at > instant(TODAY, time(0)),
        )
    )
    return {"away_id": away, "day": booked.starts_at.date(), "taking_ids": (taking,)}


def _enrol(chance: Chance) -> Made:
    free = ~exists().where(
        Enrolment.pathway_id == Pathway.id,
        Enrolment.state.in_((EnrolmentState.ENROLLED, EnrolmentState.WAITING)),
    )
    held = exists().where(Interview.pathway_id == Pathway.id)
    course = chance.course(Course.ends_on >= TODAY)
    return {"course_id": course, "pathway_id": chance.pathway(free, held), "joined_on": None}


def _leave(chance: Chance) -> Made:
    state = Enrolment.state.in_((EnrolmentState.ENROLLED, EnrolmentState.WAITING))
    return {"enrolment_id": chance.one(select(Enrolment.id).where(state))}


def _move_enrolment(chance: Chance) -> Made:
    enrolment = chance.one(
        select(Enrolment).where(
            Enrolment.state == EnrolmentState.ENROLLED, Enrolment.course_id.is_not(None)
        )
    )
    course = chance.course(Course.id != enrolment.course_id, Course.ends_on >= TODAY)
    made: Made = {"enrolment_id": enrolment.id, "course_id": course}
    return made | {"new_enrolment_id": None, "joined_on": None}


def _wait(chance: Chance) -> Made:
    free = ~exists().where(
        Enrolment.pathway_id == Pathway.id,
        Enrolment.state.in_((EnrolmentState.ENROLLED, EnrolmentState.WAITING)),
    )
    programme = chance.one(select(Programme.id).where(Programme.valid_to.is_(None)))
    return {"pathway_id": chance.pathway(free), "programme_id": programme, "course_id": None}


def _individual(chance: Chance) -> Made:
    free = ~exists().where(
        Enrolment.pathway_id == Pathway.id,
        Enrolment.state.in_((EnrolmentState.ENROLLED, EnrolmentState.WAITING)),
    )
    programme = chance.one(
        select(Programme.id).where(Programme.format == ProgrammeFormat.INDIVIDUAL)
    )
    first = TODAY + timedelta(days=chance.lot.randint(40, 90))
    meetings = tuple(
        MeetingDraft(first + timedelta(days=7 * n), time(13, 15), 30) for n in range(5)
    )
    made: Made = {"pathway_id": chance.pathway(free), "programme_id": programme}
    made |= {"meetings": meetings, "counsellor_id": chance.counsellor()}
    return made | {"enrolment_id": new_id()}


def _meeting(chance: Chance) -> Any:
    return chance.one(
        select(Meeting)
        .join(Course, Course.id == Meeting.course_id)
        .where(
            Meeting.state == MeetingState.PLANNED,
            Meeting.held_on > TODAY,
            Course.state.in_((CourseState.PLANNED, CourseState.OPEN)),
        )
    )


def _cancel_and_tell(chance: Chance) -> Made:
    return {"meeting_id": _meeting(chance).id, "telling": _telling()}


def _telling() -> Any:
    return Telling((), "Sygdom")


def _edit(chance: Chance) -> Any:
    meeting = _meeting(chance)
    draft = MeetingDraft(
        meeting.held_on,
        time(8, chance.lot.randint(0, 59)),
        60,
        meeting.theme,
        f"Lokale {chance.lot.randint(1000, 9999)}",
        meeting.counts,
        id=meeting.id,
    )
    return MeetingEdit(draft, meeting.version_id)


def _move_and_tell(chance: Chance) -> Made:
    return {"edit": _edit(chance), "telling": _telling()}


def _edit_meeting(chance: Chance) -> Made:
    return {"edit": _edit(chance)}


def _add_meeting(chance: Chance) -> Made:
    course = chance.course(Course.ends_on > TODAY)
    day = TODAY + timedelta(days=chance.lot.randint(100, 150))
    draft = MeetingDraft(day, time(7), 45, place=f"Lokale {chance.lot.randint(1000, 9999)}")
    return {"course_id": course, "draft": draft}


def _cancel_meeting(chance: Chance) -> Made:
    return {"meeting_id": _meeting(chance).id}


def _offer(chance: Chance) -> Made:
    waiting = chance.one(select(Enrolment.id).where(Enrolment.state == EnrolmentState.WAITING))
    course = chance.course(Course.starts_on > TODAY)
    made: Made = {"enrolment_id": waiting, "course_id": course}
    return made | {"reply_by": TODAY + timedelta(days=2)}


def _scheme(chance: Chance) -> Made:
    if chance.yes():
        made = SchemeDraft(name=f"Ordning {chance.lot.randint(1, 9999)}", grant_name="Pulje")
        return {"draft": dataclasses.replace(made, weeks=8, valid_from=TODAY)}
    chance.one(select(Scheme.id))
    found = chance.lot.choice(schemes(chance.session))
    return {"draft": dataclasses.replace(found, name=f"{found.name} igen")}


def _programme(chance: Chance) -> Made:
    found = chance.lot.choice(programmes(chance.session))
    if chance.yes():
        later = TODAY + timedelta(days=chance.lot.randint(1, 300))
        return {"draft": dataclasses.replace(found, valid_from=later, valid_to=None)}
    return {"draft": dataclasses.replace(found, capacity=found.capacity + 1)}


def _training(chance: Chance) -> Made:
    return {"user_id": chance.counsellor(), "name": "Rygestoprådgiver", "taken_on": TODAY}


def _closed(chance: Chance) -> Made:
    first = TODAY + timedelta(days=chance.lot.randint(1, 300))
    return {"first": first, "last": first + timedelta(days=2), "name": "Ferie"}


def _hours(chance: Chance) -> Made:
    made: Made = {"user_id": chance.counsellor(), "weekday": chance.lot.randint(0, 4)}
    return made | {"starts": time(9), "ends": time(12)}


def _usual_time(chance: Chance) -> Made:
    return {"series_id": chance.one(select(CourseSeries.id))}


def _remove_hours(chance: Chance) -> Made:
    return {"hours_id": chance.one(select(WorkingHours.id))}


def _invite(chance: Chance) -> Made:
    return {"course_id": chance.course(Course.starts_on > TODAY)}


def _cancel_course(chance: Chance) -> Made:
    return {"course_id": chance.course()}


MAKERS: dict[str, Callable[[Chance], Made]] = {
    "appointments.cancel_appointment": _appointment,
    "appointments.hold_appointment": _agreed_call,
    "appointments.miss_appointment": _appointment,
    "appointments.move_appointment": _move_appointment,
    "attendance.clear_attendance": _clear,
    "attendance.mark_attendance": _mark,
    "check_in.check_in": _check_in,
    "course_closing.close_course": _close_course,
    "course_editing.cancel_course": _cancel_course,
    "course_invitations.invite_course": _invite,
    "course_planning.plan_course": _plan_course,
    "course_series.remove_usual_time": _usual_time,
    "course_series.save_usual_time": _series,
    "day_takeover.take_over_day": _takeover,
    "enrolments.enrol": _enrol,
    "enrolments.leave": _leave,
    "enrolments.move": _move_enrolment,
    "enrolments.put_on_waiting_list": _wait,
    "individual_courses.start_individual": _individual,
    "meeting_notices.cancel_and_tell": _cancel_and_tell,
    "meeting_notices.move_and_tell": _move_and_tell,
    "meetings.add_meeting": _add_meeting,
    "meetings.cancel_meeting": _cancel_meeting,
    "meetings.edit_meeting": _edit_meeting,
    "place_offers.offer_place": _offer,
    "programme_editing.save_scheme": _scheme,
    "programmes.save_programme": _programme,
    "team_capacity.save_training": _training,
    "working_time.remove_hours": _remove_hours,
    "working_time.save_closed_days": _closed,
    "working_time.save_hours": _hours,
}

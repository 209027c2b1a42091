"""Programmes, courses and their meetings, enrolments and attendance."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Boolean, Index, Integer, String, Text, Time, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.course import (
    AttendanceMark,
    CompletionRule,
    CourseState,
    EnrolmentState,
    Lapse,
    MeetingState,
    ProgrammeFormat,
    Setting,
    TimeWish,
)
from counsellor_app.models.base import Base, Id, Name, Versioned, kind_column, reference


class Programme(Versioned, Base):
    """A kind of course with its rules (forløbstype); valid for a span of days.

    Other rules from a day are a new row of the same family: courses keep the row they were made by.
    """

    id: Mapped[Id]
    family_id: Mapped[uuid.UUID | None] = mapped_column(index=True)  # its first row; none: itself
    name: Mapped[Name]
    format: Mapped[ProgrammeFormat] = kind_column(ProgrammeFormat)
    meetings: Mapped[int] = mapped_column(Integer)
    meeting_days: Mapped[list[Any]] = mapped_column(default=list)  # days after the first meeting
    uncounted: Mapped[list[Any]] = mapped_column(
        default=list, server_default="[]"
    )  # numbers of meetings that do not count for completion
    fewest_meetings: Mapped[int | None] = mapped_column(Integer)  # "efter behov": from … to …
    most_meetings: Mapped[int | None] = mapped_column(Integer)
    meeting_minutes: Mapped[int] = mapped_column(Integer, default=120)
    themes: Mapped[list[Any]] = mapped_column(default=list)
    capacity: Mapped[int] = mapped_column(Integer, default=12)
    quit_after_meeting: Mapped[int | None] = mapped_column(Integer)  # the quit day lies after it
    quit_days_after: Mapped[int] = mapped_column(Integer, default=6)
    setting: Mapped[Setting] = kind_column(
        Setting, default=Setting.ROOM, server_default=Setting.ROOM.value
    )
    # A rolling course is closed for who has not come so long (domain 1.3.1, "Kom & Kvit").
    absence_months: Mapped[int | None] = mapped_column(Integer)  # without a planned quit date
    quit_months: Mapped[int | None] = mapped_column(Integer)  # after her quit date
    completion_rule: Mapped[CompletionRule] = kind_column(CompletionRule)
    stopbasen_type: Mapped[str] = mapped_column(String(60), default="")
    phone_counts: Mapped[bool] = mapped_column(
        Boolean, default=False, server_default=false()
    )  # by telephone or video: the call is the attendance
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]


class Course(Versioned, Base):
    """A planned or running course; an individual one has one participant."""

    id: Mapped[Id]
    programme_id: Mapped[uuid.UUID] = reference("programme.id")
    unit_id: Mapped[uuid.UUID] = reference("unit.id")
    name: Mapped[Name]
    sort_key: Mapped[str] = mapped_column(String(300), default="")
    place: Mapped[str] = mapped_column(String(140), default="")
    capacity: Mapped[int] = mapped_column(Integer)
    counsellor_id: Mapped[uuid.UUID | None] = reference("app_user.id")
    second_counsellor_id: Mapped[uuid.UUID | None] = reference("app_user.id")
    starts_on: Mapped[date] = mapped_column(index=True)  # the first meeting
    ends_on: Mapped[date] = mapped_column(index=True)  # the last meeting
    quit_on: Mapped[date | None]  # the planned common quit date
    setting: Mapped[Setting] = kind_column(
        Setting, default=Setting.ROOM, server_default=Setting.ROOM.value
    )
    language: Mapped[str] = mapped_column(String(40), default="", server_default="")  # "": Danish
    planned_meetings: Mapped[int | None] = mapped_column(Integer)  # agreed at the start, one-to-one
    state: Mapped[CourseState] = kind_column(CourseState, default=CourseState.PLANNED)


class Meeting(Versioned, Base):
    """One meeting of a course; `counts` says whether it counts in the completion rule."""

    id: Mapped[Id]
    course_id: Mapped[uuid.UUID] = reference("course.id")
    number: Mapped[int] = mapped_column(Integer)
    starts_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime]
    held_on: Mapped[date] = mapped_column(index=True)  # the civil day of starts_at
    place: Mapped[str] = mapped_column(String(140), default="")
    theme: Mapped[str] = mapped_column(String(300), default="")
    counts: Mapped[bool] = mapped_column(Boolean, default=True)
    state: Mapped[MeetingState] = kind_column(MeetingState, default=MeetingState.PLANNED)
    substitute_id: Mapped[uuid.UUID | None] = reference("app_user.id")  # leads it this once


class Enrolment(Versioned, Base):
    """A place, or a place in the queue, for one pathway on one course."""

    id: Mapped[Id]
    course_id: Mapped[uuid.UUID | None] = reference(
        "course.id"
    )  # none: waits for any of the programme
    programme_id: Mapped[uuid.UUID] = reference("programme.id")
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id", index=False)
    state: Mapped[EnrolmentState] = kind_column(EnrolmentState)
    listed_at: Mapped[datetime] = mapped_column(index=True)
    joined_on: Mapped[date | None] = mapped_column(index=True)
    left_on: Mapped[date | None]
    moved_to_id: Mapped[uuid.UUID | None] = reference("enrolment.id")
    wish: Mapped[str] = mapped_column(String(140), default="")  # "kun onsdag", in her own words
    wish_time: Mapped[TimeWish | None] = kind_column(TimeWish)
    wish_place: Mapped[str] = mapped_column(String(140), default="", server_default="")
    wish_language: Mapped[str] = mapped_column(String(40), default="", server_default="")
    companion: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())

    # Consequences of the marks, written by services/attendance/attendance alone.
    meetings_counted: Mapped[int] = mapped_column(Integer, default=0)
    meetings_attended: Mapped[int] = mapped_column(Integer, default=0)
    first_meeting_on: Mapped[date | None] = mapped_column(index=True)
    last_meeting_on: Mapped[date | None]
    absent_since: Mapped[date | None] = mapped_column(
        index=True
    )  # newest mark is "absent", on this day
    absences_running: Mapped[int] = mapped_column(
        Integer, default=0, server_default="0"
    )  # how many marks on end are "absent"

    __table_args__ = (
        Index("ix_enrolment_course_id_state", "course_id", "state"),
        Index("ix_enrolment_state_listed_at", "state", "listed_at"),
        # The one of a pathway that counts, found in the index alone.
        Index("ix_enrolment_last_of_pathway", "pathway_id", "listed_at", "id", "state"),
    )


class Attendance(Versioned, Base):
    """What is known of one participant at one meeting."""

    id: Mapped[Id]
    meeting_id: Mapped[uuid.UUID] = reference("meeting.id", index=False)
    enrolment_id: Mapped[uuid.UUID] = reference("enrolment.id")
    mark: Mapped[AttendanceMark | None] = kind_column(AttendanceMark)
    co_ppm: Mapped[int | None] = mapped_column(Integer)
    cigarettes_per_day: Mapped[int | None] = mapped_column(Integer)
    smoke_free: Mapped[bool | None] = mapped_column(Boolean)
    lapse: Mapped[Lapse | None] = kind_column(Lapse)  # only where smoke_free is False
    note: Mapped[str] = mapped_column(Text, default="")
    marked_at: Mapped[datetime]
    marked_by_id: Mapped[uuid.UUID] = reference("app_user.id")

    __table_args__ = (UniqueConstraint("meeting_id", "enrolment_id"),)


class CourseSeries(Base):
    """When a programme usually runs at a unit, so that planning proposes weekday and hour."""

    id: Mapped[Id]
    unit_id: Mapped[uuid.UUID] = reference("unit.id")
    programme_id: Mapped[uuid.UUID] = reference("programme.id")
    weekday: Mapped[int] = mapped_column(Integer)
    starts: Mapped[time] = mapped_column(Time)
    place: Mapped[str] = mapped_column(String(140), default="")


class MeetingGuide(Versioned, Base):
    """The municipality's own text for one meeting of a programme: what the evening is made of."""

    id: Mapped[Id]
    programme_id: Mapped[uuid.UUID] = reference("programme.id", index=False)
    number: Mapped[int] = mapped_column(Integer)
    text: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (UniqueConstraint("programme_id", "number"),)

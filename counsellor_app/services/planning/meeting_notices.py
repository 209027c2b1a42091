"""Moves a meeting or calls it off and tells everybody in one step: letters, messages by SMS, and calls to make."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from counsellor_app.clock import age_on, local
from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds import phone
from counsellor_app.kinds.course import EnrolmentState, MeetingState, NoticeChannel, NoticeKind
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.models import (
    Course,
    Enrolment,
    Meeting,
    MeetingNotice,
    Participant,
    Pathway,
    Programme,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.courses import meetings
from counsellor_app.services.courses.meetings import MeetingEdit
from counsellor_app.services.letters.sheets import LetterMeeting
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.people import consent_state
from counsellor_app.services.planning import citizen_letters
from counsellor_app.services.planning.citizen_letters import CitizenLetter
from counsellor_app.services.today.work_rows import name_of
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

_LETTERS = {
    NoticeKind.MOVED: LetterKind.MEETING_MOVED,
    NoticeKind.CANCELLED: LetterKind.MEETING_CANCELLED,
}


@dataclass(frozen=True, slots=True)
class TellRow:
    """Somebody who must be told, and how it is proposed: by the ways that are open to her."""

    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    name: str
    phone: str
    channel: NoticeChannel
    ways: tuple[NoticeChannel, ...]

    @property
    def id(self) -> uuid.UUID:
        """Her pathway."""
        return self.pathway_id


@dataclass(frozen=True, slots=True)
class Telling:
    """How each is told, and why the meeting is another."""

    channels: tuple[tuple[uuid.UUID, NoticeChannel], ...]  # by pathway
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What came of it: letters to print, messages to write, calls that wait in "I dag"."""

    letter_ids: tuple[uuid.UUID, ...]
    by_sms: tuple[uuid.UUID, ...]  # pathways
    calls: int
    was_at: datetime
    starts_at: datetime | None  # None: called off, and no meeting is left
    place: str


@query(Right.CASE)
def people_to_tell(session: Transaction, meeting_id: uuid.UUID) -> tuple[TellRow, ...]:
    """Everybody with a place for whom this meeting lies ahead, by name."""
    meeting = access.load(session, Meeting, meeting_id)
    access.open_course(session, meeting.course_id)
    return tuple(_row(session, meeting, *each) for each in _expected(session, meeting))


@use_case(Right.CASE)
def move_and_tell(session: Transaction, edit: MeetingEdit, telling: Telling) -> Told:
    """Moves the meeting, makes the letters and the list of calls; one act to take back."""
    access.open_course(session, access.load(session, Meeting, edit.draft.id).course_id)
    meeting = access.load_for_edit(session, Meeting, edit.draft.id, edit.version)
    before = meetings.values_of(meeting)
    meetings.apply_edit(session, meeting, edit)
    told, notices = _tell(session, NoticeKind.MOVED, meeting, before, telling)
    _record(session, "move_and_tell", meeting, notices)
    undo.offer(
        session,
        "edit_meeting",
        undo_move_and_tell,
        expects=[meeting, *notices],
        meeting_id=meeting.id,
        notices=[each.id for each in notices],
        before=meetings.as_plain(before),
    )
    return told


@undo.inverse
def undo_move_and_tell(
    session: Transaction, meeting_id: str, notices: list[str], before: list[Any]
) -> None:
    """The meeting goes back, the letters count as never sent, and nobody is to be called."""
    _untell(session, notices)
    meeting = access.load(session, Meeting, uuid.UUID(meeting_id))
    meetings.put_back(session, meeting, before)


@use_case(Right.CASE)
def cancel_and_tell(
    session: Transaction, meeting_id: uuid.UUID, telling: Telling, *, confirmed: bool = False
) -> Told:
    """Calls the meeting off and tells everybody; one act to take back."""
    meeting = access.load(session, Meeting, meeting_id)
    access.open_course(session, meeting.course_id)
    if meeting.state is MeetingState.CANCELLED:
        raise UserError("attendance.meeting_cancelled", on=meeting.held_on)
    before, state = meetings.values_of(meeting), meeting.state
    meetings.call_off(session, meeting, confirmed=confirmed)
    told, notices = _tell(session, NoticeKind.CANCELLED, meeting, before, telling)
    _record(session, "cancel_and_tell", meeting, notices)
    undo.offer(
        session,
        "cancel_meeting",
        undo_cancel_and_tell,
        expects=[meeting, *notices],
        meeting_id=meeting.id,
        notices=[each.id for each in notices],
        state=state,
    )
    return told


@undo.inverse
def undo_cancel_and_tell(
    session: Transaction, meeting_id: str, notices: list[str], state: str
) -> None:
    """The meeting takes place after all."""
    _untell(session, notices)
    meetings.undo_cancel_meeting(session, meeting_id, state)


@use_case(Right.CASE)
def told_by_telephone(session: Transaction, notice_id: uuid.UUID) -> None:
    """She was called and knows it; the row leaves "Ring nu"."""
    notice = access.load(session, MeetingNotice, notice_id)
    pathway = access.open_pathway(session, notice.pathway_id)
    if notice.done_at is not None:
        return
    notice.done_at = session.now
    session.touched("meeting_notice", participant_id=pathway.participant_id)
    audit.record(
        session,
        "told_by_telephone",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="meeting",
        subject_id=notice.meeting_id,
    )
    undo.offer(
        session,
        "told_by_telephone",
        undo_told_by_telephone,
        expects=[notice],
        participant_id=pathway.participant_id,
        notice_id=notice.id,
    )


@undo.inverse
def undo_told_by_telephone(session: Transaction, notice_id: str) -> None:
    """She has still to be called."""
    access.load(session, MeetingNotice, uuid.UUID(notice_id)).done_at = None


def _expected(session: Transaction, meeting: Meeting) -> Sequence[tuple[Pathway, Participant]]:
    found = session.execute(
        select(Pathway, Participant)
        .join(Enrolment, Enrolment.pathway_id == Pathway.id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .where(
            Enrolment.course_id == meeting.course_id,
            Enrolment.state == EnrolmentState.ENROLLED,
            Enrolment.joined_on.is_(None) | (Enrolment.joined_on <= meeting.held_on),
            Pathway.closed_on.is_(None),
        )
        .order_by(Participant.surname, Participant.given_name, Pathway.id)
    )
    return found.all()


def _row(session: Transaction, meeting: Meeting, pathway: Pathway, person: Participant) -> TellRow:
    ways = _ways(session, meeting, pathway, person)
    return TellRow(
        pathway.id, person.id, name_of(person), person.phone or person.other_phone, ways[0], ways
    )


def _ways(
    session: Transaction, meeting: Meeting, pathway: Pathway, person: Participant
) -> tuple[NoticeChannel, ...]:
    """What is open to her, the best first: SMS, else a letter where it arrives in time, else a call."""
    rule = rules.in_force(session, rules.PlanningRule, session.today)
    ways: list[NoticeChannel] = []
    if _may_get_sms(session, pathway, person):
        ways.append(NoticeChannel.SMS)
    if citizen_letters.may_get_a_letter(person):
        in_time = meeting.held_on - session.today >= timedelta(days=rule.letter_days)
        ways.append(NoticeChannel.LETTER)
        if not in_time:
            ways.remove(NoticeChannel.LETTER)
    ways.append(NoticeChannel.CALL)
    ways.append(NoticeChannel.NONE)
    return tuple(ways)


def _may_get_sms(session: Transaction, pathway: Pathway, person: Participant) -> bool:
    """As the batch decides (services/letters/sms_batches), so that nobody is promised a message in vain."""
    rule = rules.in_force(session, rules.SmsRule, session.today)
    born, numbers = person.birth_date, (person.phone, person.other_phone)
    return (
        any(each and phone.is_mobile(each) for each in numbers)
        and (rule.to_protected or not (person.name_protected or person.address_protected))
        and (born is None or age_on(born, session.today) >= rule.from_age)
        and (rule.to_exempt or not person.digital_post_exempt)
        and consent_state.is_given(session, pathway.id, ConsentKind.SMS)
    )


def _tell(
    session: Transaction,
    kind: NoticeKind,
    meeting: Meeting,
    before: dict[str, Any],
    telling: Telling,
) -> tuple[Told, list[MeetingNotice]]:
    course = session.get_one(Course, meeting.course_id)
    shown = meeting if kind is NoticeKind.MOVED else _next_meeting(session, meeting)
    place = (shown.place if shown else "") or course.place
    expected = {pathway.id for pathway, _ in _expected(session, meeting)}
    letter_ids = {
        key: new_id() for key, channel in telling.channels if channel is NoticeChannel.LETTER
    }
    citizen_letters.keep(
        session,
        [
            _letter(session, kind, course, before, shown, telling.reason, key, letter_id)
            for key, letter_id in letter_ids.items()
            if key in expected
        ],
    )
    notices = [
        MeetingNotice(
            id=new_id(),
            meeting_id=meeting.id,
            pathway_id=key,
            kind=kind,
            channel=channel,
            was_at=before["starts_at"],
            reason=telling.reason.strip(),
            letter_id=letter_ids.get(key),
            made_at=session.now,
            made_by_id=session.actor.id,
            done_at=None if channel is NoticeChannel.CALL else session.now,
        )
        for key, channel in telling.channels
        if key in expected
    ]
    session.add_all(notices)
    session.flush()
    told = Told(
        tuple(each.letter_id for each in notices if each.letter_id is not None),
        tuple(each.pathway_id for each in notices if each.channel is NoticeChannel.SMS),
        sum(each.channel is NoticeChannel.CALL for each in notices),
        before["starts_at"],
        shown.starts_at if shown else None,
        place,
    )
    return told, notices


def _letter(
    session: Transaction,
    kind: NoticeKind,
    course: Course,
    before: dict[str, Any],
    shown: Meeting | None,
    reason: str,
    pathway_id: uuid.UUID,
    letter_id: uuid.UUID,
) -> CitizenLetter:
    now = (LetterMeeting.of(shown.starts_at, shown.ends_at),) if shown else ()
    return CitizenLetter(
        letter_id,
        pathway_id,
        _LETTERS[kind],
        meetings=now,
        before=LetterMeeting.of(before["starts_at"], before["ends_at"]),
        programme=session.get_one(Programme, course.programme_id).name,
        place=(shown.place if shown else "") or course.place,
        remark=reason.strip(),
    )


def _next_meeting(session: Transaction, meeting: Meeting) -> Meeting | None:
    return session.scalars(
        select(Meeting)
        .where(
            Meeting.course_id == meeting.course_id,
            Meeting.state != MeetingState.CANCELLED,
            Meeting.starts_at > meeting.starts_at,
        )
        .order_by(Meeting.starts_at)
        .limit(1)
    ).first()


def _untell(session: Transaction, notices: list[str]) -> None:
    for notice_id in notices:
        notice = access.load(session, MeetingNotice, uuid.UUID(notice_id))
        letter_id = notice.letter_id
        session.delete(notice)
        session.flush()
        if letter_id is not None:
            citizen_letters.take_back(session, [letter_id])


def _record(
    session: Transaction, action: str, meeting: Meeting, notices: list[MeetingNotice]
) -> None:
    told = Counter(notice.channel for notice in notices)
    audit.record(
        session,
        action,
        subject="meeting",
        subject_id=meeting.id,
        on=local(meeting.starts_at).date(),
        by_sms=told[NoticeChannel.SMS],
        by_letter=told[NoticeChannel.LETTER],
        by_call=told[NoticeChannel.CALL],
    )

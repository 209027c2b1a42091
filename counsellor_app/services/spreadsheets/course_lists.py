"""A course with its attendance: a person a row, a meeting a column, all of it one act."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import EnrolmentState, MeetingState
from counsellor_app.kinds.spreadsheet import ListColumn, ListWarning, RowFate
from counsellor_app.models import Attendance, Pathway
from counsellor_app.services import access
from counsellor_app.services.attendance import enrolment_figures, enrolments
from counsellor_app.services.attendance.enrolments import EnrolDraft
from counsellor_app.services.courses import course_state
from counsellor_app.services.follow_up import closings
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.pathway import pathways
from counsellor_app.services.spreadsheets.course_facts import CourseFacts
from counsellor_app.services.spreadsheets.list_cases import (
    Case,
    keep_consents,
    keep_quit_date,
    make_pathway,
    make_person,
)
from counsellor_app.services.spreadsheets.list_course import (
    MOST,
    CourseSheet,
    read_enrolled,
    sheet_of,
    the_course,
)
from counsellor_app.services.spreadsheets.list_judging import ListIntake, RowVerdict, refusal
from counsellor_app.services.spreadsheets.list_people import Found, Somebody, find_people
from counsellor_app.services.spreadsheets.list_places import Words, words_of
from counsellor_app.services.spreadsheets.list_rows import ListRow
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

C = ListColumn


@dataclass(frozen=True, slots=True)
class _Decision:
    verdict: RowVerdict
    somebody: Somebody | None = None
    pathway_id: uuid.UUID | None = None


def judge(
    session: Transaction, intake: ListIntake, rows: Sequence[ListRow]
) -> tuple[RowVerdict, ...]:
    """What would become of the rows of a course; nothing is written."""
    if all(row.problems for row in rows):
        return tuple(refusal(row) for row in rows)
    return tuple(decision.verdict for _, decision in _decided(session, intake, rows)[1])


def take_in(
    session: Transaction, intake: ListIntake, rows: Sequence[ListRow]
) -> tuple[RowVerdict, ...]:
    """Makes the course where it is not here, and puts its people on it with their marks."""
    if all(row.problems for row in rows):
        return tuple(refusal(row) for row in rows)
    sheet, decided = _decided(session, intake, rows)
    wanted = (RowFate.NEW, RowFate.KNOWN, RowFate.ADDED)
    if not any(decision.verdict.fate in wanted for _, decision in decided):
        return tuple(decision.verdict for _, decision in decided)
    words = words_of(session)
    cases = [the_course(session, intake, sheet, words, len(decided))]
    verdicts: list[RowVerdict] = []
    for row, decision in decided:
        if decision.verdict.fate not in wanted:
            verdicts.append(decision.verdict)
            continue
        case = Case(row, decision.verdict.fate)
        more = _put_on(session, intake, sheet, case, decision, words)
        verdicts.append(replace(decision.verdict, warnings=(*decision.verdict.warnings, *more)))
        cases.append(case)
    _settle(session, intake, sheet, cases)
    return tuple(verdicts)


# --- what a row means


def _decided(
    session: Transaction, intake: ListIntake, rows: Sequence[ListRow]
) -> tuple[CourseSheet, list[tuple[ListRow, _Decision]]]:
    good = [row for row in rows if not row.problems]
    if len(good) > MOST:
        raise UserError("list.course_too_large", most=MOST, rows=len(good))
    sheet = sheet_of(session, intake.course)
    found = find_people(session, good, intake.seen, alike=intake.join_alike)
    read_enrolled(session, sheet, found)
    decided: list[tuple[ListRow, _Decision]] = []
    for row in rows:
        if row.problems:
            decided.append((row, _Decision(refusal(row))))
            continue
        above = intake.seen.find(row.person, alike=intake.join_alike)
        if above is not None and above.line:
            decided.append((row, _Decision(refusal(row, UserError("list.twice", line=above.line)))))
            continue
        decision = _decide(sheet, row, found[row.line])
        somebody = decision.somebody or Somebody(None, row.person.name, row.person.cpr, True)
        somebody.line = row.line
        intake.seen.add(row.person, somebody)
        decided.append((row, decision))
    return sheet, decided


def _decide(sheet: CourseSheet, row: ListRow, who: Found) -> _Decision:
    told = RowVerdict(row.line, RowFate.NEW, row.person.name, warnings=row.warnings)
    if who.somebody is None:
        if who.may_be_known:
            told = replace(told, warnings=(*row.warnings, ListWarning.MAY_BE_KNOWN))
        return _Decision(told)
    somebody = who.somebody
    told = replace(told, known_name=somebody.name if somebody.name != row.person.name else "")
    for each in somebody.pathways:
        if each.id in sheet.enrolled:
            return _Decision(_already_on(sheet, row, told, each.id), somebody, each.id)
    if somebody.dead:
        return _Decision(refusal(row, UserError("list.dead")), somebody)
    running = next((each for each in somebody.pathways if each.open), None)
    if running is None:
        return _Decision(replace(told, fate=RowFate.KNOWN), somebody)
    if running.id in sheet.elsewhere:
        return _Decision(refusal(row, UserError("enrolment.on_another_course")), somebody)
    return _Decision(replace(told, fate=RowFate.ADDED), somebody, running.id)


def _already_on(
    sheet: CourseSheet, row: ListRow, told: RowVerdict, pathway_id: uuid.UUID
) -> RowVerdict:
    there = {day: sheet.marks.get((pathway_id, day)) for day, _ in row.marks}
    if any(there[day] not in (None, mark) for day, mark in row.marks):
        told = replace(told, warnings=(*told.warnings, ListWarning.MARK_STANDS))
    new = any(there[day] is None for day, _ in row.marks)
    return replace(told, fate=RowFate.ADDED if new else RowFate.SAME)


# --- one person on it


def _put_on(
    session: Transaction,
    intake: ListIntake,
    sheet: CourseSheet,
    case: Case,
    decision: _Decision,
    words: Words,
) -> tuple[ListWarning, ...]:
    row, facts = case.row, intake.course
    known = decision.somebody
    case.participant_id = known.id if known and known.id else make_person(session, case)
    joined = min([row.day(C.JOINED_ON) or facts.days[0], *(day for day, _ in row.marks)])
    if decision.pathway_id is not None:
        pathway = access.open_pathway(session, decision.pathway_id)
    else:
        received = min(row.day(C.RECEIVED_ON) or joined, joined, session.today)
        pathway = make_pathway(session, case, intake, words, received, known)
    case.pathway_id = pathway.id
    enrolment_id = sheet.enrolled.get(pathway.id)
    if enrolment_id is None:
        enrolment_id = _enrol(session, sheet, case, pathway, joined)
    _mark(session, sheet, case, pathway, enrolment_id)
    keep_quit_date(session, case, pathway, row.day(C.QUIT_DATE))
    warnings = keep_consents(session, case, pathway, joined)
    audit.record(
        session,
        "bring_in_attendance",
        participant_id=case.participant_id,
        pathway_id=pathway.id,
        subject="enrolment",
        subject_id=enrolment_id,
        marks=len(row.marks),
    )
    return warnings


def _enrol(
    session: Transaction, sheet: CourseSheet, case: Case, pathway: Pathway, joined: date
) -> uuid.UUID:
    assert sheet.course is not None
    draft = EnrolDraft(sheet.course.id, pathway.id, joined)
    taken = enrolments.take_place(session, draft, confirmed=True)
    enrolment = taken.enrolment
    if taken.before is None:
        case.made.append(enrolment)
    else:
        state, course_id, programme_id, joined_on, left_on, *_ = taken.before
        before = {
            "state": EnrolmentState(state),
            "course_id": course_id,
            "programme_id": programme_id,
            "joined_on": joined_on,
            "left_on": left_on,
        }
        case.changed.append((enrolment, before))
    return enrolment.id


def _mark(
    session: Transaction, sheet: CourseSheet, case: Case, pathway: Pathway, enrolment_id: uuid.UUID
) -> None:
    for day, mark in case.row.marks:
        if (pathway.id, day) in sheet.marks:
            continue
        attendance = Attendance(
            id=new_id(),
            meeting_id=sheet.meetings[day].id,
            enrolment_id=enrolment_id,
            mark=mark,
            marked_at=session.now,
            marked_by_id=session.actor.id,
        )
        case.makes(session, attendance)
        meeting = sheet.meetings[day]
        if day <= session.today and meeting.state is MeetingState.PLANNED:
            meeting.state = MeetingState.HELD


# --- when everybody is on it


def _settle(
    session: Transaction, intake: ListIntake, sheet: CourseSheet, cases: list[Case]
) -> None:
    assert sheet.course is not None
    session.flush()
    enrolment_figures.recompute_course(session, sheet.course.id)
    course_state.settle(session, sheet.course.id)
    for case in cases:
        if case.pathway_id is None:
            continue
        pathway = session.get_one(Pathway, case.pathway_id)
        pathways.refresh(session, pathway)
        if case.pathway_id not in sheet.closed:
            _close(session, intake.course, case, pathway)
    course_state.settle(session, sheet.course.id)
    session.flush()
    for case in cases:
        case.keep(session, intake)
    session.touched("course", "meeting", "attendance", "enrolment")


def _close(session: Transaction, facts: CourseFacts, case: Case, pathway: Pathway) -> None:
    row = case.row
    ended, smoke_free = row.day(C.ENDED_ON), row.values.get(C.SMOKE_FREE_END)
    satisfaction = row.values.get(C.SATISFACTION_END)
    if not (facts.over or ended or smoke_free is not None or satisfaction is not None):
        return
    closed = closings.close_for(
        session,
        ClosingDraft(
            pathway.id,
            smoke_free,
            satisfaction,
            epikrise_wanted=False,  # an old list owes nobody a letter
            closed_on=min(ended or facts.days[-1], session.today),
        ),
    )
    if closed is None:
        return
    case.made += [closed.closing, closed.follow_up]
    if pathway.closed_on == session.today:
        pathway.closed_on = closed.closing.closed_on

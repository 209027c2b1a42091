"""Plausible acts on what really stands in the demonstration, drawn by lot: every write of the program, not a few."""

from __future__ import annotations

import dataclasses
import json
import random
import uuid
from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, exists, select

from counsellor_app import paths
from counsellor_app.clock import instant
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import AppointmentKind, AppointmentState, CallOutcome
from counsellor_app.kinds.citizen import RequestKind, RequestOutcome
from counsellor_app.kinds.course import (
    AttendanceMark,
    CourseState,
    EnrolmentState,
    MeetingState,
    ProgrammeFormat,
)
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind, InterviewState
from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiverKind, TransferSubject
from counsellor_app.kinds.medication import (
    LineState,
    MedicineProduct,
    StockKind,
    SupplyWay,
    VoucherState,
)
from counsellor_app.kinds.office import LookVerdict, OfficeTable
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.kinds.spreadsheet import ListColumn, ListKind
from counsellor_app.models import (
    Appointment,
    Attendance,
    Call,
    CitizenRequest,
    Consent,
    Course,
    CourseClosing,
    CourseSeries,
    DirectoryEntry,
    Enrolment,
    FollowUp,
    FormDefinition,
    FormDraft,
    Interview,
    Letter,
    Match,
    Meeting,
    Municipality,
    Participant,
    Pathway,
    Programme,
    Redemption,
    Referral,
    RestrictedPerson,
    SampledLook,
    Scheme,
    SchemeGrant,
    Settlement,
    SettlementLine,
    StockMove,
    Unit,
    User,
    Voucher,
    WorkingHours,
)
from counsellor_app.services.courses.course_planning import CourseDraft
from counsellor_app.services.courses.meeting_plan import MeetingDraft
from counsellor_app.services.courses.meetings import MeetingEdit
from counsellor_app.services.courses.programme_editing import SchemeDraft, schemes
from counsellor_app.services.directory import directory
from counsellor_app.services.directory.directory import EntryDraft
from counsellor_app.services.directory.office_tables import TypedRow
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.interview import forms
from counsellor_app.services.interview.interviews import InterviewDraft, answers_of
from counsellor_app.services.letters import letter_texts, sms_batches
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.letters.sms_batches import SmsDraft, SmsTo
from counsellor_app.services.medication.settlement_lines import LineDraft
from counsellor_app.services.medication.vouchers import VoucherDraft
from counsellor_app.services.office import address_book, municipality, rules_editing
from counsellor_app.services.office.municipality import UnitDraft, units
from counsellor_app.services.office.users import UserChange
from counsellor_app.services.people import participants
from counsellor_app.services.people.participants import ParticipantDraft
from counsellor_app.services.planning.meeting_notices import Telling
from counsellor_app.services.planning.programmes import programmes
from counsellor_app.services.spreadsheets import bringing_in
from counsellor_app.services.spreadsheets.list_judging import ListIntake
from counsellor_app.services.spreadsheets.list_rows import ListPerson, ListRow
from counsellor_app.services.transaction import Transaction
from tests.helpers.demonstrations import TODAY

Made = dict[str, Any]


class Chance:
    """Draws rows of the database and words; the same seed draws the same places in the lists."""

    def __init__(self, session: Transaction, lot: random.Random) -> None:
        self.session, self.lot = session, lot

    def one(self, statement: Select[Any]) -> Any:
        """One row of a statement; LookupError where there is none."""
        found = self.session.scalars(statement.limit(300)).all()
        if not found:
            raise LookupError("nothing to choose from")
        return self.lot.choice(found)

    def words(self) -> str:
        """A text that somebody could have typed."""
        return self.lot.choice(("Ringer selv", "Vil gerne høre mere", "Sidder i møde", "Flyttet"))

    def yes(self) -> bool:
        """Heads or tails."""
        return self.lot.random() < 0.5

    def pathway(self, *conditions: Any) -> Any:
        """The id of an open pathway of the unit."""
        return self.one(
            select(Pathway.id).where(
                Pathway.closed_on.is_(None), Pathway.joined_into_id.is_(None), *conditions
            )
        )

    def enrolled(self, *conditions: Any) -> Any:
        """The id of a pathway that is on a course."""
        on = exists().where(
            Enrolment.pathway_id == Pathway.id, Enrolment.state == EnrolmentState.ENROLLED
        )
        return self.pathway(on, *conditions)

    def course(self, *conditions: Any) -> Any:
        """The id of a course that is planned or runs."""
        states = (CourseState.PLANNED, CourseState.OPEN)
        return self.one(select(Course.id).where(Course.state.in_(states), *conditions))

    def counsellor(self) -> Any:
        """The id of a user who sees citizens."""
        return self.one(select(User.id).where(User.active, User.role != Role.ADMINISTRATOR))

    def medicine(self) -> Medicine:
        """One product."""
        return Medicine(self.lot.choice(list(MedicineProduct)), "")


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


def _call(chance: Chance) -> Made:
    outcome = chance.lot.choice(
        (CallOutcome.NO_ANSWER, CallOutcome.VOICE_MAIL, CallOutcome.OTHER, CallOutcome.DECLINED)
    )
    return {"pathway_id": chance.pathway(), "outcome": outcome, "note": chance.words()}


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


def _closing(chance: Chance) -> Made:
    return {"pathway_id": chance.enrolled(), "smoke_free": chance.yes(), "satisfaction": 4}


def _close_course(chance: Chance) -> Made:
    course = chance.course()
    people = chance.session.scalars(
        select(Enrolment.pathway_id).where(
            Enrolment.course_id == course, Enrolment.state == EnrolmentState.ENROLLED
        )
    )
    drafts = tuple(ClosingDraft(each, chance.yes(), 3) for each in people)
    return {"course_id": course, "drafts": drafts}


def _drop_epikrise(chance: Chance) -> Made:
    wanted = exists().where(
        CourseClosing.pathway_id == Pathway.id, CourseClosing.epikrise_wanted.is_(True)
    )
    return {"pathway_id": chance.pathway(wanted)}


def _sign(chance: Chance) -> Made:
    signed = exists().where(Consent.pathway_id == Pathway.id)
    return {"pathway_id": chance.pathway(~signed)}


def _contact(chance: Chance) -> Made:
    person = chance.one(select(Participant.id).where(Participant.joined_into_id.is_(None)))
    return {
        "participant_id": person,
        "name": "Bo Berg",
        "phone": "20212223",
        "note": chance.words(),
    }


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


def _entry(chance: Chance) -> Made:
    if chance.yes():
        return {"draft": EntryDraft(name=f"Tilbud {chance.lot.randint(1, 9999)}", phone="70201010")}
    found = directory.entry(chance.session, chance.one(select(DirectoryEntry.id)))
    return {"draft": dataclasses.replace(found, note=chance.words())}


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


def _follow_up(chance: Chance) -> Any:
    due = FollowUp.outcome.is_(None) & (FollowUp.due_from <= TODAY) & (FollowUp.due_to >= TODAY)
    return chance.one(select(FollowUp.id).where(due))


def _answer(chance: Chance) -> Made:
    made: Made = {"follow_up_id": _follow_up(chance), "smoke_free": chance.yes()}
    return made | {"satisfaction": 5, "note": chance.words()}


def _without_answer(chance: Chance) -> Made:
    made: Made = {"follow_up_id": _follow_up(chance), "outcome": FollowUpOutcome.REFUSED}
    return made | {"reason": chance.words()}


def _attempt(chance: Chance) -> Made:
    return {"follow_up_id": _follow_up(chance), "outcome": CallOutcome.NO_ANSWER}


def _extra(chance: Chance) -> Made:
    closed = exists().where(CourseClosing.pathway_id == Pathway.id)
    day = TODAY + timedelta(days=chance.lot.randint(20, 90))
    made: Made = {"pathway_id": chance.pathway(closed), "ideal_on": day}
    return made | {"due_from": day - timedelta(days=7), "due_to": day + timedelta(days=7)}


def _form_file(chance: Chance) -> Made:
    content = json.loads((paths.resources() / "forms" / "interview.json").read_text("utf-8"))
    if isinstance(content, list):
        content = content[-1]
    day = TODAY + timedelta(days=chance.lot.randint(1, 900))
    return {"content": json.dumps(content).encode(), "valid_from": day}


def _throw_draft(chance: Chance) -> Made:
    draft = FormDraft(
        id=new_id(),
        user_id=chance.session.actor.id,
        form="call",
        subject_id=chance.pathway(),
        content={"note": chance.words()},
        saved_at=chance.session.now,
    )
    chance.session.add(draft)
    chance.session.flush()
    return {"form": draft.form, "subject_id": draft.subject_id}


def _handle(chance: Chance) -> Made:
    open_ = Referral.handled_at.is_(None) & Referral.pathway_id.is_not(None)
    return {"referral_id": chance.one(select(Referral.id).where(open_)), "take": chance.yes()}


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


def _correct_interview(chance: Chance) -> Made:
    held = chance.one(select(Interview).where(Interview.state == InterviewState.HELD))
    answers = answers_of(chance.session, held.id)
    definition = forms.by_id(chance.session, held.form_definition_id)
    for question in definition.questions():
        if question.type.value in ("text", "long_text") and chance.yes():
            answers[question.key] = chance.words()
    return {
        "draft": InterviewDraft(
            held.pathway_id,
            answers,
            held.held_on,
            not held.by_phone,
            note="",
            version=held.version_id,
            form=definition.form,
        )
    }


def _hold_interview(chance: Chance) -> Made:
    held = exists().where(
        Interview.pathway_id == Pathway.id, Interview.state == InterviewState.HELD
    )
    return {"draft": InterviewDraft(chance.pathway(~held), {}, TODAY, chance.yes())}


def _join(chance: Chance) -> Made:
    pathway = chance.one(select(Pathway).where(Pathway.closed_on.is_(None)))
    known = chance.one(
        select(Participant.id).where(
            Participant.id != pathway.participant_id, Participant.joined_into_id.is_(None)
        )
    )
    return {"pathway_id": pathway.id, "known_id": known, "same_pathway_id": None}


def _copy_one(chance: Chance) -> Made:
    call = chance.one(select(Call).where(Call.undone_at.is_(None)))
    return {
        "pathway_id": call.pathway_id,
        "subject": TransferSubject.CALL,
        "subject_id": call.id,
    }


def _copy_waiting(chance: Chance) -> Made:
    return {"pathway_id": chance.pathway(exists().where(Call.pathway_id == Pathway.id))}


def _receipt(chance: Chance) -> Made:
    sent = (
        (Letter.channel == LetterChannel.MEDCOM)
        & Letter.sent_at.is_not(None)
        & Letter.receipt_settled_at.is_(None)
        & Letter.cancelled_at.is_(None)
    )
    return {"letter_id": chance.one(select(Letter.id).where(sent))}


def _letter(chance: Chance) -> Made:
    kinds = (LetterKind.REPLY_OTHER, LetterKind.REPLY_NOT_REACHED, LetterKind.EPIKRISE)
    kind = chance.lot.choice(kinds)
    receivers = (ReceiverKind.PRACTICE, ReceiverKind.REFERRER)
    pathway = chance.one(select(Pathway.id).where(Pathway.joined_into_id.is_(None)))
    text = chance.words() if chance.yes() else None
    draft = LetterDraft(pathway, kind, chance.lot.choice(receivers), text=text)
    return {"draft": draft, "channel": LetterChannel.PRINT}


def _cancel_letter(chance: Chance) -> Made:
    sent = Letter.sent_at.is_not(None) & Letter.cancelled_at.is_(None)
    return {"letter_id": chance.one(select(Letter.id).where(sent))}


def _letter_text(chance: Chance) -> Made:
    found = chance.lot.choice(letter_texts.letter_texts(chance.session))
    return {"draft": letter_texts.LetterTextDraft(found.name, found.body + "\nVenlig hilsen", None)}


def _lock(chance: Chance) -> Made:
    first = date(2020 + chance.lot.randint(0, 3), chance.lot.randint(1, 12), 1)
    return {"first": first, "last": first + timedelta(days=20), "rows": (), "columns": ("pathway",)}


def _judge(chance: Chance) -> Made:
    row = chance.one(select(SampledLook))
    verdict = chance.lot.choice(list(LookVerdict))
    made: Made = {"look_id": row.id, "version": row.version_id}
    return made | {"verdict": verdict, "note": chance.words()}


def _follow_look(chance: Chance) -> Made:
    row = chance.one(select(SampledLook).where(SampledLook.verdict == LookVerdict.UNEXPLAINED))
    return {"look_id": row.id, "version": row.version_id, "words": chance.words()}


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


def _municipality(chance: Chance) -> Made:
    chance.one(select(Municipality.id))
    form = municipality.the_municipality(chance.session)
    return {"form": dataclasses.replace(form, street=f"Torvet {chance.lot.randint(1, 99)}")}


def _unit(chance: Chance) -> Made:
    if chance.yes():
        return {"draft": UnitDraft(f"Enhed {chance.lot.randint(1, 9999)}")}
    chance.one(select(Unit.id))
    found = chance.lot.choice(units(chance.session))
    return {"draft": dataclasses.replace(found, town="Holstebro")}


def _ask(chance: Chance) -> Made:
    channel = chance.lot.choice((LetterChannel.PRINT, LetterChannel.SMS, LetterChannel.COPY))
    called = exists().where(Call.pathway_id == Pathway.id)
    made: Made = {"pathway_id": chance.pathway(called), "channel": channel}
    return made | {"reply_by": TODAY + timedelta(days=14)}


def _person(chance: Chance) -> Made:
    key = chance.one(
        select(Pathway.participant_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .where(Participant.joined_into_id.is_(None))
    )
    draft = participants.participant_draft(chance.session, key)
    street = f"Søndergade {chance.lot.randint(1, 99)}"
    return {"draft": dataclasses.replace(draft, street=street, best_time="efter 16")}


def _new_person(chance: Chance) -> Made:
    return {"draft": ParticipantDraft(given_name="Ida", surname="Prøve", phone="20304050")}


def _pass_on(chance: Chance) -> Made:
    new = ~exists().where(Interview.pathway_id == Pathway.id)
    entry = chance.one(select(DirectoryEntry.id).where(DirectoryEntry.active))
    made: Made = {"pathway_id": chance.pathway(new), "entry_id": entry}
    made |= {"letter_id": new_id(), "reply_id": new_id()}
    return made | {"agreed": True, "reply": chance.yes()}


def _reject(chance: Chance) -> Made:
    new = ~exists().where(Interview.pathway_id == Pathway.id)
    return {"pathway_id": chance.pathway(new), "reply": chance.yes(), "reply_id": new_id()}


def _close(chance: Chance) -> Made:
    reasons = (CloseReason.MOVED, CloseReason.DEAD, CloseReason.WRONG_REFERRAL)
    made: Made = {"pathway_id": chance.pathway(), "reason": chance.lot.choice(reasons)}
    return made | {"note": chance.words()}


def _not_reached(chance: Chance) -> Made:
    return {"pathway_id": chance.pathway(), "reason": chance.words()}


def _reopen(chance: Chance) -> Made:
    closed = Pathway.closed_on.is_not(None) & (Pathway.close_reason != CloseReason.FINISHED)
    kept = closed & Pathway.joined_into_id.is_(None)
    return {"pathway_id": chance.one(select(Pathway.id).where(kept))}


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


def _redeem(chance: Chance) -> Made:
    voucher = chance.one(
        select(Voucher).where(Voucher.state == VoucherState.ISSUED, Voucher.valid_to >= TODAY)
    )
    pharmacy = chance.one(select(Redemption.pharmacy_id))
    made: Made = {"number": voucher.number, "pharmacy_id": voucher.pharmacy_id or pharmacy}
    return made | {"redeemed_on": TODAY, "amount": Decimal(50)}


def _request(chance: Chance) -> Made:
    granted = CitizenRequest.outcome == RequestOutcome.GRANTED
    restricts = CitizenRequest.kind == RequestKind.RESTRICTION
    open_ = CitizenRequest.lifted_on.is_(None)
    return {"request_id": chance.one(select(CitizenRequest.id).where(granted, restricts, open_))}


def _restrict(chance: Chance) -> Made:
    free = ~exists().where(RestrictedPerson.participant_id == Participant.id)
    person = chance.one(
        select(Participant.id).where(free, exists().where(Pathway.participant_id == Participant.id))
    )
    return {"participant_id": person, "user_ids": (chance.counsellor(),)}


def _lift(chance: Chance) -> Made:
    return {"participant_id": chance.one(select(RestrictedPerson.participant_id))}


def _hold_record(chance: Chance) -> Made:
    person = chance.one(select(Pathway.participant_id).where(Pathway.joined_into_id.is_(None)))
    return {"participant_id": person, "reason": chance.words()}


def _rule(chance: Chance) -> Made:
    kinds = (RuleKind.SERVICE_TARGET, RuleKind.CALL_ATTEMPTS, RuleKind.SMS, RuleKind.DIRECTORY)
    found = chance.lot.choice(rules_editing.versions(chance.session, chance.lot.choice(kinds)))
    if chance.yes():
        later = TODAY + timedelta(days=chance.lot.randint(1, 300))
        return {"draft": dataclasses.replace(found, valid_from=later, version=0, id=new_id())}
    return {"draft": dataclasses.replace(found, source=chance.words())}


def _grant(chance: Chance) -> Made:
    none = ~exists().where(SchemeGrant.pathway_id == Pathway.id)
    scheme = chance.one(select(Scheme.id).where(Scheme.valid_to.is_(None)))
    made: Made = {"pathway_id": chance.pathway(none), "scheme_id": scheme}
    return made | {"weeks": None, "assessment": chance.words()}


def _line(chance: Chance, *states: LineState) -> Any:
    return chance.one(
        select(SettlementLine)
        .join(Settlement, Settlement.id == SettlementLine.settlement_id)
        .where(
            Settlement.locked_at.is_(None),
            Settlement.undone_at.is_(None),
            SettlementLine.state.in_(states),
        )
    )


def _accept(chance: Chance) -> Made:
    return {"line_id": _line(chance, LineState.OPEN, LineState.REFUSED).id, "reason": "Aftalt"}


def _refuse(chance: Chance) -> Made:
    return {"line_id": _line(chance, LineState.OPEN).id, "reason": "Ikke vores"}


def _correct_line(chance: Chance) -> Made:
    line = _line(chance, LineState.OPEN, LineState.REFUSED)
    return {"line_id": line.id, "draft": _typed_line(chance)}


def _type_line(chance: Chance) -> Made:
    settlement = chance.one(
        select(Settlement.id).where(Settlement.locked_at.is_(None), Settlement.undone_at.is_(None))
    )
    return {"settlement_id": settlement, "draft": _typed_line(chance)}


def _typed_line(chance: Chance) -> Any:
    voucher = chance.one(select(Voucher).where(Voucher.state == VoucherState.ISSUED))
    return LineDraft(voucher.number, voucher.issued_on, Decimal(40))


def _sms(chance: Chance) -> Made:
    agreed = exists().where(
        Consent.pathway_id == Pathway.id, Consent.kind == ConsentKind.SMS, Consent.given
    )
    to = tuple(SmsTo(each) for each in {chance.pathway(agreed) for _ in range(6)})
    draft = SmsDraft(LetterKind.SMS_CALL_US, to, reply_by=TODAY + timedelta(days=14))
    batch = sms_batches.read_sms_batch(chance.session, draft)
    return {"draft": draft, "checksum": batch.checksum, "columns": (), "sha256": "0" * 64}


def _stock(chance: Chance) -> Made:
    made: Made = {"kind": StockKind.IN, "medicine": chance.medicine(), "packages": 10}
    return made | {"price": Decimal(100)}


def _hand_out(chance: Chance) -> Made:
    known = chance.one(select(StockMove))
    medicine = Medicine(known.product, known.strength)
    made: Made = {"pathway_id": _granted(chance, SupplyWay.HAND_OUT), "medicine": medicine}
    return made | {"batch": ""}


def _granted(chance: Chance, way: SupplyWay) -> Any:
    granted = [
        pathway
        for pathway, scheme in chance.session.execute(
            select(SchemeGrant.pathway_id, Scheme)
            .join(Scheme, Scheme.id == SchemeGrant.scheme_id)
            .join(Pathway, Pathway.id == SchemeGrant.pathway_id)
            .where(SchemeGrant.withdrawn_on.is_(None), Pathway.closed_on.is_(None))
        )
        if not scheme.ways or way.value in scheme.ways
    ]
    if not granted:
        raise LookupError("nobody has such a scheme")
    return chance.lot.choice(granted)


def _refund(chance: Chance) -> Made:
    made: Made = {"pathway_id": _granted(chance, SupplyWay.REFUND), "medicine": chance.medicine()}
    return made | {"amount": Decimal(80), "bought_on": TODAY, "receipt": "12"}


def _survey(chance: Chance) -> Made:
    form = chance.lot.choice(list(forms.SURVEYS))
    definition = chance.one(select(FormDefinition).where(FormDefinition.form == form))
    questions = forms.read(definition.definition).questions()
    answers = {q.key: "3" for q in questions if q.type.value in ("scale", "number")}
    answers |= {q.key: q.options[0].value for q in questions if q.options}
    return {"pathway_id": chance.enrolled(), "form": form, "answers": answers, "version": 0}


def _training(chance: Chance) -> Made:
    return {"user_id": chance.counsellor(), "name": "Rygestoprådgiver", "taken_on": TODAY}


def _typed(chance: Chance) -> Made:
    made: Made = {"given_name": "Ny", "surname": f"Henvist {chance.lot.randint(1, 999)}"}
    return made | {"phone": f"20{chance.lot.randint(100000, 999999)}", "refused_id": None}


def _change_user(chance: Chance) -> Made:
    user = chance.one(select(User).where(User.role == Role.COUNSELLOR))
    change = UserChange(
        user.id, user.version_id, user.name, "Sygeplejerske", user.role, user.unit_id
    )
    return {"change": change}


def _new_user(chance: Chance) -> Made:
    made: Made = {"initials": f"N{chance.lot.randint(10, 99)}", "name": "Ny Kollega"}
    return made | {"role": Role.COUNSELLOR}


def _active(chance: Chance) -> Made:
    user = chance.one(select(User).where(User.role == Role.COUNSELLOR))
    return {"user_id": user.id, "active": not user.active}


def _voucher(chance: Chance) -> Any:
    return chance.one(
        select(Voucher)
        .join(Pathway, Pathway.id == Voucher.pathway_id)
        .join(SchemeGrant, SchemeGrant.id == Voucher.grant_id)
        .where(
            Voucher.state == VoucherState.ISSUED,
            Pathway.closed_on.is_(None),
            SchemeGrant.withdrawn_on.is_(None),
        )
    )


def _cancel_voucher(chance: Chance) -> Made:
    return {"voucher_id": _voucher(chance).id, "reason": chance.words()}


def _instead(chance: Chance) -> Made:
    return {"voucher_id": _voucher(chance).id, "new_voucher_id": new_id()}


def _change_products(chance: Chance) -> Made:
    return _instead(chance) | {"products": (chance.medicine(),)}


def _renew(chance: Chance) -> Made:
    expired = chance.one(
        select(Voucher).where(Voucher.state == VoucherState.ISSUED, Voucher.valid_to < TODAY)
    )
    return {"voucher_id": expired.id, "new_voucher_id": new_id()}


def _issue(chance: Chance) -> Made:
    pathway = _granted(chance, SupplyWay.PHARMACY)
    return {"draft": VoucherDraft(pathway, (chance.medicine(),))}


def _issue_group(chance: Chance) -> Made:
    drafts = {_issue(chance)["draft"].pathway_id: _issue(chance)["draft"] for _ in range(4)}
    return {"drafts": tuple({each.pathway_id: each for each in drafts.values()}.values())}


def _deletion_asked(chance: Chance) -> Made:
    asked = Consent.withdrawn_on.is_not(None) & Consent.deletion_asked_on.is_(None)
    return {"consent_id": chance.one(select(Consent.id).where(asked))}


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


def _practice(chance: Chance) -> Made:
    if chance.yes():
        number = str(chance.lot.randint(100000, 999999))
        return {"draft": address_book.PracticeDraft(practice_number=number, name="Ny praksis")}
    found = chance.lot.choice(address_book.practices(chance.session))
    return {"draft": dataclasses.replace(found, street="Nygade 3")}


def _department(chance: Chance) -> Made:
    if chance.yes():
        number = str(chance.lot.randint(100000, 999999))
        return {"draft": address_book.DepartmentDraft(department_number=number, hospital="Nyt")}
    found = chance.lot.choice(address_book.departments(chance.session))
    return {"draft": dataclasses.replace(found, name="Nyt afsnit")}


def _pharmacy(chance: Chance) -> Made:
    if chance.yes():
        return {"draft": address_book.PharmacyDraft(name=f"Apotek {chance.lot.randint(1, 999)}")}
    found = chance.lot.choice(address_book.pharmacies(chance.session))
    return {"draft": dataclasses.replace(found, street="Nygade 4")}


def _municipal(chance: Chance) -> Made:
    if chance.yes():
        return {"draft": address_book.MunicipalDraft(name=f"Center {chance.lot.randint(1, 999)}")}
    found = chance.lot.choice(address_book.municipal_departments(chance.session))
    return {"draft": dataclasses.replace(found, area="Sundhed")}


def _invite(chance: Chance) -> Made:
    return {"course_id": chance.course(Course.starts_on > TODAY)}


def _match(chance: Chance) -> Made:
    parted = Match.parted_at.is_(None)
    return {"match_id": chance.one(select(Match.id).where(parted))}


def _cancel_course(chance: Chance) -> Made:
    return {"course_id": chance.course()}


def _take_rows(chance: Chance) -> Made:
    batch = bringing_in.begin_list(chance.session, ListKind.REFERRALS, "liste.xlsx")
    rows = tuple(
        ListRow(
            line,
            ListPerson(given_name="Ny", surname=f"Række {line}", phone=f"+452030{line:04}"),
            {ListColumn.RECEIVED_ON: TODAY},
            fingerprint=f"{chance.lot.random()}",
        )
        for line in range(2, 6)
    )
    return {"intake": ListIntake(ListKind.REFERRALS, batch_id=batch), "rows": rows}


def _office_rows(chance: Chance) -> Made:
    name = f"Apotek {chance.lot.randint(1, 9999)}"
    return {"table": OfficeTable.PHARMACIES, "rows": (TypedRow(2, {"name": name}),)}


MAKERS: dict[str, Callable[[Chance], Made]] = {
    "address_book.save_department": _department,
    "address_book.save_municipal_department": _municipal,
    "address_book.save_pharmacy": _pharmacy,
    "address_book.save_practice": _practice,
    "appointments.cancel_appointment": _appointment,
    "appointments.hold_appointment": _agreed_call,
    "appointments.miss_appointment": _appointment,
    "appointments.move_appointment": _move_appointment,
    "attendance.clear_attendance": _clear,
    "attendance.mark_attendance": _mark,
    "bringing_in.take_rows": _take_rows,
    "calls.log_call": _call,
    "check_in.check_in": _check_in,
    "closings.close_course_for": _closing,
    "closings.drop_epikrise": _drop_epikrise,
    "consents.sign_registration": _sign,
    "contact_persons.save_contact": _contact,
    "course_closing.close_course": _close_course,
    "course_editing.cancel_course": _cancel_course,
    "course_invitations.invite_course": _invite,
    "course_planning.plan_course": _plan_course,
    "course_series.remove_usual_time": _usual_time,
    "course_series.save_usual_time": _series,
    "day_takeover.take_over_day": _takeover,
    "directory.save_entry": _entry,
    "enrolments.enrol": _enrol,
    "enrolments.leave": _leave,
    "enrolments.move": _move_enrolment,
    "enrolments.put_on_waiting_list": _wait,
    "follow_ups.answer": _answer,
    "follow_ups.close_without_answer": _without_answer,
    "follow_ups.log_attempt": _attempt,
    "follow_ups.plan_extra": _extra,
    "form_definitions.take_in_form": _form_file,
    "form_drafts.throw_away": _throw_draft,
    "inbox.handle_referral": _handle,
    "individual_courses.start_individual": _individual,
    "interviews.correct_interview": _correct_interview,
    "interviews.hold_interview": _hold_interview,
    "joining.join": _join,
    "joining.part": _match,
    "journal_transfer.copy_one": _copy_one,
    "journal_transfer.copy_waiting": _copy_waiting,
    "letter_receipts.settle_receipt": _receipt,
    "letter_texts.save_letter_text": _letter_text,
    "letter_sending.cancel_letter": _cancel_letter,
    "letter_sending.send_on_paper": _letter,
    "locked_exports.lock_export": _lock,
    "look_sample.follow_up_look": _follow_look,
    "look_sample.judge_look": _judge,
    "meeting_notices.cancel_and_tell": _cancel_and_tell,
    "meeting_notices.move_and_tell": _move_and_tell,
    "meetings.add_meeting": _add_meeting,
    "meetings.cancel_meeting": _cancel_meeting,
    "meetings.edit_meeting": _edit_meeting,
    "municipality.change_municipality": _municipality,
    "municipality.save_unit": _unit,
    "no_contact.ask_to_call": _ask,
    "office_tables.take_in": _office_rows,
    "participants.edit_participant": _person,
    "participants.register_participant": _new_person,
    "passing_on.pass_on": _pass_on,
    "passing_on.reject": _reject,
    "pathway_closing.close_declined": _not_reached,
    "pathway_closing.close_for": _close,
    "pathway_closing.close_not_reached": _not_reached,
    "pathway_closing.reopen_pathway": _reopen,
    "place_offers.offer_place": _offer,
    "programme_editing.save_scheme": _scheme,
    "programmes.save_programme": _programme,
    "redemptions.redeem": _redeem,
    "requests.end_restriction": _request,
    "restrictions.lift_restriction": _lift,
    "restrictions.restrict_access": _restrict,
    "retention_approval.hold": _hold_record,
    "rules_editing.save_rule": _rule,
    "schemes.grant_scheme": _grant,
    "settlements.accept_line": _accept,
    "settlements.correct_line": _correct_line,
    "settlements.refuse_line": _refuse,
    "settlements.type_line": _type_line,
    "sms_batches.make_sms_batch": _sms,
    "stock.move_stock": _stock,
    "supplies.hand_out": _hand_out,
    "supplies.refund": _refund,
    "surveys.keep_survey": _survey,
    "team_capacity.save_training": _training,
    "typed_referrals.type_referral": _typed,
    "users.change_user": _change_user,
    "users.create_user": _new_user,
    "users.set_user_active": _active,
    "vouchers.cancel_voucher": _cancel_voucher,
    "vouchers.change_products": _change_products,
    "vouchers.issue_for_group": _issue_group,
    "vouchers.issue_voucher": _issue,
    "vouchers.renew_voucher": _renew,
    "vouchers.replace_lost": _instead,
    "withdrawals.mark_deletion_asked": _deletion_asked,
    "working_time.remove_hours": _remove_hours,
    "working_time.save_closed_days": _closed,
    "working_time.save_hours": _hours,
}
"""What an act is given; values that no parameter has are those of its draft."""

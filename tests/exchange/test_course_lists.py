"""A course with attendance, and half-year answers, from spreadsheets: made, joined, closed, and taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from counsellor_app.errors import UserError
from counsellor_app.exchange import spreadsheet
from counsellor_app.files import tables_in
from counsellor_app.kinds.course import CourseState, EnrolmentState, MeetingState
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.spreadsheet import ListColumn, ListKind, ListWarning
from counsellor_app.models import (
    Call,
    Course,
    CourseClosing,
    Enrolment,
    FollowUp,
    Meeting,
    Participant,
    Pathway,
)
from counsellor_app.reports.explained import explained
from counsellor_app.reports.period import Period
from counsellor_app.services.spreadsheets import brought_in
from counsellor_app.services.spreadsheets.list_plan import ListMeaning
from counsellor_app.services.trace import checks, undo
from counsellor_app.services.transaction import Transaction
from tests.exchange.test_spreadsheet import brought, everything, fates, opened, stays_whole
from tests.helpers.builders import Office, a_participant, a_pathway, a_programme, an_office
from tests.helpers.spreadsheets import (
    COURSE,
    COURSE_TITLES,
    FOLLOW_UP_TITLES,
    FOLLOW_UPS,
    a_book,
    a_csv,
    as_people_have_it,
)

C = ListColumn


@pytest.fixture
def office(database: Engine) -> Office:
    made = an_office(database)
    a_programme(made, name="Kom & Kvit", meetings=5)
    return made


@pytest.fixture
def course_file(tmp_path: Path) -> Path:
    rows = as_people_have_it(COURSE_TITLES, COURSE, "Hold Struer forår 2026")
    return a_book(tmp_path / "hold.xlsx", rows)


def the_course(office: Office) -> dict[str, Any]:
    def read(session: Transaction) -> dict[str, Any]:
        course = session.scalars(select(Course)).one()
        meetings = session.scalars(select(Meeting).order_by(Meeting.number)).all()
        people = {
            person.given_name: (enrolment, pathway, closing)
            for person, pathway, enrolment, closing in session.execute(
                select(Participant, Pathway, Enrolment, CourseClosing)
                .join(Pathway, Pathway.participant_id == Participant.id)
                .join(Enrolment, Enrolment.pathway_id == Pathway.id)
                .outerjoin(CourseClosing, CourseClosing.pathway_id == Pathway.id)
            )
        }
        return {"course": course, "meetings": meetings, "people": people}

    return office.backend.read(read)


def is_sound(office: Office) -> None:
    stays_whole(office)
    found = office.as_actor(office.team_lead).read(checks.findings)
    assert [each for each in found if each.code != "check.full_text"] == []


def test_a_course_comes_in_with_its_marks_and_is_closed(office: Office, course_file: Path) -> None:
    file = opened(office, course_file)
    assert file.plan.kind is ListKind.COURSE
    assert next(day for _, day in file.plan.meetings) == date(2026, 3, 3)
    before = everything(office)
    report = brought(office, course_file)
    assert fates(report) == ["new", "new", "new", "refused"]
    assert report.refused[0].problems[0].facts == {"text": "hvad", "day": date(2026, 3, 10)}
    found = the_course(office)
    course = found["course"]
    assert (course.name, course.state) == ("Hold Struer forår 2026", CourseState.CLOSED)
    assert {each.state for each in found["meetings"]} == {MeetingState.HELD}
    ida, her_pathway, her_closing = found["people"]["Ida"]
    assert (ida.state, ida.meetings_attended, ida.meetings_counted) == (EnrolmentState.CLOSED, 4, 5)
    assert (her_closing.smoke_free, her_closing.satisfaction) == (True, 5)
    assert her_closing.closed_on == date(2026, 3, 31)
    kaj, his_pathway, _ = found["people"]["Kaj"]
    assert (kaj.meetings_attended, kaj.first_meeting_on) == (2, date(2026, 3, 3))
    assert her_pathway.closed_on is None
    assert his_pathway.closed_on == date(2026, 3, 31)  # no consent, no call, nothing remains

    def follow_ups(session: Transaction) -> list[tuple[Any, ...]]:
        rows = session.scalars(select(FollowUp).order_by(FollowUp.id)).all()
        return [(each.base_on, each.due_from, each.outcome) for each in rows]

    assert office.backend.read(follow_ups) == [
        (date(2026, 3, 18), date(2026, 8, 18), None),
        (date(2026, 3, 18), date(2026, 8, 18), FollowUpOutcome.NO_CONSENT),
        (date(2026, 3, 24), date(2026, 8, 24), FollowUpOutcome.NO_CONSENT),  # the last she came to
    ]
    is_sound(office)
    again = brought(office, course_file)
    assert fates(again) == ["same", "same", "same", "refused"]
    offered = office.backend.read(undo.last_undoable)
    assert offered is not None
    office.backend.write(undo.undo, offered.id)
    assert everything(office) == before
    is_sound(office)


def test_the_mended_row_comes_onto_the_same_course(
    office: Office, course_file: Path, tmp_path: Path
) -> None:
    file = opened(office, course_file)
    report = spreadsheet.bring_in(office.backend, file)
    refused = tmp_path / "afvist.xlsx"
    spreadsheet.write_refused(refused, file, report.refused, lambda error: error.code)
    back = opened(office, refused)
    assert [day for _, day in back.plan.meetings] == [day for _, day in file.plan.meetings]
    mended = [*COURSE[3][:4], "x", *COURSE[3][5:]]
    path = a_book(tmp_path / "rettet.xlsx", [["Hold Struer forår 2026"], [], COURSE_TITLES, mended])
    assert fates(brought(office, path)) == ["new"]
    assert len(the_course(office)["people"]) == 4
    is_sound(office)


AUTUMN = (
    *("Deltager", "Tlf", "CPR"),
    *(date(2025, 9, 2), date(2025, 9, 9), date(2025, 9, 16), "Stopdato", "Samtykke"),
)
SPRING = (("Ida Olsen", "20112233", "010159-1234", "x", "x", "a", "x", "x"),)
IN_AUTUMN = (
    ("Ida Olsen", "20112233", "010159-1234", "x", "u", "", "5/9 2025", "ja"),
    ("Ib Krog", "60112233", "", "x", "hvad", "x", "", ""),
)


def courses(office: Office) -> dict[str, tuple[list[date], list[str]]]:
    """By name: its days, and who is on it."""

    def read(session: Transaction) -> dict[str, tuple[list[date], list[str]]]:
        found = {}
        for course in session.scalars(select(Course)):
            days = session.scalars(
                select(Meeting.held_on).where(Meeting.course_id == course.id).order_by("held_on")
            ).all()
            people = session.scalars(
                select(Participant.given_name)
                .join(Pathway, Pathway.participant_id == Participant.id)
                .join(Enrolment, Enrolment.pathway_id == Pathway.id)
                .where(Enrolment.course_id == course.id)
                .order_by(Participant.given_name)
            ).all()
            found[course.name] = (list(days), list(people))
        return found

    return office.backend.read(read)


SPRING_DAYS = [each for each in COURSE_TITLES if isinstance(each, date)]
AUTUMN_DAYS = [each for each in AUTUMN if isinstance(each, date)]


def test_blocks_under_each_other_are_courses_of_their_own(office: Office, tmp_path: Path) -> None:
    before = everything(office)
    rows: list[Any] = [["Hold forår 2026"], COURSE_TITLES, *SPRING]
    rows += [[], ["Hold efterår 2025"], [], AUTUMN, *IN_AUTUMN, ["I alt", 2], ["Fremmøde", 2]]
    path = a_book(tmp_path / "alle.xlsx", rows)
    file = opened(office, path)
    assert [(part.name, len(part.days)) for part in file.parts()] == [
        ("Hold forår 2026", 5),
        ("Hold efterår 2025", 3),
    ]
    report = brought(office, path)
    assert fates(report) == ["new", "known", "refused"]
    assert courses(office) == {
        "Hold forår 2026": (SPRING_DAYS, ["Ida"]),
        "Hold efterår 2025": (AUTUMN_DAYS, ["Ida"]),
    }
    assert report.courses[3] == "Hold forår 2026"
    assert report.courses[8] == "Hold efterår 2025"
    is_sound(office)
    offered = office.backend.read(undo.last_undoable)
    assert offered is not None
    office.backend.write(undo.undo, offered.id)
    assert everything(office) == before, "both are gone at once"
    is_sound(office)


def test_a_column_may_name_the_course_of_each_row(office: Office, tmp_path: Path) -> None:
    titles = ("Hold", *COURSE_TITLES[:3], "Forløbstype", *AUTUMN_DAYS, *SPRING_DAYS)
    kk, nothing = "Kom & Kvit", [None] * 5
    rows = [
        titles,
        ("Forår", "Ida Olsen", "20112233", "", kk, None, None, None, "x", "x", "x", "x", "x"),
        ("Efterår", "Kaj Nielsen", "30112233", "", "", "x", "a", "x", *nothing),
        ("forår ", "Eva Lund", "40112233", "", "", None, None, None, "x", "", "x", "", "x"),
        ("", "Bo Holm", "50112233", "", "", "x", "x", "x", *nothing),
        ("Efterår", "Ib Krog", "60112233", "", "", "x", "hvad", "x", *nothing),
    ]
    path = a_book(tmp_path / "alle.xlsx", rows)
    report = brought(office, path)
    assert {v.line: v.fate.value for v in report.verdicts} == {
        **{2: "new", 3: "new", 4: "new"},
        **{5: "refused", 6: "refused"},
    }
    nobodys = next(each for each in report.refused if each.line == 5)
    assert nobodys.problems[0].code == "list.needs_course"
    assert courses(office) == {
        "Forår": (SPRING_DAYS, ["Eva", "Ida"]),
        "Efterår": (AUTUMN_DAYS, ["Kaj"]),
    }
    refused = tmp_path / "ret.xlsx"
    spreadsheet.write_refused(refused, opened(office, path), report.refused, lambda e: e.code)
    mended = list(tables_in.read_table(refused).rows)
    assert [row.at(1) for row in mended] == ["Ib Krog", "Bo Holm"]
    is_sound(office)


def test_refused_rows_of_blocks_come_back_onto_their_courses(
    office: Office, tmp_path: Path
) -> None:
    wrong = ("Kim Krog", "70112233", "", "", "", "hvad", "x", "x")
    rows: list[Any] = [COURSE_TITLES, *SPRING, wrong, ["Hold efterår 2025"], AUTUMN, *IN_AUTUMN]
    file = opened(office, a_book(tmp_path / "alle.xlsx", rows, title="Hold forår 2026"))
    report = spreadsheet.bring_in(office.backend, file)
    assert [part.name for part in file.parts()] == [
        "Hold forår 2026 03.03.2026",
        "Hold efterår 2025",
    ]
    refused = tmp_path / "ret.xlsx"
    spreadsheet.write_refused(refused, file, report.refused, lambda error: error.code)
    table = tables_in.read_table(refused)
    mended = [table.header, *(["x" if c == "hvad" else c for c in row.cells] for row in table.rows)]
    report = brought(office, a_book(tmp_path / "rettet.xlsx", mended))
    assert fates(report) == ["new", "new"]
    assert courses(office) == {
        "Hold forår 2026 03.03.2026": (SPRING_DAYS, ["Ida", "Kim"]),
        "Hold efterår 2025": (AUTUMN_DAYS, ["Ib", "Ida"]),
    }
    is_sound(office)


def test_the_titles_of_the_next_page_are_no_other_course(office: Office, tmp_path: Path) -> None:
    rows: list[Any] = [["Forår"], COURSE_TITLES, COURSE[0], COURSE_TITLES, COURSE[1]]
    file = opened(office, a_csv(tmp_path / "hold.csv", rows))
    (part,) = file.parts()
    assert len(part.table.rows) == 3
    report = spreadsheet.bring_in(office.backend, file)
    assert (fates(report), report.left_out) == (["new", "new"], [4])


def test_days_in_titles_as_people_write_them(office: Office, tmp_path: Path) -> None:
    titles = ("Navn", "Mobil", "1. mødegang 3/9", "Gang 2 (10/9)", "46282", "24.09.26", "Møde 5")
    rows = [titles, ("Ida Olsen", "20112233", "x", "x", "x", "x", "")]
    file = opened(office, a_csv(tmp_path / "hold.csv", rows))
    days = [day for _, day in file.plan.meetings]
    assert days == [date(2026, 9, day) for day in (3, 10, 17, 24)]
    assert file.plan.unused == ("Møde 5",)


def test_known_people_get_their_place_and_give_it_back(office: Office, tmp_path: Path) -> None:
    ida = a_participant(
        office, given_name="Ida", surname="Olsen", cpr="0101591234", phone="+4520112233",
        birth_date=date(1959, 1, 1), cpr_state=CprState.OK,
    )  # fmt: skip
    pathway = a_pathway(office, participant_id=ida, received_on=date(2026, 9, 1))
    before = everything(office)
    titles = ("Navn", "CPR", "1/10", "8/10")
    rows = [titles, ("Ida Olsen", "0101591234", "x", "a"), ("Ny Borger", "0102601233", "", "x")]
    meaning = ListMeaning(
        ListKind.COURSE, for_all={C.COURSE_NAME: "Efterår", C.STARTS: "kl. 17.15", C.PLACE: "Salen"}
    )
    report = brought(office, a_csv(tmp_path / "a.csv", rows), meaning)
    assert fates(report) == ["added", "refused"]
    assert report.refused[0].problems[0].code == "list.meeting_ahead"
    found = the_course(office)
    assert (found["course"].state, found["course"].place) == (CourseState.OPEN, "Salen")
    enrolment, hers, closing = found["people"]["Ida"]
    assert (hers.id, enrolment.state, closing) == (pathway, EnrolmentState.ENROLLED, None)
    is_sound(office)
    assert report.batch_id is not None
    office.backend.write(brought_in.take_back, report.batch_id)
    assert everything(office) == before
    is_sound(office)


def test_what_is_said_for_the_whole_course_is_checked(office: Office, tmp_path: Path) -> None:
    path = a_csv(tmp_path / "a.csv", [("Navn", "Tlf", "1/9"), ("Ida", "20112233", "x")])
    for column, text, code in (
        (C.STARTS, "aften", "list.clock"),
        (C.PROGRAMME, "findes ikke", "list.programme"),
        (C.QUIT_DATE, "engang", "table.not_a_day"),
        (C.COURSE_OVER, "måske", "table.not_yes_or_no"),
    ):
        meaning = ListMeaning(ListKind.COURSE, for_all={column: text})
        with pytest.raises(UserError) as refused:
            brought(office, path, meaning)
        assert refused.value.code == code
    many = [("Navn", "Tlf", "1/9"), *((f"Ida {n}", f"2011{n:04d}", "x") for n in range(61))]
    with pytest.raises(UserError, match=r"list\.course_too_large"):
        brought(office, a_csv(path, many), ListMeaning(ListKind.COURSE))


def test_signs_of_ones_own_are_understood(office: Office, tmp_path: Path) -> None:
    path = a_csv(tmp_path / "a.csv", [("Navn", "Tlf", "1/9"), ("Ida", "20112233", "F")])
    plain = opened(office, path, ListMeaning(ListKind.COURSE))
    assert fates(spreadsheet.judge_list(office.backend, plain)) == ["refused"]
    meaning = ListMeaning.read(ListKind.COURSE, {"signs": {"F": "present"}})
    assert fates(brought(office, path, meaning)) == ["new"]


def test_half_year_answers_find_their_people_and_make_the_rest(
    office: Office, course_file: Path, tmp_path: Path
) -> None:
    brought(office, course_file)
    before = everything(office)
    path = a_book(tmp_path / "halvaar.xlsx", [FOLLOW_UP_TITLES, *FOLLOW_UPS])
    file = opened(office, path)
    assert file.plan.kind is ListKind.FOLLOW_UPS
    assert [each.column for each in file.plan.columns] == [
        *(C.NAME, C.CPR, C.PHONE, C.QUIT_DATE, C.CONSENT_FOLLOW_UP, C.ATTEMPT, C.ATTEMPT),
        *(C.ANSWERED_ON, C.SMOKE_FREE, C.SATISFACTION, C.OUTCOME),
    ]
    judged = spreadsheet.judge_list(office.backend, file)
    report = brought(office, path)
    assert fates(report) == fates(judged) == ["added", "added", "new", "refused", "refused"]
    assert [each.problems[0].code for each in report.refused] == [
        *("list.needs_answer_day", "list.needs_quit_date"),
    ]

    def read(session: Transaction) -> dict[str, Any]:
        rows = session.execute(
            select(Participant.given_name, FollowUp, Pathway)
            .join(Pathway, Pathway.participant_id == Participant.id)
            .join(FollowUp, FollowUp.pathway_id == Pathway.id)
        )
        found = {name: (follow_up, pathway) for name, follow_up, pathway in rows}
        calls = session.scalars(select(Call.outcome).order_by(Call.at, Call.id)).all()
        return {**found, "calls": [each.value for each in calls]}

    found = office.backend.read(read)
    ida, her_pathway = found["Ida"]
    assert (ida.outcome, ida.smoke_free, ida.satisfaction) == (FollowUpOutcome.ANSWERED, True, 5)
    assert (ida.closed_on, her_pathway.closed_on) == (date(2026, 9, 20), date(2026, 9, 20))
    assert found["Kaj"][0].outcome is FollowUpOutcome.NOT_REACHED
    new, new_pathway = found["Ny"]
    assert (new.outcome, new.due_from, new.due_to) == (None, date(2026, 9, 10), date(2026, 11, 10))
    assert new_pathway.closed_on is None
    assert found["calls"] == ["no_answer", "no_answer", "answered"]
    is_sound(office)
    assert fates(brought(office, path)) == ["same", "same", "same", "refused", "refused"]
    batch = office.backend.read(brought_in.brought_in)[1]
    office.backend.write(brought_in.take_back, batch.id)
    assert everything(office) == before
    is_sound(office)


def test_without_consent_nobody_is_called(office: Office, tmp_path: Path) -> None:
    rows = [("Navn", "Tlf", "Stopdato", "Røgfri"), ("Ny Borger", "60112233", "10.4.2026", "")]
    meaning = ListMeaning(ListKind.FOLLOW_UPS)
    report = brought(office, a_csv(tmp_path / "a.csv", rows), meaning)
    assert report.verdicts[0].warnings == (ListWarning.NO_CONSENT,)
    follow_up = office.backend.read(lambda session: session.scalars(select(FollowUp)).one())
    assert follow_up.outcome is FollowUpOutcome.NO_CONSENT
    is_sound(office)


@pytest.mark.parametrize(
    ("figure", "left_out", "answers"),
    [("A3", [3, 0], 0), ("A5", [3, 0, 0], 1), ("S4", [0, 0, 0], 1)],
)
def test_an_answer_without_its_course_counts_in_no_figure_and_it_is_said(
    office: Office, tmp_path: Path, figure: str, left_out: list[int], answers: int
) -> None:
    path = a_book(tmp_path / "svar.xlsx", as_people_have_it(FOLLOW_UP_TITLES, FOLLOW_UPS))
    brought(office, path)
    lead, year = office.as_actor(office.team_lead), Period(date(2026, 1, 1), date(2026, 12, 31))
    found = lead.read(explained, year, figure)
    assert [count for _, count in found.left_out] == left_out
    assert (found.belonging, found.answers_without_course) == (0, answers)


def test_why_there_is_no_answer_may_stand_where_the_answer_would(
    office: Office, tmp_path: Path
) -> None:
    titles = ("Navn", "Tlf", "Stopdato", "Opfølgning foretaget", "Røgfri?")
    rows = [
        titles,
        ("Ida Prøve", "20112233", "d. 1. marts 2026", "d. 20. sep. 2026", "ja"),
        ("Kaj Prøve", "20112234", "1. marts 2026", "", "ikke truffet"),
        ("Eva Prøve", "20112235", "1/3-26", "20/9-26", "måske"),
    ]
    report = brought(office, a_csv(tmp_path / "halvaar.csv", rows))
    assert fates(report) == ["new", "new", "refused"]

    def outcomes(session: Transaction) -> list[FollowUpOutcome | None]:
        return list(session.scalars(select(FollowUp.outcome).order_by(FollowUp.id)))

    expected = [FollowUpOutcome.ANSWERED, FollowUpOutcome.NOT_REACHED]
    assert office.backend.read(outcomes) == expected

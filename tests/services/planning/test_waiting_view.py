"""The waiting view: medians, free and held places, arrivals, and what one more course would do."""

from __future__ import annotations

import uuid
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from counsellor_app.errors import FieldError
from counsellor_app.kinds.course import NoticeChannel, ProgrammeFormat
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.work import WorkKind
from counsellor_app.services.attendance import enrolments
from counsellor_app.services.attendance.enrolments import EnrolDraft, WaitingDraft
from counsellor_app.services.attendance.quit_dates import QuitDateDraft, set_quit_date
from counsellor_app.services.planning import (
    place_offers,
    team_capacity,
    waiting_figures,
    waiting_forecast,
)
from counsellor_app.services.planning.place_offers import OfferDraft
from counsellor_app.services.planning.team_capacity import TrainingDraft
from counsellor_app.services.planning.waiting_forecast import CourseToCome, forecast
from counsellor_app.services.today import worklist
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_pathway,
    a_programme,
    an_enrolment,
    an_office,
    working_hours,
)

MARCH = date(2027, 3, 1)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def waits(office: Office, programme_id: uuid.UUID) -> uuid.UUID:
    return office.backend.write(
        enrolments.put_on_waiting_list, WaitingDraft(a_pathway(office), programme_id)
    )


def test_the_figures_of_a_programme(office: Office) -> None:
    programme_id = a_programme(office)
    course_id = a_course(office, programme_id, TODAY + timedelta(days=30), capacity=4)
    for days in (10, 4, 0):
        office.clock.set(TODAY - timedelta(days=days))
        somebody = waits(office, programme_id)
    office.clock.set(TODAY)
    office.backend.write(enrolments.enrol, EnrolDraft(course_id, a_pathway(office)))
    office.backend.write(
        place_offers.offer_place,
        OfferDraft(somebody, course_id, TODAY + timedelta(days=5), NoticeChannel.CALL),
    )
    [row] = office.backend.read(waiting_figures.waiting_figures)
    assert (row.waiting, row.median_days, row.longest_days) == (3, 4, 10)
    assert (row.free, row.held) == (2, 1)
    assert row.arrivals_per_week == pytest.approx(4 / 12, abs=0.01)


def test_one_more_course_is_worked_out_and_repeats_itself(office: Office) -> None:
    programme_id = a_programme(office)
    a_course(office, programme_id, TODAY + timedelta(days=60), capacity=2)
    for _ in range(8):
        waits(office, programme_id)
    answers = [
        office.backend.read(waiting_figures.what_if, programme_id, MARCH, 12) for _ in range(2)
    ]
    assert answers[0] == answers[1]
    found = answers[0].forecast
    assert found.days_won > 0
    assert found.with_one_more.low <= found.with_one_more.median <= found.with_one_more.high
    with pytest.raises(FieldError, match=r"forecast\.day"):
        office.backend.read(waiting_figures.what_if, programme_id, TODAY - timedelta(days=1), 12)


@settings(max_examples=8)
@given(
    waiting=st.lists(st.integers(0, 200), max_size=30),
    courses=st.lists(st.tuples(st.integers(1, 150), st.integers(0, 12)), max_size=4),
    extra=st.tuples(st.integers(1, 150), st.integers(1, 20)),
    pace=st.floats(0, 6),
)
@example(waiting=[], courses=[], extra=(1, 1), pace=5e-324)
def test_one_more_course_never_makes_the_median_wait_longer(
    waiting: list[int],
    courses: list[tuple[int, int]],
    extra: tuple[int, int],
    pace: float,
) -> None:
    listed = [TODAY - timedelta(days=days) for days in waiting]
    planned = [CourseToCome(TODAY + timedelta(days=day), places) for day, places in courses]
    one_more = CourseToCome(TODAY + timedelta(days=extra[0]), extra[1])
    found = forecast(TODAY, listed, pace, planned, one_more)
    assert found.with_one_more.median <= found.planned.median
    assert found == forecast(TODAY, listed, pace, planned, one_more)


def test_a_queue_without_arrivals_is_plain_arithmetic() -> None:
    listed = [TODAY - timedelta(days=days) for days in (30, 20, 10)]
    course = CourseToCome(TODAY + timedelta(days=7), 3)
    nothing = CourseToCome(TODAY + timedelta(days=400), 1)
    found = forecast(TODAY, listed, 0, [course], nothing)
    assert found.planned == waiting_forecast.Spread(27, 27, 27)


def test_who_can_take_one_more_stands_first(office: Office) -> None:
    working_hours(office)
    a_course(office)
    for _ in range(3):
        a_pathway(office)
    rows = office.backend.read(team_capacity.team_capacity)
    assert [row.initials for row in rows] == ["MH", "TL"]
    mette, tine = rows
    assert (mette.hours, mette.booked, mette.load) == (120.0, 0.0, 0.0)  # the course is after hours
    assert (mette.pathways, mette.courses) == (3, 1)
    assert (tine.hours, tine.load) == (0.0, None)


def test_training_is_kept_and_the_team_lead_reminded(office: Office) -> None:
    lead = office.as_actor(office.team_lead)
    draft = TrainingDraft(
        office.counsellor.id, "Rygestoprådgiver", date(2023, 11, 1), TODAY + timedelta(days=40)
    )
    training_id = lead.write(team_capacity.save_training, draft)

    def due(role: Role) -> list[str]:
        backend = lead if role is Role.TEAM_LEAD else office.backend
        rows = backend.read(worklist.work_today, False)[2].rows
        return [row.place for row in rows if row.kind is WorkKind.TRAINING_DUE]

    assert due(Role.TEAM_LEAD) == ["Rygestoprådgiver"]
    assert due(Role.COUNSELLOR) == []
    [row] = office.backend.read(team_capacity.trainings)
    assert (row.due, row.user_name) == (True, "Mette Holm")
    mette = next(
        each for each in office.backend.read(team_capacity.team_capacity) if each.initials == "MH"
    )
    assert mette.training_due == draft.renew_on
    lead.write(team_capacity.remove_training, training_id)
    assert office.backend.read(team_capacity.trainings) == ()
    with pytest.raises(FieldError, match=r"period\.order"):
        lead.write(
            team_capacity.save_training,
            TrainingDraft(office.counsellor.id, "Kursus", TODAY, TODAY - timedelta(days=1)),
        )


def test_an_open_group_lets_go_after_two_months_or_three_after_the_quit_date(
    office: Office,
) -> None:
    programme_id = a_programme(
        office, format=ProgrammeFormat.ROLLING, absence_months=2, quit_months=3
    )
    course_id = a_course(office, programme_id, TODAY - timedelta(days=100), tuple(range(0, 200, 7)))
    seen = {
        "gone": TODAY - timedelta(days=65),
        "away": TODAY - timedelta(days=50),
        "quitting": TODAY - timedelta(days=70),
    }
    pathways = {name: a_pathway(office) for name in seen}
    for name, day in seen.items():
        an_enrolment(office, course_id, pathways[name], joined_on=day)
    office.backend.write(
        set_quit_date, QuitDateDraft(pathways["quitting"], TODAY - timedelta(days=60))
    )

    def proposed() -> set[uuid.UUID | None]:
        rows = office.backend.read(worklist.work_today)[2].rows
        return {row.pathway_id for row in rows if row.kind is WorkKind.ROLLING_CLOSE}

    assert proposed() == {pathways["gone"]}
    office.clock.advance(timedelta(days=40))
    assert proposed() == set(pathways.values())

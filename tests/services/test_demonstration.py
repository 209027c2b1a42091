"""The demonstration keeps what the commands promise of it: everything occurs, nothing is wrong, twice the same."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select, update

from counsellor_app.clock import FixedClock
from counsellor_app.errors import UserError
from counsellor_app.files.cells import Cell
from counsellor_app.kinds import cpr
from counsellor_app.kinds.course import ProgrammeFormat
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.kinds.pathway import CloseReason, Stage
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import MatchReason, ReferralSource
from counsellor_app.models import (
    Consent,
    DatabaseIdentity,
    Enrolment,
    FollowUp,
    Interview,
    Participant,
    Pathway,
    Programme,
    Referral,
)
from counsellor_app.reports import indicators, stopbasen
from counsellor_app.reports.period import Period
from counsellor_app.reports.tables import TABLES
from counsellor_app.services import demonstration
from counsellor_app.services.backend import Backend
from counsellor_app.services.office.sign_in import demonstration_actor, sign_in
from counsellor_app.services.people import journal_transfer, person_page, restrictions, search
from counsellor_app.services.referrals import inbox, matching
from counsellor_app.services.referrals.inbox import InboxFilter
from counsellor_app.services.today import worklist
from counsellor_app.services.trace import checks
from counsellor_app.services.transaction import Transaction
from tests.helpers.databases import SqliteTemplate

TODAY = date(2026, 11, 20)  # a Friday
EVERYTHING = Period(date(2000, 1, 1), date(2040, 12, 31))
PARTICIPANTS = 200

# What is known of every row of an export; every other column may be empty.
ALWAYS_FILLED = {
    ExportKind.PATHWAYS: {"pathway", "person", "received_on", "referral_source", "electronic"},
    ExportKind.ATTENDANCE: {
        *("pathway", "person", "course", "programme", "meeting_no", "meeting_on", "counts"),
    },
    ExportKind.VOUCHERS: {
        *("number", "pathway", "scheme", "product", "weeks", "amount_limit", "issued_on"),
        *("valid_to", "state"),
    },
}

Row = list[Cell]


def for_demonstration(engine: Engine) -> None:
    """Databases of tests are real ones unless they say otherwise."""
    with engine.execution_options(immediate=True).begin() as connection:
        connection.execute(update(DatabaseIdentity).values(demonstration=True))


def opened(engine: Engine, seed: int = 1, participants: int = PARTICIPANTS) -> Backend:
    for_demonstration(engine)
    demonstration.build(engine, participants, seed, TODAY)
    backend = Backend(engine, FixedClock(TODAY))
    backend.actor = backend.read(demonstration_actor)
    return backend


@pytest.fixture(scope="module")
def backend(
    sqlite_template: SqliteTemplate, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Backend]:
    """One demonstration for the tests that only read it."""
    with sqlite_template.copy(tmp_path_factory.mktemp("demonstration")) as engine:
        yield opened(engine)


def exported(backend: Backend, kind: ExportKind) -> tuple[list[str], list[Row]]:
    def read(session: Transaction) -> tuple[list[str], list[Row]]:
        table = TABLES[kind]
        return list(table.columns(session)), [list(row) for row in table.rows(session, EVERYTHING)]

    return backend.read(read)


@pytest.mark.parametrize("kind", list(ALWAYS_FILLED))
def test_columns_that_may_be_empty_are_both_filled_and_empty(
    backend: Backend, kind: ExportKind
) -> None:
    columns, rows = exported(backend, kind)
    empty = {c for n, c in enumerate(columns) if any(row[n] in (None, "") for row in rows)}
    filled = {c for n, c in enumerate(columns) if any(row[n] not in (None, "") for row in rows)}
    assert filled == set(columns)
    assert set(columns) - empty == ALWAYS_FILLED[kind]


def test_every_field_of_stopbasen_is_filled_somewhere(backend: Backend) -> None:
    def read(session: Transaction) -> tuple[list[str], list[Row]]:
        rows = stopbasen.stopbasen_rows(session, EVERYTHING)
        return list(stopbasen.stopbasen_columns(session)), [list(row) for row in rows]

    columns, rows = backend.read(read)
    never = [c for n, c in enumerate(columns) if all(row[n] in (None, "") for row in rows)]
    assert never == []
    for column in ("cpr", "phone", "quit_on", "fagerstrom", "free_medicine_weeks", "typed_on"):
        assert any(row[columns.index(column)] in (None, "") for row in rows), column


@pytest.mark.parametrize(
    "period",
    [
        EVERYTHING,
        Period(date(2024, 1, 1), date(2024, 12, 31)),
        Period(date(2025, 1, 1), date(2025, 12, 31)),
        Period(date(2026, 1, 1), date(2026, 12, 31)),
    ],
    ids=lambda period: str(period.first.year),
)
def test_every_indicator_lies_between_nothing_and_everything(
    backend: Backend, period: Period
) -> None:
    for indicator in backend.read(indicators.indicators, period):
        if indicator.denominator is None:
            assert indicator.numerator > 0, indicator.id
        else:
            assert 0 < indicator.numerator < indicator.denominator, indicator.id


def test_the_inbox_shows_a_correction_and_somebody_who_may_be_known(backend: Backend) -> None:
    rows = backend.read(inbox.inbox_page, InboxFilter())
    pages = [backend.read(inbox.referral_page, row.id) for row in rows]
    (corrected,) = [page for page in pages if page.differences]
    assert [each.field for each in corrected.differences] == ["phone", "clinical_text"]
    assert corrected.differences[0].can_accept
    assert b">rettetbrev<" in backend.look(inbox.raw_letter, corrected.row.id)
    proposed = [backend.read(matching.proposals, row.pathway_id) for row in rows]
    (found,) = [each for each in proposed if each]
    assert [each.reason for each in found] == [MatchReason.BIRTH_DATE_AND_NAME]
    assert found[0].pathways[0].closed_on is not None, "she was here before"


def test_everything_that_can_happen_has_happened(backend: Backend) -> None:
    def distinct(column: object) -> set[object]:
        return set(backend.read(lambda s: s.scalars(select(column).distinct()).all()))  # type: ignore[call-overload]

    assert distinct(Pathway.stage) == set(Stage)
    assert distinct(Pathway.close_reason) == {None, *CloseReason}
    assert distinct(Pathway.source) == set(ReferralSource)
    assert distinct(FollowUp.outcome) == {None, *FollowUpOutcome}
    assert distinct(Participant.cpr_state) == set(CprState)
    assert distinct(Programme.format) == set(ProgrammeFormat)
    assert len(distinct(Enrolment.programme_id)) == len(distinct(Programme.id))
    columns, rows = exported(backend, ExportKind.VOUCHERS)
    state = columns.index("state")
    assert {row[state] for row in rows} == {kind.value for kind in VoucherState}


def test_some_come_back_and_some_never_consent(backend: Backend) -> None:
    def counts(session: Transaction) -> tuple[int, int]:
        relapses = select(func.count()).where(Pathway.previous_pathway_id.is_not(None))
        agreed = select(Consent.pathway_id).where(Consent.given)
        never = select(func.count(func.distinct(Interview.pathway_id))).where(
            Interview.pathway_id.not_in(agreed)
        )
        return session.scalar(relapses) or 0, session.scalar(never) or 0

    relapses, never = backend.read(counts)
    assert relapses >= 5
    assert never >= 2


def test_the_shares_are_those_of_a_real_municipality(backend: Backend) -> None:
    found = {i.id: i.rate for i in backend.read(indicators.indicators, EVERYTHING)}
    assert found["A3"] == pytest.approx(0.67, abs=0.09)
    assert found["A4"] == pytest.approx(0.63, abs=0.08)
    assert found["A5"] == pytest.approx(0.46, abs=0.14)


def test_numbers_of_participants_are_counted_to_the_letter(backend: Backend) -> None:
    count = backend.read(lambda s: s.scalar(select(func.count()).select_from(Participant)))
    assert count == PARTICIPANTS


def test_cpr_numbers_fit_birth_date_and_sex(backend: Backend) -> None:
    people = backend.read(lambda s: s.scalars(select(Participant)).all())
    for person in people:
        read = cpr.read(person.cpr)
        assert read.state in (person.cpr_state, CprState.OK)  # a 1st of January needs no digit
        if person.cpr:
            assert (read.birth_date, read.sex) == (person.birth_date, person.sex)


def test_a_restricted_person_is_seen_by_two_and_by_nobody_else(backend: Backend) -> None:
    """The padlock and the refusal can be shown: to TL and MH, and to any other counsellor."""
    rows = backend.read(restrictions.restricted_people)
    assert [row.users for row in rows] == [("MH", "TL")] * 2
    backend.actor, lead = backend.read(demonstration_actor, "SL"), backend.actor
    try:
        for row in rows:
            assert backend.read(search.find_people, row.name) == ()
            with pytest.raises(UserError, match=r"entity\.gone"):  # as if she were not there
                backend.look(person_page.open_person, row.id)
    finally:
        backend.actor = lead
    assert [each.id for each in backend.read(search.find_people, rows[0].name)] == [rows[0].id]
    assert backend.look(person_page.open_person, rows[0].id).head.restricted


def test_check_finds_nothing(backend: Backend) -> None:
    assert backend.read(checks.findings) == ()


def test_today_is_a_working_day_of_a_counsellor(backend: Backend) -> None:
    desk = Backend(backend._engine, backend.clock, backend.read(demonstration_actor, "MH"))
    rows = [row for fold in desk.read(worklist.work_today) for row in fold.rows]
    kinds = {row.kind.value for row in rows}
    assert {
        *("call_back", "call_again", "follow_up_call", "absence_call", "interview"),
        *("course_meeting", "voucher", "epikrise", "close_course", "choose_offer", "reminders"),
    } <= kinds
    assert any("Hold efterår A" in (row.name, row.place) for row in rows)


def test_the_newest_letters_can_be_opened_as_they_came(backend: Backend) -> None:
    newest = select(Referral.raw).where(
        Referral.electronic, Referral.received_on > TODAY - timedelta(days=30)
    )
    letters = backend.read(lambda s: s.scalars(newest).all())
    assert letters
    assert all(raw and b"<MunicipalityReferral>" in raw for raw in letters)


def test_what_waits_for_the_journal_is_counted_as_it_is_listed(backend: Backend) -> None:
    def some(session: Transaction) -> list[uuid.UUID]:
        return list(session.scalars(select(Pathway.id).order_by(Pathway.id.desc()).limit(60)))

    counts = set()
    for pathway_id in backend.read(some):
        found = backend.read(journal_transfer.journal_entries, pathway_id)
        waiting = sum(1 for entry in found if entry.waits)
        assert backend.read(journal_transfer.count_waiting, pathway_id) == waiting
        counts.add(waiting)
    assert len(counts) > 1


def test_the_published_password_opens_the_demonstration(backend: Backend) -> None:
    guest = Backend(backend._engine, backend.clock)
    assert sign_in(guest, "SL", demonstration.PASSWORD).name == "Søren Lund"


def test_the_same_seed_gives_the_same_exports_and_another_seed_others(
    backend: Backend, sqlite_template: SqliteTemplate, tmp_path: Path
) -> None:
    def everything(found: Backend) -> list[object]:
        return [exported(found, kind) for kind in TABLES]

    for seed, same in ((1, True), (2, False)):
        (tmp_path / str(seed)).mkdir()
        with sqlite_template.copy(tmp_path / str(seed)) as engine:
            assert (everything(opened(engine, seed)) == everything(backend)) is same


def test_a_demonstration_is_made_in_an_empty_database_only(backend: Backend) -> None:
    with pytest.raises(UserError) as refused:
        demonstration.build(backend._engine, 1, 1, TODAY)
    assert refused.value.code == "demo.not_empty"


def test_a_real_database_never_becomes_one(sqlite_database: Engine) -> None:
    with pytest.raises(UserError) as refused:
        demonstration.build(sqlite_database, 1, 1, TODAY)
    assert refused.value.code == "demo.not_empty"


@pytest.mark.parametrize("participants", [1, 7, 60])
def test_a_small_demonstration_is_whole_too(sqlite_database: Engine, participants: int) -> None:
    for_demonstration(sqlite_database)
    told: list[tuple[int, int]] = []
    demonstration.build(
        sqlite_database, participants, 3, TODAY, lambda done, of: told.append((done, of))
    )
    found = Backend(sqlite_database, FixedClock(TODAY))
    found.actor = found.read(demonstration_actor)
    assert found.read(checks.findings) == ()
    assert told == sorted(told)
    assert told[-1] == (participants, participants)


def test_it_can_be_made_on_postgresql(postgres_database: Engine) -> None:
    assert opened(postgres_database, participants=60).read(checks.findings) == ()

"""Taking referral files in: the counts of the command, corrections, cancellations, the quarantine."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from counsellor_app.exchange.referral_import import ImportReport, import_referrals
from counsellor_app.kinds.call import CallOutcome, CallPurpose
from counsellor_app.kinds.pathway import CloseReason, NextAct, Stage
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models import (
    DatedRule,
    HospitalDepartment,
    ImportBatch,
    Participant,
    Pathway,
    Practice,
    Referral,
    RefusedLetter,
)
from counsellor_app.services.calls.calls import CallDraft, log_call
from counsellor_app.services.pathway import pathways
from counsellor_app.services.referrals import inbox, referral_corrections, referral_intake
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.exchange.xref15_files import DATA, a_letter, a_message
from tests.helpers.builders import Office, an_office


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def take_in(office: Office, *names: str) -> ImportReport:
    return import_referrals(office.backend, [DATA / name for name in names])


def take_in_bytes(office: Office, folder: Path, **files: bytes) -> ImportReport:
    for name, data in files.items():
        (folder / f"{name}.xml").write_bytes(data)
    return import_referrals(office.backend, [folder / f"{name}.xml" for name in files])


def counts(report: ImportReport) -> tuple[int, int, int, int, int]:
    return (
        report.accepted,
        report.duplicates,
        report.corrections,
        report.cancelled,
        len(report.rejected),
    )


def how_many(office: Office, entity: type) -> int:
    return office.backend.read(
        lambda session: session.scalar(select(func.count()).select_from(entity)) or 0
    )


def test_a_letter_opens_a_pathway_with_person_practice_and_raw_bytes(office: Office) -> None:
    assert counts(take_in(office, "gp.xml")) == (1, 0, 0, 0, 0)

    def found(session: Transaction) -> None:
        pathway = session.scalars(select(Pathway)).one()
        person = session.get_one(Participant, pathway.participant_id)
        referral = session.scalars(select(Referral)).one()
        practice = session.scalars(select(Practice)).one()
        assert (person.cpr, person.phone) == ("2512484916", "+4520222324")
        assert person.practice_id == referral.practice_id == practice.id
        assert (practice.practice_number, practice.gln) == ("079741", "5790000121526")
        assert referral.raw == (DATA / "gp.xml").read_bytes()
        assert pathway.source is ReferralSource.GP
        assert pathway.counsellor_id is None
        assert pathway.received_on.isoformat() == "2026-10-01"
        assert (pathway.stage, pathway.next_act) == (Stage.RECEIVED, NextAct.CALL)
        assert list(pathways.differences(session)) == []
        assert audit.verify(session) == []

    office.backend.read(found)


def test_a_ward_stands_in_the_address_book_once(office: Office, tmp_path: Path) -> None:
    take_in(office, "ward-windows-1252.xml", "ward-windows-1252.xml")
    assert how_many(office, HospitalDepartment) == 1


def test_a_second_run_meets_only_duplicates_and_refusals(office: Office) -> None:
    first = import_referrals(office.backend, [DATA, DATA / "refused"])
    again = import_referrals(office.backend, [DATA, DATA / "refused"])
    # Some of the samples are the same letter in another wrapping.
    taken = first.accepted + first.duplicates + first.corrections + first.cancelled
    assert counts(again) == (0, taken, 0, 0, len(first.rejected))
    assert how_many(office, RefusedLetter) <= len(first.rejected)
    batches = office.backend.read(
        lambda session: [
            (each.accepted, each.duplicates, each.rejected)
            for each in session.scalars(select(ImportBatch).order_by(ImportBatch.id))
        ]
    )
    assert batches == [
        (first.accepted, first.duplicates, len(first.rejected)),
        (0, taken, len(first.rejected)),
    ]


def test_a_bad_letter_holds_up_no_good_one(office: Office) -> None:
    report = take_in(office, "one-good-one-bad.xml")
    assert counts(report) == (1, 0, 0, 0, 1)
    (refused,) = report.rejected
    assert (refused.code, refused.letter) == ("unknown_version", "EKS26100100007")
    assert refused.line > 1
    assert how_many(office, Pathway) == 1


def test_a_refused_file_reaches_no_table_of_people(office: Office) -> None:
    report = import_referrals(office.backend, [DATA / "refused"])
    assert report.accepted == 0
    assert {each.letter for each in report.rejected if each.code == "unreadable"} == {None}
    assert how_many(office, Participant) == how_many(office, Pathway) == 0


def test_a_vanished_file_is_told_and_the_next_one_comes_in(office: Office, tmp_path: Path) -> None:
    report = import_referrals(office.backend, [tmp_path / "gone.xml", DATA / "gp.xml"])
    assert counts(report) == (1, 0, 0, 0, 1)
    assert report.rejected[0].code == "file_gone"


def test_an_impossible_cpr_number_is_kept_to_be_checked(office: Office) -> None:
    report = take_in(office, "impossible-cpr.xml")
    assert counts(report) == (1, 0, 0, 0, 0)
    assert "cpr_check" in {each.code for each in report.warnings}
    person = office.backend.read(lambda session: session.scalars(select(Participant)).one())
    assert person.cpr_state is CprState.CHECK
    assert person.phone


def test_a_correction_lies_beside_its_original_and_overwrites_nothing(office: Office) -> None:
    assert counts(take_in(office, "corrected.xml", "gp.xml")) == (1, 0, 1, 0, 0)
    rows = office.backend.read(inbox.inbox_page, inbox.InboxFilter())
    assert len(rows) == 2
    correction = office.backend.read(inbox.referral_page, rows[0].id)
    phone = next(each for each in correction.differences if each.field == "phone")
    assert (phone.before, phone.now, phone.ours) == ("+4520222324", "+4520222399", "+4520222324")
    assert phone.can_accept
    assert not phone.changed_here

    office.backend.write(referral_corrections.settle_correction, rows[0].id, ("phone",))
    assert office.backend.read(_phone) == "+4520222399"
    assert office.backend.read(inbox.inbox_size, inbox.InboxFilter()) == 1
    _undo(office)
    assert office.backend.read(_phone) == "+4520222324"
    assert office.backend.read(inbox.inbox_size, inbox.InboxFilter()) == 2


def test_a_correction_without_original_is_accepted(office: Office) -> None:
    assert counts(take_in(office, "corrected.xml")) == (1, 0, 0, 0, 0)


def test_a_cancellation_closes_what_has_not_begun(office: Office) -> None:
    assert counts(take_in(office, "gp.xml", "cancelled.xml")) == (1, 0, 0, 1, 0)
    pathway = office.backend.read(lambda session: session.scalars(select(Pathway)).one())
    assert pathway.close_reason is CloseReason.CANCELLED
    assert pathway.stage is Stage.DROPPED
    assert office.backend.read(inbox.count_inbox) == 0


def test_a_cancellation_asks_when_somebody_has_called(office: Office) -> None:
    take_in(office, "gp.xml")
    pathway = office.backend.read(lambda session: session.scalars(select(Pathway)).one())
    call = CallDraft(
        pathway_id=pathway.id, purpose=CallPurpose.CALL_BACK, outcome=CallOutcome.NO_ANSWER
    )
    office.backend.write(log_call, call)
    assert counts(take_in(office, "cancelled.xml")) == (0, 0, 0, 1, 0)
    (row,) = office.backend.read(inbox.inbox_page, inbox.InboxFilter())
    assert row.cancellation_asked
    assert office.backend.read(lambda s: s.get_one(Pathway, pathway.id)).closed_on is None


def test_a_cancellation_without_original_is_refused_and_kept(office: Office) -> None:
    for _ in range(2):
        report = take_in(office, "cancelled.xml")
        assert counts(report) == (0, 0, 0, 0, 1)
        assert report.rejected[0].code == "cancelled_without_original"
    assert how_many(office, RefusedLetter) == 1


def test_the_deferred_day_is_only_proposed(office: Office, tmp_path: Path) -> None:
    letter = a_letter(text="Udskrives snart. Bedes ringe tidligst 3. december 2026.")
    take_in_bytes(office, tmp_path, later=a_message(letter))
    (row,) = office.backend.read(inbox.inbox_page, inbox.InboxFilter())
    shown = office.backend.look(inbox.open_referral, row.id)
    assert shown.proposed_on is not None
    assert shown.proposed_on.isoformat() == "2026-12-03"
    assert shown.call_not_before is None


def test_letters_of_one_person_are_joined_at_once_only_where_the_setting_says_so(
    office: Office, tmp_path: Path
) -> None:
    take_in_bytes(office, tmp_path, a=a_message(a_letter("EKS1")))
    take_in_bytes(office, tmp_path, b=a_message(a_letter("EKS2")))
    assert office.backend.read(_records) == 2

    def switch_on(session: Transaction) -> None:
        session.add(
            DatedRule(
                kind=RuleKind.MATCHING, valid_from=date(2020, 1, 1), values={"join_same_cpr": True}
            )
        )
        audit.record(session, "set_rule")

    office.system.write(switch_on)
    take_in_bytes(office, tmp_path, c=a_message(a_letter("EKS3")))
    assert office.backend.read(_records) == 2
    assert how_many(office, Participant) == 3
    assert how_many(office, Pathway) == 3


def _records(session: Transaction) -> int:
    alone = select(func.count()).where(Participant.joined_into_id.is_(None))
    return session.scalar(alone) or 0


def _phone(session: Transaction) -> str:
    return session.scalars(select(Participant)).one().phone


def _undo(office: Office) -> None:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)


def test_a_letter_is_looked_up_by_its_index(sqlite_database: Engine) -> None:
    """Asked in other words than the index has, each letter would read every referral."""
    asked = str(referral_intake.KNOWN.compile(sqlite_database))
    with sqlite_database.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}", ("a", "b", "c")).all()
    assert ["uq_referral_letter" in row[3] for row in plan] == [True]

"""Lists from spreadsheets: what people have is read, judged, brought in once, and taken back as a whole."""

from __future__ import annotations

import time
import tracemalloc
import zipfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from sqlalchemy import Engine, func, select

from counsellor_app.errors import NeedsConfirmation, UserError
from counsellor_app.exchange import spreadsheet
from counsellor_app.exchange.spreadsheet import ListReport, OpenedList
from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.kinds.spreadsheet import (
    Because,
    ListColumn,
    ListKind,
    ListWarning,
    RowFate,
)
from counsellor_app.models import Base, ImportBatch, Participant, Pathway, Referral
from counsellor_app.services.backend import Backend
from counsellor_app.services.calls import calls
from counsellor_app.services.calls.calls import CallDraft
from counsellor_app.services.pathway import pathway_planning, pathways
from counsellor_app.services.people import participants, search_index
from counsellor_app.services.people.search import find_people
from counsellor_app.services.referrals import inbox
from counsellor_app.services.spreadsheets import brought_in, list_mappings
from counsellor_app.services.spreadsheets.list_plan import ListMeaning
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui import error_text
from tests.helpers.builders import TODAY, Office, a_participant, a_pathway, an_office
from tests.helpers.spreadsheets import (
    REFERRAL_TITLES,
    REFERRALS,
    a_book,
    a_csv,
    as_people_have_it,
)

C = ListColumn


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def opened(
    office: Office, path: Path, meaning: ListMeaning | None = None, **how: Any
) -> OpenedList:
    return spreadsheet.open_list(office.backend, path, meaning, **how)


def brought(office: Office, path: Path, meaning: ListMeaning | None = None) -> ListReport:
    return spreadsheet.bring_in(office.backend, opened(office, path, meaning))


def fates(report: ListReport) -> list[str]:
    return [verdict.fate.value for verdict in report.verdicts]


def everything(office: Office) -> dict[str, int]:
    """How many rows each table has, but for the log and what is remembered of acts."""
    beside = {"audit_entry", "audit_head", "undo_record", "import_batch", "list_mapping"}

    def count(session: Transaction) -> dict[str, int]:
        return {
            table.name: session.scalar(select(func.count()).select_from(table)) or 0
            for table in Base.metadata.sorted_tables
            if table.name not in beside
        }

    return office.backend.read(count)


def stays_whole(office: Office) -> None:
    def look(session: Transaction) -> None:
        assert list(pathways.differences(session)) == []
        assert list(search_index.differences(session)) == []
        assert audit.verify(session) == []

    office.backend.read(look)


@pytest.fixture
def people_have(tmp_path: Path) -> Path:
    return a_book(tmp_path / "henviste.xlsx", as_people_have_it(REFERRAL_TITLES, REFERRALS))


def test_columns_are_recognised_and_it_is_said_why(office: Office, people_have: Path) -> None:
    file = opened(office, people_have)
    assert (file.plan.kind, file.table.header_line) == (ListKind.REFERRALS, 4)
    assert file.table.above[0] == "Rygestop 2026"
    known = dict(zip(file.table.header, file.plan.columns, strict=True))
    assert [known[title].column for title in REFERRAL_TITLES] == [
        *(C.NAME, C.CPR, C.PHONE, C.RECEIVED_ON, C.SOURCE, C.REFERRER, C.COUNSELLOR, C.NOTE),
        None,
    ]
    assert (known["Tlf."].because, known["Tlf."].word) == (Because.TITLE, "tlf")
    assert file.plan.unused == ("Sagsnr. (Nexus)",)


def test_titles_are_known_by_a_word_by_likeness_and_by_their_cells(
    office: Office, tmp_path: Path
) -> None:
    titles = ("Borger (navn)", "Telefonnumer", "Kolonne3", "Oprettet i system")
    rows = [
        ("Ida Olsen", "20112233", "010159-1234", 1),
        ("Kaj Holm", "30112233", "020260-1233", 2),
    ]
    file = opened(office, a_csv(tmp_path / "a.csv", [titles, *rows]))
    assert [each.column for each in file.plan.columns] == [C.NAME, C.PHONE, C.CPR, C.RECEIVED_ON]
    assert [each.because for each in file.plan.columns] == [
        *(Because.WORD, Because.ALIKE, Because.CONTENT, Because.WORD)
    ]


def test_every_row_is_judged_at_its_place_and_brought_in_as_it_was_shown(
    office: Office, people_have: Path
) -> None:
    file = opened(office, people_have)
    before = everything(office)
    judged = spreadsheet.judge_list(office.backend, file)
    assert everything(office) == before
    report = spreadsheet.bring_in(office.backend, file)
    told = [[replace(each, problems=()) for each in what.verdicts] for what in (report, judged)]
    assert told[0] == told[1]
    assert fates(report) == ["new", "new", "new", "refused", "new"]
    assert report.left_out == [11]
    (refused,) = report.refused
    assert (refused.line, [each.code for each in refused.problems]) == (
        9,
        ["list.needs_phone_or_cpr"],
    )
    assert report.verdicts[4].warnings == (
        *(ListWarning.CPR_CHECK, ListWarning.PHONE_UNREAD, ListWarning.NO_PHONE),
        ListWarning.COUNSELLOR_UNKNOWN,
    )

    def found(session: Transaction) -> dict[str, Any]:
        rows = session.execute(
            select(Participant, Pathway, Referral)
            .join(Pathway, Pathway.participant_id == Participant.id)
            .join(Referral, Referral.pathway_id == Pathway.id)
        )
        return {person.surname: (person, pathway, referral) for person, pathway, referral in rows}

    people = office.backend.read(found)
    ida, her_pathway, her_referral = people["Olsen"]
    assert (ida.given_name, ida.cpr, ida.phone) == ("Ida", "0101591234", "+4520112233")
    assert (her_pathway.received_on, her_pathway.source) == (
        date(2026, 9, 1),
        ReferralSource.HOSPITAL,
    )
    assert her_pathway.counsellor_id == office.counsellor.user_id
    assert her_referral.clinical_text == "ring om formiddagen"
    assert her_referral.handled_at is not None
    kaj = people["Nielsen"][0]
    assert (kaj.given_name, kaj.phone, kaj.other_phone) == (
        "Kaj Erik",
        "+4530112233",
        "+4586112233",
    )
    assert people["Nielsen"][1].received_on == date(2026, 9, 3)
    karla = people["Nørgård"][0]
    assert (karla.cpr, karla.phone) == ("0101480123", "+4540112233")
    assert people["Holm"][2].clinical_text == "Telefon: ring på arbejdet"
    assert people["Holm"][0].cpr_state is CprState.CHECK
    hits = office.backend.read(find_people, "nørgård", 5)
    assert [hit.name for hit in hits] == ["Nørgård, Karla"]
    stays_whole(office)


def test_the_same_file_twice_makes_nobody_twice(office: Office, people_have: Path) -> None:
    brought(office, people_have)
    before = everything(office)
    again = brought(office, people_have)
    assert fates(again) == ["same", "same", "same", "refused", "same"]
    assert everything(office) == before


def test_csv_in_the_usual_encodings_is_the_same_list(office: Office, tmp_path: Path) -> None:
    rows = as_people_have_it(REFERRAL_TITLES, REFERRALS)
    for encoding, separator in (("cp1252", ";"), ("utf-16", "\t"), ("utf-8-sig", ",")):
        file = opened(office, a_csv(tmp_path / "a.csv", rows, encoding, separator))
        judged = spreadsheet.judge_list(office.backend, file)
        assert fates(judged) == ["new", "new", "new", "refused", "new"], encoding


def test_the_refused_rows_go_out_with_a_reason_and_come_in_when_mended(
    office: Office, people_have: Path, tmp_path: Path
) -> None:
    file = opened(office, people_have)
    report = spreadsheet.bring_in(office.backend, file)
    for name in ("afvist.xlsx", "afvist.csv"):
        path = tmp_path / name
        wrote = spreadsheet.write_refused(path, file, report.refused, lambda error: error.code)
        assert wrote == 1
        back = opened(office, path)
        assert back.table.header == (*REFERRAL_TITLES, spreadsheet.REASON)
        assert [each.column for each in back.plan.columns[:-2]] == [
            each.column for each in file.plan.columns[:-1]
        ]
        assert back.plan.columns[-1].column is None
        assert back.table.rows[0].at(len(REFERRAL_TITLES)) == "Telefon: list.needs_phone_or_cpr"
    mended = [*REFERRALS[3][:2], "50112233", *REFERRALS[3][3:]]
    path = a_csv(tmp_path / "rettet.csv", [(*REFERRAL_TITLES, spreadsheet.REASON), (*mended, "x")])
    assert fates(brought(office, path)) == ["new"]


def test_known_people_are_not_made_again(office: Office, tmp_path: Path) -> None:
    ida = a_participant(
        office, given_name="Ida", surname="Olsen", cpr="0101591234", phone="+4520112233",
        birth_date=date(1959, 1, 1), cpr_state=CprState.OK,
    )  # fmt: skip
    running = a_pathway(office, participant_id=ida, received_on=date(2026, 9, 20))
    kaj = a_participant(
        office, given_name="Kaj Erik", surname="Nielsen", cpr=None, phone="+4530112233",
        birth_date=None, cpr_state=CprState.MISSING,
    )  # fmt: skip
    rows = [
        ("Navn", "CPR", "Tlf", "Henvist"),
        ("Ida M. Olsen", "010159-1234", "99112233", "1/9 2026"),  # on the pathway that is running
        ("Kaj Nielsen", "", "30112233", "2/9 2026"),  # a new pathway: none is running
        ("Bente Larsen", "", "30112233", "2/9 2026"),  # his telephone only: somebody may know
        ("Bente Larsen", "", "30112233", "2/9 2026"),  # the line above again
        ("Kaj Nielsen", "", "30112233", "2/9 2026"),
    ]
    report = brought(office, a_csv(tmp_path / "a.csv", rows))
    assert fates(report) == ["added", "known", "new", "same", "same"]
    assert report.verdicts[0].known_name == "Ida Olsen"
    assert report.verdicts[3].twin_line == 4
    assert report.verdicts[2].warnings == (ListWarning.MAY_BE_KNOWN,)
    new = office.backend.read(inbox.inbox_page, inbox.InboxFilter())
    assert [row.name for row in new] == ["Bente Larsen"]

    def found(session: Transaction) -> tuple[Any, ...]:
        person = session.get_one(Participant, ida)
        letters = session.scalars(select(Referral.pathway_id).where(Referral.participant_id == ida))
        count = session.scalar(select(func.count()).where(Pathway.participant_id == kaj))
        return person.other_phone, list(letters), count

    assert office.backend.read(found) == ("+4599112233", [running], 1)
    stays_whole(office)
    office.backend.write(undo.undo, office.backend.read(undo.last_undoable).id)  # type: ignore[union-attr]
    assert office.backend.read(found) == ("", [], 0)
    stays_whole(office)


def test_a_list_is_taken_back_as_a_whole_by_name(office: Office, people_have: Path) -> None:
    before = everything(office)
    report = brought(office, people_have)
    offered = office.backend.read(undo.last_undoable)
    assert offered is not None
    assert offered.label == "bring_in_list"
    office.backend.write(undo.undo, offered.id)
    assert everything(office) == before
    (row,) = office.backend.read(brought_in.brought_in)
    assert (row.id, row.who, row.accepted, row.refused) == (report.batch_id, "MH", 4, 1)
    assert row.undone_at is not None
    assert not row.may_be_undone
    with pytest.raises(UserError, match=r"undo\.gone"):
        office.backend.write(brought_in.take_back, row.id)
    assert fates(brought(office, people_have)).count("new") == 4
    stays_whole(office)


def _all_people(session: Transaction) -> list[Participant]:
    return list(session.scalars(select(Participant)))


def _ida(session: Transaction) -> Participant:
    return session.scalars(select(Participant).where(Participant.surname == "Olsen")).one()


def test_rows_that_somebody_has_worked_with_stay(office: Office, people_have: Path) -> None:
    report = brought(office, people_have)
    assert report.batch_id is not None

    key = office.backend.read(_ida).id
    offered = office.backend.read(undo.last_undoable)
    assert offered is not None
    draft = office.backend.read(participants.participant_draft, key)
    office.backend.write(participants.edit_participant, replace(draft, town="Struer"))
    with pytest.raises(UserError) as refused:
        office.backend.write(undo.undo, offered.id)
    assert refused.value.facts == {"count": 1}
    with pytest.raises(NeedsConfirmation):
        office.backend.write(brought_in.take_back, report.batch_id)
    assert office.backend.write(brought_in.take_back, report.batch_id, confirmed=True) == 1
    names = office.backend.read(lambda session: session.scalars(select(Participant.surname)).all())
    assert names == ["Olsen"]
    last = office.backend.read(undo.last_undoable)
    assert last is not None
    assert (last.label, last.final) == ("take_back", True)  # nothing is left to take back
    stays_whole(office)


def undo_last(backend: Backend) -> None:
    last = backend.read(undo.last_undoable)
    assert last is not None
    backend.write(undo.undo, last.id)


def busy_with(backend: Backend, ida: Participant) -> None:
    """A name, a call with a note and a later day to call her: versions, and rows that stay when undone."""
    draft = backend.read(participants.participant_draft, ida.id)
    backend.write(participants.edit_participant, replace(draft, town="Struer"))
    (pathway,) = backend.read(_pathways_of, ida.id)
    call = CallDraft(pathway, CallOutcome.NO_ANSWER, note="Ringer selv")
    backend.write(calls.log_call, call)
    backend.write(pathway_planning.call_not_before, pathway, TODAY + timedelta(days=9))


def _pathways_of(session: Transaction, participant_id: Any) -> list[Any]:
    return list(session.scalars(select(Pathway.id).where(Pathway.participant_id == participant_id)))


def test_acts_that_were_taken_back_do_not_stand_in_the_way(
    office: Office, people_have: Path
) -> None:
    before = everything(office)
    brought(office, people_have)
    offered = office.backend.read(undo.last_undoable)
    assert offered is not None
    ida = office.backend.read(_ida)
    colleague = office.as_actor(office.team_lead)
    for backend in (office.backend, colleague):
        busy_with(backend, ida)
        for _ in range(3):
            with pytest.raises(UserError):
                office.backend.write(undo.undo, offered.id)
            undo_last(backend)
    office.backend.write(undo.undo, offered.id)
    assert everything(office) == before
    stays_whole(office)


def test_of_two_acts_the_one_that_stands_holds_its_row(office: Office, people_have: Path) -> None:
    report = brought(office, people_have)
    ida = office.backend.read(_ida)
    busy_with(office.backend, ida)
    undo_last(office.backend)
    undo_last(office.backend)  # the change of her town stands
    assert report.batch_id is not None
    assert office.backend.write(brought_in.take_back, report.batch_id, confirmed=True) == 1
    assert [each.surname for each in office.backend.read(_all_people)] == ["Olsen"]
    stays_whole(office)


def test_who_stops_in_the_middle_keeps_what_is_in_and_goes_on_later(
    office: Office, tmp_path: Path
) -> None:
    rows = [("Navn", "Telefon"), *((f"Prøve {n}", f"2011{n:04d}") for n in range(250))]
    file = opened(office, a_csv(tmp_path / "a.csv", rows))
    report = ListReport()

    class StoppedError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        assert total == 250
        if done >= 200:
            raise StoppedError

    with pytest.raises(StoppedError):
        spreadsheet.bring_in(office.backend, file, report, stop)
    assert report.count(RowFate.NEW) == 200
    assert everything(office)["participant"] == 200
    rest = spreadsheet.bring_in(office.backend, file)
    assert (rest.count(RowFate.SAME), rest.count(RowFate.NEW)) == (200, 50)
    batches = office.backend.read(
        lambda session: session.scalars(select(ImportBatch.accepted)).all()
    )
    assert sorted(batches) == [50, 200]


def test_mappings_are_remembered_by_name(office: Office, tmp_path: Path) -> None:
    rows = [("Hvem", "Nummeret", "X"), ("Ida Olsen", "20112233", "noget")]
    path = a_csv(tmp_path / "a.csv", rows)
    file = opened(office, path)
    with pytest.raises(UserError, match=r"list\.no_column"):
        spreadsheet.judge_list(office.backend, file)
    plan = file.plan.with_column(0, C.NAME).with_column(1, C.PHONE).with_column(2, C.NOTE)
    office.backend.write(list_mappings.remember, "Vores liste", plan.mapping())
    meaning = office.backend.read(list_mappings.meaning_named, "vores  LISTE")
    again = opened(office, path, meaning)
    assert [each.column for each in again.plan.columns] == [C.NAME, C.PHONE, C.NOTE]
    assert {each.because for each in again.plan.columns} == {Because.REMEMBERED}
    assert fates(spreadsheet.judge_list(office.backend, again)) == ["new"]
    office.backend.write(list_mappings.remember, "Vores liste", ListMeaning(ListKind.COURSE))
    office.backend.write(undo.undo, office.backend.read(undo.last_undoable).id)  # type: ignore[union-attr]
    assert office.backend.read(list_mappings.meaning_named, "Vores liste") == meaning
    (row,) = office.backend.read(list_mappings.mappings)
    office.backend.write(list_mappings.forget, row.id)
    assert office.backend.read(list_mappings.mappings) == ()
    office.backend.write(undo.undo, office.backend.read(undo.last_undoable).id)  # type: ignore[union-attr]
    assert office.backend.read(list_mappings.mappings)[0].meaning == meaning
    with pytest.raises(UserError) as unknown:
        office.backend.read(list_mappings.meaning_named, "findes ikke")
    assert "Vores liste" in str(unknown.value.facts["known"])


def test_closed_ones_come_in_closed(office: Office, tmp_path: Path) -> None:
    rows = [
        ("Fornavn", "Efternavn", "Mobil", "Modtaget", "Lukket den", "Årsag"),
        ("Ida", "Olsen", "20112233", "01.02.2025", "01.05.2025", "Flyttet"),
        ("Bo", "Holm", "30112233", "01.02.2025", "01.05.2025", "gennemført"),
        ("Ib", "Krog", "40112233", "01.02.2025", "01.01.2025", "Flyttet"),
        ("Eva", "Lund", "50112233", "01.02.2025", "01.05.2025", "noget helt andet"),
        ("Eva", "Berg", "60112233", "01.02.2025", "", "Flyttet"),
        ("Eva", "Bech", "61112233", "31.02.2025", "", ""),
    ]
    report = brought(office, a_csv(tmp_path / "a.csv", rows))
    assert fates(report) == ["new", "new", "refused", "refused", "refused", "refused"]
    assert [[each.code for each in row.problems] for row in report.refused] == [
        ["list.closed_before"],
        ["list.close_reason"],
        ["list.closed_without_day"],
        ["table.not_a_day"],
    ]
    stays_whole(office)


def refused_in_words(office: Office, path: Path, within: float = 5.0) -> str:
    """The code by which a file is refused, within bounded time and memory."""
    tracemalloc.start()
    began = time.process_time()
    with pytest.raises(UserError) as refused:
        spreadsheet.bring_in(office.backend, opened(office, path))
    took, used = time.process_time() - began, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert took < within
    assert used < 200 * 2**20
    assert error_text.sentence(refused.value).strip()
    return refused.value.code


def test_titles_without_lines_are_said(office: Office, tmp_path: Path) -> None:
    empty = a_csv(tmp_path / "tom.csv", [("Navn", "Telefon")])
    assert refused_in_words(office, empty) == "list.no_rows"


@pytest.mark.parametrize("megabytes", [160, pytest.param(1024, marks=pytest.mark.long)])
def test_hostile_spreadsheets_are_refused_in_words(
    office: Office, tmp_path: Path, people_have: Path, megabytes: int
) -> None:
    wide = a_book(tmp_path / "bred.xlsx", [["Navn", "Telefon", *(["x"] * 16_382)]])
    assert refused_in_words(office, wide) == "table.too_many_columns"
    bomb = tmp_path / "bombe.xlsx"
    bomb.write_bytes(people_have.read_bytes())
    with (
        zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as package,
        package.open("xl/media/stor.bin", "w", force_zip64=True) as part,
    ):
        for _ in range(megabytes):  # noughts: a thousandth of it when packed
            part.write(bytes(2**20))
    assert refused_in_words(office, bomb) == "table.unpacks_too_large"
    large = tmp_path / "stor.csv"
    with large.open("wb") as file:
        file.truncate(2**30)
    assert refused_in_words(office, large) == "table.too_large"
    assert everything(office)["participant"] == 0


def test_formulas_stay_text_on_their_way_in_and_out(office: Office, tmp_path: Path) -> None:
    evil = '=HYPERLINK("http://ond.example","Klik")'
    rows = [
        ("Navn", "Telefon", "Bemærkning"),
        ("@SUM(A1) Olsen", "20112233", evil),
        ("Bo Holm", "", "+45 cmd|' /C calc'!A0"),
    ]
    file = opened(office, a_csv(tmp_path / "a.csv", rows))
    report = spreadsheet.bring_in(office.backend, file)
    assert fates(report) == ["new", "refused"]
    text = office.backend.read(lambda s: s.scalars(select(Referral.clinical_text)).one())
    assert text == evil
    for name in ("ud.xlsx", "ud.csv"):
        spreadsheet.write_refused(tmp_path / name, file, report.refused, lambda error: error.code)
    book = openpyxl.load_workbook(tmp_path / "ud.xlsx")
    cell = book.active["C2"]
    assert (cell.data_type, cell.value) == ("s", "+45 cmd|' /C calc'!A0")
    assert "'+45 cmd" in (tmp_path / "ud.csv").read_text("utf-8-sig")


def test_what_excel_hides_and_merges_is_handled_or_said(office: Office, tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet = book.active
        sheet.merge_cells("A1:C1")
        sheet.merge_cells("D4:D5")  # the day of the referral for two lines
        sheet["E5"] = "=A1"
        hidden = book.create_sheet("Skjult")
        hidden["A1"], hidden.sheet_state = "hemmeligt", "hidden"
        other = book.create_sheet("2023")
        other.append(["Navn", "Telefon"])
        other.append(["Anden Liste", "60112233"])
        book.epoch = CALENDAR_MAC_1904

    rows: list[list[object]] = [
        ["Henviste borgere", None, None],
        [],
        ["Navn", "Telefon", "Født", "Henvist", "Noter"],
        ["Ida Olsen", 20112233, 20089, date(2026, 9, 1), "x"],
        ["Bo Holm", 30112233, "12.03.31", None, None],
    ]
    path = a_book(tmp_path / "mac.xlsx", rows, change)
    file = opened(office, path)
    assert {note.code for note in file.table.notes} == {
        *("table.merged", "table.hidden_sheets", "table.other_sheets"),
        "table.formula_without_value",
    }
    report = spreadsheet.judge_list(office.backend, file)
    assert fates(report) == ["new", "new"]
    ida, bo = report.rows
    assert ida.person.birth_date == date(1959, 1, 1)  # counted from 1904
    assert bo.person.birth_date == date(1931, 3, 12)
    assert [row.day(C.RECEIVED_ON) for row in report.rows] == [date(2026, 9, 1)] * 2
    other = opened(office, path, sheet="2023")
    assert other.table.rows[0].at(0) == "Anden Liste"
    by_hand = opened(office, path, header_line=4)
    assert by_hand.table.header[0] == "Ida Olsen"

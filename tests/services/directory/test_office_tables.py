"""The office's lists as tables: what becomes of each row, known ones updated, the whole taken back, round trips."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from counsellor_app.clock import FixedClock
from counsellor_app.errors import AccessDenied, UserError
from counsellor_app.exchange import office_file
from counsellor_app.files.tables_in import read_table
from counsellor_app.kinds.directory import EntryKind, OfferFormat
from counsellor_app.kinds.office import OfficeTable, RowState, RowWarning
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import DirectoryEntry, HospitalDepartment
from counsellor_app.services.actor import SYSTEM
from counsellor_app.services.backend import Backend
from counsellor_app.services.directory import directory, office_tables
from counsellor_app.services.directory.directory import EntryDraft
from counsellor_app.services.directory.office_rows import TABLES
from counsellor_app.services.directory.office_tables import TableVerdict, TypedRow
from counsellor_app.services.office import address_book
from counsellor_app.services.office.address_book import PracticeDraft
from counsellor_app.services.referrals import quick_add
from counsellor_app.services.referrals.origins import Origin, PlaceKind, PlaceRow
from counsellor_app.services.referrals.quick_add import QuickDraft
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office, an_office

PRACTICES = (
    "Ydernr.;Praksis;EAN-nummer;Adresse;Postnr;By;Tlf.;Region\r\n"
    "79741;Lægerne Testgade;5790000121526;Testgade 4;7600;Struer;97 00 00 00;1082\r\n"
    "079758;Lægehuset Havnegade;5790000121527;Havnegade 12;7600;Struer;;1082\r\n"
    "1234567;For langt nummer;;;;;;\r\n"
    ";Uden nummer;;;;;;\r\n"
    "079741;Den samme igen;;;;;;\r\n"
)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def lead(office: Office) -> Backend:
    return office.as_actor(office.team_lead)


def rows_of(table: OfficeTable, text: str, encoding: str = "utf-8-sig") -> tuple[TypedRow, ...]:
    return office_file.typed_rows(table, read_table(text.encode(encoding)))[0]


def take_in(office: Office, table: OfficeTable, text: str) -> TableVerdict:
    return lead(office).write(office_tables.take_in, table, rows_of(table, text))


def undo_last(office: Office) -> None:
    row = lead(office).read(undo.last_undoable)
    assert row is not None
    assert row.label == "take_in_table"
    lead(office).write(undo.undo, row.id)


def states(verdict: TableVerdict) -> list[RowState]:
    return [row.state for row in verdict.rows]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "windows-1252"])
def test_a_list_of_practices_as_it_is_sent(office: Office, encoding: str) -> None:
    rows = rows_of(OfficeTable.PRACTICES, PRACTICES, encoding)
    verdict = lead(office).read(office_tables.judge, OfficeTable.PRACTICES, rows)
    assert states(verdict) == [RowState.NEW, RowState.NEW, *[RowState.REFUSED] * 3]
    assert [row.line for row in verdict.rows] == [2, 3, 4, 5, 6]
    codes = [row.refused.code for row in verdict.rows if row.refused]
    assert codes == [
        "address_book.practice_number",
        "address_book.practice_number",
        "office.twice",
    ]
    assert verdict.rows[1].warnings == (RowWarning.GLN,)
    assert office.backend.read(address_book.practices) == ()

    lead(office).write(office_tables.take_in, OfficeTable.PRACTICES, rows)

    first, second = office.backend.read(address_book.practices)[::-1]
    assert (first.practice_number, first.phone) == ("079741", "+4597000000")
    assert (second.name, second.gln) == ("Lægehuset Havnegade", "")


def test_known_ones_are_updated_by_their_number_and_empty_cells_change_nothing(
    office: Office,
) -> None:
    draft = PracticeDraft(practice_number="79741", name="Gammelt navn", phone="97111111", town="By")
    practice_id = lead(office).write(address_book.save_practice, draft)
    verdict = take_in(
        office, OfficeTable.PRACTICES, "Ydernummer;Navn;Telefon;By\n079741;Nyt navn;;Struer\n"
    )
    assert states(verdict) == [RowState.CHANGED]
    assert verdict.rows[0].changes == (
        ("name", "Gammelt navn", "Nyt navn"),
        ("town", "By", "Struer"),
    )
    (kept,) = office.backend.read(address_book.practices)
    assert (kept.id, kept.name, kept.phone) == (practice_id, "Nyt navn", "+4597111111")
    again = take_in(
        office, OfficeTable.PRACTICES, "Ydernummer;Navn;Telefon;By\n079741;Nyt navn;;Struer\n"
    )
    assert states(again) == [RowState.SAME]
    undo_last(office)
    (kept,) = office.backend.read(address_book.practices)
    assert (kept.name, kept.town) == ("Gammelt navn", "By")


def test_the_whole_is_taken_back_while_nobody_has_used_it(office: Office) -> None:
    take_in(office, OfficeTable.PRACTICES, PRACTICES)
    undo_last(office)
    assert office.backend.read(address_book.practices, inactive=True) == ()
    take_in(office, OfficeTable.PRACTICES, PRACTICES)
    practice = office.backend.read(address_book.practices)[0]
    place = PlaceRow(PlaceKind.PRACTICE, practice.id, practice.name, practice.town)
    draft = QuickDraft(name="Ida", phone="20222324", origin=Origin(ReferralSource.GP, place))
    office.backend.write(quick_add.add_quickly, draft)
    with pytest.raises(UserError, match=r"undo\.built_on"):
        undo_last(office)
    assert len(office.backend.read(address_book.practices)) == 2


def test_wards_with_and_without_psychiatry(office: Office) -> None:
    verdict = take_in(
        office,
        OfficeTable.DEPARTMENTS,
        "SHAK-kode,Sygehus,Afsnit,Psykiatri\n6650130,Testby,Lungemedicinsk,nej\n"
        "6650951,Regionspsykiatrien,P3,ja\n66501,Testby,Fem tegn,\n",
    )
    assert states(verdict) == [RowState.NEW] * 3
    assert verdict.rows[2].warnings == (RowWarning.SHAK,)
    found = office.backend.read(
        lambda session: list(
            session.scalars(
                select(HospitalDepartment.psychiatric).order_by(
                    HospitalDepartment.department_number
                )
            )
        )
    )
    assert found == [False, False, True]


def test_pharmacies_and_parts_of_the_municipality_are_known_by_gln_or_name(office: Office) -> None:
    take_in(office, OfficeTable.PHARMACIES, "Apotek;By;Telefon\nStruer Apotek;Struer;97850000\n")
    verdict = take_in(
        office, OfficeTable.PHARMACIES, "Apotek;By;EAN\nstruer apotek;STRUER;5790000121526\n"
    )
    assert states(verdict) == [RowState.CHANGED]
    renamed = take_in(
        office, OfficeTable.PHARMACIES, "Apotek;By;EAN\nStruer Nye Apotek;Struer;5790000121526\n"
    )
    assert states(renamed) == [RowState.CHANGED]
    assert [each.name for each in office.backend.read(address_book.pharmacies)] == [
        "Struer Nye Apotek"
    ]
    take_in(office, OfficeTable.MUNICIPAL, "Navn;Område\nJobcentret;Beskæftigelse\n")
    assert office.backend.read(address_book.municipal_departments)[0].area == "Beskæftigelse"


def test_a_file_without_names_is_refused_and_titles_nobody_knows_are_told() -> None:
    with pytest.raises(UserError, match=r"office\.no_column"):
        rows_of(OfficeTable.PRACTICES, "Nummer;Tlf\n1;2\n")
    _, unknown = office_file.typed_rows(OfficeTable.PRACTICES, read_table(PRACTICES.encode()))
    assert unknown == ("Region",)


def test_only_who_keeps_the_lists_may(office: Office) -> None:
    with pytest.raises(AccessDenied):
        office.backend.write(office_tables.take_in, OfficeTable.PRACTICES, ())


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_directory_goes_out_and_in_again_without_change(
    office: Office, tmp_path: Path, ending: str
) -> None:
    for draft in (
        EntryDraft(
            kind=EntryKind.OWN,
            name='=Vores; "eget"',
            formats=(OfferFormat.GROUP, OfferFormat.ROLLING, OfferFormat.YOUTH),
            phone="96848484",
            gln="5790001659592",
            municipality_code="061",
            note="To linjer\nog et komma, her",
        ),
        EntryDraft(name="Østerå Kommune", municipality="Østerå Kommune", active=False),
    ):
        lead(office).write(directory.save_entry, draft)
    before = office.backend.read(directory.entries, inactive=True)
    path = tmp_path / f"tilbud.{ending}"
    assert office_file.write_file(lead(office), OfficeTable.DIRECTORY, path) == 2

    judged = office_file.judge_file(lead(office), OfficeTable.DIRECTORY, path)
    assert states(judged.verdict) == [RowState.SAME, RowState.SAME]
    assert judged.unknown == ()

    for entry in before:
        _forget(office, entry.id)
    office.clock = FixedClock(TODAY + timedelta(days=3))
    lead(office).write(office_tables.take_in, OfficeTable.DIRECTORY, judged.rows)
    after = office.backend.read(directory.entries, inactive=True)
    shown = [*directory.WRITTEN, "confirmed_on"]
    assert [[getattr(each, name) for name in shown] for each in after] == [
        [getattr(each, name) for name in shown] for each in before
    ]


def _forget(office: Office, entry_id: object) -> None:
    def delete(session: Transaction) -> None:
        session.delete(session.get_one(DirectoryEntry, entry_id))
        audit.record(session, "forget")

    office.system.write(delete)


def test_every_row_that_cannot_come_in_is_told_with_its_line(office: Office) -> None:
    verdict = take_in(
        office,
        OfficeTable.DIRECTORY,
        "Navn;Slags;Former;Kommunenummer;Telefon;Sidst bekræftet\n"
        "Vesterby;nabokommune;hold og telefon, dans;0901;ring;1/10-2026\n"
        "Østerby;noget andet;;;;\n"
        ";kommune;gruppe;;;\n"
        "Sønderby;;;902;99 10 00 03;1/1-2027\n",
    )
    assert states(verdict) == [
        RowState.REFUSED, RowState.REFUSED, RowState.REFUSED, RowState.NEW
    ]  # fmt: skip
    told = [(row.line, row.refused.code) for row in verdict.rows if row.refused]
    assert told == [
        (2, "founding.municipality_code"),
        (3, "office.kind"),
        (4, "address_book.name_missing"),
    ]
    assert verdict.rows[3].warnings == (RowWarning.DAY,)


_CELL = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30)


@given(
    table=st.sampled_from(list(OfficeTable)),
    cells=st.lists(st.lists(_CELL, min_size=16, max_size=16), max_size=5),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_the_cells_each_row_gets_a_verdict(
    sqlite_database: Engine, table: OfficeTable, cells: list[list[str]]
) -> None:
    fields = list(TABLES[table].columns)
    rows = [
        TypedRow(line, dict(zip(fields, row, strict=False))) for line, row in enumerate(cells, 2)
    ]
    backend = Backend(sqlite_database, FixedClock(TODAY), SYSTEM)
    verdict = backend.read(office_tables.judge, table, rows)
    assert [row.line for row in verdict.rows] == [row.line for row in rows]


def test_the_whole_is_not_taken_back_over_what_somebody_wrote_since(office: Office) -> None:
    take_in(office, OfficeTable.PRACTICES, PRACTICES)
    row = lead(office).read(undo.last_undoable)
    assert row is not None
    practice = office.backend.read(address_book.practices)[0]
    lead(office).write(address_book.save_practice, replace(practice, name="Ret af teamlederen"))
    with pytest.raises(UserError, match=r"undo\.changed_since"):
        lead(office).write(undo.undo, row.id)
    assert len(office.backend.read(address_book.practices)) == 2

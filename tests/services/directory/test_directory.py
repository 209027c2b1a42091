"""The directory of offers: kept, confirmed, grown old, found, and printed as a card."""

from __future__ import annotations

import uuid
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy import Engine

from counsellor_app.clock import FixedClock
from counsellor_app.documents import directory_card
from counsellor_app.errors import AccessDenied, ConflictError, FieldError
from counsellor_app.kinds.directory import EntryKind, OfferFormat
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.kinds.work import WorkFold, WorkKind
from counsellor_app.services.directory import directory, directory_sheets
from counsellor_app.services.directory.directory import EntryDraft
from counsellor_app.services.office import rules_editing
from counsellor_app.services.office.rules_editing import RuleDraft
from counsellor_app.services.today import worklist
from counsellor_app.services.trace import undo
from tests.helpers.builders import TODAY, Office, an_office


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def an_entry(office: Office, **values: Any) -> uuid.UUID:
    given: dict[str, Any] = {"name": "Østerå Kommune", "phone": "99 10 00 02"}
    return office.as_actor(office.team_lead).write(
        directory.save_entry, EntryDraft(**(given | values))
    )


def pdf_pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def later(office: Office, days: int) -> None:
    office.clock = FixedClock(TODAY + timedelta(days=days))


def paperwork(office: Office) -> set[WorkKind]:
    folds = office.as_actor(office.team_lead).read(worklist.work_today, False)
    rows = next(each.rows for each in folds if each.fold is WorkFold.PAPERWORK)
    return {row.kind for row in rows}


def test_an_offer_is_kept_found_and_says_who_confirmed_it(office: Office) -> None:
    an_entry(office, formats=(OfferFormat.GROUP, OfferFormat.APP), municipality_code="902")
    (found,) = office.backend.read(directory.entries, "oestera")
    assert found.phone == "+4599100002"
    assert found.formats == (OfferFormat.GROUP, OfferFormat.APP)
    assert (found.confirmed_on, found.confirmed_by, found.old) == (TODAY, "TL", False)
    assert office.backend.read(directory.entries, "9910") == (found,)
    assert office.backend.read(directory.entries, "vester") == ()


def test_our_own_stands_first_and_what_is_not_in_use_is_left_out(office: Office) -> None:
    an_entry(office, name="Aabenby", active=False)
    an_entry(office, name="Åby")
    an_entry(office, name="Zoneby")
    an_entry(office, name="Vores", kind=EntryKind.OWN)
    names = [each.name for each in office.backend.read(directory.entries)]
    assert names == ["Vores", "Zoneby", "Åby"]
    assert len(office.backend.read(directory.entries, inactive=True)) == 4


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": " "}, "name"),
        ({"gln": "5790001659593"}, "gln"),
        ({"municipality_code": "67"}, "municipality_code"),
        ({"phone": "ring bare"}, "phone"),
        ({"hours": "x" * 141}, "hours"),
    ],
)
def test_what_cannot_be_kept_is_told_at_its_field(
    office: Office, values: dict[str, Any], field: str
) -> None:
    with pytest.raises(FieldError) as refused:
        an_entry(office, **values)
    assert refused.value.field == field


def test_a_counsellor_confirms_but_does_not_edit(office: Office) -> None:
    entry_id = an_entry(office)
    later(office, 30)
    office.backend.write(directory.confirm_entry, entry_id)
    found = office.backend.read(directory.entry, entry_id)
    assert (found.confirmed_on, found.confirmed_by) == (TODAY + timedelta(days=30), "MH")
    with pytest.raises(AccessDenied):
        office.backend.write(directory.save_entry, EntryDraft(name="X"))
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)
    found = office.backend.read(directory.entry, entry_id)
    assert (found.confirmed_on, found.confirmed_by) == (TODAY, "TL")


def test_an_old_entry_is_asked_about_by_the_dated_rule(office: Office) -> None:
    an_entry(office)
    assert WorkKind.DIRECTORY not in paperwork(office)
    later(office, 180)
    assert office.backend.read(directory.count_old) == 0
    later(office, 181)
    assert office.backend.read(directory.count_old) == 1
    assert WorkKind.DIRECTORY in paperwork(office)
    folds = office.backend.read(worklist.work_today, False)
    assert all(row.kind is not WorkKind.DIRECTORY for fold in folds for row in fold.rows)
    rule = RuleDraft(RuleKind.DIRECTORY, {"days": 365}, valid_from=TODAY)
    office.as_actor(office.team_lead).write(rules_editing.save_rule, rule)
    assert office.backend.read(directory.count_old) == 0


def test_two_who_edit_are_told_of_each_other(office: Office) -> None:
    entry_id = an_entry(office)
    seen = office.backend.read(directory.entry, entry_id)
    an_entry(office, id=entry_id, version=seen.version, note="Ny")
    with pytest.raises(ConflictError):
        an_entry(office, id=entry_id, version=seen.version, note="Gammel")


def test_the_national_services_come_once_and_unconfirmed(office: Office) -> None:
    lead = office.as_actor(office.team_lead)
    assert lead.write(directory.add_starting_entries) == 2
    assert lead.write(directory.add_starting_entries) == 0
    (stoplinien,) = lead.read(directory.entries, "stoplinien")
    assert stoplinien.phone == "+4580313131"
    assert stoplinien.confirmed_on is None
    assert stoplinien.old


def test_the_card_has_every_offer_and_parts_none(office: Office) -> None:
    for number in range(30):
        an_entry(office, name=f"Nabo {number:02}", place="Gade 1, By" * 9, waiting="1–2 uger")
    pages = pdf_pages(directory_card.to_pdf(office.backend.read(directory_sheets.directory_sheet)))
    assert len(pages) > 1
    text = "\n".join(pages)
    assert [f"Nabo {number:02}" in text for number in range(30)] == [True] * 30
    assert all("Andre kommuner" in page for page in pages)
    assert "99 10 00 02" in text


def test_an_empty_card_says_so(office: Office) -> None:
    sheet = office.backend.read(directory_sheets.directory_sheet)
    assert "ingen tilbud" in pdf_pages(directory_card.to_pdf(sheet))[0]

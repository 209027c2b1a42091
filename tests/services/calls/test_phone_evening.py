"""Whom to call after 17: who asked for it, what was planned for then, half-year calls that lack it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from counsellor_app.kinds.best_time import wanted_part
from counsellor_app.kinds.call import CallOutcome, PartOfDay
from counsellor_app.models import AuditEntry
from counsellor_app.services.calls import phone_evening
from counsellor_app.services.calls.calls import CallDraft, log_call
from tests.helpers.builders import TODAY, Office, a_participant, a_pathway, an_office


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("helst om aftenen", PartOfDay.LATE),
        ("Efter kl. 16", PartOfDay.LATE),
        ("efter 17", PartOfDay.LATE),
        ("efter 15", PartOfDay.AFTERNOON),
        ("om formiddagen", PartOfDay.MORNING),
        ("eftermiddag", PartOfDay.AFTERNOON),
        ("ikke om torsdagen", None),
        ("", None),
    ],
)
def test_the_words_of_a_wish_name_a_part_of_the_day(words: str, part: PartOfDay | None) -> None:
    assert wanted_part(words) is part


def test_who_asked_for_it_and_who_was_planned_for_it_are_called_in_the_evening(
    office: Office,
) -> None:
    asked = a_pathway(office, a_participant(office, surname="Aften", best_time="efter 18"))
    a_pathway(office, a_participant(office, surname="Morgen", best_time="om formiddagen"))
    planned = a_pathway(
        office, a_participant(office, surname="Plan"), received_on=TODAY - timedelta(days=3)
    )
    office.backend.write(
        log_call,
        CallDraft(
            planned,
            CallOutcome.NO_ANSWER,
            call_again_on=TODAY + timedelta(days=1),
            call_again_time=PartOfDay.LATE.value,
        ),
    )
    office.clock.set(TODAY + timedelta(days=1))
    rows = office.backend.read(phone_evening.evening_calls)
    assert {row.pathway_id for row in rows} == {asked, planned}


def test_the_paper_has_no_address_and_is_a_look(office: Office) -> None:
    assert office.backend.look(phone_evening.evening_list) is None
    a_pathway(office, a_participant(office, best_time="aften", street="Torvet 1"))
    sheet = office.backend.look(phone_evening.evening_list)
    assert sheet is not None
    (line,) = sheet.lines
    assert (line.name, line.phones) == ("Nancy Ann Berggren", ("20222324",))
    assert "Torvet" not in repr(line)
    acts = office.backend.read(
        lambda session: [entry.action for entry in session.query(AuditEntry).all()]
    )
    assert acts.count("print_phone_list") == 2

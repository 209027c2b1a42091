"""The municipality's own wording: kept in versions, checked line by line, used in letters from then on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from counsellor_app.errors import AccessDenied, FieldError, UserError
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.services.letters import letter_text, letter_texts, letterheads
from counsellor_app.services.letters.letter_facts import epikrise_text
from counsellor_app.services.letters.letter_facts import letter_text as plain_letter
from counsellor_app.services.letters.letter_text import Texts
from counsellor_app.services.letters.letter_texts import LetterTextDraft
from counsellor_app.services.trace import undo
from tests.documents.sheets_for_tests import a_letter_sheet, an_epikrise_sheet
from tests.helpers.builders import Office, an_office

OWN = "Emne: Ring til os\nKære {navn}\n\nVi vil gerne tale med dig. Ring på {telefon}.\n"


def in_force(office: Office, name: str) -> str:
    head = office.system.read(lambda session: letterheads.letterhead(session, office.unit_id))
    return head.texts.template(name)


def test_an_own_wording_is_used_from_then_on_and_taken_back_by_name(database: Engine) -> None:
    office = an_office(database)
    lead = office.as_actor(office.team_lead)
    before = in_force(office, "no_contact")
    lead.write(letter_texts.save_letter_text, LetterTextDraft("no_contact", OWN))
    assert in_force(office, "no_contact") == OWN.strip()
    rows = {row.name: row for row in lead.read(letter_texts.letter_texts)}
    assert (rows["no_contact"].own, rows["no_contact"].saved_by) == (True, "TL")
    assert not rows["epikrise"].own

    record = lead.read(undo.last_undoable)
    assert record is not None
    assert record.label == "letter_text"
    lead.write(undo.undo, record.id)
    assert in_force(office, "no_contact") == before
    versions = lead.read(letter_texts.versions_of, "no_contact")
    assert [version.body for version in versions] == ["", OWN.strip()], "nothing is lost"


def test_a_text_that_somebody_saved_meanwhile_is_not_written_over(database: Engine) -> None:
    office = an_office(database)
    lead = office.as_actor(office.team_lead)
    first = LetterTextDraft("no_contact", OWN)
    lead.write(letter_texts.save_letter_text, first)
    lead.write(letter_texts.save_letter_text, first)  # the same form sent twice
    with pytest.raises(UserError, match=r"letter_text\.changed_since"):
        lead.write(letter_texts.save_letter_text, LetterTextDraft("no_contact", OWN + "Hilsen"))
    assert len(lead.read(letter_texts.versions_of, "no_contact")) == 1


def test_the_programs_own_wording_is_kept_as_such(database: Engine) -> None:
    office = an_office(database)
    lead = office.as_actor(office.team_lead)
    same = LetterTextDraft("no_contact", letter_text.bundled("no_contact"))
    lead.write(letter_texts.save_letter_text, same)
    assert not {row.name for row in lead.read(letter_texts.letter_texts) if row.own}


@pytest.mark.parametrize(
    ("name", "line", "code"),
    [
        ("no_contact", "Kære {navnn}", "letter_text.unknown_field"),
        ("no_contact", "[ukendt=ja] Kære {navn}", "letter_text.unknown_field"),
        ("no_contact", "Kære {navn", "letter_text.brace"),
        ("no_contact", "Kære navn}", "letter_text.brace"),
        ("voucher", "Talon", "letter_text.not_a_phrase"),
        ("voucher", "titel: Talon", "letter_text.not_a_phrase"),
        ("voucher", "number: {navn}", "letter_text.unknown_field"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(name: str, line: str, code: str) -> None:
    with pytest.raises(FieldError) as refused:
        letter_texts.check(name, f"# til os selv\n\n{line}")
    assert (refused.value.field, refused.value.code) == ("body", code)
    assert refused.value.facts["line"] == 3


@pytest.mark.parametrize("name", letter_text.bundled_names())
def test_every_text_of_the_program_passes_its_own_check_and_has_a_preview(name: str) -> None:
    if name == "recovery_code":
        with pytest.raises(UserError, match=r"letter_text\.unknown"):
            letter_texts.check(name, "")
        return
    template = letter_text.bundled(name)
    shown = letter_texts.preview(name, template).plain
    assert shown
    assert letter_text.purpose(template)
    if not letter_text.is_phrases(template):
        known = letter_text.examples(name).keys() | letter_text.choices(template).keys()
        assert letter_text.fields_of(template) <= known, "name it in resources/letters/examples.txt"


@pytest.mark.parametrize("kind", [kind.value for kind in LetterKind if not kind.is_sms])
def test_every_field_that_a_letter_text_names_is_known_when_it_is_written(kind: str) -> None:
    names = sorted(letter_text.fields_of(letter_text.bundled(kind)))
    texts = Texts({kind: "Emne: Prøve\n" + "\n".join(f"{{{name}}}" for name in names)})
    if LetterKind(kind).is_epikrise:
        sheet = an_epikrise_sheet()
        epikrise_text(replace(sheet, letterhead=replace(sheet.letterhead, texts=texts)))
    else:
        letter = a_letter_sheet(LetterKind(kind))
        plain_letter(replace(letter, letterhead=replace(letter.letterhead, texts=texts)))


def test_a_counsellor_reads_letters_but_does_not_word_them(database: Engine) -> None:
    office = an_office(database)
    with pytest.raises(AccessDenied):
        office.backend.write(letter_texts.save_letter_text, LetterTextDraft("no_contact", OWN))

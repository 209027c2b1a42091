"""XREF15 letters as they come: every kind of file, letter by letter, with line and reason."""

from datetime import UTC, date, datetime

import pytest

from counsellor_app.exchange import call_not_before, xref15
from counsellor_app.exchange.formatted_text import Run
from counsellor_app.exchange.message import (
    Diagnosis,
    Party,
    ReadFile,
    ReferralLetter,
    Telephone,
)
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import LetterStatus, PartyCode
from tests.exchange.xref15_files import DATA, OURS, a_letter, a_message

_GOOD = {
    "bare.xml": ["cpr_missing", "no_telephone"],
    "cancelled.xml": [],
    "corrected.xml": [],
    "gp.xml": [],
    "impossible-cpr.xml": ["cpr_check"],
    "old-namespace-prefixed.xml": [],
    "protected-address-no-phone.xml": ["no_telephone", "cpr_check"],
    "replacement-number.xml": [],
    "utf-16.xml": [],
    "vans-open.xml": [],
    "vans.xml": [],
    "ward-windows-1252.xml": ["cpr_check", "telephone_check"],
    "wrong-gln.xml": ["gln_check_digit"],
}
_REFUSED = {
    "closing-note.xml": ("EKS26100100023", 12, "unknown_version"),
    "cut-off.xml": (None, 27, "unreadable"),
    "dtd-only.xml": (None, 3, "dtd_or_entity"),
    "empty.xml": (None, 1, "unreadable"),
    "entity-bomb.xml": (None, 2, "dtd_or_entity"),
    "no-letter.xml": (None, 3, "no_letter"),
    "nobody.xml": ("EKS26100100024", 36, "no_cpr_and_no_name"),
    "not-xml.xml": (None, 1, "unreadable"),
    "other-municipality.xml": ("EKS26100100021", 30, "other_receiver"),
    "other-root.xml": (None, 3, "not_emessage"),
    "outside-entity.xml": (None, 3, "dtd_or_entity"),
    "undefined-entity.xml": (None, 60, "dtd_or_entity"),
    "unknown-encoding.xml": (None, 1, "unreadable"),
    "unknown-version.xml": ("EKS26100100022", 12, "unknown_version"),
    "vans-bomb.xml": (None, 4, "dtd_or_entity"),  # the line in the inner XML
    "vans-broken-base64.xml": (None, 12, "unreadable"),
    "vans-receipt.xml": (None, 2, "not_emessage"),
    "wrong-encoding.xml": (None, 23, "unreadable"),
}


def _read(name: str) -> ReadFile:
    return xref15.read((DATA / name).read_bytes(), OURS)


def _one(data: bytes) -> ReferralLetter:
    read = xref15.read(data, OURS)
    assert not read.rejected
    return read.letters[0]


@pytest.mark.parametrize("name", _GOOD)
def test_one_letter_is_taken(name: str) -> None:
    read = _read(name)
    assert not read.rejected
    assert len(read.letters) == 1
    assert [warning.code for warning in read.warnings] == _GOOD[name]


@pytest.mark.parametrize("name", _REFUSED)
def test_a_bad_file_is_refused_with_line_and_reason(name: str) -> None:
    read = _read(f"refused/{name}")
    assert not read.letters
    assert [(r.letter, r.line, r.code) for r in read.rejected] == [_REFUSED[name]]
    assert read.rejected[0].xml == (DATA / "refused" / name).read_bytes()


def test_every_sample_is_tested() -> None:
    mixed = {"one-good-one-bad.xml", "two-letters-latin-1.xml"}
    assert {path.name for path in DATA.glob("*.xml")} == {*_GOOD, *mixed}
    assert {path.name for path in (DATA / "refused").iterdir()} == {*_REFUSED}


def test_what_a_gp_writes() -> None:
    letter = _read("gp.xml").letters[0]
    assert letter.line == 9
    assert letter.key == ("5790000121526", "EKS26100100002", "XH1530R")
    assert letter.status is LetterStatus.NEW
    assert letter.episode_of_care_identifier == "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
    assert letter.received_on == date(2026, 10, 1)
    assert letter.envelope.sent_at == datetime(2026, 10, 1, 6, 15, tzinfo=UTC)
    assert letter.envelope.wants_positive_receipt
    assert letter.authorised_at == datetime(2026, 10, 1, 6, 10, tzinfo=UTC)
    assert letter.sender.organisation == "Lægehuset Prøvegade"
    assert letter.sender.identifier_code is PartyCode.PRACTICE
    assert letter.sender.referrer is not None
    assert letter.sender.referrer.name == "Læge P. Prøve"
    patient = letter.patient
    assert (patient.cpr.number, patient.cpr.state) == ("2512484916", CprState.OK)
    assert (patient.given_name, patient.surname) == ("Nancy Ann", "Berggren")
    assert (patient.street, patient.post_code, patient.town) == ("Park Alle 48", "9999", "Prøveby")
    assert patient.telephones == (Telephone("20 22 23 24", "mobil", "+4520222324"),)
    assert letter.main_diagnosis == Diagnosis("DF172", "Tobaksafhængighed", "SKSdiagnosekode")
    assert letter.diagnoses[1].description == "bidiagnose"
    assert letter.clinical_text.plain == (
        "Rygestop\nRyger 18 cigaretter dagligt.\nTræffes bedst efter kl. 16."
    )
    assert letter.clinical_text.runs[0] == Run("Rygestop", ("bold",))


def test_everything_a_letter_can_hold() -> None:
    letter = _read("ward-windows-1252.xml").letters[0]
    assert letter.patient.surname == "Ærø-Sørensen"
    assert [(t.kind, t.number) for t in letter.patient.telephones] == [
        ("mobil", "+4520222325"),
        ("fastnet", "+4599000002"),
        ("arbejde", None),
    ]
    assert letter.patient.email == "oejvind@example.invalid"
    assert letter.relatives[0].relation == "aegtefaelle"
    assert letter.relatives[0].given_name == "Åse"
    assert letter.relatives[0].telephones[0].number == "+4599000007"
    assert letter.copy_receiver is not None
    assert letter.copy_receiver.identifier == "079741"
    assert letter.references[0].object_extension == "pdf"
    assert letter.references[1].url == "https://example.invalid/plan"
    assert letter.visitations[0].code == "visitering"
    assert letter.visitations[0].information.plain == "Udfyldes af\nmodtager"
    text = letter.clinical_text.plain
    assert text == "Indlagt. Meget motiveret.\n\nRing  tidligst 3. december 2026."
    proposal = call_not_before.propose(text, date(2026, 10, 1))
    assert proposal is not None
    assert proposal.on == date(2026, 12, 3)


@pytest.mark.parametrize("name", ["old-namespace-prefixed.xml", "utf-16.xml", "vans.xml"])
def test_the_same_letter_in_another_wrapping(name: str) -> None:
    assert _read(name).letters[0].content() == _read("gp.xml").letters[0].content()


def test_each_letter_stands_by_itself() -> None:
    read = _read("two-letters-latin-1.xml")
    assert [(letter.identifier, letter.line) for letter in read.letters] == [
        ("EKS26100100005", 9),
        ("EKS26100100006", 43),
    ]
    kaj, gerda = read.letters
    assert b"Gerda" not in kaj.xml
    assert b"Local_Elements" in kaj.xml
    assert b"Kaj" not in gerda.xml
    for letter in read.letters:
        again = _one(letter.xml)
        assert (again.key, again.patient) == (letter.key, letter.patient)
        assert again.envelope == letter.envelope


def test_a_bad_letter_does_not_take_the_good_one_with_it() -> None:
    read = _read("one-good-one-bad.xml")
    assert [letter.identifier for letter in read.letters] == ["EKS26100100006"]
    refused = read.rejected[0]
    assert (refused.letter, refused.line, refused.code) == ("EKS26100100007", 12, "unknown_version")
    assert refused.facts == {"version": "XH1599R"}
    assert b"Gerda" not in refused.xml


def test_correction_and_cancellation_name_their_original() -> None:
    original, corrected, cancelled = (
        _read(name).letters[0] for name in ("gp.xml", "corrected.xml", "cancelled.xml")
    )
    assert corrected.status is LetterStatus.CORRECTION
    assert cancelled.status is LetterStatus.CANCELLED
    for letter in (corrected, cancelled):
        assert letter.identifier != original.identifier
        assert letter.episode_of_care_identifier == original.episode_of_care_identifier
        assert letter.patient.cpr == original.patient.cpr
    assert not cancelled.envelope.wants_positive_receipt


@pytest.mark.parametrize(
    ("receiver", "ours"),
    [
        (Party(gln="5790001659592"), True),
        (Party(identifier="671", identifier_code=PartyCode.MUNICIPALITY), True),
        (Party(identifier="0671", identifier_code=PartyCode.MUNICIPALITY), True),
        (Party(identifier="5790001659592", identifier_code=PartyCode.LOCATION), True),
        (Party(identifier="671", identifier_code=PartyCode.PRACTICE), False),
        (
            Party(gln="5790000121526", identifier="657", identifier_code=PartyCode.MUNICIPALITY),
            False,
        ),
        (Party(), False),
    ],
)
def test_who_is_meant(receiver: Party, ours: bool) -> None:
    assert OURS.is_meant_by(receiver) is ours
    assert not xref15.OurAddress().is_meant_by(receiver)


@pytest.mark.parametrize(
    ("letter", "codes"),
    [
        (a_letter(cpr="2512484915"), ["cpr_check"]),
        (a_letter(cpr="123"), ["cpr_check"]),
        (a_letter(cpr=""), ["cpr_missing"]),
        (a_letter(surname=""), ["name_missing"]),
        (a_letter(identifier=""), ["identifier_missing"]),
        (a_letter(status="hastebrev"), ["status_unknown"]),
        (a_letter(telephone="spørg i receptionen"), ["telephone_check"]),
        (a_letter(surname="Prøve" * 20), ["text_cut"]),
    ],
)
def test_nobody_who_can_be_called_is_lost(letter: str, codes: list[str]) -> None:
    found = _one(a_message(letter))
    assert [warning.code for warning in found.warnings] == codes


def test_a_birth_date_in_the_future_is_warned_about() -> None:
    data = a_message(a_letter(cpr="0203364001"))
    assert xref15.read(data, OURS).warnings[0].facts == {"problem": "check_digit"}
    warnings = xref15.read(data, OURS, date(2026, 11, 22)).warnings
    assert warnings[0].facts == {"problem": "future_date"}


def test_a_letter_without_a_number_is_known_by_what_it_holds() -> None:
    first, same, other = (
        _one(a_message(a_letter(identifier="", surname=name))) for name in ("Å", "Å", "Ø")
    )
    assert first.key == same.key
    assert first.key != other.key


@pytest.mark.parametrize(
    ("sent", "day"),
    [
        ("<Date>2026-10-01</Date><Time>08:15:59</Time>", date(2026, 10, 1)),
        ("<Date>2026-10-01+02:00</Date>", date(2026, 10, 1)),
        ("<Date>0001-01-01</Date><Time>00:00</Time>", None),
        ("<Date>2026-02-30</Date><Time>24:61</Time>", None),
        ("<Date>igår</Date>", None),
    ],
)
def test_dates_that_cannot_be_are_left_out(sent: str, day: date | None) -> None:
    assert _one(a_message(a_letter(), sent=sent)).envelope.sent_on == day


def test_line_ends_instead_of_breaks_are_kept() -> None:
    letter = _one(a_message(a_letter(text="\n   Ryger 12.\n   Ønsker plaster.  \n  ")))
    assert letter.clinical_text.plain == "Ryger 12.\nØnsker plaster."


def test_text_outside_anamnesis_is_not_lost() -> None:
    data = a_message(a_letter(text="Ryger 12.")).replace(b"Anamnesis>", b"Examination>")
    assert _one(data).clinical_text.plain == "Ryger 12."

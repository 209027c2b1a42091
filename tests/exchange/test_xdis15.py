"""The closing note: what it says, how it is checked, and that nothing is said too much."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.errors import UserError
from counsellor_app.exchange import xdis15, xdis15_check, xref15
from counsellor_app.exchange import xdis15_reader as our_reader
from counsellor_app.exchange.closing_letter import ClosingLetter, ClosingPatient, Finding, Signature
from counsellor_app.exchange.message import NAMESPACE, Diagnosis, Party
from counsellor_app.kinds.referral import PartyCode
from tests.exchange import xdis15_reader
from tests.exchange.xref15_files import DATA, OURS

_US = Party(
    gln="5790001659592",
    identifier="671",
    identifier_code=PartyCode.MUNICIPALITY,
    organisation="Prøve Kommune",
    department="Sundhedscenter",
    telephone="99000000",
)
_GP = Party(
    gln="5790000121526",
    identifier="079741",
    identifier_code=PartyCode.PRACTICE,
    organisation="Lægehuset Prøvegade",
)
_NOTE = ClosingLetter(
    envelope_identifier="PRK26110100001",
    identifier="PRK26110100002",
    sent_at=datetime(2026, 11, 1, 8, 15, 30, tzinfo=UTC),
    authorised_at=datetime(2026, 7, 1, 8, 15, tzinfo=UTC),
    episode_of_care_identifier="0f1e2d3c4b5a69788796a5b4c3d2e1f0",
    sender=_US,
    receiver=_GP,
    patient=ClosingPatient("2512484916", "Berggren", "Nancy Ann"),
    diagnoses=(
        Diagnosis("DF172", "Tobaksafhængighed", "SKSdiagnosekode"),
        Diagnosis("DJ449", "KOL", "SKSdiagnosekode", "bidiagnose"),
    ),
    referred_at=date(2026, 9, 1),
    closed_at=date(2026, 10, 30),
    signature=Signature(date(2026, 11, 1), "Ida Prøve", "Rygestoprådgiver"),
    text="Deltaget i 5 af 5 møder & <færdig>.\nRøgfri ved afslutning: Ja.\n\nVenlig hilsen",
)


def test_the_whole_note() -> None:
    data = xdis15.write(_NOTE)
    assert data.startswith(b"<?xml version='1.0' encoding='UTF-8'?>\n<Emessage xmlns=\"")
    assert NAMESPACE.encode() in data
    note = "MunicipalityLetter"
    assert xdis15_reader.read(data) == [
        ("Envelope/Sent/Date", "2026-11-01"),
        ("Envelope/Sent/Time", "09:15"),  # winter time
        ("Envelope/Identifier", "PRK26110100001"),
        ("Envelope/AcknowledgementCode", "pluspositivkvitt"),
        (f"{note}/Letter/Identifier", "PRK26110100002"),
        (f"{note}/Letter/VersionCode", "XD1530L"),
        (f"{note}/Letter/StatisticalCode", "XDIS15"),
        (f"{note}/Letter/Authorisation/Date", "2026-07-01"),
        (f"{note}/Letter/Authorisation/Time", "10:15"),  # summer time
        (f"{note}/Letter/TypeCode", "XDIS15"),
        (f"{note}/Letter/StatusCode", "nytbrev"),
        (f"{note}/Letter/EpisodeOfCareIdentifier", "0f1e2d3c4b5a69788796a5b4c3d2e1f0"),
        (f"{note}/Sender/EANIdentifier", "5790001659592"),
        (f"{note}/Sender/Identifier", "671"),
        (f"{note}/Sender/IdentifierCode", "kommunenummer"),
        (f"{note}/Sender/OrganisationName", "Prøve Kommune"),
        (f"{note}/Sender/DepartmentName", "Sundhedscenter"),
        (f"{note}/Sender/TelephoneSubscriberIdentifier", "99000000"),
        (f"{note}/Receiver/EANIdentifier", "5790000121526"),
        (f"{note}/Receiver/Identifier", "079741"),
        (f"{note}/Receiver/IdentifierCode", "ydernummer"),
        (f"{note}/Receiver/OrganisationName", "Lægehuset Prøvegade"),
        (f"{note}/Patient/CivilRegistrationNumber", "2512484916"),
        (f"{note}/Patient/PersonSurnameName", "Berggren"),
        (f"{note}/Patient/PersonGivenName", "Nancy Ann"),
        (f"{note}/Referral/Received/Date", "2026-09-01"),
        (f"{note}/Referral/Received/Time", "00:00"),
        (f"{note}/Referral/Refer/DiagnoseCode", "DF172"),
        (f"{note}/Referral/Refer/DiagnoseTypeCode", "SKSdiagnosekode"),
        (f"{note}/Referral/Refer/DiagnoseText", "Tobaksafhængighed"),
        (f"{note}/Referral/ReferralAdditional/DiagnoseDescriptionCode", "bidiagnose"),
        (f"{note}/Referral/ReferralAdditional/DiagnoseCode", "DJ449"),
        (f"{note}/Referral/ReferralAdditional/DiagnoseTypeCode", "SKSdiagnosekode"),
        (f"{note}/Referral/ReferralAdditional/DiagnoseText", "KOL"),
        (f"{note}/Admission/Date", "2026-09-01"),
        (f"{note}/Admission/Time", "00:00"),
        (f"{note}/Discharge/Date", "2026-10-30"),
        (f"{note}/Discharge/Time", "00:00"),
        (f"{note}/ClinicalInformation/Signed/Date", "2026-11-01"),
        (f"{note}/ClinicalInformation/Signed/SignedBy", "Ida Prøve"),
        (f"{note}/ClinicalInformation/Signed/JobTitle", "Rygestoprådgiver"),
        (f"{note}/ClinicalInformation/Text01", _NOTE.text),
    ]


def test_the_parts_stand_in_the_order_of_the_format() -> None:
    note = replace(_NOTE, copy_receiver=_GP)
    assert xdis15_reader.order(xdis15.write(note)) == [
        "Letter", "Sender", "Receiver", "CCReceiver", "Patient", "Referral", "Admission",
        "Discharge", "ClinicalInformation",
    ]  # fmt: skip


def test_the_least_that_can_be_sent() -> None:
    note = replace(
        _NOTE, episode_of_care_identifier="", diagnoses=(), referred_at=None, authorised_at=None
    )
    written = dict(xdis15_reader.read(xdis15.write(note)))
    assert "MunicipalityLetter/Letter/EpisodeOfCareIdentifier" not in written
    assert not [path for path in written if "Referral" in path or "Admission" in path]


def test_a_reply_to_a_referral_carries_its_identifiers_over() -> None:
    letter = xref15.read((DATA / "gp.xml").read_bytes(), OURS).letters[0]
    note = replace(
        _NOTE,
        receiver=letter.sender,
        episode_of_care_identifier=letter.episode_of_care_identifier,
        diagnoses=letter.diagnoses,
        referred_at=letter.envelope.sent_at,
    )
    written = dict(xdis15_reader.read(xdis15.write(note)))
    start = "MunicipalityLetter"
    assert written[f"{start}/Letter/EpisodeOfCareIdentifier"] == letter.episode_of_care_identifier
    assert written[f"{start}/Receiver/EANIdentifier"] == letter.sender.gln
    assert written[f"{start}/Admission/Time"] == "08:15"


def test_replacement_numbers_and_corrections() -> None:
    patient = ClosingPatient("010280TST1", "Prøvesen", replacement_number=True)
    written = dict(xdis15_reader.read(xdis15.write(
        replace(_NOTE, patient=patient, corrects_former=True)
    )))  # fmt: skip
    assert written["MunicipalityLetter/Patient/AlternativeIdentifier"] == "010280TST1"
    assert written["MunicipalityLetter/Letter/StatusCode"] == "rettetbrev"


def test_long_names_of_places_are_shortened() -> None:
    party = replace(_GP, organisation="Lægerne i Sundhedshuset ved Den Lange Prøvegade")
    written = dict(xdis15_reader.read(xdis15.write(replace(_NOTE, receiver=party))))
    name = written["MunicipalityLetter/Receiver/OrganisationName"]
    assert name == "Lægerne i Sundhedshuset ved Den Lan"


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ({"identifier": ""}, Finding("identifier", "required")),
        ({"identifier": "P" * 15}, Finding("identifier", "too_long", 14)),
        ({"envelope_identifier": "P" * 15}, Finding("envelope_identifier", "too_long", 14)),
        (
            {"episode_of_care_identifier": "e" * 36},
            Finding("episode_of_care_identifier", "too_long", 35),
        ),
        ({"sender": replace(_US, gln="")}, Finding("sender.gln", "required")),
        ({"sender": replace(_US, organisation=" ")}, Finding("sender.organisation", "required")),
        (
            {"receiver": replace(_GP, gln="5790000121525")},
            Finding("receiver.gln", "gln_check_digit"),
        ),
        (
            {"receiver": replace(_GP, identifier_code=None)},
            Finding("receiver.identifier_code", "required"),
        ),
        (
            {"copy_receiver": Party(identifier="1")},
            Finding("copy_receiver.identifier_code", "required"),
        ),
        ({"patient": ClosingPatient("", "Prøve")}, Finding("patient.cpr", "required")),
        ({"patient": ClosingPatient("251248-4916", "Prøve")}, Finding("patient.cpr", "cpr_form")),
        ({"patient": ClosingPatient("2512484916", "")}, Finding("patient.surname", "required")),
        ({"text": " \n"}, Finding("text", "required")),
        (
            {"receiver": replace(_GP, identifier="7974")},
            Finding("receiver.identifier", "number_form"),
        ),
        (
            {"sender": replace(_US, identifier="0671")},
            Finding("sender.identifier", "number_form"),
        ),
        (
            {"diagnoses": (Diagnosis("DF172", "Tobak", "ICD10"),)},
            Finding("diagnoses.0.type_code", "code_list"),
        ),
        ({"signature": Signature(date(2026, 11, 1), "")}, Finding("signature.name", "required")),
        ({"diagnoses": (Diagnosis(),)}, Finding("diagnoses.0", "required")),
        ({"closed_at": date(2026, 8, 31)}, Finding("closed_at", "dates_in_wrong_order")),
    ],
)
def test_what_keeps_a_note_from_leaving(change: dict[str, object], finding: Finding) -> None:
    note = replace(_NOTE, **change)  # type: ignore[arg-type]
    assert xdis15_check.check(note) == (finding,)
    with pytest.raises(UserError, match=r"closing_letter\.cannot_be_sent") as raised:
        xdis15.write(note)
    assert raised.value.facts["findings"] == (finding,)


def test_a_number_without_check_digit_can_be_sent() -> None:
    patient = ClosingPatient("2512484915", "Prøve")
    assert xdis15_check.check(replace(_NOTE, patient=patient)) == ()


@given(st.text(max_size=60))
def test_any_text_can_be_read_again(text: str) -> None:
    note = replace(_NOTE, text="Start. " + text, signature=Signature(date(2026, 11, 1), "Å" + text))
    written = dict(xdis15_reader.read(xdis15.write(note)))
    assert written["MunicipalityLetter/ClinicalInformation/Text01"].startswith("Start.")


_NAME = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60).filter(
    str.strip
)
_DIGITS = st.text("0123456789", min_size=10, max_size=10)


@given(
    text=st.text(min_size=1, max_size=400).map(lambda said: f"Røgfri: ja. {said}"),
    surname=_NAME,
    given=_NAME,
    signed=_NAME,
    cpr=_DIGITS,
    corrects=st.booleans(),
    day=st.dates(date(2020, 1, 1), date(2035, 12, 31)),
)
def test_every_note_is_read_back_as_it_was_meant(
    text: str, surname: str, given: str, signed: str, cpr: str, corrects: bool, day: date
) -> None:
    note = replace(
        _NOTE,
        text=text,
        patient=ClosingPatient(cpr, f"B{surname}", given),
        signature=Signature(day, f"I{signed}"),
        corrects_former=corrects,
        referred_at=day,
        closed_at=day,
    )
    assert xdis15_check.check(note) == ()
    data = xdis15.write(note)
    our_reader.demand_same(note, data)
    assert our_reader.read(data) == our_reader.meant(note)
    assert our_reader.misplaced(data) == []


def test_a_file_that_says_something_else_does_not_leave() -> None:
    data = xdis15.write(_NOTE)
    for spoilt in (
        data.replace(b"2512484916", b"2512484917"),
        data.replace(b"R\xc3\xb8gfri ved", b"Ryger ved"),
        data.replace(b"<Sender>", b"<Afsender>").replace(b"</Sender>", b"</Afsender>"),
        data[: len(data) // 2],
    ):
        assert spoilt != data
        with pytest.raises(UserError, match=r"closing_letter\.cannot_be_sent"):
            our_reader.demand_same(_NOTE, spoilt)


def test_parts_in_another_order_are_noticed() -> None:
    data = xdis15.write(_NOTE).decode()
    start, end = data.index("<Receiver>"), data.index("</Receiver>") + len("</Receiver>")
    receiver = data[start:end]
    turned = data.replace(receiver, "").replace("<Sender>", f"{receiver}<Sender>")
    assert our_reader.misplaced(turned.encode()) == ["MunicipalityLetter"]

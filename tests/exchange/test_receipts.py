"""Receipts: the right one for each situation, none where none is wanted, whole on the disk (domain 5.11)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from counsellor_app.exchange.referral_import import Handling, ImportReport, import_referrals
from counsellor_app.exchange.salvage import salvage
from tests.exchange import receipts_reader
from tests.exchange.receipts_reader import ReadReceipt
from tests.exchange.xref15_files import DATA
from tests.helpers.builders import Office, an_office

OURS, THEIRS = "5790001659592", "5790000121526"


@pytest.fixture
def office(sqlite_database: Engine) -> Office:
    return an_office(sqlite_database)


def take_in(
    office: Office, folder: Path, *names: str, on: bool = True
) -> tuple[ImportReport, list[ReadReceipt]]:
    folder.mkdir(exist_ok=True)
    handling = Handling(folder if on else None)
    report = import_referrals(office.backend, [DATA / each for each in names], handling=handling)
    return report, [receipts_reader.read(path) for path in sorted(folder.iterdir())]


def test_a_positive_receipt_where_the_sender_asks_for_it(office: Office, tmp_path: Path) -> None:
    report, (found,) = take_in(office, tmp_path / "ud", "gp.xml")
    assert report.receipts == 1
    assert found == ReadReceipt(
        kind="XCTL03",
        sender=OURS,
        receiver=THEIRS,
        envelope="EKS26100100001",
        original_sender=THEIRS,
        original_receiver=OURS,
        letters=(("EKS26100100002", "XH1530R", ""),),
        refuse_code="",
        refuse_text="",
    )


def test_the_same_letter_again_is_answered_in_the_same_way(office: Office, tmp_path: Path) -> None:
    first = take_in(office, tmp_path / "ud", "gp.xml")
    again = take_in(office, tmp_path / "ud", "gp.xml")
    assert (again[0].duplicates, again[0].receipts) == (1, 1)
    assert again[1] == first[1]


def test_no_positive_receipt_where_none_is_wanted(office: Office, tmp_path: Path) -> None:
    name = "cancelled.xml"
    assert b"minuspositivkvitt" in (DATA / name).read_bytes()
    report, found = take_in(office, tmp_path / "ud", "gp.xml", name)
    assert report.cancelled == 1
    assert [each.envelope for each in found] == ["EKS26100100001"]


@pytest.mark.parametrize(
    ("name", "code", "whole_file"),
    [
        ("unknown-version.xml", "problem_med_version", False),
        ("closing-note.xml", "problem_med_version", False),
        ("other-municipality.xml", "problem_med_modtagerID", False),
        ("nobody.xml", "syntaksfejl", False),
        ("cut-off.xml", "syntaksfejl", False),
        ("wrong-encoding.xml", "syntaksfejl", False),
        ("undefined-entity.xml", "syntaksfejl", False),
        ("no-letter.xml", "syntaksfejl", True),
    ],
)
def test_a_refusal_says_why(
    office: Office, tmp_path: Path, name: str, code: str, whole_file: bool
) -> None:
    _, found = take_in(office, tmp_path / "ud", f"refused/{name}")
    if whole_file:
        assert found == []  # nobody is named who could be answered
        return
    assert [each.kind for each in found] == ["XCTL02"]
    assert [letter[2] for letter in found[0].letters] == [code]
    assert 0 < len(found[0].refuse_text) <= 70
    assert found[0].receiver == THEIRS


def test_a_cancellation_without_its_original_is_refused(office: Office, tmp_path: Path) -> None:
    _, (found,) = take_in(office, tmp_path / "ud", "cancelled.xml")
    assert (found.kind, found.letters[0][2]) == ("XCTL02", "ikke_specificeret")


@pytest.mark.parametrize("name", ["vans-receipt.xml", "other-root.xml", "not-xml.xml", "empty.xml"])
def test_what_is_no_letter_gets_no_receipt(office: Office, tmp_path: Path, name: str) -> None:
    """Above all not a receipt, or two systems would thank each other for ever."""
    assert take_in(office, tmp_path / "ud", f"refused/{name}")[1] == []


def test_a_receipt_in_a_letter_of_its_own_gets_none(office: Office, tmp_path: Path) -> None:
    take_in(office, tmp_path / "ud", "gp.xml")
    (theirs,) = (tmp_path / "ud").iterdir()
    got = import_referrals(office.backend, [theirs], handling=Handling(tmp_path / "again"))
    assert (len(got.rejected), got.receipts) == (1, 0)


def test_a_mixed_file_is_answered_letter_by_letter(office: Office, tmp_path: Path) -> None:
    report, found = take_in(office, tmp_path / "ud", "one-good-one-bad.xml")
    assert (report.accepted, len(report.rejected)) == (1, 1)
    refused = [each for each in found if each.kind == "XCTL02"]
    assert [each.letters for each in refused] == [
        (("EKS26100100007", "XH1599R"[:7], "problem_med_version"),)
    ]


def test_nothing_is_written_while_it_is_off(office: Office, tmp_path: Path) -> None:
    names = ["gp.xml", "refused/unknown-version.xml", "refused/cut-off.xml"]
    assert take_in(office, tmp_path / "ud", *names, on=False)[1] == []


def test_a_name_of_a_file_tells_of_nobody(office: Office, tmp_path: Path) -> None:
    take_in(office, tmp_path / "ud", "gp.xml", "refused/cut-off.xml")
    for path in (tmp_path / "ud").iterdir():
        assert re.fullmatch(r"XCTL0[23]-K[0-9A-F]{13}\.xml", path.name)
        assert b"2512484916" not in path.read_bytes()


def test_what_can_be_read_of_a_letter_that_is_cut_off() -> None:
    found = salvage((DATA / "gp.xml").read_bytes()[:-110])
    assert (found.given_name, found.surname, found.cpr) == ("Nancy Ann", "Berggren", "2512484916")
    assert found.phone == "20 22 23 24"
    assert found.told.splitlines()[0] == "Rygestop"
    whole = salvage((DATA / "vans.xml").read_bytes())
    assert (whole.surname, whole.sender_name) == ("Berggren", "Lægehuset Prøvegade")


@given(st.binary(max_size=400))
def test_any_bytes_can_be_salvaged(data: bytes) -> None:
    salvage(data)
    salvage(b"<Patient><PersonSurnameName>" + data + b"</PersonSurnameName>")

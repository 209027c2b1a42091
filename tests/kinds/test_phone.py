"""Telephone numbers as people write them."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.kinds import phone


@pytest.mark.parametrize(
    ("text", "number", "shown"),
    [
        ("20222324", "+4520222324", "20 22 23 24"),
        ("20 22 23 24", "+4520222324", "20 22 23 24"),
        ("+45 20 22 23 24", "+4520222324", "20 22 23 24"),
        ("0045-20222324", "+4520222324", "20 22 23 24"),
        ("4520222324", "+4520222324", "20 22 23 24"),
        ("(20) 22.23.24", "+4520222324", "20 22 23 24"),
        ("45202223", "+4545202223", "45 20 22 23"),
        ("+46 70 123 45 67", "+46701234567", "+46 70 123 45 67"),
        ("0049 30 123456", "+4930123456", "+49 30 123456"),
        ("+299 32 12 34", "+299321234", "+299 32 12 34"),
        ("20222324 / 97851234", "+4520222324", "20 22 23 24"),
    ],
)
def test_read_and_show(text: str, number: str, shown: str) -> None:
    assert phone.read(text) == number
    assert phone.show(number) == shown


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("+4596000000", "96000000"),
        ("96 00 00 00", "96000000"),
        ("+46701234567", "+46701234567"),
        ("+299321234", "+299321234"),
        ("omstillingen", "omstillingen"),
        ("", ""),
    ],
)
def test_as_the_letters_of_medcom_have_it(text: str, written: str) -> None:
    assert phone.for_letter(text) == written


@pytest.mark.parametrize(
    "text", ["", None, "ring til mor", "112", "2022232", "x" * 5000, "1" * 5000]
)
def test_no_number(text: str | None) -> None:
    assert phone.read(text) is None


def test_several() -> None:
    assert phone.read_all("20222324 eller 97 85 12 34, 20222324") == ("+4520222324", "+4597851234")


def test_danish_numbers_do_not_load_the_library() -> None:
    code = (
        "import sys; from counsellor_app.kinds import phone;"
        "phone.show(phone.read('20222324')); sys.exit('phonenumbers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@given(st.text(max_size=40))
def test_never_fails(text: str) -> None:
    for number in phone.read_all(text):
        assert phone.read(phone.show(number)) == number

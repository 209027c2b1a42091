"""The check digit of GLN numbers (domain 5.4)."""

import pytest

from counsellor_app.kinds import gln


@pytest.mark.parametrize("number", ["5790001659592", "5790000121526"])
def test_good(number: str) -> None:
    assert gln.is_valid(number)


@pytest.mark.parametrize(
    "number",
    ["5790001659593", "579000165959", "57900016595922", "", "579000165959x", "５790001659592"],
)
def test_bad(number: str) -> None:
    assert not gln.is_valid(number)

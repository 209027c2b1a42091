"""A message is counted as the gateway counts it."""

from __future__ import annotations

import pytest

from counsellor_app.kinds import phone, sms


@pytest.mark.parametrize(
    ("text", "used", "limit", "unusual"),
    [
        ("", 0, 160, ""),
        ("Husk din aftale på onsdag, Ærø Sundhedshus. Én time.", 52, 160, ""),
        ("5 € [eller 4]", 16, 160, ""),  # the euro and the brackets take two places each
        ("kl. 9–10", 8, 70, "–"),  # a dash is in no GSM alphabet
        ("“hej” 😀", 8, 70, "“”😀"),
        ("æ" * 160, 160, 160, ""),
    ],
)
def test_characters_are_counted_as_gsm_7_or_ucs_2(
    text: str, used: int, limit: int, unusual: str
) -> None:
    counted = sms.length(text)
    assert (counted.used, counted.limit, counted.unusual) == (used, limit, unusual)


def test_one_character_too_many_does_not_fit() -> None:
    assert sms.length("a" * 160).fits
    assert not sms.length("a" * 161).fits
    assert sms.length("ł" * 70).fits
    assert not sms.length("ł" * 71).fits


@pytest.mark.parametrize("number", ["+4520222324", "20222324", "+4531112233", "+4534212233"])
def test_a_mobile_number_can_be_written_to(number: str) -> None:
    assert phone.is_mobile(number)


@pytest.mark.parametrize("number", ["+4596000000", "97421011", "+4533112233", ""])
def test_a_fixed_one_cannot(number: str) -> None:
    assert not phone.is_mobile(number)


def test_a_foreign_mobile_number_counts() -> None:
    assert phone.is_mobile("+46701234567")
    assert not phone.is_mobile("+468123456")

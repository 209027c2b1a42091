"""What follows from the answers about smoking, by the figures of the domain."""

from __future__ import annotations

from decimal import Decimal

import pytest

from counsellor_app.kinds.interview import NicotineProduct
from counsellor_app.services.interview import forms, smoking
from counsellor_app.services.interview.smoking import Dependence
from counsellor_app.services.office.rules import HeavySmoker, NicotineFactors

FORM = forms.read(forms.shipped(forms.INTERVIEW))
SEVEN = {
    "ftnd_first_cigarette": "within_5",
    "ftnd_hard_to_refrain": "yes",
    "ftnd_hardest_to_give_up": "morning",
    "per_day_cigarettes": "20",
    "ftnd_more_in_morning": "yes",
    "ftnd_when_ill": "no",
}


def work_out(answers: dict[str, str]) -> smoking.Smoking:
    return smoking.work_out(FORM, answers, NicotineFactors(), HeavySmoker())


def test_the_published_case_gives_seven_which_is_high() -> None:
    found = work_out(SEVEN)
    assert found.fagerstrom == 7
    assert found.dependence is Dependence.HIGH


@pytest.mark.parametrize("left_out", SEVEN)
def test_one_missing_item_leaves_no_sum(left_out: str) -> None:
    found = work_out({key: answer for key, answer in SEVEN.items() if key != left_out})
    assert found.fagerstrom is None
    assert found.fagerstrom_missing == 1


@pytest.mark.parametrize(
    ("per_day", "points"), [(10, 0), (11, 1), (20, 1), (21, 2), (30, 2), (31, 3)]
)
def test_points_of_the_number_a_day(per_day: int, points: int) -> None:
    assert smoking.cigarette_points(per_day) == points


@pytest.mark.parametrize(
    ("total", "words"), [(3, Dependence.LOW), (4, Dependence.MEDIUM), (6, Dependence.MEDIUM)]
)
def test_the_bands_of_dependence(total: int, words: Dependence) -> None:
    assert smoking.dependence(total) is words


def test_pack_years_are_packs_of_twenty_times_years() -> None:
    assert smoking.pack_years(15, 33) == Decimal("24.8")
    assert smoking.pack_years(15, None) is None


def test_cheroots_make_no_heavy_smoker_by_cigarettes_but_by_nicotine() -> None:
    found = work_out({"per_day_cheroots": "15"})
    assert found.per_day == {NicotineProduct.CHEROOTS: 15}
    assert (found.heavy_smoker, found.heavy_by_equivalents) == (False, True)
    assert found.nicotine_equivalents == 45


def test_nobody_knows_before_somebody_asked() -> None:
    assert work_out({}).heavy_smoker is None

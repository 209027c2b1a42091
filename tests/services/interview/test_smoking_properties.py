"""What holds of the figures about smoking whatever is answered."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.kinds.interview import NicotineProduct
from counsellor_app.services.interview import forms, smoking
from counsellor_app.services.interview.interview_answers import cleaned, share_filled
from counsellor_app.services.office.rules import HeavySmoker, NicotineFactors

FORM = forms.read(forms.shipped(forms.INTERVIEW))
YOUTH = forms.read(forms.shipped(forms.YOUTH))
FACTORS, HEAVY = NicotineFactors(), HeavySmoker()
PRODUCTS = {f"per_day_{product.value}": product for product in NicotineProduct}

amounts = st.dictionaries(st.sampled_from(sorted(PRODUCTS)), st.integers(0, 30).map(str))
yes_no = st.sampled_from(["yes", "no"])
fagerstrom = st.fixed_dictionaries(
    {},
    optional={
        "ftnd_first_cigarette": st.sampled_from(["within_5", "within_30", "within_60", "later"]),
        "ftnd_hardest_to_give_up": st.sampled_from(["morning", "other"]),
        "ftnd_hard_to_refrain": yes_no,
        "ftnd_more_in_morning": yes_no,
        "ftnd_when_ill": yes_no,
    },
)
factors = st.decimals("0.1", "9.9", places=1)


def work_out(answers: dict[str, str], by: NicotineFactors = FACTORS) -> smoking.Smoking:
    return smoking.work_out(FORM, answers, by, HEAVY)


@given(fagerstrom, amounts)
def test_the_fagerstrom_sum_is_whole_or_missing_and_never_guessed(
    answers: dict[str, str], per_day: dict[str, str]
) -> None:
    found = work_out(answers | per_day)
    assert len(found.points) + found.fagerstrom_missing == 6
    assert sum(found.points.values()) == found.fagerstrom_so_far
    if found.fagerstrom_missing:
        assert found.fagerstrom is None
        assert found.dependence is None
    else:
        assert found.fagerstrom == found.fagerstrom_so_far
        assert 0 <= found.fagerstrom <= 10
        assert found.dependence is not None


@given(fagerstrom, amounts, st.sampled_from(sorted(PRODUCTS)))
def test_more_of_a_product_never_makes_any_figure_smaller(
    answers: dict[str, str], per_day: dict[str, str], product: str
) -> None:
    less = answers | per_day | {"years_smoked": "20", product: "3"}
    more = less | {product: "4"}
    before, after = work_out(less), work_out(more)
    assert before.nicotine_equivalents is not None
    assert after.nicotine_equivalents is not None
    assert after.nicotine_equivalents >= before.nicotine_equivalents
    assert (after.pack_years or 0) >= (before.pack_years or 0)
    assert (after.heavy_smoker or False) >= (before.heavy_smoker or False)
    assert after.fagerstrom_so_far >= before.fagerstrom_so_far


@given(amounts, st.fixed_dictionaries({p.value: factors.map(str) for p in NicotineProduct}))
def test_the_uptake_is_the_sum_of_each_product_by_its_factor(
    per_day: dict[str, str], table: dict[str, str]
) -> None:
    by = NicotineFactors(table)
    found = work_out(per_day, by)
    if not per_day:
        assert found.nicotine_equivalents is None
        return
    apart = [work_out({key: count}, by).nicotine_equivalents for key, count in per_day.items()]
    assert found.nicotine_equivalents == sum(filter(None, apart), Decimal(0))
    assert found.heavy_by_equivalents == (found.nicotine_equivalents >= 15)
    cigarettes = per_day.get("per_day_cigarettes", "0")
    assert found.cigarettes_per_day == int(cigarettes)
    assert found.heavy_smoker == (int(cigarettes) >= 15)


@given(st.integers(0, 120), st.integers(0, 90))
def test_pack_years_are_packs_times_years_to_one_decimal(per_day: int, years: int) -> None:
    found = smoking.pack_years(per_day, years)
    assert found is not None
    assert abs(found - Decimal(per_day * years) / 20) <= Decimal("0.05")
    answers = {"per_day_cigarettes": str(per_day), "years_smoked": str(years)}
    assert work_out(answers).pack_years == found
    # What is not lit counts in nicotine, but not in pack-years.
    assert work_out(answers | {"per_day_snus": "10"}).pack_years == found


@given(fagerstrom, amounts)
def test_a_form_that_does_not_ask_all_six_has_no_sum(
    answers: dict[str, str], per_day: dict[str, str]
) -> None:
    found = smoking.work_out(YOUTH, answers | per_day, FACTORS, HEAVY)
    assert (found.fagerstrom, found.fagerstrom_missing, found.points) == (None, 0, {})


@given(fagerstrom, amounts)
def test_what_is_filled_in_is_between_nothing_and_all(
    answers: dict[str, str], per_day: dict[str, str]
) -> None:
    given_answers = answers | per_day
    share = share_filled(FORM, given_answers)
    assert 0 <= share <= 1
    asked = sum(1 for _ in FORM.questions())
    assert round(share * asked) == len(cleaned(FORM, given_answers))

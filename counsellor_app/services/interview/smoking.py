"""What follows from the answers about smoking: Fagerström, pack-years, nicotine equivalents, heavy smoker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from counsellor_app.kinds.interview import AnswerType, NicotineProduct
from counsellor_app.services.interview.forms import FormDefinition, Question
from counsellor_app.services.office.rules import HeavySmoker, NicotineFactors

YEARS_SMOKED = "years_smoked"
FAGERSTROM_PREFIX = "ftnd_"
FAGERSTROM_ITEMS = 6  # with the sixth, the cigarettes a day; a form with fewer has no sum
CIGARETTE_ITEM = "per_day"
CIGARETTES_IN_A_PACK = 20

# Tobacco that is lit; only this counts in pack-years and in the sixth Fagerström answer.
SMOKED = (
    NicotineProduct.CIGARETTES,
    NicotineProduct.CHEROOTS,
    NicotineProduct.CIGARS,
    NicotineProduct.PIPE,
)


class Dependence(StrEnum):
    """How strong the dependence is by the Fagerström sum (domain 1.4)."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Smoking:
    """Everything that is worked out; None where an answer is missing."""

    per_day: Mapping[NicotineProduct, int]
    cigarettes_per_day: int | None = None
    nicotine_equivalents: Decimal | None = None
    fagerstrom: int | None = None
    fagerstrom_missing: int = 0
    fagerstrom_so_far: int = 0
    points: Mapping[str, int] = field(default_factory=dict)  # of each answer, by its question
    pack_years: Decimal | None = None
    heavy_smoker: bool | None = None
    heavy_by_equivalents: bool | None = None

    @property
    def dependence(self) -> Dependence | None:
        """Low, medium or high."""
        return None if self.fagerstrom is None else dependence(self.fagerstrom)


def cigarette_points(per_day: int | Decimal) -> int:
    """Points of "how many a day": up to 10, 20, 30, or more."""
    return 0 if per_day <= 10 else 1 if per_day <= 20 else 2 if per_day <= 30 else 3


def fagerstrom(points: list[int | None]) -> int | None:
    """The sum of the six items; missing when one of them is (domain 1.4: no imputing)."""
    known = [each for each in points if each is not None]
    return sum(known) if len(known) == len(points) else None


def dependence(total: int) -> Dependence:
    """0–3 low, 4–6 medium, 7–10 high."""
    return Dependence.LOW if total <= 3 else Dependence.MEDIUM if total <= 6 else Dependence.HIGH


def pack_years(cigarettes: int | Decimal | None, years: int | None) -> Decimal | None:
    """Packs of twenty a day, times the years smoked, with one decimal."""
    if cigarettes is None or years is None:
        return None
    exact = Decimal(cigarettes) / CIGARETTES_IN_A_PACK * years
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)


def is_heavy(cigarettes: int | Decimal | None, rule: HeavySmoker) -> bool | None:
    """Whether the rule's number is reached; None when nobody asked."""
    return None if cigarettes is None else cigarettes >= rule.cigarettes_per_day


def work_out(
    definition: FormDefinition,
    answers: Mapping[str, str],
    factors: NicotineFactors,
    heavy: HeavySmoker,
) -> Smoking:
    """What the answers so far tell; pure, so that the form can do it while somebody types."""
    per_day = _per_day(definition, answers)
    cigarettes = per_day.get(NicotineProduct.CIGARETTES)
    if cigarettes is None and per_day:
        cigarettes = 0  # asked what she uses, and cigarettes are not among it
    equivalents = factors.equivalents(dict(per_day)) if per_day else None
    lit = {product: count for product, count in per_day.items() if product in SMOKED}
    smoked = factors.equivalents(lit) if lit else None
    points = _points(definition, answers)
    asked = len(points) == FAGERSTROM_ITEMS - 1
    points[CIGARETTE_ITEM] = None if smoked is None else cigarette_points(smoked)
    known = {key: each for key, each in points.items() if each is not None}
    return Smoking(
        per_day=per_day,
        cigarettes_per_day=cigarettes,
        nicotine_equivalents=equivalents,
        fagerstrom=fagerstrom(list(points.values())) if asked else None,
        fagerstrom_missing=len(points) - len(known) if asked else 0,
        fagerstrom_so_far=sum(known.values()) if asked else 0,
        points=known if asked else {},
        pack_years=pack_years(smoked, whole(answers.get(YEARS_SMOKED))),
        heavy_smoker=is_heavy(cigarettes, heavy),
        heavy_by_equivalents=is_heavy(equivalents, heavy),
    )


def whole(text: str | None) -> int | None:
    """A whole number as answers keep it."""
    return int(text) if text and text.isascii() and text.isdigit() else None


def _per_day(definition: FormDefinition, answers: Mapping[str, str]) -> dict[NicotineProduct, int]:
    found: dict[NicotineProduct, int] = {}
    for question in definition.questions():
        target, _, product = question.sets.partition(".")
        amount = whole(answers.get(question.key))
        if target == "product" and amount is not None:
            found[NicotineProduct(product)] = amount
    return found


def _points(definition: FormDefinition, answers: Mapping[str, str]) -> dict[str, int | None]:
    asked = [q for q in definition.questions() if q.key.startswith(FAGERSTROM_PREFIX)]
    return {question.key: _points_of(question, answers.get(question.key)) for question in asked}


def _points_of(question: Question, answer: str | None) -> int | None:
    if not answer:
        return None
    if question.type is AnswerType.YES_NO:
        return (question.points or 0) if answer == "yes" else 0
    option = question.option(answer)
    return option.points if option else None

"""What is asked beside the figures in the demonstration: the forms at a course's end, nicotine, medicine, a new wish.

It has dice of its own, so that the stories themselves stay as they were dealt.
"""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select

from counsellor_app.kinds.interview import NicotineProduct
from counsellor_app.kinds.medication import MedicineProduct
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models import DatedRule, Survey, SurveyAnswer
from counsellor_app.services.demonstration.case import Case
from counsellor_app.services.demonstration.chance import Chance
from counsellor_app.services.demonstration.rows import Row
from counsellor_app.services.demonstration.world import World
from counsellor_app.services.interview import forms
from counsellor_app.services.office import rules
from counsellor_app.services.transaction import Transaction

_SINCE = timedelta(days=540)  # the forms were taken into use a year and a half ago
_BEST = ("Gruppen", "At nogen ringede", "Medicinen", "De små råd til hverdagen", "")
_BETTER = ("", "", "Et møde mere", "Senere på dagen", "Kortere ventetid")
_USED: tuple[tuple[NicotineProduct, ...], ...] = (
    (),
    (),
    (),
    (NicotineProduct.SNUS,),
    (NicotineProduct.E_CIGARETTES,),
    (NicotineProduct.NICOTINE_POUCHES,),
)
_TOOK: tuple[tuple[MedicineProduct, ...], ...] = (
    (),
    (MedicineProduct.PATCH_24, MedicineProduct.GUM),
    (MedicineProduct.PATCH_24,),
    (MedicineProduct.LOZENGE,),
    (MedicineProduct.VARENICLINE,),
)


def use_the_forms(session: Transaction) -> None:
    """This municipality lets both forms be answered."""
    rule = session.scalars(select(DatedRule).where(DatedRule.kind == RuleKind.SURVEYS)).one()
    rule.values = rules.SurveyRule(satisfaction=True, involvement=True).values()


def answer_forms(world: World, case: Case, closed_on: date, satisfied: int | None) -> None:
    """Two of three fill the forms in on the last evening; the first asks what is known from the closing."""
    if closed_on < world.today - _SINCE or satisfied is None:
        return
    chance = Chance(f"forms {case.id}")
    if chance.between(1, 3) == 1:
        return
    at = world.at(closed_on, 18, 35)
    for definition in (world.satisfaction_form, world.involvement_form):
        survey = world.rows.add(
            Survey,
            id=chance.id(at),
            pathway_id=case.id,
            form=definition.form,
            form_definition_id=definition.id,
            answered_on=closed_on,
            on_paper=True,
            entered_by_id=case.counsellor_id,
            entered_at=at,
        )
        for question in definition.questions():
            answer = _answer(chance, question, satisfied)
            if answer:
                world.rows.add(
                    SurveyAnswer,
                    id=chance.id(at),
                    survey_id=survey["id"],
                    question=question.key,
                    answer=answer,
                )


def answer_more(row: Row) -> None:
    """The further questions of an answered half-year call."""
    chance = Chance(f"asked {row['id']}")
    free = row["smoke_free"]
    used = chance.pick(_USED)
    if free is False:
        used = (*used, NicotineProduct.CIGARETTES)
    took = chance.pick(_TOOK)
    row |= {
        "nicotine_free": not used,
        "nicotine_products": [each.value for each in used],
        "medicine_products": [each.value for each in took],
        "medicine_weeks": chance.between(2, 10) if took else None,
        "wants_new_attempt": None if free else chance.between(1, 3) == 1,
    }


def _answer(chance: Chance, question: forms.Question, satisfied: int) -> str:
    if question.key == "as_a_whole":
        return str(satisfied)
    if question.key in ("best", "better"):
        return chance.pick(_BEST if question.key == "best" else _BETTER)
    if question.low is not None and question.high is not None:
        around = satisfied + chance.between(-1, 1)
        return str(min(max(around, question.low), question.high))
    return "yes" if satisfied >= chance.between(2, 4) else "no"

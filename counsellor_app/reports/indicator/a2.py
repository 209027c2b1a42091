"""A2: heavy smokers with their first attended meeting in the period, of the municipality's heavy smokers."""

from __future__ import annotations

from counsellor_app.reports.indicator.definition import (
    DRIVER_DIAGRAM,
    Basis,
    Condition,
    Definition,
    Measure,
)
from counsellor_app.services.office import rules

A2 = Definition(
    id="A2",
    basis=Basis.BEGAN,
    conditions=(Condition("heavy", lambda facts: facts.heavy_smoker),),
    answer=lambda facts: True,
    measure=Measure.OF_POPULATION,
    source=f"{DRIVER_DIAGRAM}, A2",
    rules=(rules.HeavySmoker, rules.Population),
)

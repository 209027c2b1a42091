"""S1: completed by STOPbasen's rule, of the registered whose course is closed."""

from __future__ import annotations

from counsellor_app.reports.indicator.definition import (
    ATTENDED,
    COURSE_CLOSED,
    REGISTRATION,
    STOPBASEN,
    Basis,
    Definition,
)
from counsellor_app.services.office import rules

S1 = Definition(
    id="S1",
    basis=Basis.STARTED,
    conditions=(ATTENDED, REGISTRATION, COURSE_CLOSED),
    answer=lambda facts: facts.completed_stopbasen,
    source=f"{STOPBASEN}, 1",
    rules=(rules.CompletionRules,),
)

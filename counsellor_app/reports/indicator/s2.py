"""S2: smoke-free at the end, of STOPbasen's completed with an answer."""

from __future__ import annotations

from counsellor_app.reports.indicator.definition import (
    ATTENDED,
    COMPLETED_STOPBASEN,
    REGISTRATION,
    STOPBASEN,
    Basis,
    Definition,
    smoke_free_end,
)
from counsellor_app.services.office import rules

S2 = Definition(
    id="S2",
    basis=Basis.STARTED,
    conditions=(ATTENDED, REGISTRATION, COMPLETED_STOPBASEN),
    answer=smoke_free_end,
    source=f"{STOPBASEN}, 2",
    quit_rate=True,
    rules=(rules.CompletionRules,),
)

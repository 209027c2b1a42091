"""S4: continuously smoke-free at the half-year call, of STOPbasen's completed with an answer."""

from __future__ import annotations

from counsellor_app.reports.indicator.definition import (
    ATTENDED,
    COMPLETED_STOPBASEN,
    REGISTRATION,
    STOPBASEN,
    Basis,
    Definition,
    smoke_free_half_year,
)
from counsellor_app.services.office import rules

S4 = Definition(
    id="S4",
    basis=Basis.STARTED,
    conditions=(ATTENDED, REGISTRATION, COMPLETED_STOPBASEN),
    answer=smoke_free_half_year,
    source=f"{STOPBASEN}, 4",
    quit_rate=True,
    rules=(rules.CompletionRules, rules.FollowUpRule),
)

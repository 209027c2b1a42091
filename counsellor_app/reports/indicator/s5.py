"""S5: satisfied (4 or 5 of 5) at the half-year call, of STOPbasen's completed with an answer."""

from __future__ import annotations

from counsellor_app.reports.indicator.definition import (
    ATTENDED,
    COMPLETED_STOPBASEN,
    REGISTRATION,
    STOPBASEN,
    Basis,
    Definition,
)
from counsellor_app.services.office import rules

S5 = Definition(
    id="S5",
    basis=Basis.STARTED,
    conditions=(ATTENDED, REGISTRATION, COMPLETED_STOPBASEN),
    answer=lambda facts: facts.satisfied_half_year,
    source=f"{STOPBASEN}, 5",
    rules=(rules.CompletionRules, rules.FollowUpRule),
)

"""A5: smoke-free after half a year, of the completed with an answer to the half-year call."""

from __future__ import annotations

from counsellor_app.reports.indicator.definition import (
    ATTENDED,
    COMPLETED,
    COURSE_KNOWN,
    DRIVER_DIAGRAM,
    Basis,
    Definition,
    smoke_free_half_year,
)
from counsellor_app.services.office import rules

A5 = Definition(
    id="A5",
    basis=Basis.CLOSED,
    conditions=(COURSE_KNOWN, ATTENDED, COMPLETED),
    answer=smoke_free_half_year,
    source=f"{DRIVER_DIAGRAM}, A5",
    quit_rate=True,
    rules=(rules.CompletionRules, rules.FollowUpRule),
)

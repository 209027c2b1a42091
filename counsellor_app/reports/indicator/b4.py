"""B4: smoke-free after half a year, of the completed with short education and an answer."""

from __future__ import annotations

from counsellor_app.reports.indicator.definition import (
    ATTENDED,
    COMPLETED,
    COURSE_KNOWN,
    DRIVER_DIAGRAM,
    SHORT,
    Basis,
    Definition,
    smoke_free_half_year,
)
from counsellor_app.services.office import rules

B4 = Definition(
    id="B4",
    basis=Basis.CLOSED,
    conditions=(COURSE_KNOWN, ATTENDED, COMPLETED, SHORT),
    answer=smoke_free_half_year,
    source=f"{DRIVER_DIAGRAM}, B4",
    quit_rate=True,
    rules=(rules.CompletionRules, rules.ShortEducation, rules.FollowUpRule),
)

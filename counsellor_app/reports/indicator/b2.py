"""B2: the completed among those with no or short education."""

from __future__ import annotations

from counsellor_app.reports.indicator.definition import (
    ATTENDED,
    COURSE_KNOWN,
    DRIVER_DIAGRAM,
    SHORT,
    Basis,
    Definition,
)
from counsellor_app.services.office import rules

B2 = Definition(
    id="B2",
    basis=Basis.CLOSED,
    conditions=(COURSE_KNOWN, ATTENDED, SHORT),
    answer=lambda facts: facts.completed,
    source=f"{DRIVER_DIAGRAM}, B2",
    rules=(rules.CompletionRules, rules.ShortEducation),
)

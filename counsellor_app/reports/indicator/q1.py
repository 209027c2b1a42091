"""Q1: satisfied (4 or 5 of 5) with the course as a whole, of the completed with an answer."""

from __future__ import annotations

from counsellor_app.reports.indicator.definition import (
    ATTENDED,
    COMPLETED,
    COURSE_KNOWN,
    DRIVER_DIAGRAM,
    Basis,
    Definition,
    satisfied,
)
from counsellor_app.services.office import rules

Q1 = Definition(
    id="Q1",
    basis=Basis.CLOSED,
    conditions=(COURSE_KNOWN, ATTENDED, COMPLETED),
    answer=satisfied,
    source=f"{DRIVER_DIAGRAM}, Q1",
    rules=(rules.CompletionRules,),
)

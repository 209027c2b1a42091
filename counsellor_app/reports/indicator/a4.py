"""A4: smoke-free at the end, of the completed with an answer."""

from __future__ import annotations

from counsellor_app.reports.indicator.definition import (
    ATTENDED,
    COMPLETED,
    COURSE_KNOWN,
    DRIVER_DIAGRAM,
    Basis,
    Definition,
    smoke_free_end,
)
from counsellor_app.services.office import rules

A4 = Definition(
    id="A4",
    basis=Basis.CLOSED,
    conditions=(COURSE_KNOWN, ATTENDED, COMPLETED),
    answer=smoke_free_end,
    source=f"{DRIVER_DIAGRAM}, A4",
    quit_rate=True,
    rules=(rules.CompletionRules,),
)

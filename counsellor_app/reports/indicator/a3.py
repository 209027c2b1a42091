"""A3: |K| / |A|, the completed of those whose course was closed in the period."""

from __future__ import annotations

from counsellor_app.reports.indicator.definition import (
    ATTENDED,
    COURSE_KNOWN,
    DRIVER_DIAGRAM,
    Basis,
    Definition,
)
from counsellor_app.services.office import rules

A3 = Definition(
    id="A3",
    basis=Basis.CLOSED,
    conditions=(
        COURSE_KNOWN,
        ATTENDED,
    ),
    answer=lambda facts: facts.completed,
    source=f"{DRIVER_DIAGRAM}, A3",
    rules=(rules.CompletionRules,),
)

"""B1: no or short education, of the closed with known education."""

from __future__ import annotations

from counsellor_app.reports.indicator.definition import (
    ATTENDED,
    COURSE_KNOWN,
    DRIVER_DIAGRAM,
    Basis,
    Definition,
)
from counsellor_app.services.office import rules

B1 = Definition(
    id="B1",
    basis=Basis.CLOSED,
    conditions=(
        COURSE_KNOWN,
        ATTENDED,
    ),
    answer=lambda facts: facts.short_education,
    source=f"{DRIVER_DIAGRAM}, B1",
    rules=(rules.ShortEducation,),
)

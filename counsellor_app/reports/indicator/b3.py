"""B3: smoke-free at the end, of the completed with short education and an answer.

The goal text of the source is garbled; its indicator column is followed (domain 7 no. 3).
"""

from __future__ import annotations

from counsellor_app.reports.indicator.definition import (
    ATTENDED,
    COMPLETED,
    COURSE_KNOWN,
    DRIVER_DIAGRAM,
    SHORT,
    Basis,
    Definition,
    smoke_free_end,
)
from counsellor_app.services.office import rules

B3 = Definition(
    id="B3",
    basis=Basis.CLOSED,
    conditions=(COURSE_KNOWN, ATTENDED, COMPLETED, SHORT),
    answer=smoke_free_end,
    source=f"{DRIVER_DIAGRAM}, B3",
    quit_rate=True,
    rules=(rules.CompletionRules, rules.ShortEducation),
)

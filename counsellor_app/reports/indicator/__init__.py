"""The indicators, one small module each: who belongs, what is asked, the rules it follows and who says so."""

from __future__ import annotations

from counsellor_app.reports.indicator.a1 import A1
from counsellor_app.reports.indicator.a2 import A2
from counsellor_app.reports.indicator.a3 import A3
from counsellor_app.reports.indicator.a4 import A4
from counsellor_app.reports.indicator.a5 import A5
from counsellor_app.reports.indicator.b1 import B1
from counsellor_app.reports.indicator.b2 import B2
from counsellor_app.reports.indicator.b3 import B3
from counsellor_app.reports.indicator.b4 import B4
from counsellor_app.reports.indicator.c1 import C1
from counsellor_app.reports.indicator.definition import Definition
from counsellor_app.reports.indicator.q1 import Q1
from counsellor_app.reports.indicator.s1 import S1
from counsellor_app.reports.indicator.s2 import S2
from counsellor_app.reports.indicator.s3 import S3
from counsellor_app.reports.indicator.s4 import S4
from counsellor_app.reports.indicator.s5 import S5

# In the order of commands "report indicators".
DEFINITIONS: tuple[Definition, ...] = (
    *(A1, A2, A3, A4, A5),
    *(B1, B2, B3, B4, C1, Q1),
    *(S1, S2, S3, S4, S5),
)
BY_ID: dict[str, Definition] = {each.id: each for each in DEFINITIONS}
IDS: tuple[str, ...] = tuple(BY_ID)

__all__ = ["BY_ID", "DEFINITIONS", "IDS", "Definition"]

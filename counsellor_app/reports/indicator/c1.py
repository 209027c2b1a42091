"""C1: electronic referrals received in the period from psychiatry; a number without a denominator."""

from __future__ import annotations

from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.reports.indicator.definition import (
    DRIVER_DIAGRAM,
    Basis,
    Condition,
    Definition,
    Measure,
    electronic,
)

C1 = Definition(
    id="C1",
    basis=Basis.RECEIVED,
    conditions=(
        Condition("from_psychiatry", lambda facts: facts.source == ReferralSource.PSYCHIATRY.value),
        Condition("electronic", electronic),
    ),
    answer=lambda facts: True,
    measure=Measure.COUNT,
    source=f"{DRIVER_DIAGRAM}, C1",
)

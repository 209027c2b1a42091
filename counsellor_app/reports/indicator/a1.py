"""A1: electronic referrals received in the period from hospital or psychiatry; a number without a denominator."""

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

_HOSPITALS = frozenset({ReferralSource.HOSPITAL.value, ReferralSource.PSYCHIATRY.value})

A1 = Definition(
    id="A1",
    basis=Basis.RECEIVED,
    conditions=(
        Condition("from_hospital", lambda facts: facts.source in _HOSPITALS),
        Condition("electronic", electronic),
    ),
    answer=lambda facts: True,
    measure=Measure.COUNT,
    source=f"{DRIVER_DIAGRAM}, A1",
)

"""S3: followed up or tried within the window, of STOPbasen's completed with consent and a closed window."""

from __future__ import annotations

from counsellor_app.reports.indicator.definition import (
    ATTENDED,
    COMPLETED_STOPBASEN,
    REGISTRATION,
    STOPBASEN,
    Basis,
    Condition,
    Definition,
)
from counsellor_app.services.office import rules

S3 = Definition(
    id="S3",
    basis=Basis.STARTED,
    conditions=(
        ATTENDED,
        REGISTRATION,
        COMPLETED_STOPBASEN,
        Condition("follow_up_consent", lambda facts: facts.follow_up_consent),
        Condition("window_closed", lambda facts: facts.window_closed),
    ),
    answer=lambda facts: bool(facts.answered or facts.tried),
    source=f"{STOPBASEN}, 3",
    rules=(rules.CompletionRules, rules.FollowUpRule),
)

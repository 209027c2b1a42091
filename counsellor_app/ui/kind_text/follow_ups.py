"""Words for the half-year follow-up."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.follow_up import (
    FollowUpKind,
    FollowUpOutcome,
)
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        FollowUpKind: {
            FollowUpKind.HALF_YEAR: translate("kinds", "Half-year follow-up"),
            FollowUpKind.OTHER: translate("kinds", "Extra follow-up"),
        },
        FollowUpOutcome: {
            FollowUpOutcome.ANSWERED: translate("kinds", "Answered"),
            FollowUpOutcome.NOT_REACHED: translate("kinds", "Not reached"),
            FollowUpOutcome.REFUSED: translate("kinds", "Does not want to answer"),
            FollowUpOutcome.NO_CONSENT: translate("kinds", "No consent"),
            FollowUpOutcome.WRONG_NUMBER: translate("kinds", "Wrong number"),
            FollowUpOutcome.DEAD_OR_ILL: translate("kinds", "Dead or too ill"),
            FollowUpOutcome.NOT_TRIED: translate("kinds", "Not tried"),
        },
    }

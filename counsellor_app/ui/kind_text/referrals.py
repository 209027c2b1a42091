"""Words for referrals."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.referral import (
    MatchReason,
    ReferralSource,
)
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        ReferralSource: {
            ReferralSource.HOSPITAL: translate("kinds", "Hospital"),
            ReferralSource.PSYCHIATRY: translate("kinds", "Psychiatry"),
            ReferralSource.GP: translate("kinds", "GP"),
            ReferralSource.MUNICIPALITY: translate("kinds", "Municipality"),
            ReferralSource.SELF: translate("kinds", "Self-referral"),
            ReferralSource.STOPLINIEN: translate("kinds", "Stoplinien"),
            ReferralSource.PHARMACY: translate("kinds", "Pharmacy"),
            ReferralSource.OTHER: translate("kinds", "Other"),
        },
        MatchReason: {
            MatchReason.CPR: translate("kinds", "same CPR number"),
            MatchReason.BIRTH_DATE_AND_NAME: translate("kinds", "same birth date and name"),
            MatchReason.PHONE_AND_NAME: translate("kinds", "same phone and name"),
            MatchReason.PHONE: translate("kinds", "same phone"),
        },
    }

"""Words for referrals."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.referral import (
    MatchReason,
    ReferralSource,
    RejectReason,
)
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        RejectReason: {
            RejectReason.NOT_RESIDENT: translate("kinds", "lives in another municipality"),
            RejectReason.NOT_IN_TARGET: translate("kinds", "uses neither tobacco nor nicotine"),
            RejectReason.ALREADY_HERE: translate("kinds", "is on a pathway here already"),
            RejectReason.TOO_YOUNG: translate("kinds", "too young for our offer"),
            RejectReason.NOT_AGREED: translate("kinds", "has not agreed to be referred"),
            RejectReason.UNCLEAR: translate("kinds", "too little is told to find or call her"),
            RejectReason.OTHER: translate("kinds", "another reason (write it below)"),
        },
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

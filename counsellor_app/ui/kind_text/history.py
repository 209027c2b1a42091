"""Words for the story of a person and her next step."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.history import (
    EventKind,
    PersonStep,
    PrimaryAct,
)
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        EventKind: {
            EventKind.REFERRAL: translate("kinds", "Referral"),
            EventKind.CALL: translate("kinds", "Call"),
            EventKind.APPOINTMENT: translate("kinds", "Appointment"),
            EventKind.INTERVIEW: translate("kinds", "Interview"),
            EventKind.CONSENT: translate("kinds", "Consent"),
            EventKind.ENROLLED: translate("kinds", "Enrolled"),
            EventKind.WAITING: translate("kinds", "Waiting list"),
            EventKind.LEFT: translate("kinds", "Gave up the place"),
            EventKind.MEETING: translate("kinds", "Meeting"),
            EventKind.QUIT_DATE: translate("kinds", "Quit date"),
            EventKind.GRANT: translate("kinds", "Scheme"),
            EventKind.VOUCHER: translate("kinds", "Voucher"),
            EventKind.REDEMPTION: translate("kinds", "Redemption"),
            EventKind.SUPPLY: translate("kinds", "Medicine handed out or refunded"),
            EventKind.CLOSING: translate("kinds", "Closing"),
            EventKind.LETTER: translate("kinds", "Letter"),
            EventKind.FOLLOW_UP: translate("kinds", "Half-year follow-up"),
            EventKind.NOTE: translate("kinds", "Note"),
            EventKind.PATHWAY_CLOSED: translate("kinds", "Pathway closed"),
        },
        PersonStep: {
            PersonStep.REFERRED: translate("kinds", "Referred"),
            PersonStep.CONTACTED: translate("kinds", "Contacted"),
            PersonStep.INTERVIEW: translate("kinds", "Talk"),
            PersonStep.IN_COURSE: translate("kinds", "In the course"),
            PersonStep.CLOSED: translate("kinds", "Course closed"),
            PersonStep.HALF_YEAR: translate("kinds", "Half a year"),
        },
        PrimaryAct: {
            PrimaryAct.CALL: translate("kinds", "Make the call"),
            PrimaryAct.CLOSE_NOT_REACHED: translate("kinds", "Close as not reached"),
            PrimaryAct.HOLD_INTERVIEW: translate("kinds", "Hold the interview"),
            PrimaryAct.CHOOSE_OFFER: translate("kinds", "Choose an offer"),
            PrimaryAct.OFFER_PLACE: translate("kinds", "Offer the place"),
            PrimaryAct.ISSUE_VOUCHER: translate("kinds", "Issue a voucher"),
            PrimaryAct.MARK_MEETING: translate("kinds", "Mark attendance"),
            PrimaryAct.CLOSE_COURSE: translate("kinds", "Close the course"),
            PrimaryAct.SEND_EPIKRISE: translate("kinds", "Send the epikrise"),
            PrimaryAct.FOLLOW_UP_CALL: translate("kinds", "Half-year call"),
            PrimaryAct.NEW_PATHWAY: translate("kinds", "New pathway"),
            PrimaryAct.NONE: translate("kinds", "Nothing more"),
        },
    }

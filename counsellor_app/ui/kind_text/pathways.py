"""Words for where a pathway stands."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.pathway import (
    CloseReason,
    NextAct,
    QuitKind,
    Stage,
)
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        Stage: {
            Stage.RECEIVED: translate("kinds", "Received"),
            Stage.DEFERRED: translate("kinds", "Deferred"),
            Stage.CALLING: translate("kinds", "Being called"),
            Stage.INTERVIEW_BOOKED: translate("kinds", "Interview booked"),
            Stage.INTERVIEWED: translate("kinds", "Interview held"),
            Stage.WAITING_LIST: translate("kinds", "Waiting list"),
            Stage.ENROLLED: translate("kinds", "Enrolled"),
            Stage.IN_COURSE: translate("kinds", "In the course"),
            Stage.COURSE_CLOSED: translate("kinds", "Course closed"),
            Stage.FOLLOW_UP: translate("kinds", "Waits for the half-year call"),
            Stage.CLOSED: translate("kinds", "Closed"),
            Stage.DROPPED: translate("kinds", "Dropped before start"),
        },
        NextAct: {
            NextAct.CALL: translate("kinds", "Make the call"),
            NextAct.CLOSE_NOT_REACHED: translate("kinds", "Close as not reached"),
            NextAct.HOLD_INTERVIEW: translate("kinds", "Hold the interview"),
            NextAct.CHOOSE_OFFER: translate("kinds", "Choose an offer"),
            NextAct.OFFER_PLACE: translate("kinds", "Offer the place"),
            NextAct.ATTEND_MEETING: translate("kinds", "Next meeting"),
            NextAct.CLOSE_COURSE: translate("kinds", "Close the course"),
            NextAct.SEND_EPIKRISE: translate("kinds", "Send the epikrise"),
            NextAct.FOLLOW_UP_CALL: translate("kinds", "Half-year call"),
            NextAct.NONE: translate("kinds", "Nothing more"),
        },
        CloseReason: {
            CloseReason.FINISHED: translate("kinds", "Finished"),
            CloseReason.NOT_REACHED: translate("kinds", "Not reached"),
            CloseReason.DECLINED: translate("kinds", "Does not want"),
            CloseReason.PASSED_ON: translate("kinds", "Passed on"),
            CloseReason.MOVED: translate("kinds", "Moved away"),
            CloseReason.DEAD: translate("kinds", "Dead"),
            CloseReason.CANCELLED: translate("kinds", "Referral withdrawn"),
            CloseReason.WRONG_REFERRAL: translate("kinds", "Wrong referral"),
        },
        QuitKind: {
            QuitKind.SMOKE_FREE: translate("kinds", "Smoke-free"),
            QuitKind.NICOTINE_FREE: translate("kinds", "Nicotine-free"),
        },
    }

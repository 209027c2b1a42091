"""Words for calls and appointments."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.call import (
    AppointmentKind,
    AppointmentState,
    AttemptAdvice,
    CallDirection,
    CallOutcome,
    CallPurpose,
    PartOfDay,
)
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        CallDirection: {
            CallDirection.OUT: translate("kinds", "outgoing"),
            CallDirection.IN: translate("kinds", "incoming"),
        },
        CallPurpose: {
            CallPurpose.CALL_BACK: translate("kinds", "First call"),
            CallPurpose.SUPPORT: translate("kinds", "Support call"),
            CallPurpose.ABSENCE: translate("kinds", "Call after absence"),
            CallPurpose.FOLLOW_UP: translate("kinds", "Half-year call"),
            CallPurpose.OTHER: translate("kinds", "Other call"),
        },
        CallOutcome: {
            CallOutcome.INTERVIEW_BOOKED: translate("kinds", "Reached – interview booked"),
            CallOutcome.CALL_AGAIN: translate("kinds", "Reached – call again"),
            CallOutcome.NOT_NOW: translate("kinds", "Not now – ask again"),
            CallOutcome.NO_ANSWER: translate("kinds", "No answer"),
            CallOutcome.VOICE_MAIL: translate("kinds", "Voice mail"),
            CallOutcome.WRONG_NUMBER: translate("kinds", "Wrong number"),
            CallOutcome.DECLINED: translate("kinds", "Does not want"),
            CallOutcome.OTHER: translate("kinds", "Other"),
            CallOutcome.ANSWERED: translate("kinds", "Answered"),
        },
        AppointmentKind: {
            AppointmentKind.INTERVIEW: translate("kinds", "Interview"),
            AppointmentKind.MEETING: translate("kinds", "Individual meeting"),
            AppointmentKind.CALL: translate("kinds", "Agreed call"),
            AppointmentKind.EVENING_DUTY: translate("kinds", "Evening duty"),
            AppointmentKind.BUSY: translate("kinds", "Busy"),
        },
        AppointmentState: {
            AppointmentState.BOOKED: translate("kinds", "booked"),
            AppointmentState.HELD: translate("kinds", "held"),
            AppointmentState.CANCELLED: translate("kinds", "called off"),
            AppointmentState.MISSED: translate("kinds", "missed"),
        },
        PartOfDay: {
            PartOfDay.MORNING: translate("kinds", "in the morning"),
            PartOfDay.AFTERNOON: translate("kinds", "in the afternoon"),
            PartOfDay.LATE: translate("kinds", "after 17"),
        },
        AttemptAdvice: {
            AttemptAdvice.FIRST: translate("kinds", "nothing tried yet"),
            AttemptAdvice.OTHER_TIME: translate("kinds", "another time of the day than before"),
            AttemptAdvice.OTHER_WEEKDAY: translate("kinds", "another weekday than before"),
            AttemptAdvice.BEST_TIME: translate("kinds", "as asked for"),
            AttemptAdvice.CHOSEN: translate("kinds", "as you chose"),
        },
    }

"""Words for the list of today."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.work import (
    WorkFold,
    WorkKind,
)
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        WorkFold: {
            WorkFold.CALL_NOW: translate("kinds", "Call now"),
            WorkFold.TODAY: translate("kinds", "Today's appointments"),
            WorkFold.PAPERWORK: translate("kinds", "Paperwork"),
            WorkFold.WAITING: translate("kinds", "Waiting for an answer"),
        },
        WorkKind: {
            WorkKind.CALL_BACK: translate("kinds", "First call"),
            WorkKind.CALL_AGAIN: translate("kinds", "Agreed call-back"),
            WorkKind.FOLLOW_UP_CALL: translate("kinds", "Half-year call"),
            WorkKind.ABSENCE_CALL: translate("kinds", "Call after absence"),
            WorkKind.TELL_OF_MEETING: translate("kinds", "Tell of a meeting"),
            WorkKind.INTERVIEW: translate("kinds", "Interview"),
            WorkKind.INDIVIDUAL_MEETING: translate("kinds", "Individual meeting"),
            WorkKind.AGREED_CALL: translate("kinds", "Agreed call"),
            WorkKind.EVENING_DUTY: translate("kinds", "Evening duty"),
            WorkKind.BUSY: translate("kinds", "Busy"),
            WorkKind.COURSE_MEETING: translate("kinds", "Meeting"),
            WorkKind.CLOSE_NOT_REACHED: translate("kinds", "Close as not reached"),
            WorkKind.AWAIT_REPLY: translate("kinds", "Waiting for her to call"),
            WorkKind.INTERVIEW_MISSING: translate("kinds", "Interview not registered"),
            WorkKind.INTERVIEW_LATER: translate("kinds", "Interview still to be held"),
            WorkKind.INTERVIEW_BEGUN: translate("kinds", "Interview begun, not saved"),
            WorkKind.INTERPRETER: translate("kinds", "Book an interpreter"),
            WorkKind.DELETION: translate("kinds", "Ask STOPbasen to delete"),
            WorkKind.CITIZEN_REQUEST: translate("kinds", "Answer the citizen's request"),
            WorkKind.CHOOSE_OFFER: translate("kinds", "Choose an offer"),
            WorkKind.ATTENDANCE_MISSING: translate("kinds", "Attendance not marked"),
            WorkKind.VOUCHER: translate("kinds", "Voucher"),
            WorkKind.OFFER_RUN_OUT: translate("kinds", "No answer to the offer"),
            WorkKind.ROLLING_CLOSE: translate("kinds", "Stays away from the open group"),
            WorkKind.TRAINING_DUE: translate("kinds", "Training to be renewed"),
            WorkKind.CLOSE_COURSE: translate("kinds", "Close the course"),
            WorkKind.EPIKRISE: translate("kinds", "Epikrise"),
            WorkKind.HALF_YEAR_LETTER: translate("kinds", "Epikrise after half a year"),
            WorkKind.RECEIPT_REFUSED: translate("kinds", "Letter refused"),
            WorkKind.RECEIPT_MISSING: translate("kinds", "Receipt missing"),
            WorkKind.REPLY: translate("kinds", "Reply to the referrer"),
            WorkKind.STOPBASEN: translate("kinds", "STOPbasen"),
            WorkKind.CPR_CHECK: translate("kinds", "CPR number must be checked"),
            WorkKind.NO_PHONE: translate("kinds", "Telephone number is missing"),
            WorkKind.DIRECTORY: translate("kinds", "Directory of offers"),
            WorkKind.SEEN_BY_NOBODY: translate("kinds", "Restricted access"),
            WorkKind.LOOK_SAMPLE: translate("kinds", "Sample of the log"),
            WorkKind.REMINDERS: translate("kinds", "Reminders for tomorrow"),
        },
    }

"""Kinds of work that stand in "I dag", and the three folds they lie in (screens "I dag")."""

from enum import StrEnum


class WorkFold(StrEnum):
    CALL_NOW = "call_now"  # Ring nu
    TODAY = "today"  # Dagens aftaler
    PAPERWORK = "paperwork"  # Papirarbejde
    WAITING = "waiting"  # Venter på svar; shown when there is something, and no work


class WorkKind(StrEnum):
    """What a row asks for; the pane beside the list follows from it."""

    CALL_BACK = "call_back"  # the first contact, first or later attempt
    CALL_AGAIN = "call_again"  # agreed with the citizen
    FOLLOW_UP_CALL = "follow_up_call"
    ABSENCE_CALL = "absence_call"
    TELL_OF_MEETING = "tell_of_meeting"  # it is moved or called off, and she was not told yet
    INTERVIEW = "interview"
    INDIVIDUAL_MEETING = "individual_meeting"
    AGREED_CALL = "agreed_call"
    EVENING_DUTY = "evening_duty"
    BUSY = "busy"
    COURSE_MEETING = "course_meeting"
    CLOSE_NOT_REACHED = "close_not_reached"
    AWAIT_REPLY = "await_reply"  # she was written to, and her day has not passed
    INTERVIEW_MISSING = "interview_missing"  # its day has passed and nothing is registered
    INTERVIEW_LATER = "interview_later"  # she came to a rolling group before anybody asked her
    INTERVIEW_BEGUN = "interview_begun"  # a draft from another day
    INTERPRETER = "interpreter"  # to be booked for an appointment
    DELETION = "deletion"  # STOPbasen's secretariat is to be asked
    CITIZEN_REQUEST = "citizen_request"  # a citizen asked for something and waits for the answer
    CHOOSE_OFFER = "choose_offer"
    ATTENDANCE_MISSING = "attendance_missing"
    VOUCHER = "voucher"
    OFFER_RUN_OUT = "offer_run_out"  # nobody answered until the day
    CLOSE_COURSE = "close_course"
    ROLLING_CLOSE = "rolling_close"  # has stayed away from an open group too long
    EPIKRISE = "epikrise"
    HALF_YEAR_LETTER = "half_year_letter"  # to the GP, after the half-year call
    RECEIPT_REFUSED = "receipt_refused"  # the receiver's system did not take a letter
    RECEIPT_MISSING = "receipt_missing"
    REPLY = "reply"  # to the referrer of somebody who never began
    STOPBASEN = "stopbasen"
    CPR_CHECK = "cpr_check"
    NO_PHONE = "no_phone"
    TRAINING_DUE = "training_due"
    REMINDERS = "reminders"
    DIRECTORY = "directory"  # offers that nobody has confirmed for long
    SEEN_BY_NOBODY = "seen_by_nobody"  # restricted, and all who are named are out of use
    LOOK_SAMPLE = "look_sample"  # the month's look-ups are to be reviewed

    @property
    def is_call(self) -> bool:
        """Whether the row is done by a telephone call about a first contact or an absence."""
        return self in _CALLS


_CALLS = frozenset(
    {
        WorkKind.CALL_BACK,
        WorkKind.CALL_AGAIN,
        WorkKind.ABSENCE_CALL,
        WorkKind.CLOSE_NOT_REACHED,
        WorkKind.AWAIT_REPLY,
        WorkKind.NO_PHONE,
    }
)

"""Kinds of telephone calls: direction, purpose and outcome (screens "I dag")."""

from enum import StrEnum


class CallDirection(StrEnum):
    OUT = "out"
    IN = "in"


class CallPurpose(StrEnum):
    CALL_BACK = "call_back"  # the first contact after a referral
    SUPPORT = "support"
    ABSENCE = "absence"  # after a meeting missed
    FOLLOW_UP = "follow_up"  # the half-year call
    OTHER = "other"


class CallOutcome(StrEnum):
    """The eight keys of the call pane, and the answered half-year call."""

    INTERVIEW_BOOKED = "interview_booked"
    CALL_AGAIN = "call_again"
    NOT_NOW = "not_now"
    NO_ANSWER = "no_answer"
    VOICE_MAIL = "voice_mail"
    WRONG_NUMBER = "wrong_number"
    DECLINED = "declined"
    OTHER = "other"
    ANSWERED = "answered"

    @property
    def in_vain(self) -> bool:
        """Whether the number was right and nobody took it: then another attempt is planned."""
        return self in (CallOutcome.NO_ANSWER, CallOutcome.VOICE_MAIL)

    @property
    def reached(self) -> bool:
        """Whether the citizen herself was spoken with."""
        return self in _REACHED


_REACHED = frozenset(
    {
        CallOutcome.INTERVIEW_BOOKED,
        CallOutcome.CALL_AGAIN,
        CallOutcome.NOT_NOW,
        CallOutcome.DECLINED,
        CallOutcome.ANSWERED,
    }
)


class AppointmentKind(StrEnum):
    INTERVIEW = "interview"
    MEETING = "meeting"  # individual meeting agreed outside a course
    CALL = "call"  # an agreed call
    EVENING_DUTY = "evening_duty"  # at the telephone after hours
    BUSY = "busy"

    @property
    def needs_person(self) -> bool:
        """Whether it is agreed with somebody."""
        return self not in (AppointmentKind.BUSY, AppointmentKind.EVENING_DUTY)


class AppointmentState(StrEnum):
    BOOKED = "booked"
    HELD = "held"
    CANCELLED = "cancelled"
    MISSED = "missed"


class PartOfDay(StrEnum):
    """When a call is tried, so that the next attempt differs from the earlier ones."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    LATE = "late"  # after 17


class AttemptAdvice(StrEnum):
    """Why the next attempt is proposed for that day and part of the day."""

    FIRST = "first"  # nothing tried yet
    OTHER_TIME = "other_time"  # another part of the day than before
    OTHER_WEEKDAY = "other_weekday"  # every part was tried: at least another weekday
    BEST_TIME = "best_time"  # as she asked for
    CHOSEN = "chosen"  # by the counsellor

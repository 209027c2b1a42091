"""STOPbasen's forms: when each can be typed, of what, and how well its wording is known (domain 1.3, 9)."""

from enum import StrEnum


class FormMoment(StrEnum):
    """From when on a form can be typed."""

    COURSE_STARTED = "course_started"
    FIRST_MEETING = "first_meeting"
    COURSE_CLOSED = "course_closed"
    FOLLOWED_UP = "followed_up"  # she answered at the half-year call
    NOT_FOLLOWED_UP = "not_followed_up"  # the call is given up, with a reason


class FormScope(StrEnum):
    """What one form is about."""

    COURSE = "course"
    PARTICIPANT = "participant"


class Evidence(StrEnum):
    """How well a field is known; the forms themselves could not be had (domain 9)."""

    WORDING = "wording"  # quoted word for word
    NUMBER = "number"  # its number in the form is cited
    VARIABLE = "variable"  # that it is asked is cited, not how
    NONE = "none"  # recollected or guessed


class TypingState(StrEnum):
    """Where one form stands."""

    WAITING = "waiting"  # it is not time yet
    MISSING = "missing"  # it is time, and an answer is missing
    READY = "ready"
    CHANGED = "changed"  # typed, and something is different since
    TYPED = "typed"


class AnswerPlace(StrEnum):
    """Where in the program a missing value is answered."""

    PERSON = "person"
    INTERVIEW = "interview"
    CONSENT = "consent"
    QUIT_DATE = "quit_date"
    CLOSING = "closing"
    MEDICINE = "medicine"
    FOLLOW_UP = "follow_up"
    COURSE = "course"
    SETTINGS = "settings"

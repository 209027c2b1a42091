"""Kinds of lists that people bring in from spreadsheets: which list, what a column is, what becomes of a row."""

from enum import StrEnum


class ListKind(StrEnum):
    """What a spreadsheet is a list of; the values are names of mappings on the command line too."""

    REFERRALS = "referrals"
    COURSE = "course"  # a person a row, a meeting a column
    FOLLOW_UPS = "follow_ups"


class ListColumn(StrEnum):
    """What a column says; the values stand in stored mappings and never change."""

    NAME = "name"
    GIVEN_NAME = "given_name"
    SURNAME = "surname"
    CPR = "cpr"
    BIRTH_DATE = "birth_date"
    PHONE = "phone"
    OTHER_PHONE = "other_phone"
    EMAIL = "email"
    STREET = "street"
    POST_CODE = "post_code"
    TOWN = "town"
    RECEIVED_ON = "received_on"
    SOURCE = "source"
    REFERRER = "referrer"
    COUNSELLOR = "counsellor"
    CALL_NOT_BEFORE = "call_not_before"
    BEST_TIME = "best_time"
    INTERPRETER = "interpreter"
    NOTE = "note"  # several columns may be kept here, each with its title
    CLOSED_ON = "closed_on"
    CLOSE_REASON = "close_reason"
    MEETING = "meeting"  # the title is the day; as many columns as there are meetings
    JOINED_ON = "joined_on"
    QUIT_DATE = "quit_date"
    CONSENT_REGISTER = "consent_register"
    CONSENT_FOLLOW_UP = "consent_follow_up"
    ENDED_ON = "ended_on"  # the course ended for her
    SMOKE_FREE_END = "smoke_free_end"
    SATISFACTION_END = "satisfaction_end"
    SMOKE_FREE = "smoke_free"  # at the half-year call
    SATISFACTION = "satisfaction"
    ANSWERED_ON = "answered_on"
    OUTCOME = "outcome"
    ATTEMPT = "attempt"  # the day of a call in vain; several columns
    COURSE_NAME = "course_name"  # these stand in no column, but for the whole list
    PROGRAMME = "programme"
    PLACE = "place"
    STARTS = "starts"  # o'clock
    CONSENT_FORM = "consent_form"
    COURSE_OVER = "course_over"


class RowFate(StrEnum):
    """What becomes of a row; the order is that of the preview: what needs a look comes first."""

    REFUSED = "refused"
    KNOWN = "known"  # somebody we know gets a new pathway
    ADDED = "added"  # something is added to the pathway of somebody we know
    NEW = "new"
    SAME = "same"  # is here already


class Because(StrEnum):
    """Why a column was taken for what it is."""

    TITLE = "title"  # its title is one of the usual ones
    WORD = "word"  # its title has one of them in it
    ALIKE = "alike"  # its title is nearly one of them
    CONTENT = "content"  # its cells look like it
    REMEMBERED = "remembered"  # the mapping says so
    CHOSEN = "chosen"  # the user


class ListWarning(StrEnum):
    """What comes in all the same, and should be looked at."""

    CPR_CHECK = "cpr_check"
    NO_PHONE = "no_phone"
    PHONE_UNREAD = "phone_unread"  # kept in the note
    MAY_BE_KNOWN = "may_be_known"  # stands in the inbox to be decided
    SOURCE_UNKNOWN = "source_unknown"  # counted as "other"
    COUNSELLOR_UNKNOWN = "counsellor_unknown"
    NO_CONSENT = "no_consent"  # so she is not called
    MARK_STANDS = "mark_stands"  # another mark is here already and is not written over

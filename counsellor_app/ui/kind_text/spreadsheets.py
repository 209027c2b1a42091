"""Words for lists from spreadsheets: kinds, columns, why a column is known, what becomes of a row."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.spreadsheet import Because, ListColumn, ListKind, ListWarning, RowFate
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        ListKind: {
            ListKind.REFERRALS: translate("kinds", "List of referrals"),
            ListKind.COURSE: translate("kinds", "Course with attendance"),
            ListKind.FOLLOW_UPS: translate("kinds", "Half-year answers"),
        },
        ListColumn: _people() | _pathways() | _courses() | _follow_ups(),
        Because: {
            Because.TITLE: translate("kinds", "usual title"),
            Because.WORD: translate("kinds", "a word in the title"),
            Because.ALIKE: translate("kinds", "nearly the usual title"),
            Because.CONTENT: translate("kinds", "what the cells look like"),
            Because.REMEMBERED: translate("kinds", "remembered"),
            Because.CHOSEN: translate("kinds", "chosen by you"),
        },
        RowFate: {
            RowFate.REFUSED: translate("kinds", "cannot come in"),
            RowFate.KNOWN: translate("kinds", "known, new pathway"),
            RowFate.ADDED: translate("kinds", "known, added to the pathway"),
            RowFate.NEW: translate("kinds", "new"),
            RowFate.SAME: translate("kinds", "is here already"),
        },
        ListWarning: {
            ListWarning.CPR_CHECK: translate("kinds", "the CPR number must be checked"),
            ListWarning.NO_PHONE: translate("kinds", "there is no telephone number"),
            ListWarning.PHONE_UNREAD: translate(
                "kinds", "the telephone number cannot be read and is kept in the note"
            ),
            ListWarning.MAY_BE_KNOWN: translate(
                "kinds", "may be somebody we know: decide among the referrals"
            ),
            ListWarning.SOURCE_UNKNOWN: translate(
                "kinds", "where it came from is not known; counts as “other”"
            ),
            ListWarning.COUNSELLOR_UNKNOWN: translate("kinds", "the counsellor is not known here"),
            ListWarning.MARK_STANDS: translate(
                "kinds", "another mark is here already and is not written over"
            ),
            ListWarning.NO_CONSENT: translate(
                "kinds", "no consent that holds: is not called after half a year"
            ),
        },
    }


def _people() -> dict[Enum, str]:
    return {
        ListColumn.NAME: translate("kinds", "Name"),
        ListColumn.GIVEN_NAME: translate("kinds", "Given name"),
        ListColumn.SURNAME: translate("kinds", "Surname"),
        ListColumn.CPR: translate("kinds", "CPR number"),
        ListColumn.BIRTH_DATE: translate("kinds", "Birth date"),
        ListColumn.PHONE: translate("kinds", "Telephone"),
        ListColumn.OTHER_PHONE: translate("kinds", "Other telephone"),
        ListColumn.EMAIL: translate("kinds", "E-mail"),
        ListColumn.STREET: translate("kinds", "Street"),
        ListColumn.POST_CODE: translate("kinds", "Postcode"),
        ListColumn.TOWN: translate("kinds", "Town"),
        ListColumn.BEST_TIME: translate("kinds", "Best time to call"),
        ListColumn.INTERPRETER: translate("kinds", "Interpreter"),
        ListColumn.NOTE: translate("kinds", "Note"),
    }


def _pathways() -> dict[Enum, str]:
    return {
        ListColumn.RECEIVED_ON: translate("kinds", "Referred on"),
        ListColumn.SOURCE: translate("kinds", "Referred from"),
        ListColumn.REFERRER: translate("kinds", "Referrer"),
        ListColumn.COUNSELLOR: translate("kinds", "Counsellor"),
        ListColumn.CALL_NOT_BEFORE: translate("kinds", "Do not call before"),
        ListColumn.CLOSED_ON: translate("kinds", "Closed on"),
        ListColumn.CLOSE_REASON: translate("kinds", "Reason for closing"),
    }


def _courses() -> dict[Enum, str]:
    return {
        ListColumn.MEETING: translate("kinds", "Meeting"),
        ListColumn.JOINED_ON: translate("kinds", "Joined on"),
        ListColumn.QUIT_DATE: translate("kinds", "Quit date"),
        ListColumn.CONSENT_REGISTER: translate("kinds", "Consent to STOPbasen"),
        ListColumn.CONSENT_FOLLOW_UP: translate("kinds", "Consent to follow-up"),
        ListColumn.ENDED_ON: translate("kinds", "Course ended on"),
        ListColumn.SMOKE_FREE_END: translate("kinds", "Smoke-free at the end"),
        ListColumn.SATISFACTION_END: translate("kinds", "Satisfaction at the end"),
        ListColumn.COURSE_NAME: translate("kinds", "Name of the course"),
        ListColumn.PROGRAMME: translate("kinds", "Programme"),
        ListColumn.PLACE: translate("kinds", "Place"),
        ListColumn.STARTS: translate("kinds", "Time of day"),
        ListColumn.CONSENT_FORM: translate("kinds", "The consent is"),
        ListColumn.COURSE_OVER: translate("kinds", "The course is over"),
    }


def _follow_ups() -> dict[Enum, str]:
    return {
        ListColumn.SMOKE_FREE: translate("kinds", "Smoke-free after half a year"),
        ListColumn.SATISFACTION: translate("kinds", "Satisfaction after half a year"),
        ListColumn.ANSWERED_ON: translate("kinds", "Answered on"),
        ListColumn.OUTCOME: translate("kinds", "Result"),
        ListColumn.ATTEMPT: translate("kinds", "Attempt"),
    }

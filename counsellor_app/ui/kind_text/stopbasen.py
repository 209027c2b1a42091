"""Words for STOPbasen's forms."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.stopbasen import AnswerPlace, Evidence, FormMoment, FormScope, TypingState
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        FormMoment: {
            FormMoment.COURSE_STARTED: translate("kinds", "when the course has begun"),
            FormMoment.FIRST_MEETING: translate("kinds", "after the first meeting"),
            FormMoment.COURSE_CLOSED: translate("kinds", "when the course is closed"),
            FormMoment.FOLLOWED_UP: translate("kinds", "after the half-year answer"),
            FormMoment.NOT_FOLLOWED_UP: translate("kinds", "when the half-year call is given up"),
        },
        FormScope: {
            FormScope.COURSE: translate("kinds", "once a course"),
            FormScope.PARTICIPANT: translate("kinds", "for each participant"),
        },
        TypingState: {
            TypingState.WAITING: translate("kinds", "not yet"),
            TypingState.MISSING: translate("kinds", "answers missing"),
            TypingState.READY: translate("kinds", "ready to type"),
            TypingState.CHANGED: translate("kinds", "changed since"),
            TypingState.TYPED: translate("kinds", "typed"),
        },
        Evidence: {
            Evidence.WORDING: translate("kinds", "wording confirmed"),
            Evidence.NUMBER: translate("kinds", "number confirmed, wording not"),
            Evidence.VARIABLE: translate("kinds", "it is asked, wording not confirmed"),
            Evidence.NONE: translate("kinds", "not confirmed"),
        },
        AnswerPlace: {
            AnswerPlace.PERSON: translate("kinds", "the citizen's page"),
            AnswerPlace.INTERVIEW: translate("kinds", "the interview"),
            AnswerPlace.CONSENT: translate("kinds", "the consents"),
            AnswerPlace.QUIT_DATE: translate("kinds", "the quit date"),
            AnswerPlace.CLOSING: translate("kinds", "the end of the course"),
            AnswerPlace.MEDICINE: translate("kinds", "the medicine"),
            AnswerPlace.FOLLOW_UP: translate("kinds", "the half-year call"),
            AnswerPlace.COURSE: translate("kinds", "the course"),
            AnswerPlace.SETTINGS: translate("kinds", "the settings"),
        },
    }

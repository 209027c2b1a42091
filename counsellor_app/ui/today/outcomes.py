"""Which keys end a call, and what they say, by what the call was about."""

from __future__ import annotations

from dataclasses import dataclass

from counsellor_app.kinds.call import CallOutcome, CallPurpose
from counsellor_app.ui.translation import translate


@dataclass(frozen=True)
class OutcomeKey:
    """One key of the pane."""

    key: str
    outcome: CallOutcome
    text: str


def outcome_keys(purpose: CallPurpose, *, incoming: bool = False) -> list[OutcomeKey]:
    """The eight keys of a first contact; fewer for other calls, each key in its place.

    Who rings us is reached, whatever came of it: nothing in vain, and "other" is spoken with.
    """
    if purpose is CallPurpose.CALL_BACK and incoming:
        return [*_reached(), _declined(), OutcomeKey("8", CallOutcome.ANSWERED, _spoken_with())]
    if purpose is CallPurpose.CALL_BACK:
        return [
            *_reached(),
            *_in_vain(),
            _declined(),
            OutcomeKey("8", CallOutcome.OTHER, translate("today", "Other")),
        ]
    if purpose is CallPurpose.FOLLOW_UP:
        return [
            OutcomeKey("1", CallOutcome.ANSWERED, translate("today", "Reached – the questions")),
            OutcomeKey("2", CallOutcome.CALL_AGAIN, translate("today", "Reached – call again")),
            *_in_vain()[:2],
            OutcomeKey("8", CallOutcome.OTHER, translate("today", "Other")),
        ]
    if incoming:
        return [OutcomeKey("1", CallOutcome.ANSWERED, _spoken_with())]
    return [
        OutcomeKey("1", CallOutcome.ANSWERED, _spoken_with()),
        *_in_vain(),
        OutcomeKey("8", CallOutcome.OTHER, translate("today", "Other")),
    ]


def _reached() -> list[OutcomeKey]:
    return [
        OutcomeKey("1", CallOutcome.INTERVIEW_BOOKED, translate("today", "Reached – book")),
        OutcomeKey("2", CallOutcome.CALL_AGAIN, translate("today", "Reached – call again")),
        OutcomeKey("3", CallOutcome.NOT_NOW, translate("today", "Not now – ask again")),
    ]


def _declined() -> OutcomeKey:
    return OutcomeKey("7", CallOutcome.DECLINED, translate("today", "Does not want"))


def _spoken_with() -> str:
    return translate("today", "Spoken with")


def _in_vain() -> list[OutcomeKey]:
    return [
        OutcomeKey("4", CallOutcome.NO_ANSWER, translate("today", "No answer")),
        OutcomeKey("5", CallOutcome.VOICE_MAIL, translate("today", "Voice mail")),
        OutcomeKey("6", CallOutcome.WRONG_NUMBER, translate("today", "Wrong number")),
    ]

"""Which questions a follow-up call asks and in which order: by the rule, the kind of call, and her answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from counsellor_app.kinds.interview import NicotineProduct
from counsellor_app.kinds.medication import MedicineProduct
from counsellor_app.services.follow_up.follow_up_pane import FollowUpPane


class Face(IntEnum):
    """What is shown under a call; the numbers are the places in the stack."""

    OUTCOMES = 0
    SMOKING = 1
    LAST_14_DAYS = 2
    SATISFACTION = 3
    NICOTINE = 4
    MEDICINE = 5
    WEEKS = 6
    NEW_ATTEMPT = 7
    CONSENTS = 8
    LETTER = 9
    DAY = 10
    DEATH = 11


class LetterWish(StrEnum):
    """What becomes of the letter after the call."""

    READ = "read"
    SEND = "send"
    LATER = "later"


@dataclass
class Answers:
    """What she has said so far; None is "does not want to say", or not asked yet."""

    smoke_free: bool | None = None
    smoke_free_14_days: bool | None = None
    satisfaction: int | None = None
    nicotine: tuple[NicotineProduct, ...] | None = None
    medicine: tuple[MedicineProduct, ...] | None = None
    medicine_weeks: int | None = None
    wants_new_attempt: bool | None = None
    begins_now: bool = False
    carries_consents: bool = False
    letter: LetterWish = LetterWish.LATER


def following(face: Face, pane: FollowUpPane, answers: Answers) -> Face | None:
    """The next question that is to be asked; None when the call is over."""
    return next((each for each in Face if each > face and _is_asked(each, pane, answers)), None)


def before(face: Face, pane: FollowUpPane, answers: Answers) -> Face:
    """The question before this one; at last the outcomes."""
    earlier = [each for each in Face if each < face and _is_asked(each, pane, answers)]
    return earlier[-1] if earlier else Face.OUTCOMES


def _is_asked(face: Face, pane: FollowUpPane, answers: Answers) -> bool:
    asked, valid = pane.asked, pane.row.valid
    return {
        Face.SMOKING: True,
        # Who has been smoke-free ever since has been so for two weeks.
        Face.LAST_14_DAYS: asked.last_14_days and answers.smoke_free is not True,
        Face.SATISFACTION: valid,
        Face.NICOTINE: asked.nicotine,
        Face.MEDICINE: asked.medicine and valid,
        Face.WEEKS: asked.medicine and valid and bool(answers.medicine),
        Face.NEW_ATTEMPT: asked.new_attempt and _may_wish(answers),
        Face.LETTER: valid and pane.letter is not None and pane.letter.asked_for,
        Face.CONSENTS: answers.begins_now and bool(pane.standing_consents),
    }.get(face, False)


def _may_wish(answers: Answers) -> bool:
    """Who is free of smoke and of nicotine has nothing to begin again."""
    return answers.smoke_free is not True or bool(answers.nicotine)

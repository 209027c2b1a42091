"""Kinds of the pathway itself: its stage, its next act and why it was closed (domain 2.2)."""

from enum import StrEnum
from typing import Final


class Stage(StrEnum):
    """Where a pathway stands, derived from the facts alone."""

    RECEIVED = "received"  # Modtaget
    DEFERRED = "deferred"  # Afventer (ring ikke før …)
    CALLING = "calling"  # Ringes op
    INTERVIEW_BOOKED = "interview_booked"  # Afklarende samtale aftalt
    INTERVIEWED = "interviewed"  # Samtale holdt, tilbud vælges
    WAITING_LIST = "waiting_list"  # Venteliste
    ENROLLED = "enrolled"  # Tilmeldt, ikke begyndt
    IN_COURSE = "in_course"  # I forløb
    COURSE_CLOSED = "course_closed"  # Afsluttet, epikrise mangler
    FOLLOW_UP = "follow_up"  # Afventer halvårsopkald
    CLOSED = "closed"  # Lukket efter opfølgning
    DROPPED = "dropped"  # Udgået før start


# Nobody has been reached yet: a call is made back to her, and there is no interview and no course.
BEFORE_CONTACT: Final = (Stage.RECEIVED, Stage.DEFERRED, Stage.CALLING)


class NextAct(StrEnum):
    """What the counsellor does next for a pathway."""

    CALL = "call"
    CLOSE_NOT_REACHED = "close_not_reached"  # the municipality's number of attempts is used up
    HOLD_INTERVIEW = "hold_interview"
    CHOOSE_OFFER = "choose_offer"
    OFFER_PLACE = "offer_place"
    ATTEND_MEETING = "attend_meeting"
    CLOSE_COURSE = "close_course"
    SEND_EPIKRISE = "send_epikrise"
    FOLLOW_UP_CALL = "follow_up_call"
    NONE = "none"


class CloseReason(StrEnum):
    """Why a pathway was closed; the values are those of `export pathways`."""

    FINISHED = "finished"
    NOT_REACHED = "not_reached"
    DECLINED = "declined"
    PASSED_ON = "passed_on"
    MOVED = "moved"
    DEAD = "dead"
    CANCELLED = "cancelled"
    WRONG_REFERRAL = "wrong_referral"


class QuitKind(StrEnum):
    """Smoke-free and nicotine-free are kept apart."""

    SMOKE_FREE = "smoke_free"
    NICOTINE_FREE = "nicotine_free"

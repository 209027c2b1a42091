"""Kinds of what a person's page tells: lines of the history, steps of the way, the next act."""

from enum import StrEnum


class EventKind(StrEnum):
    """One line of the whole story in time order."""

    REFERRAL = "referral"
    CALL = "call"
    APPOINTMENT = "appointment"  # missed or cancelled; a held interview tells of itself
    INTERVIEW = "interview"
    CONSENT = "consent"
    ENROLLED = "enrolled"
    WAITING = "waiting"
    LEFT = "left"
    MEETING = "meeting"
    QUIT_DATE = "quit_date"
    GRANT = "grant"
    VOUCHER = "voucher"
    REDEMPTION = "redemption"
    SUPPLY = "supply"  # handed out here, or a receipt refunded
    CLOSING = "closing"
    LETTER = "letter"
    FOLLOW_UP = "follow_up"
    NOTE = "note"
    PATHWAY_CLOSED = "pathway_closed"


class PersonStep(StrEnum):
    """The six steps of the bar over the page of a person."""

    REFERRED = "referred"
    CONTACTED = "contacted"
    INTERVIEW = "interview"
    IN_COURSE = "in_course"
    CLOSED = "closed"
    HALF_YEAR = "half_year"


class PrimaryAct(StrEnum):
    """The one primary button of a person's page: always the next step."""

    CALL = "call"
    CLOSE_NOT_REACHED = "close_not_reached"
    HOLD_INTERVIEW = "hold_interview"
    CHOOSE_OFFER = "choose_offer"
    OFFER_PLACE = "offer_place"
    ISSUE_VOUCHER = "issue_voucher"
    MARK_MEETING = "mark_meeting"
    CLOSE_COURSE = "close_course"
    SEND_EPIKRISE = "send_epikrise"
    FOLLOW_UP_CALL = "follow_up_call"
    NEW_PATHWAY = "new_pathway"
    NONE = "none"

"""Kinds of follow-up and its outcomes (domain 1.3.5, 1.6)."""

from enum import StrEnum


class FollowUpKind(StrEnum):
    HALF_YEAR = "half_year"  # the valid one
    OTHER = "other"  # an extra one after 3 or 12 months


class FollowUpOutcome(StrEnum):
    """The values are those of `export pathways`."""

    ANSWERED = "answered"
    NOT_REACHED = "not_reached"
    REFUSED = "refused"
    NO_CONSENT = "no_consent"
    WRONG_NUMBER = "wrong_number"
    DEAD_OR_ILL = "dead_or_ill"
    NOT_TRIED = "not_tried"

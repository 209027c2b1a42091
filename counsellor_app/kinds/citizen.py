"""Kinds of what concerns a citizen's rights: retention, deletion, requests (domain 6.4, 6.6)."""

from enum import StrEnum


class RetentionKind(StrEnum):
    """What is kept for a time of its own, and then proposed for deletion."""

    RECORD = "record"  # everything about one person
    REFUSED = "refused"  # letters in quarantine that somebody has dealt with
    DRAFTS = "drafts"  # what was typed and never saved, and how old acts would be undone
    LOG = "log"  # entries of the log


class DeletionReason(StrEnum):
    """Why something was deleted."""

    RETENTION = "retention"  # its time was up
    ASKED = "asked"  # the citizen asked for it, and it was granted


class TombstoneSubject(StrEnum):
    """What a tombstone stands for."""

    PARTICIPANT = "participant"
    REFUSED_LETTER = "refused_letter"


class KeepReason(StrEnum):
    """Why a person's record is not proposed, although its time is up."""

    HOLD = "hold"  # a team lead keeps it for a reason
    REQUEST = "request"  # the citizen has asked for something that is not answered yet
    RESTRICTED = "restricted"  # the use of her data is restricted


class RequestKind(StrEnum):
    """What a citizen may ask for (GDPR art. 15–18, 21)."""

    ACCESS = "access"
    CORRECTION = "correction"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    OBJECTION = "objection"


class RequestOutcome(StrEnum):
    """What she was answered."""

    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"  # by herself

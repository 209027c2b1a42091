"""Kinds of programmes, courses, meetings and attendance (domain 1.5, 2.6)."""

from enum import StrEnum


class ProgrammeFormat(StrEnum):
    """The values are those of `export pathways`."""

    GROUP = "group"
    INDIVIDUAL = "individual"
    ROLLING = "rolling"
    TELEPHONE = "telephone"


class Setting(StrEnum):
    """Where the meetings of a course take place."""

    ROOM = "room"
    WORKPLACE = "workplace"
    TELEPHONE = "telephone"
    VIDEO = "video"

    @property
    def has_room(self) -> bool:
        """Whether a room of ours can be taken twice."""
        return self is Setting.ROOM


class TimeWish(StrEnum):
    """When somebody on the waiting list can come."""

    DAY = "day"
    EVENING = "evening"


class OfferAnswer(StrEnum):
    """What became of a place that was offered; while there is no answer the place is held."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"  # by us: after its reply-by date, or offered by mistake


class ClashKind(StrEnum):
    """What would be taken twice."""

    COUNSELLOR = "counsellor"
    ROOM = "room"


class FitPoint(StrEnum):
    """Why a course suits somebody who waits, or does not."""

    THIS_COURSE = "this_course"  # the very one she waits for
    TIME = "time"
    OTHER_TIME = "other_time"
    PLACE = "place"
    OTHER_PLACE = "other_place"
    LANGUAGE = "language"
    OTHER_LANGUAGE = "other_language"
    COMPANION = "companion"  # there is room for the one who comes along
    NO_COMPANION = "no_companion"
    SOONEST = "soonest"
    RUNNING = "running"  # has begun; a rolling group takes new faces

    @property
    def is_good(self) -> bool:
        """Whether it speaks for the course."""
        return self not in _AGAINST


class NoticeKind(StrEnum):
    """What the people on a course must be told of a meeting."""

    MOVED = "moved"
    CANCELLED = "cancelled"


class NoticeChannel(StrEnum):
    """How somebody is told."""

    SMS = "sms"
    LETTER = "letter"
    CALL = "call"
    NONE = "none"  # she knows already


_AGAINST = frozenset(
    {
        FitPoint.OTHER_TIME,
        FitPoint.OTHER_PLACE,
        FitPoint.OTHER_LANGUAGE,
        FitPoint.NO_COMPANION,
    }
)


class CompletionRule(StrEnum):
    """When a course counts as completed (domain 1.5)."""

    SHARE_75 = "share_75"  # at least 75 % of the meetings that count
    SHARE_50 = "share_50"
    MEETINGS_4 = "meetings_4"  # at least four meetings


class CourseState(StrEnum):
    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class MeetingState(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class EnrolmentState(StrEnum):
    WAITING = "waiting"
    ENROLLED = "enrolled"
    MOVED = "moved"  # to another course; the row there is the one that counts
    LEFT = "left"  # gave the place up
    CLOSED = "closed"  # the course is over for her


class AttendanceMark(StrEnum):
    """The values are those of `export attendance`."""

    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    PHONE = "phone"


class Lapse(StrEnum):
    """How she has smoked since last time; a slip does not end an attempt, a relapse does (domain 2.7)."""

    SLIP = "slip"  # smutter: single cigarettes
    RELAPSE = "relapse"  # tilbagefald: back to regular smoking


class CompletionOutlook(StrEnum):
    """What a participant can still reach."""

    COMPLETED = "completed"
    CAN = "can"  # "mangler n, kan gå glip af m"
    CANNOT = "cannot"
    UNKNOWN = "unknown"  # no meetings planned

"""Words for programmes, courses, meetings and attendance."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.course import (
    AttendanceMark,
    ClashKind,
    CompletionOutlook,
    CompletionRule,
    CourseState,
    EnrolmentState,
    FitPoint,
    Lapse,
    MeetingState,
    NoticeChannel,
    NoticeKind,
    OfferAnswer,
    ProgrammeFormat,
    Setting,
    TimeWish,
)
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        ProgrammeFormat: {
            ProgrammeFormat.GROUP: translate("kinds", "Group"),
            ProgrammeFormat.INDIVIDUAL: translate("kinds", "Individual"),
            ProgrammeFormat.ROLLING: translate("kinds", "Rolling group"),
            ProgrammeFormat.TELEPHONE: translate("kinds", "By telephone"),
        },
        Setting: {
            Setting.ROOM: translate("kinds", "in a room"),
            Setting.WORKPLACE: translate("kinds", "at a workplace"),
            Setting.TELEPHONE: translate("kinds", "on the telephone"),
            Setting.VIDEO: translate("kinds", "by video"),
        },
        TimeWish: {
            TimeWish.DAY: translate("kinds", "in the daytime"),
            TimeWish.EVENING: translate("kinds", "in the evening"),
        },
        ClashKind: {
            ClashKind.COUNSELLOR: translate("kinds", "counsellor"),
            ClashKind.ROOM: translate("kinds", "room"),
        },
        FitPoint: {
            FitPoint.THIS_COURSE: translate("kinds", "the course she waits for"),
            FitPoint.TIME: translate("kinds", "fits her time of day"),
            FitPoint.OTHER_TIME: translate("kinds", "another time of day than she wished"),
            FitPoint.PLACE: translate("kinds", "the place she wished"),
            FitPoint.OTHER_PLACE: translate("kinds", "another place than she wished"),
            FitPoint.LANGUAGE: translate("kinds", "in her language"),
            FitPoint.OTHER_LANGUAGE: translate("kinds", "not in her language"),
            FitPoint.COMPANION: translate("kinds", "room for her companion"),
            FitPoint.NO_COMPANION: translate("kinds", "no room for her companion"),
            FitPoint.SOONEST: translate("kinds", "begins first"),
            FitPoint.RUNNING: translate("kinds", "has begun, new faces are welcome"),
        },
        OfferAnswer: {
            OfferAnswer.ACCEPTED: translate("kinds", "accepted"),
            OfferAnswer.DECLINED: translate("kinds", "said no"),
            OfferAnswer.WITHDRAWN: translate("kinds", "withdrawn"),
        },
        NoticeKind: {
            NoticeKind.MOVED: translate("kinds", "meeting moved"),
            NoticeKind.CANCELLED: translate("kinds", "meeting called off"),
        },
        NoticeChannel: {
            NoticeChannel.SMS: translate("kinds", "SMS"),
            NoticeChannel.LETTER: translate("kinds", "letter"),
            NoticeChannel.CALL: translate("kinds", "telephone"),
            NoticeChannel.NONE: translate("kinds", "knows already"),
        },
        CompletionRule: {
            CompletionRule.SHARE_75: translate("kinds", "at least 75 % of the meetings"),
            CompletionRule.SHARE_50: translate("kinds", "at least 50 % of the meetings"),
            CompletionRule.MEETINGS_4: translate("kinds", "at least 4 meetings"),
        },
        CourseState: {
            CourseState.PLANNED: translate("kinds", "planned"),
            CourseState.OPEN: translate("kinds", "running"),
            CourseState.CLOSED: translate("kinds", "closed"),
            CourseState.CANCELLED: translate("kinds", "called off"),
        },
        MeetingState: {
            MeetingState.PLANNED: translate("kinds", "planned"),
            MeetingState.HELD: translate("kinds", "held"),
            MeetingState.CANCELLED: translate("kinds", "called off"),
        },
        EnrolmentState: {
            EnrolmentState.WAITING: translate("kinds", "on the waiting list"),
            EnrolmentState.ENROLLED: translate("kinds", "enrolled"),
            EnrolmentState.MOVED: translate("kinds", "moved to another course"),
            EnrolmentState.LEFT: translate("kinds", "gave up the place"),
            EnrolmentState.CLOSED: translate("kinds", "closed"),
        },
        AttendanceMark: {
            AttendanceMark.PRESENT: translate("kinds", "present"),
            AttendanceMark.EXCUSED: translate("kinds", "excused"),
            AttendanceMark.ABSENT: translate("kinds", "absent"),
            AttendanceMark.PHONE: translate("kinds", "by phone"),
        },
        Lapse: {
            Lapse.SLIP: translate("kinds", "slip"),
            Lapse.RELAPSE: translate("kinds", "relapse"),
        },
        CompletionOutlook: {
            CompletionOutlook.COMPLETED: translate("kinds", "completed"),
            CompletionOutlook.CAN: translate("kinds", "can still complete"),
            CompletionOutlook.CANNOT: translate("kinds", "cannot complete"),
            CompletionOutlook.UNKNOWN: translate("kinds", "no meetings planned"),
        },
    }

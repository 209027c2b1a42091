"""Words for the dated rules."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.rules import (
    DayCount,
    RuleKind,
)
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        RuleKind: {
            RuleKind.SERVICE_TARGET: translate("kinds", "Service target for the first call"),
            RuleKind.CALL_ATTEMPTS: translate("kinds", "Call attempts"),
            RuleKind.FOLLOW_UP: translate("kinds", "Half-year follow-up"),
            RuleKind.EXTRA_FOLLOW_UPS: translate("kinds", "Extra follow-ups"),
            RuleKind.FOLLOW_UP_QUESTIONS: translate("kinds", "Questions of the half-year call"),
            RuleKind.SURVEYS: translate("kinds", "Forms at the end of a course"),
            RuleKind.COMPLETION: translate("kinds", "When a course is completed"),
            RuleKind.HEAVY_SMOKER: translate("kinds", "Heavy smoker"),
            RuleKind.SHORT_EDUCATION: translate("kinds", "Short education"),
            RuleKind.NICOTINE_FACTORS: translate("kinds", "Conversion of nicotine products"),
            RuleKind.TARGETS: translate("kinds", "Targets"),
            RuleKind.PUBLICATION: translate("kinds", "When STOPbasen publishes"),
            RuleKind.POPULATION: translate("kinds", "Population"),
            RuleKind.POTENTIAL: translate("kinds", "Potential"),
            RuleKind.COURSE_COSTS: translate("kinds", "Cost of a meeting"),
            RuleKind.EPIKRISE_DAYS: translate("kinds", "Deadline of the epikrise"),
            RuleKind.VOUCHER: translate("kinds", "Vouchers"),
            RuleKind.MATCHING: translate("kinds", "Recognising known persons"),
            RuleKind.RETENTION: translate("kinds", "Retention"),
            RuleKind.EXPORT: translate("kinds", "Exports"),
            RuleKind.REPLIES: translate("kinds", "Replies to those who referred"),
            RuleKind.RECEIPTS: translate("kinds", "Receipts for letters"),
            RuleKind.SMS: translate("kinds", "Messages by SMS"),
            RuleKind.DIRECTORY: translate("kinds", "Directory of offers"),
            RuleKind.PLANNING: translate("kinds", "Planning"),
        },
        DayCount: {
            DayCount.CALENDAR: translate("kinds", "calendar days"),
            DayCount.WORKING: translate("kinds", "working days"),
        },
    }

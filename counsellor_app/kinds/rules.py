"""Kinds of dated rules, each a row with a validity period that the team lead can edit."""

from enum import StrEnum


class RuleKind(StrEnum):
    SERVICE_TARGET = "service_target"
    CALL_ATTEMPTS = "call_attempts"
    FOLLOW_UP = "follow_up"
    EXTRA_FOLLOW_UPS = "extra_follow_ups"
    FOLLOW_UP_QUESTIONS = "follow_up_questions"
    SURVEYS = "surveys"
    COMPLETION = "completion"
    HEAVY_SMOKER = "heavy_smoker"
    SHORT_EDUCATION = "short_education"
    NICOTINE_FACTORS = "nicotine_factors"
    TARGETS = "targets"
    PUBLICATION = "publication"  # from how many STOPbasen publishes a figure
    POPULATION = "population"
    POTENTIAL = "potential"  # who could be helped
    COURSE_COSTS = "course_costs"  # kroner a meeting
    EPIKRISE_DAYS = "epikrise_days"
    VOUCHER = "voucher"
    MATCHING = "matching"
    RETENTION = "retention"
    EXPORT = "export"
    SMS = "sms"
    DIRECTORY = "directory"
    PLANNING = "planning"
    REPLIES = "replies"
    RECEIPTS = "receipts"


class DayCount(StrEnum):
    """How the service target counts days."""

    CALENDAR = "calendar"
    WORKING = "working"

"""Kinds of things that lie in the recycle bin."""

from enum import StrEnum


class RemovedKind(StrEnum):
    """What was thrown away and can be brought back."""

    DRAFT = "draft"  # typed in a form and dropped
    CONTACT = "contact"
    WORKING_HOURS = "working_hours"
    CLOSED_DAY = "closed_day"
    USUAL_TIME = "usual_time"
    TRAINING = "training"
    MAPPING = "mapping"  # of the columns of a spreadsheet

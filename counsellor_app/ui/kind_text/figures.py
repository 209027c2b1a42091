"""Words for figures: cuts, steps of the waiting, stops of the funnel, and how a pathway counts."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.reports.behind import Answer
from counsellor_app.reports.certificates import Publication, Standing
from counsellor_app.reports.cuts import Cut
from counsellor_app.reports.funnel import Stop
from counsellor_app.reports.indicator.definition import Basis
from counsellor_app.reports.waiting import Step
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        Cut: {
            Cut.QUARTER: translate("kinds", "Quarter"),
            Cut.MONTH: translate("kinds", "Month"),
            Cut.YEAR: translate("kinds", "Year"),
            Cut.UNIT: translate("kinds", "Unit"),
            Cut.SOURCE: translate("kinds", "Referrer"),
            Cut.DEPARTMENT: translate("kinds", "Department"),
            Cut.EDUCATION: translate("kinds", "Education"),
            Cut.SHORT_EDUCATION: translate("kinds", "Short education, yes or no"),
            Cut.HEAVY_SMOKER: translate("kinds", "Heavy smoker, yes or no"),
            Cut.SEX: translate("kinds", "Sex"),
            Cut.AGE: translate("kinds", "Age"),
            Cut.PSYCHIATRY: translate("kinds", "Psychiatry"),
            Cut.PROGRAMME: translate("kinds", "Programme"),
            Cut.FORMAT: translate("kinds", "Format"),
            Cut.SCHEME: translate("kinds", "Weeks of free medicine"),
            Cut.COUNSELLOR: translate("kinds", "Counsellor (for the team alone)"),
        },
        Step: {
            Step.FIRST_CALL: translate("kinds", "First call"),
            Step.REACHED: translate("kinds", "Reached"),
            Step.INTERVIEW: translate("kinds", "Interview"),
            Step.FIRST_MEETING: translate("kinds", "First meeting"),
        },
        Stop: {
            Stop.REFERRED: translate("kinds", "Referred"),
            Stop.REACHED: translate("kinds", "Reached"),
            Stop.INTERVIEWED: translate("kinds", "Interviewed"),
            Stop.STARTED: translate("kinds", "Began"),
            Stop.COMPLETED: translate("kinds", "Completed"),
            Stop.SMOKE_FREE: translate("kinds", "Smoke-free"),
            Stop.HALF_YEAR: translate("kinds", "Smoke-free after ½ year"),
        },
        Answer: {
            Answer.YES: translate("kinds", "counts"),
            Answer.NO: translate("kinds", "does not count"),
            Answer.UNKNOWN: translate("kinds", "no answer"),
        },
        Standing: {
            Standing.SURE: translate("kinds", "reached"),
            Standing.POSSIBLE: translate("kinds", "can be reached"),
            Standing.LOST: translate("kinds", "can no longer be reached"),
            Standing.EMPTY: translate("kinds", "nobody yet"),
        },
        Publication: {
            Publication.YES: translate("kinds", "enough to be published"),
            Publication.POSSIBLE: translate("kinds", "not yet enough to be published"),
            Publication.NO: translate("kinds", "will not be enough to be published"),
        },
        Basis: {
            Basis.RECEIVED: translate("kinds", "the day the referral was received"),
            Basis.BEGAN: translate("kinds", "the day of the first attended meeting"),
            Basis.CLOSED: translate("kinds", "the day the course was closed for her"),
            Basis.STARTED: translate("kinds", "the day the course began"),
        },
    }

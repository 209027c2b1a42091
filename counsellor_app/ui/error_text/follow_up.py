"""Sentences for closing a course, the half-year call and a relapse."""

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return _closing() | _follow_up(count) | _surveys() | _relapse()


def _closing() -> dict[str, str]:
    return {
        "course_closing.already_closed": translate(
            "errors_follow_up", "The course is already closed for her."
        ),
        "course_closing.not_enrolled": translate(
            "errors_follow_up", "She has no place on a course that could be closed."
        ),
        "course_closing.satisfaction": translate(
            "errors_follow_up", "Satisfaction is a number from 1 to 5."
        ),
        "course_closing.future": translate("errors_follow_up", "The day has not come yet."),
    }


def _follow_up(count: int) -> dict[str, str]:
    return {
        "follow_up.closed": translate("errors_follow_up", "The follow-up is already closed."),
        "follow_up.no_attempt": translate("errors_follow_up", "This is no outcome of an attempt."),
        "follow_up.answer_missing": translate(
            "errors_follow_up", "Put the questions first, then the follow-up is answered."
        ),
        "follow_up.outside_window": translate(
            "errors_follow_up",
            "The window is {due_from} – {due_to}. Answers outside it do not count in STOPbasen. Keep it all the same?",
        ),
        "follow_up.consent_stands": translate(
            "errors_follow_up",
            "Consent to be called is given. Register the withdrawal first.",
        ),
        "follow_up.window_open": translate(
            "errors_follow_up",
            "“Not tried” can be chosen when the window has closed, after {due_to}.",
        ),
        "follow_up.days_missing": translate(
            "errors_follow_up",
            "“Not reached” needs attempts on %n more day(s) within the window.",
            "",
            count,
        ),
        "follow_up.days_and_late_missing": translate(
            "errors_follow_up",
            "“Not reached” needs attempts on %n more day(s) within the window, one of them after {hour}:00.",
            "",
            count,
        ),
        "follow_up.late_missing": translate(
            "errors_follow_up",
            "“Not reached” needs one attempt after {hour}:00 within the window.",
        ),
        "follow_up.smokes_and_smoke_free": translate(
            "errors_follow_up",
            "She cannot be smoke-free ever since and smoke. Put the first question again.",
        ),
        "follow_up.weeks": translate(
            "errors_follow_up", "Weeks are a number from 1 to {most}, and only with a medicine."
        ),
        "follow_up.span": translate(
            "errors_follow_up", "The day must lie between the first and the last day."
        ),
    }


def _surveys() -> dict[str, str]:
    return {
        "survey.future": translate("errors_follow_up", "The day has not come yet."),
        "survey.empty": translate("errors_follow_up", "No question is answered yet."),
        "survey.no_course": translate(
            "errors_follow_up", "She has no place on a course that the form could be about."
        ),
        "survey.changed_since": translate(
            "errors_follow_up",
            "A colleague has typed this form meanwhile. Close it, and look at her answers first.",
        ),
    }


def _relapse() -> dict[str, str]:
    return {
        "relapse.still_open": translate(
            "errors_follow_up",
            "She has an open pathway already. Go on with that one.",
        ),
        "relapse.dead": translate("errors_follow_up", "She is registered as dead."),
        "relapse.no_unit": translate(
            "errors_follow_up", "You belong to no unit, so the pathway would belong to nobody."
        ),
    }

"""Sentences for the settings, and for a database that is not the one this machine saw last."""

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return {
        "audit.opened_broken": translate(
            "errors_settings",
            "This database is not the one that this machine saw last ({at}): either an older copy"
            " was put in its place, or the log was edited. Nothing was changed. Ask your team lead"
            " before you go on; under Settings, Backup the newest backup can be found.",
        ),
        "security.demonstration": translate(
            "errors_settings", "The key of a demonstration is published; it has no other."
        ),
        "rule.same_day": translate(
            "errors_settings",
            "There is already a version of this rule from {day}. Change that one.",
        ),
        "rule.number": translate("errors_settings", "Must be a number between {least} and {most}."),
        "rule.follow_up_order": translate(
            "errors_settings", "The window must begin before the ideal month and end after it."
        ),
        "period.order": translate("errors_settings", "The last day lies before the first."),
        "working_hours.order": translate("errors_settings", "The end lies before the beginning."),
        "working_hours.slot": translate(
            "errors_settings", "A time must last between {least} and {most} minutes."
        ),
        "programme.meetings": translate(
            "errors_settings", "There must be between {least} and {most} meetings."
        ),
        "programme.meeting_days": translate(
            "errors_settings",
            "Write one number a meeting, days after the first, growing: 0, 7, 21. There must be {meetings}.",
        ),
        "scheme.weeks_of_voucher": translate(
            "errors_settings", "A voucher cannot be for more weeks than the scheme has."
        ),
    }

"""Sentences for exports and STOPbasen's forms."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """By code."""
    return {
        "stopbasen.no_consent": translate(
            "errors_transfer",
            "There is no consent to registration in STOPbasen, so the form must not be typed. "
            "Register the consent first.",
        ),
        "stopbasen.only_kept": translate(
            "errors_transfer",
            "The citizen has had the use of her data restricted, so the forms must not be typed.",
        ),
        "stopbasen.no_course": translate(
            "errors_transfer",
            "There is nothing to type yet: the citizen has no place on a course.",
        ),
        "locked_export.damaged": translate(
            "errors_transfer",
            "The locked table of {first} to {last} is not as it was locked. Nothing was written. "
            "Restore a backup, or ask support.",
        ),
        "locked_export.locked": translate(
            "errors_transfer", "The table is locked already for {first} to {last}."
        ),
        "locked_export.not_over": translate(
            "errors_transfer", "The period is not over until {last}; lock it afterwards."
        ),
        "locked_export.period_needed": translate(
            "errors_transfer", "Only a period can be locked. Give its first and last day."
        ),
        "locked_export.was_made": translate(
            "errors_transfer",
            "A file has been made of the locked table, so the lock cannot be taken back.",
        ),
        "typed_form.number_too_long": translate(
            "errors_transfer", "The number may have {longest} characters at most."
        ),
    }

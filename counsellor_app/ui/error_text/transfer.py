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
        "stopbasen.no_course": translate(
            "errors_transfer",
            "There is nothing to type yet: the citizen has no place on a course.",
        ),
        "typed_form.number_too_long": translate(
            "errors_transfer", "The number may have {longest} characters at most."
        ),
    }

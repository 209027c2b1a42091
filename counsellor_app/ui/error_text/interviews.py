"""Sentences for the interview and its form."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return {
        "form.not_defined": translate(
            "errors_interviews", "There is no form {form} for this day. Nothing was changed."
        ),
        "interview.already_held": translate("errors_interviews", "The interview is held already."),
        "interview.in_future": translate(
            "errors_interviews", "The interview cannot be held on a day that lies ahead."
        ),
        "interview.not_a_day": translate("errors_interviews", "Write a day, as 1/3 or 1.3.26."),
        "interview.not_a_number": translate("errors_interviews", "Write a number."),
        "interview.not_an_option": translate("errors_interviews", "Choose one of the answers."),
        "interview.not_held": translate("errors_interviews", "The interview is not held yet."),
        "interview.out_of_range": translate("errors_interviews", "From {low} to {high}."),
        "interview.too_long": translate("errors_interviews", "At most {longest} characters."),
    }

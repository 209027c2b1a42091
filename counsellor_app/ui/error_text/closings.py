"""Sentences for closing courses and pathways."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return {
        "closing.already": translate("errors_closings", "The pathway is closed already."),
        "closing.already_closed": translate("errors_closings", "It is closed already."),
        "closing.attempts_confirm": translate(
            "errors_closings",
            "{made} of {needed} attempts are made. Close as not reached all the same?",
        ),
        "closing.attempts_missing": translate(
            "errors_closings",
            "{made} of {needed} attempts are made. Try again before you close as not reached.",
        ),
        "closing.finished": translate(
            "errors_closings", "A course has been finished. Close with the final form instead."
        ),
        "closing.future": translate("errors_closings", "The day lies ahead."),
        "closing.needs_reason": translate(
            "errors_closings", "{made} of {needed} attempts are made. Write why it is closed now."
        ),
        "closing.not_enrolled": translate(
            "errors_closings", "There is no course to close for this citizen."
        ),
        "closing.reason": translate("errors_closings", "Choose a reason."),
        "closing.reply_by": translate(
            "errors_closings", "She may still answer until {day}. Close the pathway all the same?"
        ),
        "closing.satisfaction": translate("errors_closings", "Satisfaction: a number from 1 to 5."),
    }

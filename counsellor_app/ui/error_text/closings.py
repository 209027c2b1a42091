"""Sentences for closing, the half-year call and letters."""

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
        "closing.satisfaction": translate("errors_closings", "Satisfaction: a number from 1 to 5."),
        "closing_letter.cannot_be_sent": translate(
            "errors_closings", "The letter cannot be sent: {findings}. Nothing was sent."
        ),
        "follow_up.answer_missing": translate("errors_closings", "Answer the questions first."),
        "follow_up.closed": translate(
            "errors_closings", "The follow-up is closed already: {outcome}."
        ),
        "follow_up.consent_stands": translate(
            "errors_closings",
            "The citizen has given consent to the follow-up. Withdraw it first if she has changed her mind.",
        ),
        "follow_up.late_missing": translate(
            "errors_closings",
            '%n attempt after {hour} is still missing before "not reached" may be chosen.',
            "",
            count,
        ),
        "follow_up.no_attempt": translate("errors_closings", "Log an attempt first."),
        "follow_up.outside_window": translate(
            "errors_closings",
            "The window is {due_from} to {due_to}. The answer counts only inside it. Keep it all the same?",
        ),
        "follow_up.span": translate("errors_closings", "The day does not fit the window."),
        "follow_up.window_open": translate(
            "errors_closings", "The window is open until {due_to}. Go on calling."
        ),
        "letter.cancelled": translate(
            "errors_closings", "The letter is cancelled. Write a new one."
        ),
        "letter.course_open": translate(
            "errors_closings", "Close the course first; the epikrise tells how it ended."
        ),
        "letter.kind": translate("errors_closings", "Choose what kind of letter it is."),
        "letter.no_consent": translate(
            "errors_closings",
            "The citizen has not consented to a letter to the GP. Nothing was sent.",
        ),
        "letter.no_message": translate("errors_closings", "Write the message first."),
        "letter.no_receiver": translate(
            "errors_closings",
            "It is not known who receives it ({receiver}). Fill that in on the citizen's page.",
        ),
        "letter.no_referrer_consent": translate(
            "errors_closings",
            "The citizen has not consented to a letter to the referrer. Nothing was sent.",
        ),
        "letter.not_electronic": translate(
            "errors_closings",
            "{receiver} has no number to receive MedCom messages. Print the letter instead.",
        ),
        "letter.not_sendable": translate(
            "errors_closings", "The letter cannot be sent electronically: {what}. Nothing was sent."
        ),
        "letter.unknown_field": translate(
            "errors_closings",
            "The letter text {template} names a field that does not exist: {field}. Correct the text in the settings.",
        ),
        "stopbasen.no_consent": translate(
            "errors_closings", "The citizen has not consented to registration in STOPbasen."
        ),
    }

"""Sentences for calls and appointments."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return {
        "appointment.needs_form": translate(
            "errors_calls", "Hold the interview in its form, so that the answers are kept."
        ),
        "appointment.needs_person": translate(
            "errors_calls", "Choose who the appointment is with."
        ),
        "appointment.not_booked": translate(
            "errors_calls", "The appointment is {state} and cannot be changed."
        ),
        "appointment.span": translate("errors_calls", "The appointment must end after it begins."),
        "appointment.taken": translate("errors_calls", "That time is taken. Choose another one."),
        "call.day_passed": translate("errors_calls", "Choose a day from today on."),
        "call.future": translate("errors_calls", "A call cannot be logged before it is made."),
        "call.needs_day": translate("errors_calls", "Choose the day to call again."),
        "call.needs_slot": translate("errors_calls", "Choose a time for the interview."),
        "call.pathway_closed": translate(
            "errors_calls",
            "The pathway is closed; the call was not kept. Write a journal note instead.",
        ),
    }

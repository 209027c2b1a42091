"""Sentences for calls, appointments and referrals."""

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
        "intake.no_unit": translate(
            "errors_calls", "There is no unit to receive the referral. Set one up in the settings."
        ),
        "referral.no_correction": translate(
            "errors_calls", "There is no correction to settle. Nothing was changed."
        ),
        "referral.not_offered": translate(
            "errors_calls", "The correction does not hold this field. Nothing was changed."
        ),
        "address_book.department_number": translate(
            "errors_calls", "A hospital department number has seven characters (SHAK)."
        ),
        "address_book.gln": translate(
            "errors_calls", "A GLN number has 13 digits, the last of which checks the others."
        ),
        "address_book.name_missing": translate("errors_calls", "Must be filled in."),
        "address_book.number_taken": translate(
            "errors_calls", "The number {number} is used already."
        ),
        "address_book.phone": translate(
            "errors_calls", "This is not a telephone number. Danish numbers have eight digits."
        ),
        "address_book.practice_number": translate(
            "errors_calls", "A practice number has six digits."
        ),
        "address_book.too_long": translate("errors_calls", "At most {longest} characters."),
    }

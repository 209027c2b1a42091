"""Sentences for citizens, their contact persons, consents and notes."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return {
        "consent.deletion_asked": translate(
            "errors_people",
            "STOPbasen's secretariat was asked to delete on {day}: the consent is given anew"
            " instead.",
        ),
        "consent.guardian_needed": translate(
            "errors_people",
            "The citizen is {age} years old: under {own} years a parent or guardian gives it.",
        ),
        "consent.in_future": translate("errors_people", "The day lies ahead."),
        "consent.maturity_needed": translate(
            "errors_people",
            "The citizen is {age} years old: tick that you judge the citizen mature enough.",
        ),
        "consent.not_withdrawn": translate(
            "errors_people", "This consent is not withdrawn, so nothing is to be deleted."
        ),
        "ward_visit.in_future": translate("errors_people", "The visit lies ahead."),
        "ward_visit.people": translate("errors_people", "A number from 0 to 500, or nothing."),
        "journal.gone": translate(
            "errors_people", "This is not in the journal any more; the list is read again."
        ),
        "reason.needs_words": translate("errors_people", "Say it in a few words."),
        "reason.not_needed": translate(
            "errors_people", "The citizen belongs to your own team: no reason is needed."
        ),
        "reason.too_long": translate("errors_people", "At most {longest} characters, please."),
        "restriction.administrator": translate(
            "errors_people", "An administrator sees no cases and cannot be named."
        ),
        "restriction.nobody": translate(
            "errors_people", "Name at least one colleague who is in use."
        ),
        "restriction.not_yourself": translate(
            "errors_people",
            "You are not among those named, and will not find the citizen any more. Only the name"
            " stands in the list under Settings. Go on?",
        ),
        "participant.born_in_future": translate("errors_people", "The birth date lies ahead."),
        "participant.cpr_check_digit": translate(
            "errors_people",
            "The check digit of the CPR number does not fit. Numbers given out since 2007 may be"
            " so. Is it typed correctly, and shall it be kept?",
        ),
        "participant.cpr_impossible_date": translate(
            "errors_people",
            "The CPR number begins with a date that does not exist. Keep it, marked as to be"
            " checked?",
        ),
        "participant.cpr_future_date": translate(
            "errors_people",
            "By the CPR number she is not born yet. Keep it, marked as to be checked?",
        ),
        "participant.cpr_known": translate(
            "errors_people",
            "There is already a citizen with this CPR number. Keep both as two persons?",
        ),
        "participant.cpr_malformed": translate(
            "errors_people", "A CPR number has ten digits: ddmmyy-xxxx."
        ),
        "participant.dead": translate(
            "errors_people", "This citizen died on {on}. Nothing was changed."
        ),
        "participant.dead_in_future": translate("errors_people", "The day of death lies ahead."),
        "participant.needs_name_or_phone": translate(
            "errors_people", "Write at least a name or a telephone number."
        ),
        "participant.no_phone_number": translate(
            "errors_people", "This is not a telephone number. Danish numbers have eight digits."
        ),
        "participant.too_long": translate("errors_people", "At most {longest} characters."),
        "contact.needs_name": translate("errors_people", "Write the name of the contact person."),
        "consent.not_given": translate("errors_people", "There is no such consent to withdraw."),
        "journal.empty": translate("errors_people", "Write the note first."),
        "journal.other_pathway": translate(
            "errors_people", "The note belongs to another pathway. Nothing was changed."
        ),
        "planning.counsellor": translate("errors_people", "Choose a counsellor of this unit."),
        "planning.span": translate("errors_people", "The last day must not come before the first."),
    }

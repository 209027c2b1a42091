"""Sentences for users, signing in, the municipality and exports."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return {
        "sample.needs_note": translate("errors_office", "Say in a few words what you found."),
        "sample.nothing_to_follow_up": translate(
            "errors_office", "Only what was not explained is followed up."
        ),
        "sample.own_look": translate(
            "errors_office", "This is your own look-up: a colleague must judge it."
        ),
        "office.no_column": translate(
            "errors_office",
            "There is no column “{column}” in the file. Write the titles in the first row.",
        ),
        "office.twice": translate("errors_office", "Stands in line {line} already."),
        "office.kind": translate(
            "errors_office",
            "“{text}” is no kind. Write vores eget, anden kommune, hele landet or andet tilbud.",
        ),
        "export.second_person": translate(
            "errors_office",
            "{limit} people or more leave the house only when a team lead beside you signs in and "
            "agrees.",
        ),
        "export.purpose": translate(
            "errors_office", "Write what it is for: somebody must be able to read it later."
        ),
        "export.locked_is_zip": translate(
            "errors_office", "A locked file is a zip. Choose a name that ends in .zip."
        ),
        "export.zip_needs_encrypt": translate(
            "errors_office",
            "A .zip is a locked file: say --encrypt too, or end the name in .csv or .xlsx.",
        ),
        "export.too_many_rows": translate(
            "errors_office",
            "A spreadsheet holds at most {limit} rows. Choose a shorter period, or csv.",
        ),
        "export.unknown_format": translate(
            "errors_office", "Files ending in {ending} cannot be written. Choose csv or xlsx."
        ),
        "field.gln": translate(
            "errors_office", "A GLN number has 13 digits, the last of which checks the others."
        ),
        "founding.already": translate(
            "errors_office", "The municipality is set up already. Nothing was changed."
        ),
        "founding.initials": translate("errors_office", "Two users have the same initials."),
        "founding.municipality_code": translate(
            "errors_office", "A municipality code has three digits."
        ),
        "founding.roles": translate(
            "errors_office", "There must be an administrator and somebody who sees citizens."
        ),
        "password.too_long": translate("errors_office", "At most %n character.", "", count),
        "password.too_short": translate("errors_office", "At least %n character.", "", count),
        "password.same": translate(
            "errors_office", "This is the one that holds now. Choose another."
        ),
        "password.wrong": translate("errors_office", "The present password is wrong."),
        "sign_in.code_expired": translate(
            "errors_office", "The one-time code has run out. Ask an administrator for a new one."
        ),
        "sign_in.must_change": translate(
            "errors_office",
            "The one-time code is right. Choose your own password; only you shall know it.",
        ),
        "user.last_team_lead": translate(
            "errors_office",
            "This is the only team lead of the unit who is in use. Make another one first.",
        ),
        "user.out_of_use": translate(
            "errors_office", "The user is out of use. Take her into use first."
        ),
        "sign_in.wait": translate(
            "errors_office", "Too many attempts. Wait %n second, then try again.", "", count
        ),
        "sign_in.wrong": translate("errors_office", "Initials or password are wrong. Try again."),
        "user.initials_taken": translate(
            "errors_office", "The initials {initials} are used already."
        ),
        "user.last_administrator": translate(
            "errors_office", "There must be at least one administrator. Nothing was changed."
        ),
        "user.yourself": translate(
            "errors_office", "You cannot do this to your own user. Ask another administrator."
        ),
    }

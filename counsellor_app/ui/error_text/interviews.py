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
        "interview.other_form": translate(
            "errors_interviews",
            "On that day »{name}« was in force, which asks other questions. Nothing is lost; choose"
            " the day again and look the form through.",
        ),
        "interview.out_of_range": translate("errors_interviews", "From {low} to {high}."),
        "interview.too_long": translate("errors_interviews", "At most {longest} characters."),
    } | _form_files(count)


def _form_files(count: int) -> dict[str, str]:
    """What can be wrong with the file of a form; `where` names the question or part."""
    return {
        "form_file.block_empty": translate("errors_interviews", "The block has no questions."),
        "form_file.block_key": translate(
            "errors_interviews",
            "The key of block {number} is missing, used twice, or not small letters, digits and _.",
        ),
        "form_file.block_shape": translate(
            "errors_interviews", "Block {number} must have »key«, »title« and »questions« only."
        ),
        "form_file.bounds": translate(
            "errors_interviews", "The lowest ({low}) must be under the highest ({high})."
        ),
        "form_file.bounds_needed": translate(
            "errors_interviews", "A scale needs both »low« and »high«."
        ),
        "form_file.day_needed": translate(
            "errors_interviews", "»valid_from« must be a day as 2027-01-01."
        ),
        "form_file.day_taken": translate(
            "errors_interviews", "There is a form from {day} already. Choose another day."
        ),
        "form_file.key_changed": translate(
            "errors_interviews",
            "The question was of type {before} and is now {now}. Old answers could not be read"
            " together with new ones: give the new question a key of its own.",
        ),
        "form_file.key_twice": translate(
            "errors_interviews", "This key is used by two questions; each needs its own."
        ),
        "form_file.no_blocks": translate("errors_interviews", "The form has no blocks."),
        "form_file.not_a_form": translate(
            "errors_interviews",
            "The file is no form: it needs »form«, »name«, »valid_from« and »blocks«.",
        ),
        "form_file.not_json": translate(
            "errors_interviews",
            "The file cannot be read from here (character {column}): look for a comma, a quotation"
            " mark or a bracket that is missing just before.",
        ),
        "form_file.not_text": translate(
            "errors_interviews", "The file is no text in UTF-8. Save it as UTF-8 and try again."
        ),
        "form_file.number_needed": translate(
            "errors_interviews", "»{name}« must be a whole number."
        ),
        "form_file.option_shape": translate(
            "errors_interviews", "Every option must have »value« (small letters) and »text«."
        ),
        "form_file.option_twice": translate(
            "errors_interviews", "Two options have the same value: {value}."
        ),
        "form_file.options_needed": translate(
            "errors_interviews", "A choice needs at least two options."
        ),
        "form_file.options_without_choice": translate(
            "errors_interviews", "Only questions of type choice have options."
        ),
        "form_file.question_key": translate(
            "errors_interviews",
            "The question has no »key«, or it is not small letters, digits and _ .",
        ),
        "form_file.scale_too_long": translate(
            "errors_interviews", "A scale has at most 20 steps; use a number instead."
        ),
        "form_file.target_option": translate(
            "errors_interviews", "{target} does not know the value {value}."
        ),
        "form_file.target_type": translate(
            "errors_interviews", "What fills in {target} must be of type {type}."
        ),
        "form_file.text_needed": translate(
            "errors_interviews", "»{name}« must be a text of at most {longest} characters."
        ),
        "form_file.too_large": translate(
            "errors_interviews", "The file is larger than {largest} kB, so it is hardly a form."
        ),
        "form_file.true_or_false": translate(
            "errors_interviews", "»{name}« must be true or false."
        ),
        "form_file.unknown_form": translate("errors_interviews", "»form« must be one of: {forms}."),
        "form_file.unknown_name": translate(
            "errors_interviews", "The program does not know »{name}«. Is it spelled right?"
        ),
        "form_file.unknown_source": translate(
            "errors_interviews", "»value_from« names nothing that is known: {source}."
        ),
        "form_file.unknown_target": translate(
            "errors_interviews", "»sets« names nothing that can be filled in: {target}."
        ),
        "form_file.unknown_value": translate(
            "errors_interviews", "»{name}« may only have: {allowed}."
        ),
        "form_file.unknown_type": translate("errors_interviews", "»type« must be one of: {types}."),
        "form_file.unknown_use": translate("errors_interviews", "»used_in« may have: {uses}."),
        "form_file.wrong": translate(
            "errors_interviews", "The file has %n fault(s) and was not taken into use.", "", count
        ),
    }

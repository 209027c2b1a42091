"""Sentences for lists from spreadsheets: why a row cannot come in, and what to look at."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """By code."""
    return _columns() | _cells() | _rows(count)


def _columns() -> dict[str, str]:
    return {
        "list.no_column": translate(
            "errors_lists",
            "No column is {column}. Say which one it is, or which line the titles are on.",
        ),
        "list.no_column_of_two": translate(
            "errors_lists", "No column is {first} or {second}. One of them is needed."
        ),
        "list.needs_course": translate(
            "errors_lists", "The row names no course. Type one here, or for every row."
        ),
        "list.no_marks_of_course": translate(
            "errors_lists", "Nobody of this course has a mark, so its days are not known."
        ),
        "list.no_meetings": translate(
            "errors_lists",
            "No column is a meeting. The title of a meeting's column is its date, such as 3/9.",
        ),
        "list.no_mapping": translate(
            "errors_lists", "There is no mapping named {name}. These are there: {known}."
        ),
        "list.mapping_name": translate("errors_lists", "Give the mapping a name."),
        "list.no_such_setting": translate(
            "errors_lists", "{name} cannot be set for the whole list. These can: {known}."
        ),
        "list.programme": translate(
            "errors_lists",
            "There is no programme named “{text}”. These are there: {known}.",
        ),
        "list.course_too_large": translate(
            "errors_lists",
            "There are {rows} people; a course has {most} at most. Part the sheet.",
        ),
        "list.not_begun": translate(
            "errors_lists", "This list is not being brought in any more. Begin again."
        ),
        "list.look_at": translate("errors_lists", "Look at this: {warning}."),
        "list.unused": translate("errors_lists", "Columns that are not used: {titles}"),
    }


def _cells() -> dict[str, str]:
    return {
        "list.cpr": translate(
            "errors_lists", "This is no CPR number. Ten digits are needed, or leave it empty."
        ),
        "list.phone": translate("errors_lists", "This is no telephone number."),
        "list.needs_phone_or_cpr": translate(
            "errors_lists", "Neither telephone nor CPR number: nobody could be called."
        ),
        "list.day_ahead": translate("errors_lists", "This day is still to come."),
        "list.meeting_ahead": translate(
            "errors_lists", "The meeting of {day} is still to come; only absences with notice."
        ),
        "list.mark": translate(
            "errors_lists",
            "“{text}” on {day} is no mark. Use x (came), a (sent word), u (stayed away) or t (phone).",
        ),
        "list.closed_before": translate("errors_lists", "This lies before the referral."),
        "list.closed_without_day": translate(
            "errors_lists", "There is a reason for closing, but no day."
        ),
        "list.close_reason": translate(
            "errors_lists",
            "“{text}” is no known reason. Write for example not reached, declined, moved or completed.",
        ),
        "list.outcome": translate(
            "errors_lists",
            "“{text}” is no known result. Write for example answered, not reached or declined.",
        ),
        "list.consent_form": translate(
            "errors_lists", "“{text}” does not say how. Write written or oral."
        ),
        "list.clock": translate("errors_lists", "This is no time of day. Write for example 16.30."),
    }


def _rows(count: int) -> dict[str, str]:
    return {
        "list.no_rows": translate(
            "errors_lists", "There are titles in the file, but no lines under them."
        ),
        "list.twice": translate(
            "errors_lists", "The same person stands in line {line} already. Put the two together."
        ),
        "list.still_on_course": translate(
            "errors_lists", "She is on a course here that is not closed."
        ),
        "list.answered_already": translate(
            "errors_lists", "Another answer is here already; it is not written over."
        ),
        "list.needs_answer_day": translate(
            "errors_lists",
            "The day of the answer is missing; only with it one sees if it is valid.",
        ),
        "list.needs_quit_date": translate(
            "errors_lists",
            "A quit date, or the day the course ended, is needed: half a year from when?",
        ),
        "list.dead": translate("errors_lists", "The citizen is registered as dead."),
        "list.worked_with": translate(
            "errors_lists",
            "%n row(s) have been worked with since and stay. Take the rest back?",
            "",
            count,
        ),
        "list.worked_with_some": translate(
            "errors_lists",
            "%n row(s) have been worked with since. Take the rest back under “Reports and files”.",
            "",
            count,
        ),
    }

"""Sentences for planning: programmes from a day, places offered, a colleague's day, calendars read."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return {
        "offer.not_waiting": translate(
            "errors_planning", "The citizen is no longer on the waiting list. Nothing was offered."
        ),
        "offer.answered": translate(
            "errors_planning", "This offer has its answer already: {answer}."
        ),
        "offer.reply_by": translate(
            "errors_planning", "Choose a day from {first} and at most four months ahead."
        ),
        "offer.after_start": translate(
            "errors_planning", "The course begins on {on}. The answer must be here before that."
        ),
        "offer.course_full": translate(
            "errors_planning",
            "{taken} of {capacity} places are taken, and {held} held for others. Give one more all"
            " the same?",
        ),
        "takeover.nothing": translate(
            "errors_planning",
            "Nothing could be taken over on that day: nobody chosen is free then, or there is nothing.",
        ),
        "takeover.past": translate("errors_planning", "Choose today or a day to come."),
        "takeover.nobody": translate(
            "errors_planning", "Choose at least one colleague who takes over."
        ),
        "forecast.day": translate(
            "errors_planning", "Choose a day from {first} and at most a year ahead."
        ),
        "calendar.too_large": translate(
            "errors_planning",
            "The file is larger than {most} MB. Save a shorter period from Outlook; nothing was"
            " changed.",
        ),
        "calendar.too_many": translate(
            "errors_planning",
            "The calendar has more than {most} entries. Save a shorter period from Outlook; nothing"
            " was changed.",
        ),
        "calendar.unreadable": translate(
            "errors_planning",
            "This is no calendar file that can be read. Save the calendar from Outlook as"
            " »iCalendar (.ics)«; nothing was changed.",
        ),
        "programme.in_use": translate(
            "errors_planning",
            "{courses} course(s) follow this rule. Write from which day the new one holds; they keep"
            " the old one.",
        ),
        "programme.uncounted": translate(
            "errors_planning", "Write numbers of meetings from 1 to {meetings}."
        ),
        "programme.none_counts": translate(
            "errors_planning", "At least one meeting must count, else nobody can complete."
        ),
    }

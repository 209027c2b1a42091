"""Sentences for planning: programmes from a day, places offered, a colleague's day, calendars read."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return {
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

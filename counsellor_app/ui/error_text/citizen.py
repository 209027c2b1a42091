"""Sentences for the citizen's rights: retention, requests, access."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """By code."""
    return {
        "retention.clock_behind": translate(
            "errors_citizen",
            "This computer's clock says {now}, but the log already has an entry of {entry}. Nothing "
            "is deleted by a clock that is wrong. Set the clock right, and try again.",
        ),
        "retention.clock_ahead": translate(
            "errors_citizen",
            "The log has a gap from {before} to {after}. Either nobody used the program for so long, "
            "or a clock has jumped ahead. Nothing is deleted now. Check the computer's clock; thirty "
            "days after the gap deletion is possible again.",
        ),
        "retention.changed": translate(
            "errors_citizen",
            "Something has changed since the list was shown, so nothing was deleted. Read the list "
            "again, and approve what it says now.",
        ),
        "retention.archive_duty": translate(
            "errors_citizen",
            "Say that the archive has had what it must have: the law on archives comes before deletion.",
        ),
        "retention.until_past": translate("errors_citizen", "This day is past."),
    }

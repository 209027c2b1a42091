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
        "request.answered": translate("errors_citizen", "She was answered on {day} already."),
        "request.reason": translate(
            "errors_citizen", "Write the reason: she must be able to read it, and she may complain."
        ),
        "request.no_restriction": translate(
            "errors_citizen", "There is no restriction that could be ended."
        ),
        "request.no_erasure": translate(
            "errors_citizen", "She has not asked for deletion, or she has been answered already."
        ),
        "request.open_pathway": translate(
            "errors_citizen",
            "A pathway is still open. Close it first; then everything can be deleted.",
        ),
        "request.future": translate("errors_citizen", "This day has not come yet."),
        "retention.until_past": translate("errors_citizen", "This day is past."),
    }

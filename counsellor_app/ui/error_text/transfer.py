"""Sentences for exports and STOPbasen's forms."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """By code."""
    return {
        "stopbasen.no_consent": translate(
            "errors_transfer",
            "There is no consent to registration in STOPbasen, so the form must not be typed. "
            "Register the consent first.",
        ),
    }

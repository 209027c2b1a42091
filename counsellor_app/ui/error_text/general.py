"""Sentences for errors that any subject can raise: rights, versions, days."""

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return {
        "access.denied": translate(
            "errors_general", "You do not have the right to do this. Nothing was changed."
        ),
    }

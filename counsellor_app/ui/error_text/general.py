"""Sentences for errors that any subject can raise: rights, versions, undo."""

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return {
        "bin.gone": translate("errors_general", "It is not in the recycle bin any more."),
        "bin.draft_there": translate(
            "errors_general",
            "Something else stands typed there by now. Save it or throw it away first; then this draft can come back.",
        ),
        "access.role": translate(
            "errors_general",
            "Your role does not give you the right to do this. Nothing was changed.",
        ),
        "access.case": translate(
            "errors_general",
            "This citizen belongs to another unit. Nothing was opened or changed.",
        ),
        "access.signed_out": translate("errors_general", "Sign in first. Nothing was changed."),
        "entity.gone": translate(
            "errors_general", "It is no longer here: somebody else has taken it away."
        ),
        "field.required": translate("errors_general", "Must be filled in."),
        "pathway.closed": translate(
            "errors_general",
            "The pathway is closed. Open a new pathway if the citizen comes back.",
        ),
        "undo.changed_since": translate(
            "errors_general",
            "This cannot be taken back: somebody has gone on from it. Nothing was changed.",
        ),
        "undo.stands": translate(
            "errors_general", "This act stands. Ctrl+Shift+Z shows what you can do instead."
        ),
        "undo.built_on": translate(
            "errors_general",
            "It is in use by now, so it stays. Take back first what was built on it, or put it out of use.",
        ),
        "undo.gone": translate("errors_general", "This has been taken back already."),
    }

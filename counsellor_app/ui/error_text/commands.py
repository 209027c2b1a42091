"""Sentences for the commands without a window."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return {
        "command.no_secret": translate(
            "errors_commands", "No key was found. Give the passphrase or the recovery code."
        ),
        "command.not_the_same": translate(
            "errors_commands", "The two were not the same. Nothing was written; try again."
        ),
        "command.out_needed": translate(
            "errors_commands", "{format} is written to a file: say which with --out."
        ),
        "command.today_only_in_demonstration": translate(
            "errors_commands", "The day can be chosen on the demonstration only."
        ),
        "command.user_needed": translate(
            "errors_commands", "Say who you are with --user and the initials."
        ),
        "command.not_read": translate(
            "errors_commands",
            "What reads the results stopped reading before the end. What was done stays done.",
        ),
        "command.unexpected": translate(
            "errors_commands",
            "Something went wrong that should not. What was done before is kept. "
            "The log has the details under {number}.",
        ),
        "pathway.unknown": translate(
            "errors_commands",
            "There is no pathway {pathway} that you may see. Take the value from the export.",
        ),
        "voucher.of_another": translate(
            "errors_commands", "Voucher {number} belongs to another pathway."
        ),
        "report.unknown_figure": translate(
            "errors_commands", "There is no number called {figure}. Take A1 to S5 or a stop."
        ),
        "report.unknown_table": translate(
            "errors_commands", "The report has no table {table}. It has: {known}."
        ),
        "demo.day": translate(
            "errors_commands", "The demonstration can be told from {first} to {last}."
        ),
        "demo.needs_folder": translate(
            "errors_commands", "Say where the demonstration shall lie with --data-dir."
        ),
        "demo.not_empty": translate(
            "errors_commands",
            "There is already something in {folder}. Choose an empty folder; nothing was changed.",
        ),
        "demo.participants": translate(
            "errors_commands", "{participants} participants cannot be made. Choose a number from 1."
        ),
    }

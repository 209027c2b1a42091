"""Sentences for what `check` finds: each says what it means and what to do."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The findings by code."""
    return _anchors(count) | {
        "check.nothing_found": translate("errors_checks", "Nothing is wrong."),
        "check.table_missing": translate(
            "errors_checks", "Schema: the table {table} is missing. Restore the last backup."
        ),
        "check.column": translate(
            "errors_checks",
            "Schema: the column {table}.{column} is not as this version of the program expects.",
        ),
        "check.kind": translate(
            "errors_checks", "Stage or state: {value} in {table}.{column} of {row} does not exist."
        ),
        "check.part_unreadable": translate(
            "errors_checks", "The part {part} cannot be read through ({reason})."
        ),
        "check.stage": translate(
            "errors_checks",
            "Stage: pathway {pathway} is stored as {stored}, but its facts say {derived}.",
        ),
        "check.due": translate(
            "errors_checks",
            "Due date: the next act of pathway {pathway} is stored with other days than its facts say.",
        ),
        "check.attendance": translate(
            "errors_checks",
            "Attendance: pathway {pathway} has a mark on {day}, outside her place on the course.",
        ),
        "check.figures": translate(
            "errors_checks",
            "Attendance: the figures stored for pathway {pathway} are not what the marks add up to.",
        ),
        "check.voucher_gap": translate(
            "errors_checks",
            "Vouchers: serials {first} to {last} of {year} are missing. Numbers must have no gaps.",
        ),
        "check.voucher_check_digit": translate(
            "errors_checks", "Vouchers: the check digit of {number} is wrong."
        ),
        "check.voucher_number": translate(
            "errors_checks", "Vouchers: {number} does not stand for its own year and serial."
        ),
        "check.voucher_counter": translate(
            "errors_checks",
            "Vouchers: the counter of {year} stands at {counter}, but the last voucher is {last}.",
        ),
        "check.voucher_redemption": translate(
            "errors_checks",
            "Vouchers: {number} is marked »{state}«, but that is not what is registered of it.",
        ),
        "check.receipt": translate(
            "errors_checks",
            "Letter {number}: its receipt is kept as “{stored}”, but what came in says “{derived}”.",
        ),
        "check.locked_figures": translate(
            "errors_checks",
            "Locked report: the figures kept of {first} to {last} ({unit}) are not the ones that were "
            "locked. Take them from a backup.",
        ),
        "check.locked_page": translate(
            "errors_checks",
            "Locked report: the page of {first} to {last} ({unit}) is not the one that was locked. "
            "Take it from a backup.",
        ),
        "check.locked_drawing": translate(
            "errors_checks",
            "Locked report: the figures kept of {first} to {last} ({unit}) give another page than the "
            "one that was locked.",
        ),
        "check.locked_table": translate(
            "errors_checks",
            "Locked table: the rows kept of »{kind}« for {first} to {last} ({unit}) are not the ones "
            "that were locked. Take them from a backup.",
        ),
        "check.search": translate(
            "errors_checks",
            "Search index: participant number {number} cannot be found by her name, phone or CPR.",
        ),
        "check.full_text": translate(
            "errors_checks", "Search index: the index of names does not match the table beneath it."
        ),
        "audit.gap": translate(
            "errors_checks", "Log: entry {sequence} is missing; something was removed."
        ),
        "audit.link": translate(
            "errors_checks", "Log: entry {sequence} does not follow the one before it."
        ),
        "audit.changed": translate(
            "errors_checks", "Log: entry {sequence} was changed after it was written."
        ),
        "audit.head": translate(
            "errors_checks", "Log: the end does not match entry {sequence}; the log was cut."
        ),
        "audit.anchor": translate(
            "errors_checks",
            "Log: entry {sequence} was the newest one on {at} ({place}), and the log ends before it. Its end"
            " was cut off, or an older copy of the database took its place.",
        ),
        "audit.rewritten": translate(
            "errors_checks",
            "Log: entry {sequence} is not the one that was there on {at} ({place}). The log was written anew,"
            " or another copy of the database took its place.",
        ),
        "audit.broken": translate(
            "errors_checks",
            "Log: on {at} the program noticed that entry {sequence} of {kept_at} ({place}) was not there any"
            " more. A team lead answers for it under Settings, Log.",
        ),
        "integrity.page": translate(
            "errors_checks",
            "Damaged page in the file ({detail}). Restore the last backup; keep this file beside it.",
        ),
        "integrity.structure": translate(
            "errors_checks", "Damaged structure in the file ({detail}). Restore the last backup."
        ),
        "integrity.size": translate(
            "errors_checks",
            "The file is cut off ({bytes} bytes). Restore the last backup; keep this file beside it.",
        ),
        "integrity.orphan": translate(
            "errors_checks", "A row of {table} refers to a row of {parent} that is not there."
        ),
        "integrity.unreadable": translate(
            "errors_checks",
            "The file cannot be read through. Restore the last backup; keep this file beside it.",
        ),
    }


def _anchors(count: int) -> dict[str, str]:
    """Where the head of the log is kept outside, and what is to be known of it."""
    return {
        "audit.holds": translate(
            "errors_checks", "Compared with entry {sequence} of {at} ({place}): it is there."
        ),
        "audit.backups_hold": translate(
            "errors_checks",
            "Compared with %n backup(s), the newest of {at} with entry {sequence}: everything is there.",
            "",
            count,
        ),
        "audit.restored": translate(
            "errors_checks",
            "Entry {sequence} of {at} ({place}) is from before the restore of {restored_at}, which stands in the"
            " log.",
        ),
        "audit.not_kept_yet": translate(
            "errors_checks",
            "Nothing is kept there yet: {place}. It comes by itself when the window is used.",
        ),
        "audit.no_backups": translate(
            "errors_checks", "No backup here tells where the log ended; so that anchor is missing."
        ),
        "audit.no_keyring": translate(
            "errors_checks", "This machine has no keyring, so that anchor of the log is missing."
        ),
        "audit.keyring_locked": translate(
            "errors_checks",
            "The keyring is locked or does not answer, so the log was not compared with it.",
        ),
    }

"""Retention in words: how long a kind is kept, what a receipt tells, what an approval would delete."""

from __future__ import annotations

from collections.abc import Mapping

from counsellor_app.kinds.citizen import RetentionKind
from counsellor_app.services.citizen.retention import KindRow
from counsellor_app.services.citizen.retention_approval import ReceiptRow
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate


def kept_for(row: KindRow) -> str:
    """5 years from the last entry."""
    number = row.keep_number
    if row.kind is RetentionKind.RECORD:
        return translate("settings", "%n year(s) from the last entry", "", number)
    if row.kind is RetentionKind.LOG:
        return translate("settings", "%n year(s)", "", number)
    return translate("settings", "%n day(s)", "", number)


def receipt_words(row: ReceiptRow) -> str:
    """Citizens' records: 12, kept long enough."""
    words = f"{kind_text(row.kind)}: {row.subjects}, {kind_text(row.reason)}"
    if row.again:
        words += " · " + translate("settings", "carried out again after a restore")
    return f"{words} · {row.note}" if row.note else words


def dry_run_words(counts: Mapping[str, int]) -> str:
    """What would go, by what people know; everything else is summed up."""
    named = (
        translate("settings", "%n pathway(s)", "", counts.get("pathway", 0)),
        translate("settings", "%n call(s)", "", counts.get("call", 0)),
        translate("settings", "%n note(s)", "", counts.get("journal_note", 0)),
        translate("settings", "%n letter(s)", "", counts.get("letter", 0)),
        translate("settings", "%n voucher(s)", "", counts.get("voucher", 0)),
    )
    whole = translate("settings", "%n row(s) in all", "", sum(counts.values()))
    return f"{whole}: {', '.join(named)}."

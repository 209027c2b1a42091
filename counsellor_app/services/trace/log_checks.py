"""What is told of a log that was compared with what is kept of it outside: findings, and notes beside them."""

from __future__ import annotations

from collections.abc import Iterable

from counsellor_app.kinds.office import AnchorPlace, AnchorStanding
from counsellor_app.services.trace.anchors import Compared
from counsellor_app.store.integrity import Finding


def findings(compared: Iterable[Compared]) -> list[Finding]:
    """A place that the log does not go on from: its end is gone, or it is another log."""
    return [
        Finding("audit.anchor" if each.cut else "audit.rewritten", _facts(each))
        for each in compared
        if each.standing is AnchorStanding.BROKEN
    ]


def notes(compared: Iterable[Compared]) -> list[Finding]:
    """What is good to know: which places fit, which have none, and which restore explains a jump."""
    return [
        Finding(_note(each), _facts(each))
        for each in compared
        if each.standing is not AnchorStanding.BROKEN
    ]


def _note(each: Compared) -> str:
    backups = each.place is AnchorPlace.BACKUP
    return {
        AnchorStanding.HOLDS: "audit.backups_hold" if backups else "audit.holds",
        AnchorStanding.RESTORED: "audit.restored",
        AnchorStanding.NONE: "audit.no_backups" if backups else "audit.not_kept_yet",
        AnchorStanding.ABSENT: "audit.no_keyring",
        AnchorStanding.LOCKED: "audit.keyring_locked",
    }[each.standing]


def _facts(each: Compared) -> dict[str, object]:
    return {
        "place": each.place,
        "sequence": each.sequence,
        "at": each.at,
        "restored_at": each.restored_at,
        "count": each.count,
    }

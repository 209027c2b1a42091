"""What is told after referrals were taken in, whichever way they came."""

from __future__ import annotations

from counsellor_app.exchange.referral_files import TRY_AGAIN
from counsellor_app.exchange.referral_import import ImportReport
from counsellor_app.ui.translation import translate


def summary(report: ImportReport) -> str:
    """2 new · 1 corrected · 1 could not be read"""
    later = sum(each.code in TRY_AGAIN for each in report.rejected)
    parts = [
        _count(report.accepted, "new"),
        _count(report.corrections, "corrected"),
        _count(report.cancelled, "cancelled"),
        _count(report.duplicates, "known"),
        _count(report.answers, "answers"),
        _count(len(report.rejected) - later, "refused"),
        _count(later, "later"),
        _count(len(report.left), "left"),
    ]
    told = [part for part in parts if part]
    return " · ".join(told) or translate("frame", "There was nothing to take in.")


def _count(count: int, what: str) -> str:
    if not count:
        return ""
    return {
        "new": translate("frame", "%n new referral(s)", "", count),
        "corrected": translate("frame", "%n corrected", "", count),
        "cancelled": translate("frame", "%n cancelled", "", count),
        "answers": translate("frame", "%n receipt(s)", "", count),
        "known": translate("frame", "%n already here", "", count),
        "refused": translate("frame", "%n could not be read", "", count),
        "later": translate("frame", "%n file(s) could not be opened", "", count),
        "left": translate("frame", "stopped, %n file(s) are left", "", count),
    }[what]

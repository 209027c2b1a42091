"""Which entries of the log are looks, and which are about rights, signing in or what left the house."""

from __future__ import annotations

from typing import Final

from sqlalchemy import ColumnElement, func

from counsellor_app.kinds.office import LogKind
from counsellor_app.models import AuditEntry

# What each operation with the door "look" writes; a test holds it to the list of operations.
LOOKS: Final = frozenset(
    {
        *("find_by_phone", "open_call_pane", "open_course", "open_figure_list", "open_follow_up"),
        *("open_follow_up_list", "open_log", "open_people_list", "open_person", "open_raw_letter"),
        *("open_referral", "open_refused_letter", "open_reminders", "open_restricted_list"),
        *(
            "open_epikrise_queue",
            "open_letter",
            "open_letter_log",
            "open_retention",
            "open_sample",
            "open_sms_batch",
            "open_typing_list",
        ),
        *("open_typing_sheet", "open_voucher_list", "print_attendance_sheet", "print_certificate"),
        *("print_interview", "print_phone_list", "print_settlement", "print_typing_sheet"),
        *(
            "reveal_cpr",
            "save_log",
            "search_backup",
            "search_candidates",
            "search_elsewhere",
            "search_log",
        ),
        *("search_people", "search_vouchers", "subject_access"),
    }
)
_OF_KIND: Final[dict[LogKind, frozenset[str]]] = {
    LogKind.LOOKS: LOOKS,
    LogKind.LEAVING: frozenset(
        {
            *(
                "export",
                "backup",
                "copy_to_journal",
                "make_sms_batch",
                "send_letter",
                "print_voucher",
            ),
            *("print_attendance_sheet", "print_certificate", "print_interview", "print_phone_list"),
            *("print_settlement", "print_typing_sheet", "save_log", "subject_access"),
        }
    ),
    LogKind.RIGHTS: frozenset(
        {
            *("create_user", "change_user", "activate_user", "deactivate_user", "reset_password"),
            *("change_own_password", "give_code", "restrict_access", "lift_restriction"),
            *("change_named_users", "follow_restriction", "give_reason", "search_elsewhere"),
            *("judge_look", "draw_sample", "follow_up_look", "new_secret"),
            *("log_broken", "settle_log_break"),
        }
    ),
    LogKind.SIGN_IN: frozenset({"sign_in", "sign_out", "sign_in_refused"}),
}
_NO_ACTS = frozenset().union(*_OF_KIND.values())


def of_kind(kind: LogKind) -> ColumnElement[bool]:
    """The condition for entries of this kind."""
    if kind is LogKind.ACTS:
        return AuditEntry.action.not_in(sorted(_NO_ACTS))
    if kind is LogKind.LOOKS:  # most entries are: the log is walked by its numbers, not sorted
        return func.coalesce(AuditEntry.action, "").in_(sorted(LOOKS))
    return AuditEntry.action.in_(sorted(_OF_KIND[kind]))

"""One message to several: tomorrow's reminders, who was called in vain, who is called soon."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from counsellor_app.kinds.letter import LetterKind
from counsellor_app.services.calls import no_contact, reminders
from counsellor_app.services.letters.sms_batches import SmsDraft, SmsTo
from counsellor_app.ui.screen import Context
from counsellor_app.ui.sms.batch import show_batch


def show_reminders(ctx: Context, view: QWidget, *, mine: bool) -> None:
    """Who comes on the next working day."""

    def show(to: tuple[SmsTo, ...]) -> None:
        show_batch(ctx, SmsDraft(LetterKind.SMS_REMINDER, to), view)

    ctx.read(reminders.reminded, mine, then=show)


def show_batch_of(ctx: Context, view: QWidget, kind: LetterKind, *, mine: bool) -> None:
    """To everybody whose attempts are used, or whose half-year call is due."""
    call_us = kind is LetterKind.SMS_CALL_US
    query = no_contact.used_up_batch if call_us else no_contact.follow_up_batch

    def show(to: tuple[SmsTo, ...], reply_by: date | None = None) -> None:
        show_batch(ctx, SmsDraft(kind, to, reply_by=reply_by), view)

    def ask_by(to: tuple[SmsTo, ...]) -> None:
        ctx.read(no_contact.proposed_reply_by, then=lambda day: show(to, day))

    ctx.read(query, mine, then=ask_by if call_us else show)

"""Turns what is known about a person on the telephone into the words of the pane."""

from __future__ import annotations

from datetime import date

from counsellor_app.clock import local
from counsellor_app.kinds.call import CallOutcome, CallPurpose
from counsellor_app.kinds.letter import LetterChannel
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.services.attendance.call_meetings import CallMeeting
from counsellor_app.services.calls.call_pane import CallPane, ContactRow, ReferralText
from counsellor_app.services.calls.calls import CallRow
from counsellor_app.services.calls.no_contact import AfterAttempts
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.today.after_keys import AfterAct, AfterWords
from counsellor_app.ui.today.call_pane_view import PaneWords
from counsellor_app.ui.today.outcomes import outcome_keys
from counsellor_app.ui.translation import translate

_MOST_ATTEMPTS = 5


def pane_words(
    pane: CallPane, purpose: CallPurpose, today: date, *, incoming: bool = False
) -> PaneWords:
    """All of them."""
    first_contact = purpose is CallPurpose.CALL_BACK
    return PaneWords(
        name=pane.name,
        about=_about(pane),
        phone=written.telephone(pane.phones[0])
        if pane.phones
        else translate("today", "no telephone"),
        other_phones=_other_phones(pane),
        chips=_chips(pane, today, first_contact=first_contact),
        referral=_referral_head(pane.referrals),
        referral_text=_referral_text(pane.referrals),
        contacts=_contacts(pane.contacts),
        attempts=_attempts(pane.calls),
        after=after_words(pane, today) if first_contact and not incoming else None,
        outcomes=outcome_keys(purpose, incoming=incoming),
        times=pane.free_times,
    )


def meeting_words(meeting: CallMeeting) -> str:
    """Asks whether the call is the meeting."""
    text = translate("today", "Counts as meeting {number} · {day}")
    return text.format(number=meeting.number, day=written.weekday(meeting.held_on))


def meeting_marked(meeting: CallMeeting) -> str:
    """Tells that it was."""
    text = translate("today", "Meeting {number} on {course} is marked: by telephone")
    return text.format(number=meeting.number, course=meeting.course)


def _about(pane: CallPane) -> str:
    age = "" if pane.age is None else translate("today", "%n year(s) old", "", pane.age)
    return " · ".join(part for part in (age, pane.cpr_masked) if part)


def _other_phones(pane: CallPane) -> str:
    others = ", ".join(written.telephone(each) for each in pane.phones[1:])
    return translate("today", "Also: {phones}").format(phones=others) if others else ""


def _chips(pane: CallPane, today: date, *, first_contact: bool) -> list[tuple[str, Tone]]:
    chips: list[tuple[str, Tone]] = []
    if pane.may_leave_message is not None:
        yes = translate("today", "may leave a message: yes")
        no = translate("today", "may leave a message: no")
        chips.append((yes, Tone.INFO) if pane.may_leave_message else (no, Tone.SOON))
    if pane.best_time:
        best = translate("today", "best time: {time}").format(time=pane.best_time)
        chips.append((best, Tone.INFO))
    if pane.interpreter_language:
        chips.append((_interpreter(pane), Tone.SOON))
    if pane.name_protected or pane.address_protected:
        chips.append((translate("today", "name and address protected"), Tone.LATE))
    if first_contact:
        chips.append(_waiting(pane, today))
    if pane.call_not_before and pane.call_not_before > today:
        text = translate("today", "do not call before {day}")
        chips.append((text.format(day=written.day(pane.call_not_before)), Tone.SOON))
    return chips


def _interpreter(pane: CallPane) -> str:
    text = translate("today", "interpreter: {language}").format(language=pane.interpreter_language)
    if pane.interpreter_booking is None:
        return text
    return f"{text} ({kind_text(pane.interpreter_booking)})"


def _waiting(pane: CallPane, today: date) -> tuple[str, Tone]:
    """How long it took, or has taken, to the first attempt; a colour always with its word."""
    clock = pane.clock
    count = clock.days_to_attempt(today)
    if clock.working:
        days = translate("today", "%n working day(s)", "", count)
    else:
        days = translate("today", "%n day(s)", "", count)
    if clock.tried_on is not None:
        text = translate("today", "first tried after {days}, target {target}")
    else:
        text = translate("today", "{days}, target {target}")
    words = text.format(days=days, target=clock.target_days)
    if clock.is_late(today):
        return translate("today", "{waited} · over target").format(waited=words), Tone.LATE
    if clock.tried_on is not None:
        return words, Tone.GOOD
    return words, Tone.SOON if (clock.due_by - today).days <= 1 else Tone.GOOD


def _referral_head(referrals: tuple[ReferralText, ...]) -> str:
    if not referrals:
        return ""
    newest = referrals[0]
    sender = newest.sender or newest.referrer
    if not sender and newest.source is ReferralSource.SELF:
        text = translate("today", "Asked for help {day}")
        return text.format(day=written.long_day(newest.received_on))
    sender = sender or kind_text(newest.source)
    text = translate("today", "Referred {day} by {sender}")
    return text.format(day=written.long_day(newest.received_on), sender=sender)


def _referral_text(referrals: tuple[ReferralText, ...]) -> str:
    texts = [each.text.strip() for each in referrals if each.text.strip()]
    return "\n\n".join(texts)


def _contacts(contacts: tuple[ContactRow, ...]) -> list[str]:
    if not contacts:
        return []
    lines = [
        f"{each.name} ({kind_text(each.relation)}) {written.telephone(each.phone)}".strip()
        for each in contacts
    ]
    return [translate("today", "May be called instead"), *lines]


def _attempts(calls: tuple[CallRow, ...]) -> list[str]:
    heading = translate("today", "Earlier calls")
    if not calls:
        return [heading, translate("today", "None yet.")]
    return [heading, *(_attempt(call) for call in calls[:_MOST_ATTEMPTS])]


def _attempt(call: CallRow) -> str:
    when = f"{written.short_weekday(local(call.at).date())} {written.moment_time(call.at)}"
    said = kind_text(call.outcome)
    if call.call_again_on and call.outcome in (CallOutcome.CALL_AGAIN, CallOutcome.NOT_NOW):
        said = f"{said} {written.short_day(call.call_again_on)} {call.call_again_time}".strip()
    parts = [when, said, call.counsellor, call.note.replace("\n", " ")]
    return " · ".join(part for part in parts if part)


def after_words(pane: CallPane, today: date) -> AfterWords | None:
    """What is done when the attempts are used, or when there is no number."""
    after = pane.after
    if after is None:
        return None
    close = AfterAct("L", "close", translate("today", "Close as not reached"))
    asked = after.asked
    if asked is not None:
        by = written.day(asked.reply_by)
        if after.has_passed(today):
            heading = translate("today", "The day to answer by has passed: {day}").format(day=by)
            return AfterWords(heading, "", [close])
        heading = translate("today", "Waiting for an answer by {day}").format(day=by)
        sent = translate("today", "{how}, {day}. You can call again all the same.")
        how = kind_text(asked.channel) if asked.channel else ""
        words = sent.format(how=how, day=written.short_day(asked.on))
        return AfterWords(heading, words, [close], leads=False)
    return _write_or_close(pane, after, close)


def _write_or_close(pane: CallPane, after: AfterAttempts, close: AfterAct) -> AfterWords:
    acts = []
    if after.paper is LetterChannel.PRINT:
        acts.append(AfterAct("B", "print", translate("today", "Letter by post")))
    elif after.paper is LetterChannel.COPY:
        acts.append(AfterAct("B", "copy", translate("today", "Letter for Digital Post")))
    if after.sms_refused is None:
        acts.insert(0, AfterAct("S", "sms", translate("today", "SMS")))
    if pane.phones:
        heading = translate("today", "%n attempt(s) in vain", "", pane.attempts)
    else:
        heading = translate("today", "There is no number to call")
    explained = translate("today", "Ask her to call by {day}, or close the pathway.")
    if not acts:
        explained = translate(
            "today",
            "She is exempt from Digital Post, and her address may not be used. Try again, or close.",
        )
    may_close = pane.attempts_used
    text = explained.format(day=written.day(after.reply_by))
    return AfterWords(heading, text, [*acts, *([close] if may_close else [])])

"""Words of the inbox: what a row is, what is to be looked at, which field a difference is about."""

from __future__ import annotations

from datetime import date

from counsellor_app.errors import UserError
from counsellor_app.kinds import phone
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import LetterStatus
from counsellor_app.services.referrals.inbox import InboxRow, ReferralPage
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.error_text import all_sentences, sentence
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate
from counsellor_app.ui.watching import WatchState

Chips = list[tuple[str, Tone]]


def state(row: InboxRow) -> tuple[str, Tone]:
    """What waits for the counsellor, or how far the pathway has come."""
    if row.new and row.cancellation_asked:
        return translate("referrals", "Cancelled by the sender"), Tone.LATE
    if row.new and row.status is LetterStatus.CORRECTION:
        return translate("referrals", "Corrected referral"), Tone.SOON
    if row.new and row.match is not None:
        return translate("referrals", "Known citizen?"), Tone.INFO
    if row.new:
        return translate("referrals", "Just in"), Tone.GOOD
    return kind_text(row.close_reason or row.stage), Tone.NEUTRAL


def name(row: InboxRow) -> str:
    """The name, or that there is none."""
    return row.name or translate("referrals", "No name")


def age(row: InboxRow) -> str:
    """, 65"""
    return f", {row.age}" if row.age is not None else ""


def origin(row: InboxRow) -> str:
    """The sender, or at least what kind of place it is."""
    return row.sender or kind_text(row.source)


def due(row: InboxRow) -> str:
    """By when she is to be called."""
    if row.due_to is None:
        return ""
    return written.short_day(row.due_to)


def chips(row: InboxRow) -> Chips:
    """What to know about the letter before reading it."""
    found: Chips = [state(row), (kind_text(row.source), Tone.NEUTRAL)]
    if row.late and row.new:
        found.append((translate("referrals", "Late: call now"), Tone.LATE))
    codes = list(row.warnings)
    if row.cpr_state is CprState.OK and "cpr_check" in codes:
        codes.remove("cpr_check")  # somebody has put it right
    found += [(warning(code), Tone.SOON) for code in codes]
    if row.counsellor:
        found.append((row.counsellor, Tone.NEUTRAL))
    return found


def warning(code: str) -> str:
    """The words for what a person should look at."""
    return all_sentences().get(f"intake.{code}", code)


def facts(shown: ReferralPage) -> str:
    """Who sent it, when, and how it came."""
    row = shown.row
    sender = origin(row)
    if shown.referrer:
        sender = f"{sender} · {shown.referrer}"
    if shown.sender_phone:
        number = telephone(shown.sender_phone).replace(" ", "\N{NO-BREAK SPACE}")
        sender = f"{sender} · {number}"
    way = (
        translate("referrals", "Sent {day}, taken in {moment}")
        if row.electronic
        else translate("referrals", "Received {day}, typed {moment}")
    )
    when = way.format(day=written.day(row.received_on), moment=written.moment(row.registered_at))
    return "\n".join(filter(None, (shown.cpr, sender, when)))


def watched(state: WatchState, left: int) -> tuple[str, Tone, str]:
    """How it stands with the watched folder: the words, how urgent, and what can be pressed."""
    if left:
        text = translate("referrals", "Stopped: %n file(s) are not taken in yet.", "", left)
        return text, Tone.SOON, translate("referrals", "Go on")
    if not state.folder:
        text = translate("referrals", "Referrals come in when you drop files here or press Ctrl+O.")
        return text, Tone.NEUTRAL, translate("referrals", "Watch a folder …")
    if state.problem:
        text = sentence(UserError(state.problem, **dict(state.facts)))
        return text, Tone.LATE, translate("referrals", "Look again")
    if state.stopped:
        text = translate("referrals", "You stopped taking in from {0}.")
        return text.format(state.folder), Tone.SOON, translate("referrals", "Go on")
    return _watching(state), Tone.NEUTRAL, translate("referrals", "Look now")


def _watching(state: WatchState) -> str:
    parts = [translate("referrals", "Watches {0}").format(state.folder)]
    if state.looked_at is not None:
        at = written.moment_time(state.looked_at)
        parts.append(translate("referrals", "looked {0}").format(at))
    if state.arriving:
        parts.append(translate("referrals", "%n file(s) on their way", "", state.arriving))
    if state.in_the_way:
        parts.append(translate("referrals", "%n file(s) stay there", "", state.in_the_way))
    return " · ".join(parts)


def telephone(number: str) -> str:
    """20 22 23 24; what could not be read stands as it was written."""
    return phone.show(phone.read(number) or number)


def proposed_day(day: date | None) -> str:
    """What the text seems to ask; without a day it only says what is waited for."""
    if day is None:
        return translate("referrals", "Wait with the call? The letter gives no day.")
    return translate("referrals", "Do not call before {day}?").format(day=written.long_day(day))


def accept_text(day: date | None) -> str:
    """One key takes it, or asks for the day that is missing."""
    if day is None:
        return translate("referrals", "Choose a day …")
    return translate("referrals", "Accept")


def quoted(text: str) -> str:
    """The words that it was read from."""
    return translate("referrals", "It says “{words}”.").format(words=text) if text else ""


def planned(shown: ReferralPage) -> str:
    """What is settled about when to call."""
    lines = []
    if shown.call_not_before is not None:
        text = translate("referrals", "Do not call before {day}")
        lines.append(text.format(day=written.long_day(shown.call_not_before)))
        if shown.call_not_before_reason:
            lines[0] += f" · {shown.call_not_before_reason}"
    if shown.call_not_later_than is not None:
        text = translate("referrals", "Call no later than {day}")
        lines.append(text.format(day=written.long_day(shown.call_not_later_than)))
    elif shown.row.due_to is not None and shown.row.new:
        text = translate("referrals", "To be called by {day}")
        lines.append(text.format(day=written.long_day(shown.row.due_to)))
    return "\n".join(lines)


def diagnosis_kind(code: str) -> str:
    """MedCom's word for the kind of a diagnosis in Danish; the main one has none (domain 5.6)."""
    kinds = {
        "": translate("referrals", "Main diagnosis"),
        "henv_diagnose": translate("referrals", "Referral diagnosis"),
        "bidiagnose": translate("referrals", "Secondary diagnosis"),
        "tillaegsdiagnose": translate("referrals", "Supplementary diagnosis"),
        "aktionsdiagnose": translate("referrals", "Principal diagnosis"),
        "midlertidig_diagnose": translate("referrals", "Temporary diagnosis"),
        "forloebsdiagnose": translate("referrals", "Diagnosis of the course"),
        "operation": translate("referrals", "Operation"),
    }
    return kinds.get(code, translate("referrals", "Other diagnosis"))


def code_system(type_code: str) -> str:
    """(SKS), (ICPC), or nothing where the code belongs to neither."""
    return {"SKSdiagnosekode": "(SKS)", "ICPCkode": "(ICPC)"}.get(type_code, "")


def field_title(key: str) -> str:
    """What a difference is about."""
    titles = {
        "name": translate("referrals", "Name"),
        "given_name": translate("referrals", "First name"),
        "surname": translate("referrals", "Surname"),
        "cpr": translate("referrals", "CPR"),
        "birth_date": translate("referrals", "Born"),
        "phone": translate("referrals", "Telephone"),
        "other_phone": translate("referrals", "Other telephone"),
        "email": translate("referrals", "E-mail"),
        "address": translate("referrals", "Address"),
        "street": translate("referrals", "Street"),
        "post_code": translate("referrals", "Post code"),
        "town": translate("referrals", "Town"),
        "practice": translate("referrals", "Own doctor"),
        "diagnoses": translate("referrals", "Diagnoses"),
        "clinical_text": translate("referrals", "Text"),
    }
    return titles[key]


def value(key: str, text: str) -> str:
    """A value as it is read: telephones in groups, CPR numbers hidden."""
    if key in ("phone", "other_phone"):
        return telephone(text)
    return text

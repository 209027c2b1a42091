"""Each line of the story of a person in words: what happened in bold, then what was said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counsellor_app.kinds.history import EventKind
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.services.pathway.history_event import Event
from counsellor_app.ui import format as written
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate


@dataclass(frozen=True)
class Told:
    """One line as it is shown."""

    on: date
    what: str
    more: str
    who: str


def told(event: Event) -> Told:
    """The event in words."""
    what, more = _WORDS[event.kind](event)
    return Told(event.on, what, more, event.who)


def _kind(about: StrEnum | None) -> str:
    return kind_text(about) if about is not None else ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _referral(event: Event) -> tuple[str, str]:
    what = (
        translate("participants", "Electronic referral")
        if event.yes
        else translate("participants", "Referral")
    )
    sender = event.words or _kind(event.about)
    return what, _joined(sender, event.note)


def _call(event: Event) -> tuple[str, str]:
    purpose = kind_text(event.details[0][0])
    at = translate("participants", "at {time}").format(time=written.moment_time(event.at))
    return f"{purpose}: {_kind(event.about)}", _joined(at, event.words, event.note)


def _appointment(event: Event) -> tuple[str, str]:
    return f"{kind_text(event.details[0][0])}: {_kind(event.about)}", event.note


def _interview(event: Event) -> tuple[str, str]:
    fagerstrom = (
        translate("participants", "Fagerström {sum}").format(sum=event.number)
        if event.number is not None
        else ""
    )
    by_phone = translate("participants", "by telephone") if event.yes else ""
    return translate("participants", "Clarifying interview"), _joined(fagerstrom, by_phone)


def _consent(event: Event) -> tuple[str, str]:
    return translate("participants", "Consent withdrawn"), _kind(event.about)


def _place(event: Event) -> tuple[str, str]:
    return kind_text(event.kind), event.words


def _meeting(event: Event) -> tuple[str, str]:
    text = translate("participants", "Meeting {number}: {mark}")
    what = text.format(number=event.number, mark=_kind(event.about))
    co = (
        translate("participants", "CO {ppm} ppm").format(ppm=event.second_number)
        if event.second_number is not None
        else ""
    )
    free = {
        True: translate("participants", "smoke-free"),
        False: translate("participants", "smokes"),
        None: "",
    }[event.yes]
    if event.details:
        free = kind_text(event.details[0][0])
    return what, _joined(co, free, event.note)


def _quit_date(event: Event) -> tuple[str, str]:
    return translate("participants", "Quit date"), _kind(event.about)


def _grant(event: Event) -> tuple[str, str]:
    weeks = translate("participants", "%n week(s) granted", "", event.number or 0)
    return translate("participants", "Free medicine"), _joined(event.words, weeks, event.note)


def _voucher(event: Event) -> tuple[str, str]:
    text = translate("participants", "Voucher {number}").format(number=event.words)
    products = ", ".join(
        f"{kind_text(kind)} {strength}".strip() for kind, strength in event.details
    )
    weeks = translate("participants", "weeks {first}–{last}")
    cancelled = kind_text(event.about) if event.about is VoucherState.CANCELLED else ""
    covered = weeks.format(first=event.number, last=event.second_number)
    return text, _joined(products, covered, cancelled, event.note)


def _redemption(event: Event) -> tuple[str, str]:
    what = translate("participants", "Voucher redeemed")
    return what, _joined(event.words, event.note)


def _supply(event: Event) -> tuple[str, str]:
    products = ", ".join(
        f"{kind_text(kind)} {strength}".strip() for kind, strength in event.details
    )
    covered = ""
    if event.number is not None and event.second_number is not None:
        weeks = translate("participants", "weeks {first}–{last}")
        covered = weeks.format(first=event.number, last=event.second_number)
    receipt = (
        translate("participants", "receipt {number}").format(number=event.words)
        if event.words
        else ""
    )
    return _kind(event.about), _joined(products, covered, receipt)


def _closing(event: Event) -> tuple[str, str]:
    free = {
        True: translate("participants", "smoke-free at the end"),
        False: translate("participants", "not smoke-free at the end"),
        None: "",
    }[event.yes]
    return translate("participants", "Course closed"), _joined(
        free, _satisfaction(event), event.note
    )


def _satisfaction(event: Event) -> str:
    if event.number is None:
        return ""
    return translate("participants", "satisfaction {number} of 5").format(number=event.number)


def _pathway_closed(event: Event) -> tuple[str, str]:
    return translate("participants", "Pathway closed"), _joined(_kind(event.about), event.note)


def _letter(event: Event) -> tuple[str, str]:
    state = "" if event.yes else translate("participants", "not sent yet")
    return _kind(event.about), _joined(event.words, state)


def _follow_up(event: Event) -> tuple[str, str]:
    free = {
        True: translate("participants", "smoke-free ever since"),
        False: translate("participants", "has smoked since"),
        None: "",
    }[event.yes]
    what = translate("participants", "Half-year follow-up")
    return what, _joined(_kind(event.about), free, _satisfaction(event), event.note)


def _note(event: Event) -> tuple[str, str]:
    what = (
        translate("participants", "Correction of a note")
        if event.yes
        else translate("participants", "Note")
    )
    return what, event.note


_WORDS: dict[EventKind, Callable[[Event], tuple[str, str]]] = {
    EventKind.REFERRAL: _referral,
    EventKind.CALL: _call,
    EventKind.APPOINTMENT: _appointment,
    EventKind.INTERVIEW: _interview,
    EventKind.CONSENT: _consent,
    EventKind.ENROLLED: _place,
    EventKind.WAITING: _place,
    EventKind.LEFT: _place,
    EventKind.MEETING: _meeting,
    EventKind.QUIT_DATE: _quit_date,
    EventKind.GRANT: _grant,
    EventKind.VOUCHER: _voucher,
    EventKind.REDEMPTION: _redemption,
    EventKind.SUPPLY: _supply,
    EventKind.CLOSING: _closing,
    EventKind.PATHWAY_CLOSED: _pathway_closed,
    EventKind.LETTER: _letter,
    EventKind.FOLLOW_UP: _follow_up,
    EventKind.NOTE: _note,
}

"""Turns a sheet into the named facts that letter templates use, and writes the letters' text.

The same epikrise text stands in the PDF and in XDIS15, so it is made here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from counsellor_app.kinds.letter import LetterKind
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.services.directory import answer_facts
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.languages import Days
from counsellor_app.services.letters.letter_text import LetterText
from counsellor_app.services.letters.sheets import (
    Corrected,
    EpikriseSheet,
    Letterhead,
    LetterMeeting,
    LetterSheet,
    Medicine,
    Signature,
)

ABOUT_SOMEBODY = frozenset(
    {
        LetterKind.REPLY_NOT_REACHED,
        LetterKind.REPLY_DECLINED,
        LetterKind.REPLY_OTHER,
        LetterKind.REPLY_PASSED_ON,
        LetterKind.REPLY_REJECTED,
        LetterKind.PASS_ON,
    }
)
"""Letters that name a citizen to the one who referred her, or who goes on with her."""


def epikrise_text(sheet: EpikriseSheet) -> LetterText:
    """The closing letter, the result first; it names neither the person nor her CPR number."""
    if sheet.subject and sheet.text:
        return LetterText(sheet.subject, tuple(sheet.text.splitlines()))
    texts = sheet.letterhead.texts
    words = texts.phrases("words")
    facts = _writer_facts(sheet.letterhead, sheet.signature) | {
        "lukket": words[f"closed_{sheet.close_reason}"],
        "lukket_dato": danish.long_date(sheet.closed_on),
        "henvist_dato": _day(sheet.referred_on),
        "henvist_af": sheet.referred_by,
        "forløb": sheet.programme,
        "fremmødt": str(sheet.meetings_attended) if sheet.meetings_planned else "",
        "planlagt": str(sheet.meetings_planned or ""),
        "gennemført": _yes_no(sheet.completed, words),
        "årsag": sheet.reason_not_completed,
        "stopdato": _day(sheet.quit_date),
        "røgfri": _smoke_free(sheet, words),
        "nikotinfri": _yes_no(sheet.nicotine_free_end, words),
        "medicin": medicine_text(sheet.medicines, words),
        "medicin_uger": _weeks(sheet.medicine_weeks, words),
        "betalt": _yes_no(sheet.paid_by_municipality, words),
        "opkaldsdage": _days(sheet.call_days),
        "opfølgning_dato": _day(sheet.follow_up_on),
        "halvår_dato": _day(sheet.half_year_on),
        "røgfri_halvår": _yes_no(sheet.smoke_free_half_year, words) or words["unknown"],
        "samtale": "\n".join(sheet.from_interview),
        "bemærkning": sheet.remark,
        **_corrected(sheet.corrects),
    }
    return _as_sent(texts.write(sheet.kind.value, facts), sheet.text)


def letter_text(sheet: LetterSheet) -> LetterText:
    """Any other letter, from the template that is called as its kind."""
    if sheet.subject and sheet.text:
        return LetterText(sheet.subject, tuple(sheet.text.splitlines()))
    texts = sheet.letterhead.texts
    days = Days(texts, sheet.language)
    first, last = sheet.call_span or (None, None)
    facts = _writer_facts(sheet.letterhead, sheet.signature) | {
        "åbningstid": days.hours(sheet.letterhead.opening_hours),
        "navn": sheet.participant_name,
        "henvist_dato": _in(days, sheet.referred_on),
        "forløb": sheet.programme,
        "møder": "\n".join(_meeting(days, meeting) for meeting in sheet.meetings),
        "før": _meeting(days, sheet.before) if sheet.before else "",
        "antal_møder": str(len(sheet.meetings) or ""),
        "sted": sheet.place,
        "svar_senest": _in(days, sheet.reply_by),
        "opkaldsdage": days.listed(sheet.call_days),
        "ring_fra": _in(days, first),
        "ring_til": _in(days, last),
        "bemærkning": sheet.remark,
        **_corrected(sheet.corrects),
        **dict.fromkeys(answer_facts.NAMES, ""),
        **sheet.more,
    }
    reasons = texts.phrases("reject_reasons")
    facts["afvist_årsag"] = reasons.get(facts["afvist_årsag"], "")
    return _as_sent(texts.write(sheet.kind.value, facts, sheet.language), sheet.text)


def medicine_text(medicines: Sequence[Medicine], words: dict[str, str]) -> str:
    """nikotinplaster (24 timer) 21 mg og nikotintyggegummi"""
    return danish.listed(
        [f"{words[f'product_{one.product}']} {one.strength}".strip() for one in medicines]
    )


def _as_sent(now: LetterText, sent: str) -> LetterText:
    """A letter that has left the house is printed again as it was, whatever has changed since."""
    return replace(now, lines=tuple(sent.splitlines())) if sent else now


def _writer_facts(letterhead: Letterhead, signature: Signature) -> dict[str, str]:
    return {
        "kommune": letterhead.municipality,
        "enhed": letterhead.unit,
        "telefon": signature.phone or letterhead.phone,
        "åbningstid": letterhead.opening_hours,
        "rådgiver": signature.name,
    }


def _smoke_free(sheet: EpikriseSheet, words: dict[str, str]) -> str:
    """Empty when she never came: then there is nothing to be asked."""
    known = _yes_no(sheet.smoke_free_end, words)
    began = sheet.close_reason is CloseReason.FINISHED or sheet.meetings_attended > 0
    return known or (words["unknown"] if began else "")


def _corrected(former: Corrected | None) -> dict[str, str]:
    return {
        "retter_dato": danish.long_date(former.on) if former else "",
        "retter_nummer": former.number if former else "",
    }


def _meeting(days: Days, meeting: LetterMeeting) -> str:
    when = days.weekday_date(meeting.on)
    if meeting.starts:
        when += f" {days.span(meeting.starts, meeting.ends)}"
    return f"{when} ({meeting.title})" if meeting.title else when


def _in(days: Days, day: date | None) -> str:
    return days.long_date(day) if day else ""


def _yes_no(answer: bool | None, words: dict[str, str]) -> str:
    return "" if answer is None else words["yes" if answer else "no"]


def _weeks(weeks: int, words: dict[str, str]) -> str:
    return danish.counted(weeks, words["week"], words["weeks"]) if weeks else ""


def _day(day: date | None) -> str:
    return danish.long_date(day) if day else ""


def _days(days: Sequence[date]) -> str:
    return danish.listed([f"den {danish.long_date(day)}" for day in days])

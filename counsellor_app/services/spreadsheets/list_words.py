"""The words that people write in the cells of their lists, and what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.interview import ConsentForm
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.kinds.referral import ReferralSource

K = TypeVar("K", bound=StrEnum)

SOURCES: Mapping[ReferralSource, tuple[str, ...]] = {
    ReferralSource.PSYCHIATRY: ("psykiatri", "psykiatrien", "psyk", "psykiatrisk"),
    ReferralSource.HOSPITAL: ("hospital", "sygehus", "sygehuset", "ambulatorium", "regionen"),
    ReferralSource.GP: (
        *("læge", "egen læge", "praktiserende læge", "almen praksis", "praksis", "lægehus"),
        *("lægen", "lægehuset"),
    ),
    ReferralSource.MUNICIPALITY: (
        *("kommune", "kommunen", "jobcenter", "jobcentret", "hjemmepleje", "sundhedsplejen"),
        *("sundhedsplejerske", "sagsbehandler", "sundhedscenter", "bosted", "misbrugscenter"),
    ),
    ReferralSource.SELF: (
        *("selv", "borger", "borgeren selv", "selvhenvendelse", "selvhenvendt", "selvhenviser"),
        *("egen henvendelse", "eget initiativ", "selvhenvist", "hjemmeside"),
    ),
    ReferralSource.STOPLINIEN: ("stoplinien", "stoplinjen", "xhale", "e-kvit"),
    ReferralSource.PHARMACY: ("apotek", "apoteket"),
    ReferralSource.OTHER: ("andet", "anden", "øvrige", "pårørende", "ukendt"),
}

CLOSE_REASONS: Mapping[CloseReason, tuple[str, ...]] = {
    CloseReason.NOT_REACHED: (
        *(
            "ikke kontakt",
            "ingen kontakt",
            "ej kontakt",
            "ikke truffet",
            "ej truffet",
            "tager ikke",
        ),
        *("svarer ikke", "ikke svaret", "kan ikke træffes", "udeblevet"),
    ),
    CloseReason.DECLINED: (
        *("ønsker ikke", "ikke interesseret", "takket nej", "takker nej", "nej tak", "afslået"),
        *("fortrudt", "afbrudt", "frafald", "faldet fra", "stoppet selv", "udmeldt"),
    ),
    CloseReason.PASSED_ON: ("videresendt", "viderehenvist", "henvist videre", "anden kommune"),
    CloseReason.MOVED: ("flyttet", "fraflyttet"),
    CloseReason.DEAD: ("død", "afdød", "afgået ved døden"),
    CloseReason.CANCELLED: ("annulleret", "aflyst", "tilbagekaldt"),
    CloseReason.WRONG_REFERRAL: ("fejlhenvist", "forkert henvisning", "fejl"),
    CloseReason.FINISHED: ("gennemført", "afsluttet", "færdig", "røgfri"),
}

OUTCOMES: Mapping[FollowUpOutcome, tuple[str, ...]] = {
    FollowUpOutcome.NOT_REACHED: (
        *("ikke truffet", "ej truffet", "ikke kontakt", "ingen kontakt", "ej kontakt", "nej"),
        *("svarer ikke", "intet svar", "ikke svaret", "kan ikke træffes", "ikke fanget"),
    ),
    FollowUpOutcome.REFUSED: ("ønsker ikke", "afslår", "takker nej", "nej tak", "vil ikke"),
    FollowUpOutcome.WRONG_NUMBER: ("forkert nummer", "forkert tlf", "nummer ikke i brug"),
    FollowUpOutcome.DEAD_OR_ILL: ("død", "afdød", "syg", "alvorligt syg", "død eller syg"),
    FollowUpOutcome.NO_CONSENT: ("intet samtykke", "ikke samtykke", "ej samtykke"),
    FollowUpOutcome.NOT_TRIED: ("ikke forsøgt", "ej forsøgt", "ikke ringet"),
    FollowUpOutcome.ANSWERED: ("svaret", "truffet", "ja", "kontakt", "besvaret", "interviewet"),
}

MARKS: Mapping[AttendanceMark, tuple[str, ...]] = {
    AttendanceMark.PRESENT: (
        *("x", "m", "mødt", "ja", "j", "1", "✓", "✔", "√", "+", "v", "til stede", "kom", "deltog"),
        *("fremmødt", "var her"),
    ),
    AttendanceMark.EXCUSED: ("a", "afbud", "syg", "s", "ferie", "afb", "meldt afbud"),
    AttendanceMark.ABSENT: (
        *("u", "udeblevet", "udebl", "nej", "n", "0", "-", "–", "÷", "ikke mødt", "udeblev"),
        *("kom ikke", "fraværende", "i", "im"),
    ),
    AttendanceMark.PHONE: ("t", "tlf", "telefon", "telefonisk", "ringet", "tlf. samtale"),
}

CONSENT_FORMS: Mapping[ConsentForm, tuple[str, ...]] = {
    ConsentForm.WRITTEN: ("skriftligt", "skriftlig", "underskrevet", "på papir"),
    ConsentForm.ORAL: ("mundtligt", "mundtlig", "telefonisk"),
}

SATISFIED: Mapping[str, int] = {
    "meget utilfreds": 1,
    "utilfreds": 2,
    "hverken eller": 3,
    "tilfreds": 4,
    "meget tilfreds": 5,
}

SMOKED: Mapping[str, bool | None] = {
    "røgfri": True,
    "ikke røgfri": False,
    "ryger": False,
    "tilbagefald": False,
    "ryger igen": False,
    "ved ikke": None,
    "ikke oplyst": None,
    "ukendt": None,
    "?": None,
}


def meant(words: Mapping[K, tuple[str, ...]], text: str) -> K | None:
    """The one of a list of words that a text is, or begins with; None where it is none of them."""
    found = exactly(words, text)
    if found is not None:
        return found
    said = _bare(text)
    for kind, names in words.items():
        if any(len(name) > 2 and f" {_bare(name)} " in f" {said} " for name in names):
            return kind
    return None


def exactly(words: Mapping[K, tuple[str, ...]], text: str) -> K | None:
    """The one that a text is, and nothing else: marks are too short to be looked for in a sentence."""
    said = _bare(text)
    for kind, names in words.items():
        if said == kind.value or said in map(_bare, names):
            return kind
    return None


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    """Folded, but for what is all signs: "-", "✓"."""
    return fold(text) or text.strip()

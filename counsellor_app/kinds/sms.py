"""Messages by SMS: how gateways count characters, and why somebody gets none (domain 6.7)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LONGEST_GSM, LONGEST_UNICODE = 160, 70

# The alphabet of GSM 03.38 without the escape character: æ, ø and å are in it, é too, but no dash.
_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_ESCAPED = frozenset("\f^{}\\[~]|€")  # these take two places


class LeftOut(StrEnum):
    """Why somebody is left out of a batch; the first reason that holds is shown."""

    CLOSED = "closed"
    DEAD = "dead"
    RESTRICTED = "restricted"  # the use of her data is restricted (GDPR art. 18)
    NO_MOBILE = "no_mobile"
    NO_CONSENT = "no_consent"
    PROTECTED = "protected"  # name or address
    UNDER_AGE = "under_age"
    EXEMPT = "exempt"  # from Digital Post
    ALREADY = "already"  # has been given this very message today
    TOO_LONG = "too_long"
    TELLS = "tells"  # the text, or the place in it, tells what it is about


@dataclass(frozen=True, slots=True)
class SmsLength:
    """How much of one message a text takes; `unusual` are the characters that make it shorter."""

    used: int
    limit: int
    unusual: str = ""

    @property
    def fits(self) -> bool:
        """Whether it is one message."""
        return self.used <= self.limit


def length(text: str) -> SmsLength:
    """Counted as a gateway counts: GSM-7 while every character is in its alphabet, else UCS-2."""
    strange = dict.fromkeys(each for each in text if each not in _BASIC | _ESCAPED)
    if strange:
        used = sum(2 if ord(each) > 0xFFFF else 1 for each in text)
        return SmsLength(used, LONGEST_UNICODE, "".join(strange))
    return SmsLength(len(text) + sum(each in _ESCAPED for each in text), LONGEST_GSM)

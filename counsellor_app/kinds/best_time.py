"""Reads when a citizen asked to be called from the words that were typed: "efter 16", "helst formiddag"."""

from __future__ import annotations

from counsellor_app.kinds.call import PartOfDay

EVENING_WORDS = (
    *("aften", "fyraften"),
    *(f"efter {kl}{hour}" for kl in ("", "kl. ", "kl ") for hour in (16, 17, 18, 19)),
    *(f"kl. {hour}" for hour in (17, 18, 19, 20)),
)
_AFTERNOON = ("eftermiddag", *(f"efter {kl}{h}" for kl in ("", "kl. ") for h in (12, 13, 14, 15)))
_MORNING = ("formiddag", "morgen", "før 12", "før kl. 12", "før frokost")


def wanted_part(text: str) -> PartOfDay | None:
    """The part of the day that she asked for, None where the words name none."""
    words = text.lower()
    for part, named in (
        (PartOfDay.LATE, EVENING_WORDS),
        (PartOfDay.AFTERNOON, _AFTERNOON),
        (PartOfDay.MORNING, _MORNING),
    ):
        if any(word in words for word in named):
            return part
    return None

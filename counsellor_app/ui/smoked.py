"""How somebody smoked since last time, as one choice in forms: smoke-free, slip, relapse, or just "has smoked"."""

from __future__ import annotations

from typing import Any

from counsellor_app.kinds.course import Lapse
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate

Since = tuple[bool, Lapse | None]


def since_last() -> list[tuple[str, object]]:
    """The choices of the field "smoked"."""
    lapses = [(kind_text(lapse), (False, lapse)) for lapse in Lapse]
    free = translate("frame", "smoke-free"), (True, None)
    return [free, *lapses, (translate("frame", "has smoked"), (False, None))]


def chosen(smoke_free: bool | None, lapse: Lapse | None) -> Since | None:
    """What the field shows of what is known."""
    return None if smoke_free is None else (smoke_free, lapse)


def mark_values(typed: dict[str, Any]) -> dict[str, Any]:
    """What a form with that field says, by the names of `MarkDraft`."""
    values = dict(typed)
    smoke_free, lapse = values.pop("smoked") or (None, None)
    return values | {"smoke_free": smoke_free, "lapse": lapse}

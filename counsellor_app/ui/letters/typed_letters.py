"""What stands typed on the writing card and is in no letter yet, as a draft that survives the end of the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from counsellor_app.ui.letters.writing_card import LetterTo


@dataclass
class TypedLetters:
    """The texts changed by hand, a remark, and which letter is being corrected."""

    chosen: LetterTo
    own: dict[LetterTo, str] = field(default_factory=dict)
    remark: str = ""
    corrects_id: UUID | None = None

    def content(self) -> dict[str, Any]:
        """As it is kept; empty where nothing stands typed."""
        if not (self.own or self.remark.strip() or self.corrects_id):
            return {}
        kind, to = self.chosen
        return {
            "text": self.own.get(self.chosen, ""),  # first: the recycle bin shows its first words
            "remark": self.remark,
            "kind": kind.value,
            "to": to.value,
            "corrects": str(self.corrects_id or ""),
            "texts": [[each.value, to.value, text] for (each, to), text in self.own.items()],
        }


def read(content: dict[str, Any], options: Sequence[LetterTo]) -> TypedLetters:
    """From what was kept; a letter that is offered no more is read as the first that is."""
    known = {(kind.value, to.value): (kind, to) for kind, to in options}
    wanted = content.get("kind"), content.get("to")
    chosen = known.get(wanted, options[0])  # type: ignore[arg-type]
    texts = content.get("texts", [[*wanted, content.get("text", "")]])
    own = {known.get((kind, to), options[0]): str(text) for kind, to, text in texts}
    if own and chosen not in own:
        chosen = next(iter(own))  # what was sent is done: what still waits is shown
    corrects = content.get("corrects")
    remark = str(content.get("remark", ""))
    return TypedLetters(chosen, own, remark, UUID(corrects) if corrects else None)

"""What a write touched, told to every open screen after the commit."""

from __future__ import annotations

import uuid
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """The tables and participants of one write; `everything` after a write of another process."""

    tables: frozenset[str] = frozenset()
    participants: frozenset[uuid.UUID] = frozenset()
    everything: bool = False

    def touches(self, *tables: str) -> bool:
        """Whether one of the tables was written."""
        return self.everything or not self.tables.isdisjoint(tables)

    def concerns(self, participant_id: uuid.UUID) -> bool:
        """Whether this participant may look different now."""
        return self.everything or not self.participants or participant_id in self.participants


EVERYTHING = Changes(everything=True)

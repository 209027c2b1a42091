"""Hides groups under five in what leaves the house, also where subtraction would give them (domain 4.2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SMALLEST_SHOWN = 5
_FEWEST_HIDDEN = 3  # of two, each could work the other out from what it knows of itself


def is_small(count: int) -> bool:
    """Whether a group is so small that somebody in it might be known."""
    return 0 < abs(count) < SMALLEST_SHOWN


@dataclass(frozen=True, slots=True)
class Share:
    """A numerator of a denominator; both groups that it parts are looked at."""

    numerator: int
    denominator: int | None

    @property
    def small(self) -> bool:
        """Whether one of its groups is too small to show."""
        return any(map(is_small, self._groups()))

    def without(self, part: Share) -> Share:
        """Those who are left when a part of them is taken away."""
        among = self.denominator
        if among is not None and part.denominator is not None:
            among -= part.denominator
        return Share(self.numerator - part.numerator, among)

    def _groups(self) -> tuple[int, ...]:
        if self.denominator is None:
            return (self.numerator,)
        return (self.numerator, self.denominator - self.numerator, self.denominator)


def hidden_shares(parts: Sequence[Share], already: Iterable[int] = ()) -> set[int]:
    """Which of the parts of a shown total are hidden: the small ones, those that are `already`, and so
    many more that the total minus what is shown tells of no small group and of no single part."""
    hidden = {*already, *(place for place, part in enumerate(parts) if part.small)}
    by_size = sorted(range(len(parts)), key=lambda place: (_size(parts[place]), place))
    while hidden and len(hidden) < len(parts) and _leaks(parts, hidden):
        hidden.add(next(place for place in by_size if place not in hidden))
    return hidden


def _size(part: Share) -> int:
    return part.numerator if part.denominator is None else part.denominator


def _leaks(parts: Sequence[Share], hidden: set[int]) -> bool:
    together = [parts[place] for place in hidden if _size(parts[place])]
    known = [part.denominator for part in together if part.denominator is not None]
    rest = Share(sum(part.numerator for part in together), sum(known) if known else None)
    return len(together) < 2 or rest.small


Counts = Sequence[int]


@dataclass(frozen=True, slots=True)
class Shown:
    """Which cells of a table of nested counts may be shown, row by row, and of their total."""

    rows: tuple[tuple[bool, ...], ...]
    total: tuple[bool, ...]


def shown_counts(rows: Sequence[Counts], total: Counts, priority: Sequence[int]) -> Shown:
    """For rows of counts that lie in each other (referred, of these reached, of these begun …).

    No shown cell is small, nor is the difference of two in a row. A cell of the total is shown only
    where taking away the shown rows leaves nothing small, even for a row that knows its own figures.
    `priority` are the columns in the order in which they are wanted.
    """
    masks = [_shown_row(row, priority) for row in rows]
    kept: list[int] = []
    rests: list[int] = []
    for column in priority:
        hidden = [row[column] for row, mask in zip(rows, masks, strict=True) if not mask[column]]
        rest = sum(hidden)
        if not _fits(total[column], [total[each] for each in kept]):
            continue
        if hidden and not (_is_mixed(hidden, rest) and _fits(rest, rests)):
            continue
        kept.append(column)
        if hidden:
            rests.append(rest)
    return Shown(tuple(masks), tuple(column in kept for column in range(len(total))))


def shown_beside(counts: Counts, beside: Counts) -> tuple[bool, ...]:
    """Which counts of the same people may stand beside those that are shown already, the first ones first."""
    kept = list(beside)
    shown = []
    for count in counts:
        shown.append(_fits(count, kept))
        if shown[-1]:
            kept.append(count)
    return tuple(shown)


def _shown_row(row: Counts, priority: Sequence[int]) -> tuple[bool, ...]:
    shown = dict(zip(priority, shown_beside([row[column] for column in priority], ()), strict=True))
    return tuple(shown.get(column, False) for column in range(len(row)))


def _fits(count: int, beside: Sequence[int]) -> bool:
    return not is_small(count) and not any(is_small(count - other) for other in beside)


def _is_mixed(hidden: Sequence[int], rest: int) -> bool:
    """Whether several are hidden together, and none of them can tell a small group of the others."""
    there = [each for each in hidden if each]
    if len(there) < _FEWEST_HIDDEN:
        return not there
    return not is_small(rest) and not any(is_small(rest - own) for own in there)

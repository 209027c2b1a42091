"""Times an act and its floor by turns, and tells whether the bar of the table is held.

What runs in this process alone is judged by processor time: on a busy machine the clock tells of the neighbours.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

ROUNDS = 9


@dataclass(frozen=True)
class Bar:
    """What is allowed over the floor: a factor, and milliseconds; and a limit of its own."""

    factor: float = 1.0
    plus_ms: float = 0.0
    limit_ms: float | None = None

    def __str__(self) -> str:
        over = f"≤ {self.factor:g} × floor" if self.factor != 1 else "≤ floor"
        over += f" + {self.plus_ms:g} ms" if self.plus_ms else ""
        return over + (f", < {self.limit_ms:g} ms" if self.limit_ms else "")

    def holds(self, ours_ms: float, floor_ms: float) -> bool:
        """Whether what was measured keeps within it."""
        within = ours_ms <= floor_ms * self.factor + self.plus_ms
        return within and (self.limit_ms is None or ours_ms < self.limit_ms)


@dataclass(frozen=True)
class Line:
    """One line of the table that is printed."""

    name: str
    ours_ms: float
    floor_ms: float
    bar: Bar
    note: str = ""
    also: bool = True  # what else the table asks for: few statements, a p95
    cpu: tuple[float, float] | None = None  # the same two in processor time, where that is all

    @property
    def ok(self) -> bool:
        """Whether the bar is held in this run."""
        return self.also and self.bar.holds(*(self.cpu or (self.ours_ms, self.floor_ms)))


def turns_ms() -> float:
    """Processor time of a million empty turns of a loop: how fast this machine is just now.

    The milliseconds of the bars are of a machine that has nothing else to do; a busy one with shared
    cores takes twice as long for the same, and says so by this.
    """
    begun = time.process_time()
    for _ in range(1_000_000):
        pass
    return (time.process_time() - begun) * 1000


def milliseconds(act: Callable[..., object], *arguments: object) -> float:
    """How long one call takes."""
    begun = time.perf_counter()
    act(*arguments)
    return (time.perf_counter() - begun) * 1000


def _both(act: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds by the clock and of the processor."""
    cpu = time.process_time()
    by_clock = milliseconds(act)
    return by_clock, (time.process_time() - cpu) * 1000


def compare(
    name: str,
    ours: Callable[[], object],
    floor: Callable[[], object],
    bar: Bar,
    note: str = "",
    rounds: int = ROUNDS,
) -> Line:
    """Medians of both, measured by turns so that a busy moment of the machine hits both."""
    ours(), floor()
    rows = [(*_both(ours), *_both(floor)) for _ in range(rounds)]
    own, own_cpu, bare, bare_cpu = (statistics.median(column) for column in zip(*rows, strict=True))
    return Line(name, own, bare, bar, note, cpu=(own_cpu, bare_cpu))


def as_table(lines: list[Line]) -> str:
    """The lines under each other, with what was allowed and whether it was kept."""
    widest = max(len(line.name) for line in lines)
    heads = f"{'ours ms':>10}  {'floor ms':>10}  {'cpu ours':>9}  {'floor':>8}  {'ratio':>6}"
    rows = [f"{'what':<{widest}}  {heads}  {'':4}  bar"]
    for line in lines:
        own, bare = line.cpu or (line.ours_ms, line.floor_ms)
        ratio = own / bare if bare else float("inf")
        cpu = f"{own:>9.2f}  {bare:>8.2f}" if line.cpu else f"{'':>9}  {'':>8}"
        rows.append(
            f"{line.name:<{widest}}  {line.ours_ms:>10.2f}  {line.floor_ms:>10.2f}  {cpu}  {ratio:>6.2f}"
            f"  {'ok' if line.ok else 'OVER':4}  {line.bar}{'; ' + line.note if line.note else ''}"
        )
    return "\n".join(rows)

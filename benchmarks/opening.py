"""Lists opened as a click opens them: the look with its row in the log, the count, the first page.

The floor runs the very same statements through the bare driver, the row of the log and its commit among them, on
another copy of the file. What the page alone costs, without a look, is measured in `reading`.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from benchmarks import town as towns
from benchmarks.measuring import ROUNDS, Bar, Line
from benchmarks.statements import written_down
from benchmarks.town import Town
from counsellor_app.services.backend import Backend
from counsellor_app.services.follow_up import follow_up_list, follow_up_load
from counsellor_app.services.follow_up.follow_up_list import FollowUpFilter
from counsellor_app.services.letters import sent_log
from counsellor_app.services.letters.sent_log import LogFilter
from counsellor_app.services.medication import voucher_list
from counsellor_app.services.medication.voucher_list import VoucherFilter
from counsellor_app.services.people import search
from counsellor_app.services.people.search import PersonFilter
from counsellor_app.services.trace import audit_log

PAGE = 200
OPENED = Bar(plus_ms=6)  # as an attendance mark with its row in the log
WARM = 2


def lines(folder: Path) -> Iterator[Line]:
    """On copies that are thrown away: each look stands in their logs."""
    acts: dict[str, Callable[[Backend], object]] = {
        "citizens": _people,
        "half-year calls": _half_year,
        "log of letters": _letters,
        "vouchers": _vouchers,
        "log": _log,
    }
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        first = Town(towns.copy(folder, Path(place) / "first"))
        second = Town(towns.copy(folder, Path(place) / "second"))
        for name, act in acts.items():
            yield _opened(first, second, f"{name}: opened, with its row in the log", act)
        first.database.close()
        second.database.close()


def _opened(first: Town, second: Town, name: str, act: Callable[[Backend], object]) -> Line:
    rows = []
    with closing(second.bare()) as connection:
        for number in range(ROUNDS + WARM):
            with written_down(first.database.engine) as statements:
                own = _times(lambda: act(first.backend))
            row = (*own, *_times(lambda: statements.replay(connection)))
            rows += [row] if number >= WARM else []
    own_ms, own_cpu, bare_ms, bare_cpu = map(statistics.median, zip(*rows, strict=True))
    note = f"{len(statements)} statements"
    return Line(name, own_ms, bare_ms, OPENED, note, cpu=(own_cpu, bare_cpu))


def _times(act: Callable[[], object]) -> tuple[float, float]:
    begun, cpu = time.perf_counter(), time.process_time()
    act()
    return (time.perf_counter() - begun) * 1000, (time.process_time() - cpu) * 1000


def _people(backend: Backend) -> None:
    backend.look(search.open_people_list)
    numbers = backend.read(search.people_numbers, PersonFilter())
    backend.read(search.people_page, numbers[:PAGE])


def _half_year(backend: Backend) -> None:
    backend.look(follow_up_list.open_follow_up_list)
    backend.read(follow_up_list.count, FollowUpFilter())
    backend.read(follow_up_load.load_ahead, False)
    backend.read(follow_up_list.page, FollowUpFilter(), 0, PAGE)


def _letters(backend: Backend) -> None:
    backend.look(sent_log.open_log, LogFilter())
    backend.read(sent_log.log_page, LogFilter(), 0, PAGE)


def _vouchers(backend: Backend) -> None:
    backend.look(voucher_list.open_voucher_list)
    backend.read(voucher_list.count, VoucherFilter())
    backend.read(voucher_list.page, VoucherFilter(), 0, PAGE)


def _log(backend: Backend) -> None:
    backend.look(audit_log.open_log)
    backend.read(audit_log.count, audit_log.LogFilter())
    backend.read(audit_log.page, audit_log.LogFilter(), 0, PAGE)

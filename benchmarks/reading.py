"""Search, lists, one person, figures and export, each against its own statements through the bare driver.

A page of a list is a read: neither side writes a row in the log. The look that opens a list, with its row, is measured
in `opening`, where the bare driver writes that row too.
"""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from benchmarks.measuring import Bar, Line, compare
from benchmarks.statements import Statements, written_down
from benchmarks.town import Town
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.reports import figures
from counsellor_app.reports.export import ExportWish, export
from counsellor_app.reports.period import Period
from counsellor_app.services.attendance import waiting_list
from counsellor_app.services.calls import call_pane
from counsellor_app.services.courses import courses
from counsellor_app.services.follow_up import follow_up_list
from counsellor_app.services.letters import sent_log
from counsellor_app.services.letters.sent_log import LogFilter
from counsellor_app.services.medication import voucher_list
from counsellor_app.services.people import person_page, search
from counsellor_app.services.people.search import PersonFilter
from counsellor_app.services.planning import waiting_figures
from counsellor_app.services.referrals import inbox
from counsellor_app.services.today import worklist, worklist_calls
from counsellor_app.services.transaction import Transaction

PAGE = 200
LIST = Bar(plus_ms=2)
PREFIXES = ("a", "an", "je", "jen", "jensen", "ma ho", "mette h", "zz", "20", "2512")
QUARTER = Period(date(2026, 7, 1), date(2026, 9, 30))
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
MOST_STATEMENTS = 12


def lines(town: Town) -> Iterator[Line]:
    """Everything that only reads."""
    yield from _search(town)
    yield from _lists(town)
    yield from _person(town)
    yield _indicators(town)
    yield _export(town)


def against_raw(town: Town, name: str, ours: Callable[[], object], bar: Bar) -> Line:
    """An act against the same statements, fetched and thrown away."""
    statements, floor = raw(town, ours)
    return compare(name, ours, floor, bar, f"{len(statements)} statements")


def raw(town: Town, ours: Callable[[], object]) -> tuple[Statements, Callable[[], None]]:
    """The statements of an act, and what runs them bare on a connection that stays open."""
    ours()
    with written_down(town.database.engine) as statements:
        ours()
    connection = town.bare()
    return statements, lambda: statements.replay(connection)


def _search(town: Town) -> Iterator[Line]:
    for prefix in PREFIXES:
        ours = partial(town.backend.read, search.find_people, prefix)
        yield against_raw(town, f"search {prefix!r}", ours, LIST)


def _lists(town: Town) -> Iterator[Line]:
    read = town.backend.read
    people = read(search.people_numbers, PersonFilter())
    middle = len(people) // 2
    found = inbox.InboxFilter(everything=True)
    vouchers, calls = voucher_list.VoucherFilter(), follow_up_list.FollowUpFilter()
    answered = follow_up_list.FollowUpFilter(follow_up_list.FollowUpScope.CLOSED)
    all_courses = courses.CourseFilter(states=())
    sent = LogFilter()
    half: dict[str, int] = {
        "inbox": read(inbox.inbox_size, found) // 2,
        "vouchers": read(voucher_list.count, vouchers) // 2,
        "half-year calls": read(follow_up_list.count, calls) // 2,
        "half-year calls made": read(follow_up_list.count, answered) // 2,
        "courses": read(courses.count, all_courses) // 2,
        "waiting": read(waiting_list.count_waiting) // 2,
        "letters": read(sent_log.count_log, sent) // 2,
    }
    acts: dict[str, Callable[[], object]] = {
        "I dag": lambda: read(worklist.work_today),
        "the call queue: first page": lambda: read(_call_queue),
        "people: numbers of all": lambda: read(search.people_numbers, PersonFilter()),
        "people: first page": lambda: read(search.people_page, people[:PAGE]),
        "people: jump to the middle": lambda: read(
            search.people_page, people[middle : middle + PAGE]
        ),
        "inbox: what is new": lambda: read(inbox.inbox_page, inbox.InboxFilter(), 0, PAGE),
        "inbox: first page": lambda: read(inbox.inbox_page, found, 0, PAGE),
        "inbox: jump to the middle": lambda: read(inbox.inbox_page, found, half["inbox"], PAGE),
        "courses: first page": lambda: read(courses.page, courses.CourseFilter(), 0, PAGE),
        "courses, also past ones: jump to the middle": lambda: read(
            courses.page, all_courses, half["courses"], PAGE
        ),
        "waiting list: first page": lambda: read(waiting_list.waiting_list, None, 0, PAGE),
        "waiting list: jump to the middle": lambda: read(
            waiting_list.waiting_list, None, half["waiting"], PAGE
        ),
        "waiting time and places": lambda: read(waiting_figures.waiting_figures),
        "vouchers: first page": lambda: read(voucher_list.page, vouchers, 0, PAGE),
        "vouchers: jump to the middle": lambda: read(
            voucher_list.page, vouchers, half["vouchers"], PAGE
        ),
        "half-year calls: first page": lambda: read(follow_up_list.page, calls, 0, PAGE),
        "half-year calls: jump to the middle": lambda: read(
            follow_up_list.page, calls, half["half-year calls"], PAGE
        ),
        "half-year calls made: first page": lambda: read(follow_up_list.page, answered, 0, PAGE),
        "half-year calls made: jump to the middle": lambda: read(
            follow_up_list.page, answered, half["half-year calls made"], PAGE
        ),
        "log of letters: how many": lambda: read(sent_log.count_log, sent),
        "log of letters: first page": lambda: read(sent_log.log_page, sent, 0, PAGE),
        "log of letters: jump to the middle": lambda: read(
            sent_log.log_page, sent, half["letters"], PAGE
        ),
    }
    for name, act in acts.items():
        yield against_raw(town, name, act, LIST)


def _call_queue(session: Transaction) -> object:
    """What telephone mode goes through: the first contacts that are due, in their order."""
    return worklist_calls.call_backs(session, True)


def _person(town: Town) -> Iterator[Line]:
    """Her page, and what is opened of her while the telephone rings."""
    busiest = town.ids(
        "SELECT participant_id FROM pathway JOIN call ON call.pathway_id = pathway.id "
        "GROUP BY participant_id ORDER BY count(*) DESC LIMIT 1"
    )
    called = town.ids("SELECT id FROM pathway WHERE next_act = 'call' LIMIT 1")
    read = town.backend.read
    acts: dict[str, Callable[[], object]] = {
        "open one person": lambda: read(person_page.person_page, UUID(busiest[0])),
        "open one call": lambda: read(call_pane.read_call_pane, UUID(called[0])),
    }
    for name, ours in acts.items():
        statements, floor = raw(town, ours)
        few = len(statements) <= MOST_STATEMENTS
        bar = Bar(factor=1, plus_ms=50 if few else -1, limit_ms=50)
        note = f"{len(statements)} statements of {MOST_STATEMENTS} allowed"
        yield compare(name, ours, floor, bar, note)


def _indicators(town: Town) -> Line:
    return against_raw(
        town,
        "indicators of a quarter, all cuts",
        lambda: town.backend.read(figures.by_cuts, QUARTER),
        Bar(factor=1.5, limit_ms=2_000),
    )


def _export(town: Town) -> Line:
    """The floor selects the same rows and gives them to csv.writer as they come."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "attendance.csv"
        wish = ExportWish(
            ExportKind.ATTENDANCE, YEAR, out, purpose="benchmark", second_person_id=None
        )

        def ours() -> object:
            return export(town.backend, wish)

        with written_down(town.database.engine) as statements:
            ours()
        select = next(one for one in statements.seen if "FROM meeting" in one[0])
        rows = len(out.read_bytes().splitlines()) - 1
        with closing(town.bare()) as connection:

            def floor() -> None:
                with out.open("w", encoding="utf-8", newline="") as file:
                    csv.writer(file).writerows(connection.execute(select[0], select[1]))
                    file.flush()
                    os.fsync(file.fileno())

            name = f"export of {rows} attendance rows"
            return compare(name, ours, floor, Bar(factor=2), rounds=5)

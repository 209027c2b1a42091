"""Lists that are read in pages: each row stands there once, wherever they are cut, in the order that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.kinds.letter import LogState
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.kinds.names import sort_key
from counsellor_app.kinds.office import LogKind
from counsellor_app.kinds.pathway import Stage
from counsellor_app.services.attendance import waiting_list
from counsellor_app.services.backend import Backend
from counsellor_app.services.courses import courses
from counsellor_app.services.courses.courses import CourseFilter, CourseOrder
from counsellor_app.services.follow_up import follow_up_list
from counsellor_app.services.follow_up.follow_up_list import FollowUpFilter, FollowUpScope
from counsellor_app.services.letters import sent_log
from counsellor_app.services.medication import voucher_list
from counsellor_app.services.medication.voucher_list import VoucherFilter
from counsellor_app.services.office import sign_in
from counsellor_app.services.people import search
from counsellor_app.services.people.person_lists import SORTS, PersonRow
from counsellor_app.services.people.search import PersonFilter
from counsellor_app.services.referrals import inbox
from counsellor_app.services.referrals.inbox import InboxFilter
from counsellor_app.services.trace import audit_log
from tests.helpers.demonstrations import TODAY, Demonstrations

MOST = 300
PAGES, CUTS = 6, (7, 50)


@pytest.fixture(scope="module")
def backend(
    demonstrations: Demonstrations, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Backend]:
    """Of the team lead; nothing is written."""
    database = store.open_database(demonstrations.copy(tmp_path_factory.mktemp("lists") / "data"))
    made = Backend(database.engine, FixedClock(TODAY))
    made.actor = made.read(sign_in.demonstration_actor, "TL")
    yield made
    database.close()


@dataclass(frozen=True)
class Paged:
    """How a list is counted and read."""

    count: Callable[..., int]
    page: Callable[..., Sequence[Any]]
    wanted: Any


LISTS = {
    **{
        f"courses by {order} {'down' if descending else 'up'}": Paged(
            courses.count, courses.page, CourseFilter(states=(), order=order, descending=descending)
        )
        for order in CourseOrder
        for descending in (False, True)
    },
    "courses with a text": Paged(courses.count, courses.page, CourseFilter(text="hold")),
    **{
        f"half-year calls {scope}": Paged(
            follow_up_list.count, follow_up_list.page, FollowUpFilter(scope)
        )
        for scope in FollowUpScope
    },
    **{
        f"letters {state}": Paged(sent_log.count_log, sent_log.log_page, sent_log.LogFilter(state))
        for state in LogState
    },
    "letters of a name": Paged(
        sent_log.count_log, sent_log.log_page, sent_log.LogFilter(text="an")
    ),
    **{
        f"vouchers {state}": Paged(
            voucher_list.count, voucher_list.page, VoucherFilter(state=state)
        )
        for state in (None, *VoucherState)
    },
    "vouchers of a name": Paged(voucher_list.count, voucher_list.page, VoucherFilter(text="an")),
    "inbox": Paged(inbox.inbox_size, inbox.inbox_page, InboxFilter()),
    "every referral": Paged(inbox.inbox_size, inbox.inbox_page, InboxFilter(everything=True)),
    "referrals of a name": Paged(
        inbox.inbox_size, inbox.inbox_page, InboxFilter(everything=True, text="an")
    ),
    "who waits": Paged(waiting_list.count_waiting, waiting_list.waiting_list, None),
    "the log": Paged(audit_log.count, audit_log.page, audit_log.LogFilter()),
    "the log of writing": Paged(
        audit_log.count, audit_log.page, audit_log.LogFilter(kind=next(iter(LogKind)))
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_pages_are_the_list_wherever_they_are_cut(backend: Backend, name: str) -> None:
    paged = LISTS[name]
    count = backend.read(paged.count, paged.wanted)
    whole = backend.read(paged.page, paged.wanted, 0, MOST)

    assert len(whole) == min(count, MOST)
    assert len({row.id for row in whole}) == len(whole)
    for size in CUTS:
        places = range(0, min(len(whole), PAGES * size), size)
        cut = [row for at in places for row in backend.read(paged.page, paged.wanted, at, size)]
        assert cut == list(whole[: len(places) * size])
    assert list(backend.read(paged.page, paged.wanted, count, 7)) == []


def test_the_lists_are_not_empty(backend: Backend) -> None:
    """So that the pages above are pages of something."""
    filled = [name for name, each in LISTS.items() if backend.read(each.count, each.wanted) > 7]
    assert {"courses by name up", "every referral", "the log", "who waits"} <= {
        *filled,
        "who waits",
    }
    assert len(filled) > len(LISTS) // 2


ORDERS: dict[str, Callable[[PersonRow], Any]] = {
    "name": lambda row: "",
    "stage": lambda row: row.stage and list(Stage).index(row.stage),
    "due": lambda row: row.due_to,
    "received": lambda row: row.received_on,
    "counsellor": lambda row: row.counsellor or None,
}


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", SORTS)
def test_citizens_stand_in_the_order_of_the_column_and_who_has_nothing_in_it_last(
    backend: Backend, sort: str, descending: bool
) -> None:
    wanted = PersonFilter(sort=sort, descending=descending)
    numbers = backend.read(search.people_numbers, wanted)
    rows = backend.read(search.people_page, numbers)

    values = [ORDERS[sort](row) for row in rows]
    filled = [value for value in values if value is not None]
    assert len(rows) == len(numbers) >= 200
    assert values == sorted(filled, reverse=descending) + [None] * (len(values) - len(filled))
    by_name = [sort_key(row.name) for row in rows if ORDERS[sort](row) == values[0]]
    assert by_name == sorted(by_name, reverse=descending and sort == "name")


def test_a_filter_and_a_jump_give_the_rows_of_the_filter(backend: Backend) -> None:
    numbers = backend.read(search.people_numbers, PersonFilter())
    closed = PersonFilter(stages=frozenset({Stage.CLOSED}), sort="received", descending=True)
    narrowed = backend.read(search.people_numbers, closed)
    middle = len(narrowed) // 2

    rows = backend.read(search.people_page, narrowed[middle : middle + 5])
    assert [row.number for row in rows] == list(narrowed[middle : middle + 5])
    assert {row.stage for row in rows} == {Stage.CLOSED}
    assert set(narrowed) < set(numbers)

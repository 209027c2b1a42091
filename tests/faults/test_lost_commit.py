"""The line to PostgreSQL is cut after each message of a write: the same again, and there is one row (quality 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Engine, func, select

from counsellor_app.errors import StorageError
from counsellor_app.kinds.call import CallOutcome
from counsellor_app.models import AuditEntry, Call, JournalNote, Voucher
from counsellor_app.services.backend import Backend
from counsellor_app.services.calls import calls
from counsellor_app.services.calls.calls import CallDraft
from counsellor_app.services.medication import vouchers
from counsellor_app.services.people import journal
from counsellor_app.services.people.journal import NoteDraft
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.engine import open_postgresql
from tests.helpers.builders import Office, a_participant, a_pathway, an_office
from tests.helpers.cutting_proxy import CuttingProxy
from tests.helpers.databases import PostgresTemplate
from tests.helpers.medicine import a_grant, a_voucher_draft
from tests.helpers.torture import Torture

Act = Callable[[Backend], object]


@dataclass
class Line:
    """An office at the server, and the doors to it through a line that can be cut."""

    office: Office
    proxy: CuttingProxy
    engine: Engine

    @property
    def backend(self) -> Backend:
        return Backend(self.engine, self.office.clock, self.office.counsellor)


@pytest.fixture
def line(postgres_database: Engine, postgres_template: PostgresTemplate) -> Iterator[Line]:
    proxy = CuttingProxy(postgres_template.cluster.folder)
    address = f"postgresql://postgres@/{postgres_database.url.database}?host={proxy.folder}"
    engine = open_postgresql(address)
    yield Line(an_office(postgres_database), proxy, engine)
    proxy.arm(None)
    engine.dispose()
    proxy.close()


def a_note(pathway_id: UUID) -> Act:
    draft = NoteDraft(pathway_id, text="Ringer igen på torsdag.")
    return lambda backend: backend.write(journal.write_note, draft)


def a_call(pathway_id: UUID) -> Act:
    draft = CallDraft(pathway_id, CallOutcome.NO_ANSWER)
    return lambda backend: backend.write(calls.log_call, draft)


def a_voucher(pathway_id: UUID) -> Act:
    draft = a_voucher_draft(pathway_id)
    return lambda backend: backend.write(vouchers.issue_voucher, draft, confirmed=True)


ACTS: dict[str, tuple[Callable[[UUID], Act], Any, str]] = {
    "note": (a_note, JournalNote, "write_note"),
    "call": (a_call, Call, "log_call"),
    "voucher": (a_voucher, Voucher, "issue_voucher"),
}


def counted(session: Transaction, entity: Any, action: str) -> tuple[int, int]:
    rows = session.scalar(select(func.count()).select_from(entity)) or 0
    logged = select(func.count()).where(AuditEntry.action == action)
    return rows, session.scalar(logged) or 0


def cut_and_repeat(line: Line, act: Act, messages: int, *, stays_down: bool) -> bool:
    """The act on a line that breaks, then the same again on a new one; whether it was told to fail."""
    line.engine.dispose()
    backend = line.backend
    backend.read(
        lambda session: session.scalar(select(1))
    )  # a line that stands, as after a morning
    line.proxy.arm(messages, stays_down=stays_down)
    failed = False
    try:
        act(backend)
    except StorageError as error:  # in words, never the driver's
        failed = error.code == "storage.line_cut"
        if not failed:
            raise
    line.proxy.arm(None)
    act(line.backend)
    return failed


def boundaries(line: Line, an_act: Callable[[], Act], size: float) -> list[int]:
    """After how many messages to cut: all of them, or some and those around the COMMIT at the end."""
    an_act()(line.backend)  # what the driver asks for once, it has asked
    act = an_act()
    line.proxy.arm(None)
    act(line.backend)
    needed = line.proxy.passed
    step = max(1, round(1 / size))
    return sorted({*range(0, needed, step), *range(needed - 3, needed + 1)})


def cut_everywhere(line: Line, name: str, size: float, *, stays_down: bool) -> tuple[int, int]:
    """One act again and again, each with a person of its own; how many cuts, and how many were told."""
    make, entity, action = ACTS[name]
    office = line.office

    def an_act() -> Act:
        pathway_id = a_pathway(office, a_participant(office, cpr=None))
        a_grant(office, pathway_id, weeks=8, weeks_per_voucher=1)
        return make(pathway_id)

    cuts = boundaries(line, an_act, size)
    told = 0
    for done, messages in enumerate(cuts, 3):
        told += cut_and_repeat(line, an_act(), messages, stays_down=stays_down)
        assert office.backend.read(counted, entity, action) == (done, done), f"after {messages}"
    assert office.backend.read(audit.verify) == []
    return len(cuts), told


@pytest.mark.parametrize("name", ACTS)
def test_a_write_whose_line_broke_may_be_repeated(line: Line, name: str) -> None:
    done, told = cut_everywhere(line, name, 0.02, stays_down=name == "call")
    assert 0 < told <= done


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("stays_down", [False, True])
def test_cut_at_every_message(line: Line, name: str, stays_down: bool, torture: Torture) -> None:
    done, told = cut_everywhere(line, name, torture.times(100) / 100, stays_down=stays_down)
    torture.count(lines_cut=done, of_them_told_to_the_user=told, rows_twice_or_lost=0)

"""Names are found by the beginnings of their words, on both databases, and the index is checked."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, delete, select, text, update
from sqlalchemy.orm import Session

from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.models import Participant, ParticipantSearch
from counsellor_app.store import search_index
from counsellor_app.store.engine import is_sqlite

NAMES = ["anne marie oestergaard", "anna baek", "johanne aagaard", "marianne soee", "ib"]
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def names(database: Engine) -> Engine:
    with database.execution_options(immediate=True).begin() as connection:
        for number, name in enumerate(NAMES):
            put(connection, number, name)
    return database


def put(connection: object, number: int, name: str) -> None:
    session = Session(connection)  # type: ignore[arg-type]
    person = Participant(id=new_id(), number=number, pseudonym=new_pseudonym(), created_at=NOW)
    session.add(person)
    session.flush()
    search = ParticipantSearch(
        number=number, participant_id=person.id, folded_name=name, sort_key=name
    )
    session.add(search)
    session.flush()


def found(engine: Engine, *words: str) -> list[str]:
    table = ParticipantSearch.__table__.c
    with engine.connect() as connection:
        condition = search_index.name_condition(connection, table.number, table.folded_name, words)
        query = select(table.folded_name).where(condition).order_by(table.sort_key, table.number)
        return list(connection.execute(query).scalars())


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["an"], ["anna baek", "anne marie oestergaard"]),
        (["a"], ["anna baek", "anne marie oestergaard", "johanne aagaard"]),
        (["mari"], ["anne marie oestergaard", "marianne soee"]),
        (["oest", "an"], ["anne marie oestergaard"]),
        (["ib"], ["ib"]),
        (["nne"], []),
        ([], sorted(NAMES)),
        (["an*"], []),
        (['"'], []),
        (["%"], []),
    ],
)
@pytest.mark.parametrize("broad", [0, 2_000])
def test_words_are_found_by_their_beginnings_broad_or_not(
    names: Engine, monkeypatch: pytest.MonkeyPatch, words: list[str], wanted: list[str], broad: int
) -> None:
    monkeypatch.setattr(search_index, "BROAD", broad)
    assert found(names, *words) == wanted


def test_the_index_follows_every_change(names: Engine) -> None:
    table = ParticipantSearch
    with names.execution_options(immediate=True).begin() as connection:
        connection.execute(update(table).where(table.number == 1).values(folded_name="bente baek"))
        connection.execute(delete(table).where(table.number == 4))
    assert found(names, "anna") == []
    assert found(names, "bente") == ["bente baek"]
    assert found(names, "ib") == []
    with names.connect() as connection:
        assert not search_index.disagrees(connection)


def test_an_index_that_tells_another_story_is_noticed_and_made_again(names: Engine) -> None:
    if not is_sqlite(names):
        return  # PostgreSQL has no second table that could differ
    with names.execution_options(immediate=True).begin() as connection:
        connection.execute(text("DROP TRIGGER participant_fts_update"))
        connection.execute(text("UPDATE participant_search SET folded_name = 'x' WHERE number = 1"))
        assert search_index.disagrees(connection)
        search_index.install(connection)
        assert not search_index.disagrees(connection)
    assert found(names, "x") == ["x"]


def test_letters_sort_as_bytes_on_both(database: Engine) -> None:
    with database.execution_options(immediate=True).begin() as connection:
        for number, name in enumerate(["b", "a b", "ab", "a-b", "B", "~"]):
            put(connection, number, name)
    assert found(database) == ["B", "a b", "a-b", "ab", "b", "~"]

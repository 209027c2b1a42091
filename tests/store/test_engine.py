"""How a connection is opened: key, pragmas, transactions, and what an error tells."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from counsellor_app.errors import StorageError
from counsellor_app.store.engine import VersionWatch, open_engine, require_sqlite

KEY = bytes(range(32))
CANARY = "Kanariefugl Kanarie"


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = open_engine(tmp_path / "a.db", KEY, create=True)
    with engine.execution_options(immediate=True).begin() as connection:
        connection.execute(text("CREATE TABLE word (word TEXT UNIQUE)"))
    return engine


def put(engine: Engine, word: str) -> None:
    with engine.execution_options(immediate=True).begin() as connection:
        connection.execute(text("INSERT INTO word VALUES (:word)"), {"word": word})


def test_the_pragmas_are_those_that_lose_and_leak_nothing(engine: Engine) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2}
    with engine.connect() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
    assert found == wanted


def test_nothing_is_readable_on_the_disk(engine: Engine, tmp_path: Path) -> None:
    put(engine, CANARY)
    files = [path.read_bytes() for path in tmp_path.iterdir()]
    assert len(files) == 4  # the database, its two of the log, and the gate of the writers
    assert not any(CANARY.encode() in data or b"SQLite format" in data for data in files)


def test_a_wrong_key_is_told_at_once_and_in_no_stderr(
    engine: Engine, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(StorageError, match=r"storage\.unreadable"):
        open_engine(tmp_path / "a.db", bytes(32)).connect()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("size", [None, 0])
def test_an_absent_or_empty_file_is_an_error_and_stays_as_it_is(
    tmp_path: Path, size: int | None
) -> None:
    path = tmp_path / "b.db"
    if size is not None:
        path.touch()
    with pytest.raises(StorageError) as error:
        open_engine(path, KEY)
    assert error.value.code == ("storage.absent" if size is None else "storage.empty")
    assert path.exists() is (size is not None)


def test_an_engine_that_can_corrupt_is_refused() -> None:
    require_sqlite((3, 51, 3))
    with pytest.raises(StorageError) as error:
        require_sqlite((3, 51, 2))
    assert error.value.facts == {"found": "3.51.2", "needed": "3.51.3"}


def test_an_error_never_quotes_what_was_written(engine: Engine) -> None:
    put(engine, CANARY)
    with pytest.raises(Exception, match="UNIQUE") as error:
        put(engine, CANARY)
    assert CANARY not in str(error.value)


def test_a_full_disk_is_told_with_the_folder_and_nothing_is_torn(
    engine: Engine, tmp_path: Path
) -> None:
    put(engine, "before")

    def fill() -> None:
        with engine.execution_options(immediate=True).begin() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 3")
            connection.execute(text("INSERT INTO word VALUES (hex(randomblob(50000)))"))

    with pytest.raises(StorageError) as error:
        fill()
    assert (error.value.code, error.value.facts) == ("storage.disk_full", {"folder": str(tmp_path)})
    with engine.connect() as connection:
        assert connection.execute(text("SELECT word FROM word")).scalars().all() == ["before"]


def test_writers_in_many_threads_wait_for_each_other(engine: Engine) -> None:
    def write(writer: int) -> None:
        for number in range(25):
            put(engine, f"{writer}/{number}")

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM word")).scalar() == 200


def test_a_reader_sees_one_moment_while_others_write(engine: Engine) -> None:
    with engine.connect() as reader:
        count = text("SELECT count(*) FROM word")
        before = reader.execute(count).scalar()
        put(engine, "meanwhile")
        assert reader.execute(count).scalar() == before


def test_postgresql_readers_see_one_moment_too(postgres_database: Engine) -> None:
    count = text("SELECT count(*) FROM store_lease")
    with postgres_database.connect() as reader:
        before = reader.execute(count).scalar()
        with postgres_database.execution_options(immediate=True).begin() as writer:
            writer.execute(text("INSERT INTO store_lease VALUES ('a', 'b', 'c')"))
        assert reader.execute(count).scalar() == before


def test_the_watch_hears_of_writes_and_only_of_writes(engine: Engine, tmp_path: Path) -> None:
    watch = VersionWatch(tmp_path / "a.db", KEY)
    with engine.connect() as reader:
        reader.execute(text("SELECT * FROM word")).all()
    assert not watch.changed()
    put(engine, "news")
    assert watch.changed()
    assert not watch.changed()
    watch.close()


def test_who_waits_to_write_is_let_in_before_a_busy_neighbour_comes_again(engine: Engine) -> None:
    """A neighbour that writes without a pause gets one more turn at the most, never ten seconds' worth."""
    writing, done, turns = engine.execution_options(immediate=True), threading.Event(), [0]

    def neighbour() -> None:
        while not done.is_set():
            with writing.begin() as connection:
                turns[0] += 1
                connection.execute(text("INSERT INTO word VALUES (:n)"), {"n": str(turns[0])})
                done.wait(0.02)

    busy = threading.Thread(target=neighbour)
    busy.start()
    let_by = []
    try:
        for word in "abcdefghij":
            before = turns[0]
            put(engine, word)
            let_by.append(turns[0] - before)
    finally:
        done.set()
        busy.join()
    assert max(let_by) <= 3


def test_where_no_lock_can_be_laid_it_writes_all_the_same(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "a.turn").unlink()
    (tmp_path / "a.turn").mkdir()
    put(engine, "written")
    with engine.connect() as connection:
        assert connection.execute(text("SELECT word FROM word")).scalars().all() == ["written"]

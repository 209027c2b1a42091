"""No letter, envelope or file has a number twice, also when an older backup is put back and the work is done again."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.exchange import closing_letter_out
from counsellor_app.kinds.letter import EpikriseState
from counsellor_app.models import Letter
from counsellor_app.services.attendance.course_epikrises import EpikriseLine
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters import epikrise_queue
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.services.office import restoring, sign_in
from counsellor_app.store import backup
from tests.helpers.demonstrations import TODAY, Demonstrations

CLOCK = FixedClock(TODAY)


def opened(data: Path) -> tuple[store.Database, Backend]:
    database = store.open_database(data)
    backend = Backend(database.engine, CLOCK)
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    return database, backend


def waiting(backend: Backend) -> list[EpikriseLine]:
    lines = backend.look(epikrise_queue.open_queue)
    return [line for line in lines if line.state is EpikriseState.FILE]


def send(backend: Backend, lines: list[EpikriseLine]) -> list[str]:
    """The numbers that leave: of the letter, of its envelope, and the name of its file."""
    numbers: list[str] = []
    for line in lines:
        sent = closing_letter_out.send(backend, LetterDraft(line.pathway_id))
        numbers.append(sent.name)
        numbers += numbers_of(backend, sent.letter_id)
    return numbers


def numbers_of(backend: Backend, *letter_ids: object) -> list[str]:
    statement = select(Letter.letter_identifier, Letter.envelope_identifier)
    if letter_ids:
        statement = statement.where(Letter.id.in_(letter_ids))
    rows = backend.read(lambda session: session.execute(statement).all())
    return [number for row in rows for number in row if number]


def test_an_older_backup_put_back_gives_no_number_out_again(
    demonstrations: Demonstrations, tmp_path: Path
) -> None:
    data = demonstrations.copy(tmp_path / "data")
    database, backend = opened(data)
    lines = waiting(backend)
    assert len(lines) >= 2, "the demonstration has letters to send"
    before = send(backend, lines[:1])
    backup.create(database, tmp_path / "older.backup", CLOCK.now())
    since = send(backend, lines[1:])
    backend.close()
    database.close()

    restoring.put_back(tmp_path / "older.backup", data, tmp_path / "anchors.json", CLOCK)

    database, backend = opened(data)
    again = waiting(backend)
    assert {each.pathway_id for each in again} == {each.pathway_id for each in lines[1:]}
    anew = send(backend, again)
    left = [*before, *since, *anew]
    assert len(left) == len(set(left)) == 3 * (2 * len(lines) - 1)
    everything = numbers_of(backend)
    assert len(everything) == len(set(everything))
    assert not set(everything) & {each for each in since if not each.endswith(".xml")}
    backend.close()
    database.close()

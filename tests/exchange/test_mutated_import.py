"""Damaged files through the whole way in: each kept with line and reason, nothing half-written (quality 21)."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from counsellor_app.errors import UserError
from counsellor_app.exchange import xref15
from counsellor_app.exchange.referral_import import import_referrals
from counsellor_app.models import ParticipantSearch, Pathway, Referral, RefusedLetter
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import search_index
from counsellor_app.services.referrals.referral_intake import NO_ORIGINAL
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui.error_text import sentence
from tests.exchange.mutations import KINDS, SEEDS, mutated
from tests.exchange.xref15_files import OURS
from tests.helpers.builders import TODAY, an_office
from tests.helpers.torture import Torture


def damaged(count: int) -> list[bytes]:
    """The same ones each time; some of them are still good letters."""
    chance = random.Random(count)

    def one() -> bytes:
        seed = chance.randrange(len(SEEDS))
        kinds = [chance.choice(KINDS) for _ in range(chance.randint(1, 4))]
        return mutated(
            seed,
            [(kind, chance.random(), chance.random(), chance.randrange(256)) for kind in kinds],
        )

    return [one() for _ in range(count)]


def take_in(database: Engine, place: Path, count: int) -> None:
    office = an_office(database)
    folder = place / "ind"
    folder.mkdir()
    files = damaged(count)
    for number, data in enumerate(files):
        (folder / f"{number:05d}.xml").write_bytes(data)
    read = [xref15.read(data, OURS, TODAY) for data in files]

    report = import_referrals(office.backend, [folder])

    refused = [each for each in report.rejected if each.code != NO_ORIGINAL]
    expected = sorted(each.code for file in read for each in file.rejected)
    # The import knows receipts, which are no letters to the reader of letters.
    codes = [each.code.replace("receipt_no_letter", "not_emessage") for each in refused]
    assert sorted(codes) == expected
    assert len(expected) > count / 2, "the damage does too little"
    letters = sum(len(file.letters) for file in read)
    lost = len(report.rejected) - len(refused)
    assert report.came_in + report.duplicates + lost == letters
    for each in report.rejected:
        assert each.line >= 1
        assert sentence(UserError(f"intake.{each.code}", **each.facts)).strip()

    def whole(session: Transaction) -> None:
        def number(entity: type) -> int:
            return session.scalar(select(func.count()).select_from(entity)) or 0

        assert number(Referral) == report.came_in
        assert number(Pathway) == number(ParticipantSearch) == report.accepted
        kept = session.scalars(select(RefusedLetter)).all()
        assert {each.raw_sha256 for each in kept} == {
            hashlib.sha256(each.raw).hexdigest() for each in kept
        }
        wanted = {hashlib.sha256(each.xml).hexdigest() for file in read for each in file.rejected}
        assert wanted <= {each.raw_sha256 for each in kept}
        assert list(search_index.differences(session)) == []
        assert list(pathways.differences(session)) == []
        assert audit.verify(session) == []

    office.backend.read(whole)
    assert len(list(folder.iterdir())) == count  # a folder that was named is left as it is


@pytest.mark.usefixtures("qapp")
def test_damaged_files_are_kept_and_write_nothing_else(database: Engine, tmp_path: Path) -> None:
    take_in(database, tmp_path, 120)


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.usefixtures("qapp")
def test_ten_thousand_damaged_files(
    sqlite_database: Engine, tmp_path: Path, torture: Torture
) -> None:
    count = torture.times(10_000)
    take_in(sqlite_database, tmp_path, count)
    torture.count(damaged_referral_files=count, crashes=0, rows_written_by_refused_ones=0)

"""Demonstrations of other seeds show everything too; the same seed gives the same files in any process."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

import pytest
from sqlalchemy import select

from counsellor_app import store
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.kinds.pathway import CloseReason, Stage
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import Pathway, Programme
from tests.helpers import command_line
from tests.helpers.demonstrations import TODAY, Demonstrations

ROOT = Path(__file__).parents[1]
TABLES = ("pathways", "attendance", "stopbasen", "vouchers")
EVERYTHING = ("--from", "2020-01-01", "--to", "2027-12-31")
LAST_YEAR = ("--year", "2025")

# Columns that commands.md lets be empty; the others say something in every row.
ALWAYS_FILLED = {
    "pathways": {"pathway", "person", "received_on", "referral_source", "electronic"},
    "attendance": {
        "pathway",
        "person",
        "course",
        "programme",
        "meeting_no",
        "meeting_on",
        "counts",
    },
    "vouchers": {
        *("number", "pathway", "scheme", "product", "weeks", "amount_limit"),
        *("issued_on", "valid_to", "state"),
    },
}

pytestmark = pytest.mark.usefixtures("qapp")


def exported(folder: Path, table: str, *period: str) -> list[dict[str, str]]:
    out = folder.parent / f"{table}.csv"
    assert command_line.run(folder, "export", table, *period, "--out", out).code == 0
    with out.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(params=[2, 3], ids=lambda seed: f"seed {seed}", scope="module")
def folder(
    request: pytest.FixtureRequest,
    demonstrations: Demonstrations,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    return demonstrations.copy(tmp_path_factory.mktemp("shown") / "data", 200, request.param)


@pytest.mark.parametrize("table", TABLES)
def test_columns_that_may_be_empty_are_both_filled_and_empty(folder: Path, table: str) -> None:
    rows = exported(folder, table, *EVERYTHING)
    always = ALWAYS_FILLED.get(table, set())
    columns = rows[0].keys()

    never_filled = [name for name in columns if not any(row[name] for row in rows)]
    never_empty = [name for name in columns if all(row[name] for row in rows)]

    assert never_filled == []
    if table != "stopbasen":  # its form definition says which of its fields must be answered
        assert sorted(never_empty) == sorted(always)


@pytest.mark.parametrize("period", [LAST_YEAR, (*EVERYTHING[:2], "--to", TODAY.isoformat())])
def test_every_rate_lies_strictly_between_none_and_all(
    folder: Path, period: tuple[str, ...]
) -> None:
    report = command_line.run(folder, "report", "indicators", *period).result

    at_an_end = {
        one["id"]: one["rate"]
        for one in report["indicators"]
        if one["denominator"] is not None and not 0 < (one["rate"] or 0) < 1
    }
    assert at_an_end == {}
    assert all(one["numerator"] > 0 for one in report["indicators"])


def lacking(kinds: Iterable[StrEnum], found: Iterable[str | StrEnum]) -> set[str]:
    return {kind.value for kind in kinds} - {str(one) for one in found}


def test_everything_that_can_be_told_apart_occurs(folder: Path) -> None:
    pathways = exported(folder, "pathways")
    vouchers = exported(folder, "vouchers", *EVERYTHING)
    database = store.open_database(folder)
    with database.engine.connect() as connection:
        stages = connection.execute(select(Pathway.stage).distinct()).scalars().all()
        programmes = connection.execute(select(Programme.name)).scalars().all()
    database.close()

    assert lacking(Stage, stages) == set()
    assert lacking(CloseReason, [row["close_reason"] for row in pathways]) == set()
    assert lacking(ReferralSource, [row["referral_source"] for row in pathways]) == set()
    assert lacking(FollowUpOutcome, [row["follow_up_outcome"] for row in pathways]) == set()
    assert lacking(VoucherState, [row["state"] for row in vouchers]) == set()
    assert {row["programme"] for row in pathways if row["programme"]} == set(programmes)
    assert {"true", "false"} <= {row["stopbasen_consent"] for row in pathways}
    people = [row["person"] for row in pathways]
    assert len(set(people)) < len(people), "nobody came back after a relapse"


def test_the_same_seed_and_date_give_the_same_exports_byte_for_byte(
    demonstrations: Demonstrations, tmp_path: Path
) -> None:
    first = demonstrations.copy(tmp_path / "first")
    second = tmp_path / "second"
    arguments = ["--data-dir", str(second), "demo", "--today", TODAY.isoformat()]
    # Another process orders its sets otherwise.
    subprocess.run(
        [sys.executable, "-m", "counsellor_app", *arguments],
        check=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": "12345"},
        stdout=subprocess.DEVNULL,
    )

    for table in TABLES:
        assert written(first, table) == written(second, table), table


def written(folder: Path, table: str) -> bytes:
    exported(folder, table, *EVERYTHING)
    return (folder.parent / f"{table}.csv").read_bytes()

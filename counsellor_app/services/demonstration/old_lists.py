"""Lists that were brought in from spreadsheets: one that is in, one that was taken back, and a mapping by its name."""

from __future__ import annotations

from datetime import timedelta

from counsellor_app.kinds.names import fold
from counsellor_app.kinds.spreadsheet import ListColumn, ListKind, RowFate
from counsellor_app.models import ImportBatch, ImportedRow, ListMapping, Referral
from counsellor_app.services.demonstration.chance import Chance
from counsellor_app.services.demonstration.world import World

_OLD = 6  # people of the list with which the office began
_COLUMNS = {
    "navn": ListColumn.NAME,
    "cpr nr": ListColumn.CPR,
    "tlf": ListColumn.PHONE,
    "henvist dato": ListColumn.RECEIVED_ON,
    "henvisende afdeling": ListColumn.REFERRER,
    "kommentar": ListColumn.NOTE,
}


def bring_in(world: World, chance: Chance) -> None:
    """The first people came from the list that there was before; a course came in twice and was taken back."""
    typed = [row for row in world.rows.of(Referral) if not row["electronic"] and row["pathway_id"]]
    oldest = sorted(typed, key=lambda row: (row["registered_at"], row["id"]))[:_OLD]
    if not oldest:
        return
    at = oldest[-1]["registered_at"]
    lead = world.users["TL"]
    batch = world.rows.add(
        ImportBatch,
        id=chance.id(at),
        kind=f"list_{ListKind.REFERRALS.value}",
        started_at=at,
        user_id=lead,
        accepted=len(oldest),
        duplicates=2,
        rejected=1,
        file_name="henviste-foer-vi-begyndte.xlsx",
    )
    for number, referral in enumerate(oldest):
        person, pathway = referral["participant_id"], referral["pathway_id"]
        made = (("participant", person), ("pathway", pathway), ("referral", referral["id"]))
        world.rows.add(
            ImportedRow,
            id=chance.id(at),
            import_batch_id=batch["id"],
            line=number + 2,
            fate=RowFate.NEW,
            participant_id=person,
            pathway_id=pathway,
            made=[[table, str(key), 1] for table, key in made],
        )
    _taken_back(world, chance)
    _mapping(world, chance)


def _taken_back(world: World, chance: Chance) -> None:
    on = world.diary.last_open_before(world.today - timedelta(days=200))
    at = world.at(on, 10, 20)
    world.rows.add(
        ImportBatch,
        id=chance.id(at),
        kind=f"list_{ListKind.COURSE.value}",
        started_at=at,
        user_id=world.users["MH"],
        accepted=9,
        rejected=2,
        file_name="hold-foraar.xlsx",
        undone_at=at + timedelta(minutes=4),
        undone_by_id=world.users["MH"],
    )


def _mapping(world: World, chance: Chance) -> None:
    name = "Sygehusets liste"
    at = world.at(world.diary.last_open_before(world.today - timedelta(days=90)), 9, 5)
    world.rows.add(
        ListMapping,
        id=chance.id(at),
        name=name,
        folded_name=fold(name),
        kind=ListKind.REFERRALS,
        content={
            "columns": {title: column.value for title, column in _COLUMNS.items()},
            "for_all": {ListColumn.SOURCE.value: "sygehus"},
            "signs": {},
            "join_alike": True,
        },
        saved_at=at,
        saved_by_id=world.users["TL"],
    )

"""What the demonstration's inbox shows beside new letters: a correction, and somebody we may know already."""

from __future__ import annotations

import hashlib
from typing import Any

from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import LetterStatus
from counsellor_app.models import Participant, Pathway, Referral
from counsellor_app.services.demonstration.chance import Chance
from counsellor_app.services.demonstration.referrals import letter_bytes
from counsellor_app.services.demonstration.rows import Row
from counsellor_app.services.demonstration.world import World

_ADDED = " Rettelse: nyt telefonnummer. Træffes bedst om eftermiddagen."


def correct_one(world: World, chance: Chance) -> None:
    """The ward of the newest letter that somebody works with sends it again, with another telephone."""
    people = {row["id"]: row for row in world.rows.of(Participant)}
    open_ones = {row["id"] for row in world.rows.of(Pathway) if row["closed_on"] is None}
    original = max(
        (
            row
            for row in world.rows.of(Referral)
            if row["raw"]
            and row["department_id"]
            and row["handled_at"]
            and row["pathway_id"] in open_ones
            and people[row["participant_id"]]["phone"]
            and not people[row["participant_id"]]["name_protected"]
        ),
        key=_age,
        default=None,
    )
    if original is None:
        return
    person = people[original["participant_id"]]
    at = world.at(world.diary.last_open_before(world.today), 8, 20)
    if at <= original["registered_at"]:
        return
    original["content"] = _content(original, person)
    corrected = person | {"phone": f"+45{chance.between(20_000_000, 61_999_999)}"}
    row = original | {
        "id": chance.id(at),
        "corrects_id": original["id"],
        "status": LetterStatus.CORRECTION,
        "received_on": world.diary.last_open_before(world.today),
        "registered_at": at,
        "letter_identifier": f"{original['letter_identifier']}R",
        "clinical_text": original["clinical_text"] + _ADDED,
        "handled_at": None,
        "handled_by_id": None,
    }
    row["content"] = _content(row, corrected)
    row["raw"] = letter_bytes(row, corrected).replace(b">nytbrev<", b">rettetbrev<")
    row["raw_sha256"] = hashlib.sha256(row["raw"]).hexdigest()
    world.rows.add(Referral, **row)


def somebody_known(world: World) -> None:
    """The last who rang without a CPR number has the name and birth date of somebody who was here before."""
    pathways: dict[Any, list[Row]] = {}
    for row in world.rows.of(Pathway):
        pathways.setdefault(row["participant_id"], []).append(row)
    people = [row for row in world.rows.of(Participant) if len(pathways.get(row["id"], ())) == 1]
    rang = {
        row["participant_id"]: _age(row)
        for row in world.rows.of(Referral)
        if not row["electronic"] and row["handled_at"] is None
    }
    new = max(
        (row for row in people if row["id"] in rang), key=lambda row: rang[row["id"]], default=None
    )
    if new is None:
        return
    known = max(
        (row for row in people if _is_an_old_one(row, pathways[row["id"]][0], new)),
        key=lambda row: (pathways[row["id"]][0]["closed_on"], row["number"]),
        default=None,
    )
    if known is None:
        return
    new |= {name: known[name] for name in ("given_name", "surname", "sex", "birth_date")}
    new |= {"cpr": None, "cpr_state": CprState.MISSING}


def _is_an_old_one(person: Row, pathway: Row, new: Row) -> bool:
    if person["birth_date"] is None or person["dead_on"] or person["name_protected"]:
        return False
    return pathway["closed_on"] is not None and person["number"] < new["number"]


def _age(referral: Row) -> tuple[Any, Any]:
    return referral["registered_at"], referral["id"]


def _content(referral: Row, person: Row) -> dict[str, Any]:
    """What of the letter is compared, as the intake keeps it."""
    diagnosis = {"code": referral["diagnosis_code"], "text": referral["diagnosis_text"]}
    names = ("given_name", "surname", "phone", "cpr")
    return {
        "person": {name: person[name] or "" for name in names},
        "diagnoses": [diagnosis],
        "clinical_text": {"plain": referral["clinical_text"]},
    }

"""No write is forgotten: each has a way back, or a reason that is said in the window."""

from __future__ import annotations

import ast
import inspect
import textwrap
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from sqlalchemy import Engine

from counsellor_app.errors import UserError
from counsellor_app.kinds.people import Role
from counsellor_app.services.office import address_book
from counsellor_app.services.office.address_book import PharmacyDraft
from counsellor_app.services.operation import Door, Operation
from counsellor_app.services.people import journal
from counsellor_app.services.people.journal import NoteDraft
from counsellor_app.services.trace import undo
from counsellor_app.services.trace.standing import NO_ACT, STANDS, Standing
from counsellor_app.ui.undo_text import standing_texts, undo_texts
from tests.helpers.builders import Office, a_pathway, an_office
from tests.helpers.operations import all_operations

WRITES = {name: op for name, op in all_operations().items() if op.door is Door.WRITE}
OFFERS = {"undo.offer", "recycle_bin.put", "recycle_bin.put_row", "as_before.offer"}


@cache
def _offers(function: Any) -> bool:
    """Whether the code of a use case, or what it calls in its own module and others, offers a way back."""
    return _search(inspect.unwrap(function), set())


def _search(function: Any, seen: set[Any]) -> bool:
    if function in seen:
        return False
    seen.add(function)
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError):
        return False
    if "@as_before.undoable" in inspect.getsource(function):
        return True
    module = inspect.getmodule(function)
    for call in (node.func for node in ast.walk(tree) if isinstance(node, ast.Call)):
        if ast.unparse(call) in OFFERS:
            return True
        called = _named(module, ast.unparse(call))
        ours = inspect.isfunction(called) and called.__module__.startswith(
            "counsellor_app.services"
        )
        if ours and _search(inspect.unwrap(called), seen):
            return True
    return False


def _named(module: Any, name: str) -> Any:
    found = module
    for part in name.split("."):
        found = getattr(found, part, None)
    return found


@pytest.mark.parametrize("name", sorted(WRITES))
def test_a_write_has_a_way_back_or_a_reason(name: str) -> None:
    operation: Operation = WRITES[name]

    if name in NO_ACT:
        assert NO_ACT[name]
    elif name not in STANDS:
        assert _offers(operation.function), f"{name} has no undo; offer one or say why in standing"


def test_reasons_are_kept_for_writes_that_are_there_and_need_one() -> None:
    assert STANDS.keys() <= WRITES.keys()
    assert NO_ACT.keys() <= WRITES.keys()
    assert not STANDS.keys() & NO_ACT.keys()
    assert set(STANDS.values()) == set(Standing)
    assert len(STANDS) <= 30


def test_the_window_says_why_and_what_to_do_instead() -> None:
    texts = standing_texts()

    assert texts.keys() == set(Standing)
    for act, why, instead in texts.values():
        assert act
        assert why.endswith(".")
        assert instead.endswith(".")


def test_every_act_has_a_name_on_the_button() -> None:
    """Labels stand as literals in the code; one without words would show its code."""
    labels: set[str] = set()
    for operation in WRITES.values():
        module = inspect.getmodule(inspect.unwrap(operation.function))
        assert module is not None
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in (
                "undo.offer",
                "as_before.undoable",
            ):
                place = 1 if ast.unparse(node.func) == "undo.offer" else 0
                label = node.args[place]
                if isinstance(label, ast.Constant):
                    labels.add(str(label.value))

    assert sorted(labels - undo_texts().keys()) == []


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def test_after_an_act_that_stands_ctrl_z_takes_back_nothing_else(office: Office) -> None:
    pathway = a_pathway(office)
    office.backend.write(journal.write_note, NoteDraft(pathway, "Første samtale"))

    last = office.backend.read(undo.last_undoable)

    assert last is not None
    assert (last.label, last.final) == (Standing.NOTE.value, True)
    with pytest.raises(UserError, match=r"undo\.stands"):
        office.backend.write(undo.undo, last.id)


def test_what_is_in_use_by_now_stays(office: Office) -> None:
    lead = office.as_actor(office.team_lead)
    draft = PharmacyDraft(name="Nyt Apotek")
    lead.write(address_book.save_pharmacy, draft)
    first = lead.read(undo.last_undoable)
    (saved,) = (each for each in lead.read(address_book.pharmacies) if each.id == draft.id)
    lead.write(address_book.save_pharmacy, PharmacyDraft(draft.id, saved.version, "Nyt navn"))
    second = lead.read(undo.last_undoable)
    assert first is not None
    assert second is not None
    assert second.about == "Nyt navn"

    with pytest.raises(UserError, match=r"undo\.changed_since"):
        lead.write(undo.undo, first.id)
    lead.write(undo.undo, second.id)
    lead.write(undo.undo, first.id)

    assert draft.id not in {each.id for each in lead.read(address_book.pharmacies)}


def test_who_lost_the_right_does_not_undo_with_it(office: Office) -> None:
    lead = office.as_actor(office.team_lead)
    lead.write(address_book.save_pharmacy, PharmacyDraft(name="Nyt Apotek"))
    row = lead.read(undo.last_undoable)
    assert row is not None
    demoted = replace(office.team_lead, role=Role.COUNSELLOR)

    with pytest.raises(UserError, match=r"access\.role"):
        office.as_actor(demoted).write(undo.undo, row.id)

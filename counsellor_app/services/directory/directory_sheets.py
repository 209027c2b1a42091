"""Fills the printed card of the directory of offers."""

from __future__ import annotations

from sqlalchemy import select

from counsellor_app.kinds import phone
from counsellor_app.kinds.directory import EntryKind
from counsellor_app.models import Unit
from counsellor_app.services.actor import Right
from counsellor_app.services.directory.directory import EntryDraft, entries
from counsellor_app.services.letters import letterheads
from counsellor_app.services.letters.sheets import DirectoryLine, DirectorySheet
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


@query(Right.SIGNED_IN)
def directory_sheet(session: Transaction) -> DirectorySheet:
    """Every offer in use, in the order of the list."""
    unit_id = session.actor.unit_id or session.scalars(select(Unit.id).limit(1)).one()
    return DirectorySheet(
        letterheads.letterhead(session, unit_id),
        tuple(_line(each) for each in entries(session)),
        session.today,
    )


def _whose(each: EntryDraft) -> str:
    """The municipality, where neither the name nor the heading over it says so already."""
    said = each.kind is EntryKind.NATIONAL or each.municipality == each.name
    return "" if said else each.municipality


def _line(each: EntryDraft) -> DirectoryLine:
    return DirectoryLine(
        kind=each.kind,
        name=each.name,
        municipality=_whose(each),
        formats=each.formats,
        phone=phone.show(each.phone),
        hours=each.hours,
        waiting=each.waiting,
        place=each.place,
        web=each.web,
        confirmed_on=each.confirmed_on,
    )

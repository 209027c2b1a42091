"""Citizens: the list of all, and the page of one from the referral to the half-year call."""

from __future__ import annotations

from counsellor_app.services.people import search
from counsellor_app.services.people.person_lists import PersonRow
from counsellor_app.ui import format as written
from counsellor_app.ui.areas import Give, Hit, Provider
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.participants.presenter import ParticipantsPresenter
from counsellor_app.ui.participants.view import ParticipantsView
from counsellor_app.ui.screen import Context, Screen

_HITS = 8


def create(ctx: Context) -> Screen:
    """The area, for those who work with citizens."""
    view = ParticipantsView(lambda: ctx.today)
    return Screen(view, ParticipantsPresenter(ctx, view))


def finder(ctx: Context) -> Provider:
    """Citizens for Ctrl+K: by name, phone or CPR number."""

    def provide(text: str, give: Give) -> None:
        if text.strip():
            ctx.read(
                search.find_people,
                text,
                _HITS,
                then=lambda rows: give([_hit(ctx, r) for r in rows]),
            )

    return provide


def _hit(ctx: Context, row: PersonRow) -> Hit:
    age = str(row.age) if row.age is not None else ""
    stage = kind_text(row.stage) if row.stage else ""
    detail = " · ".join(part for part in (age, written.telephone(row.phone), stage) if part)
    return Hit(row.name, detail, lambda: ctx.open_person(row.id))

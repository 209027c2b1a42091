"""Citizens: the list of all, and the page of one from the referral to the half-year call."""

from __future__ import annotations

from counsellor_app.services.people import reasons, search
from counsellor_app.services.people.person_lists import PersonRow
from counsellor_app.ui import format as written
from counsellor_app.ui.areas import Give, Hit, Provider
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.participants.presenter import ParticipantsPresenter
from counsellor_app.ui.participants.view import ParticipantsView
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.translation import translate

_HITS = 8


def create(ctx: Context) -> Screen:
    """The area, for those who work with citizens."""
    view = ParticipantsView(lambda: ctx.today)
    return Screen(view, ParticipantsPresenter(ctx, view))


def finder(ctx: Context) -> Provider:
    """Citizens for Ctrl+K: by name, phone or CPR number."""

    def provide(text: str, give: Give) -> None:
        if text.strip():
            ctx.read(search.find_people, text, _HITS, then=lambda rows: found(text, give, rows))

    def found(text: str, give: Give, rows: tuple[PersonRow, ...]) -> None:
        if rows:
            give([_hit(ctx, row) for row in rows])
        else:
            ctx.read(reasons.other_teams, then=lambda others: give(_elsewhere(ctx, text, others)))

    return provide


def _elsewhere(ctx: Context, text: str, others: bool) -> list[Hit]:
    """Nobody of the own team: perhaps of another, where there is one."""
    if not others:
        return []
    title = translate("participants", "Search in the other teams …")
    return [Hit(title, "", lambda: ctx.go_to("participants", elsewhere=text))]


def _hit(ctx: Context, row: PersonRow) -> Hit:
    age = str(row.age) if row.age is not None else ""
    stage = kind_text(row.stage) if row.stage else ""
    detail = " · ".join(part for part in (age, written.telephone(row.phone), stage) if part)
    return Hit(row.name, detail, lambda: ctx.open_person(row.id))

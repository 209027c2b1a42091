"""Prints the list of a phone evening, from the day and from the follow-ups."""

from __future__ import annotations

from counsellor_app.documents import phone_list as paper
from counsellor_app.services.calls import phone_evening
from counsellor_app.services.letters.sheets import PhoneList
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate


def print_evening(ctx: Context, mine: bool) -> None:
    """A look at everybody on it; says so when nobody is."""

    def show(sheet: PhoneList | None) -> None:
        if sheet is None:
            ctx.tell(translate("frame", "Nobody is to be called this evening."), Tone.INFO)
            return
        name = f"telefonaften-{sheet.on.isoformat()}"
        content = paper.to_pdf(sheet)
        show_pdf(ctx, content, title=name, offered=f"{name}.pdf", people=len(sheet.lines))

    ctx.look(phone_evening.evening_list, mine, then=show)

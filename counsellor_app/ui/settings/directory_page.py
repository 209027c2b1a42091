"""The directory of offers as the team lead keeps it: the list, its form, the card and the files."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from counsellor_app.kinds.directory import EntryKind, OfferFormat
from counsellor_app.kinds.office import OfficeTable
from counsellor_app.services.directory import directory
from counsellor_app.services.directory.directory import EntryDraft
from counsellor_app.ui import format as written
from counsellor_app.ui.directory import words
from counsellor_app.ui.directory.lookup import print_card
from counsellor_app.ui.kind_text import choices, kind_text
from counsellor_app.ui.screen import Context
from counsellor_app.ui.settings.list_page import ListSpec, draft_with
from counsellor_app.ui.settings.office_files import file_acts
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, ManyButtons, PhoneEdit
from counsellor_app.ui.widgets.row_table_model import Column


def directory_list() -> ListSpec:
    """Our own offer, the neighbours' and the national ones."""
    return ListSpec(
        name="directory",
        title=translate("settings", "Directory of offers"),
        hint=translate(
            "settings",
            "Counsellors look them up with Ctrl+K and pass referrals on from here.",
        ),
        empty=translate(
            "settings",
            "No offers yet. Press “Add the national services”, then New for each neighbour.",
        ),
        columns=[
            Column("name", translate("settings", "Name"), text=lambda row: row.name),
            Column(
                "kind",
                translate("settings", "Kind"),
                text=lambda row: kind_text(row.kind),
                width=140,
                second=True,
            ),
            Column(
                "phone",
                translate("settings", "Telephone"),
                text=lambda row: written.telephone(row.phone),
                width=105,
                second=True,
            ),
            Column(
                "confirmed",
                translate("settings", "Last confirmed"),
                text=lambda row: words.confirmed(row)[0],
                tone=lambda row: words.confirmed(row)[1],
                width=205,
                order=lambda row: row.confirmed_on.toordinal() if row.confirmed_on else 0,
            ),
        ],
        form_columns=2,
        add_fields=_fields,
        read=partial(directory.entries, inactive=True),
        save=lambda _: directory.save_entry,
        draft=draft_with(EntryDraft),
        tables=frozenset({"directory_entry", "dated_rule"}),
        fresh={"active": True, "kind": EntryKind.MUNICIPALITY},
        acts=(("Confirm", translate("settings", "It is still so"), _confirm),),
        page_acts=(
            ("Start", translate("settings", "Add the national services"), _add_national),
            (
                "Card",
                translate("settings", "Print as a card …"),
                lambda ctx, _page: print_card(ctx),
            ),
            *file_acts(OfficeTable.DIRECTORY),
        ),
    )


def _fields(form: DraftForm) -> None:
    form.add("name", translate("settings", "Name"), QLineEdit(), required=True)
    title = translate("settings", "Kind")
    form.add("kind", title, Choice(choices(EntryKind), title=title))
    title = translate("settings", "Forms")
    form.add("formats", title, ManyButtons(choices(OfferFormat), title=title), span=2)
    form.add("phone", translate("settings", "Telephone"), PhoneEdit())
    form.add("municipality", translate("settings", "Municipality"), QLineEdit())
    form.add("hours", translate("settings", "Opening hours"), QLineEdit(), span=2)
    form.add(
        "waiting",
        translate("settings", "Usual waiting"),
        QLineEdit(),
        span=2,
        hint=translate("settings", "For example 1–2 weeks to the first talk"),
    )
    form.add(
        "place",
        translate("settings", "Place and address"),
        QLineEdit(),
        span=2,
        hint=translate("settings", "With commas between the lines, as on a letter"),
    )
    form.add("email", translate("settings", "E-mail"), QLineEdit())
    form.add("web", translate("settings", "Web"), QLineEdit())
    form.add("municipality_code", translate("settings", "Municipality number"), QLineEdit())
    form.add("gln", translate("settings", "EAN/GLN number"), QLineEdit())
    note = QPlainTextEdit()
    note.setTabChangesFocus(True)
    note.setFixedHeight(px(72))
    form.add("note", translate("settings", "Note"), note, span=2)
    used = QCheckBox(translate("settings", "Offered in lists"))
    form.add("active", translate("settings", "In use"), used)


def _confirm(ctx: Context, row: EntryDraft) -> None:
    said = translate("settings", "{name} is confirmed today.").format(name=row.name)
    ctx.write(directory.confirm_entry, row.id, then=lambda _: ctx.tell(said, undo=True))


def _add_national(ctx: Context, _page: QWidget) -> None:
    def said(count: Any) -> None:
        if count:
            ctx.tell(
                translate("settings", "%n offer(s) added. Confirm them when asked.", "", count)
            )
        else:
            ctx.tell(translate("settings", "The national services stand here already."))

    ctx.write(directory.add_starting_entries, then=said)

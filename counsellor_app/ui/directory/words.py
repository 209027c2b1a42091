"""Words of the directory: what an offer is in one line, and how old what stands here is."""

from __future__ import annotations

from counsellor_app.kinds.directory import EntryKind
from counsellor_app.services.directory.directory import EntryDraft
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate

Chip = tuple[str, Tone]


def line(each: EntryDraft) -> str:
    """Other municipality · Holstebro · 96 11 75 00"""
    parts = (kind_text(each.kind), whose(each), written.telephone(each.phone))
    return " · ".join(filter(None, parts))


def whose(each: EntryDraft) -> str:
    """The municipality, where the name does not say so already."""
    return each.municipality if each.municipality != each.name else ""


def formats(each: EntryDraft) -> str:
    """Group, By telephone"""
    return ", ".join(kind_text(one) for one in each.formats)


def confirmed(each: EntryDraft) -> Chip:
    """When somebody last asked whether it is still so."""
    if each.confirmed_on is None:
        return translate("directory", "never confirmed"), Tone.SOON
    day = written.day(each.confirmed_on)
    if each.old:
        return translate("directory", "confirm again · last {day}").format(day=day), Tone.SOON
    return translate("directory", "confirmed {day}").format(day=day), Tone.GOOD


def confirmed_by(each: EntryDraft) -> str:
    """The whole sentence, for the pane."""
    if each.confirmed_on is None:
        return translate("directory", "Nobody has confirmed this yet.")
    text = translate("directory", "Last confirmed {day} by {who}.")
    who = each.confirmed_by or translate("directory", "somebody")
    return text.format(day=written.day(each.confirmed_on), who=who)


def chips(each: EntryDraft) -> list[Chip]:
    """Whose it is, and how old."""
    tone = Tone.INFO if each.kind is EntryKind.OWN else Tone.NEUTRAL
    found = [(kind_text(each.kind), tone), confirmed(each)]
    if not each.active:
        found.append((translate("directory", "not in use"), Tone.NEUTRAL))
    return found


def facts(each: EntryDraft) -> list[tuple[str, str]]:
    """Title and text of everything that is known."""
    rows = [
        (translate("directory", "Forms"), formats(each)),
        (translate("directory", "Hours"), each.hours),
        (translate("directory", "Usual waiting"), each.waiting),
        (translate("directory", "Place"), each.place),
        (translate("directory", "E-mail"), each.email),
        (translate("directory", "Web"), each.web),
        (translate("directory", "Municipality number"), each.municipality_code),
        (translate("directory", "EAN/GLN number"), each.gln),
        (translate("directory", "Note"), each.note),
    ]
    return [(title, text) for title, text in rows if text]

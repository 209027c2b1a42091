"""Shows a letter as the sender meant it: headings, bold, breaks, diagnoses; everything escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby
from operator import itemgetter
from typing import Any

from counsellor_app.exchange.message import Relative
from counsellor_app.services.referrals.inbox import ReferralPage
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.referrals import words
from counsellor_app.ui.theme import colours
from counsellor_app.ui.translation import translate

_TAGS = {"bold": "b", "italic": "i", "underline": "u", "fixed": "tt"}


def letter_html(shown: ReferralPage) -> str:
    """The letter for a label with rich text; nothing in it is ever a link or a picture."""
    content = shown.content
    sections = [
        (translate("referrals", "Diagnoses"), _diagnoses(shown)),
        (translate("referrals", "Text of the referral"), _text(shown)),
        (translate("referrals", "Visitation (filled in by the receiver)"), _visitations(content)),
        (translate("referrals", "Relatives"), _relatives(content)),
        (translate("referrals", "Enclosed or elsewhere"), _references(content)),
        (translate("referrals", "Address in the letter"), _address(content)),
    ]
    return "".join(_section(title, body) for title, body in sections if body)


def _section(title: str, body: str) -> str:
    colour = colours().second_ink
    head = f'<p style="color:{colour}; margin:10px 0 2px 0;">{escape(title)}</p>'
    return head + (
        body if body.startswith(("<p", "<table")) else f'<p style="margin:0;">{body}</p>'
    )


def _diagnoses(shown: ReferralPage) -> str:
    """A table: what kind of diagnosis, its code and system, its words; the main one in bold."""
    listed = shown.content.get("diagnoses") or []
    if not listed:
        return escape(shown.diagnosis)
    return f'<table cellspacing="0" cellpadding="0">{"".join(map(_diagnosis, listed))}</table>'


def _diagnosis(each: dict[str, Any]) -> str:
    kind = words.diagnosis_kind(str(each.get("description", "")))
    code = f"{each.get('code', '')} {words.code_system(str(each.get('type_code', '')))}".strip()
    text = escape(str(each.get("text", "")))
    cells = (escape(kind), escape(code), text if each.get("description") else f"<b>{text}</b>")
    row = "".join(f'<td style="padding:0 14px 2px 0;">{cell}</td>' for cell in cells)
    return f"<tr>{row}</tr>"


def _text(shown: ReferralPage) -> str:
    runs = (shown.content.get("clinical_text") or {}).get("runs")
    if runs:
        return _runs(runs)
    return _lines(shown.text)


def _visitations(content: dict[str, Any]) -> str:
    told = [
        (each.get("information") or {}).get("runs") or []
        for each in content.get("visitations") or []
    ]
    return "".join(_runs(runs) for runs in told if runs)


def _relatives(content: dict[str, Any]) -> str:
    lines = []
    for each in content.get("relatives") or []:
        name = f"{each.get('given_name', '')} {each.get('surname', '')}".strip()
        numbers = ", ".join(
            words.telephone(phone.get("number") or phone.get("written", ""))
            for phone in each.get("telephones") or []
        )
        relation = kind_text(Relative(str(each.get("relation", ""))).kind)
        lines.append(escape(" · ".join(part for part in (name, relation, numbers) if part)))
    return "<br>".join(lines)


def _references(content: dict[str, Any]) -> str:
    lines = [
        " · ".join(
            filter(None, (each.get("description"), each.get("url"), each.get("object_identifier")))
        )
        for each in content.get("references") or []
    ]
    return "<br>".join(escape(line) for line in lines if line)


def _address(content: dict[str, Any]) -> str:
    patient = content.get("patient") or {}
    place = f"{patient.get('post_code', '')} {patient.get('town', '')}".strip()
    parts = (patient.get("street"), patient.get("suburb"), place, patient.get("email"))
    return escape(", ".join(part for part in parts if part))


def _runs(runs: Iterable[dict[str, Any]]) -> str:
    """Paragraph by paragraph, each where the sender put it: at the left, in the middle, at the right."""
    lines: list[list[tuple[str, list[str]]]] = [[]]
    for run in runs:
        styles = list(run.get("styles") or [])
        for number, text in enumerate(str(run.get("text", "")).split("\n")):
            if number:
                lines.append([])
            if text:
                lines[-1].append((text, styles))
    sided = [(_side(line), "".join(_run(*part) for part in line)) for line in lines]
    return "".join(
        f'<p align="{side}" style="margin:0;">{"<br>".join(text for _, text in block)}</p>'
        for side, block in groupby(sided, key=itemgetter(0))
    )


def _side(parts: list[tuple[str, list[str]]]) -> str:
    return next((each for each in ("center", "right") if parts and each in parts[0][1]), "left")


def _run(text: str, styles: Iterable[str]) -> str:
    shown = escape(text)
    for style in styles:
        tag = _TAGS.get(style)
        if tag:
            shown = f"<{tag}>{shown}</{tag}>"
    return shown


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")

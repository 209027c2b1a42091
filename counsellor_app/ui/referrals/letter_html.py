"""Shows a letter as the sender meant it: headings, bold, breaks, diagnoses; everything escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from counsellor_app.services.inbox import ReferralPage
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
        (translate("referrals", "Wanted of the municipality"), _visitations(content)),
        (translate("referrals", "Relatives"), _relatives(content)),
        (translate("referrals", "Enclosed or elsewhere"), _references(content)),
        (translate("referrals", "Address in the letter"), _address(content)),
    ]
    return "".join(_section(title, body) for title, body in sections if body)


def _section(title: str, body: str) -> str:
    colour = colours().second_ink
    head = f'<p style="color:{colour}; margin:10px 0 2px 0;">{escape(title)}</p>'
    return f'{head}<p style="margin:0;">{body}</p>'


def _diagnoses(shown: ReferralPage) -> str:
    listed = shown.content.get("diagnoses") or []
    if not listed:
        return escape(shown.diagnosis)
    lines = []
    for each in listed:
        line = escape(f"{each.get('code', '')} {each.get('text', '')}".strip())
        lines.append(line if each.get("description") else f"<b>{line}</b>")
    return "<br>".join(line for line in lines if line)


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
    return "<br>".join(_runs(runs) for runs in told if runs)


def _relatives(content: dict[str, Any]) -> str:
    lines = []
    for each in content.get("relatives") or []:
        name = f"{each.get('given_name', '')} {each.get('surname', '')}".strip()
        numbers = ", ".join(
            words.telephone(phone.get("number") or phone.get("written", ""))
            for phone in each.get("telephones") or []
        )
        parts = (name, str(each.get("relation", "")).replace("_", " "), numbers)
        lines.append(escape(" · ".join(part for part in parts if part)))
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
    return "".join(_run(str(run.get("text", "")), run.get("styles") or []) for run in runs)


def _run(text: str, styles: Iterable[str]) -> str:
    shown = _lines(text)
    for style in styles:
        tag = _TAGS.get(style)
        if tag:
            shown = f"<{tag}>{shown}</{tag}>"
    return shown


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")

"""What the answers of the interview mean so far, each with the rule that says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from counsellor_app.kinds.interview import Employment
from counsellor_app.services import eligibility, smoking
from counsellor_app.services.eligibility import Condition, Reason
from counsellor_app.services.interview_answers import share_filled
from counsellor_app.services.interviews import InterviewPage
from counsellor_app.services.smoking import Smoking
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.participants.overview_words import dependence_words
from counsellor_app.ui.translation import translate

Lines = list[tuple[str, str]]


def findings(page: InterviewPage, answers: Mapping[str, str]) -> tuple[Lines, Smoking]:
    """Fagerström, pack-years, nicotine, heavy smoker."""
    found = smoking.work_out(page.definition, answers, page.factors, page.heavy)
    limit = page.heavy.cigarettes_per_day
    heavy = translate("participants", "Heavy smoker (≥ {limit} cigarettes a day)")
    return [
        (translate("participants", "Fagerström"), _fagerstrom(found)),
        (translate("participants", "Nicotine, as cigarettes a day"), _equivalents(found)),
        (
            translate("participants", "Pack-years (packs of 20 × years)"),
            "–" if found.pack_years is None else written.number(found.pack_years, 1),
        ),
        (heavy.format(limit=limit), _heavy(found)),
    ], found


def _fagerstrom(found: Smoking) -> str:
    if found.fagerstrom is None or found.dependence is None:
        return translate("participants", "%n answer(s) missing", "", found.fagerstrom_missing)
    text = translate("participants", "{sum} of 10 · {words}")
    return text.format(sum=found.fagerstrom, words=dependence_words(found.dependence))


def _equivalents(found: Smoking) -> str:
    if found.nicotine_equivalents is None:
        return "–"
    return written.number(found.nicotine_equivalents)


def _heavy(found: Smoking) -> str:
    if found.heavy_smoker:
        return translate("participants", "yes")
    if found.heavy_by_equivalents:
        return translate("participants", "yes, by nicotine")
    return "–" if found.heavy_smoker is None else translate("participants", "no")


def medicine_lines(
    page: InterviewPage, answers: Mapping[str, str], found: Smoking
) -> tuple[Lines, list[tuple[str, Tone]]]:
    """What each scheme of free medicine says, and why not."""
    known = [
        Decimal(amount)
        for amount in (found.cigarettes_per_day, found.nicotine_equivalents)
        if amount is not None
    ]
    employment = answers.get("employment")
    facts = replace(
        page.known,
        enrolled=True,  # the interview comes before the course: judged as if she took it
        per_day=max(known, default=None),
        employment=Employment(employment) if employment else None,
    )
    lines: Lines = []
    chips: list[tuple[str, Tone]] = []
    for scheme in page.schemes:
        judged = eligibility.judge(scheme.rule, facts)
        unmet = [each for each in judged.reasons if each.met is not True]
        why = ", ".join(_reason(each) for each in unmet)
        verdict = {
            True: translate("participants", "meets the rule"),
            False: translate("participants", "does not meet the rule: {why}"),
            None: translate("participants", "not known yet: {why}"),
        }[judged.met]
        title = translate("participants", "Scheme: {name}").format(name=scheme.name)
        lines.append((title, verdict.format(why=why)))
    if answers.get("dose_dependent_medicine"):
        text = translate("participants", "tell the treating doctor about the medicine")
        chips.append((text, Tone.SOON))
    return lines, chips


def _reason(reason: Reason) -> str:
    if reason.condition is Condition.MIN_PER_DAY:
        return translate("participants", "at least {n} a day").format(n=reason.wanted)
    if reason.condition is Condition.MIN_AGE:
        return translate("participants", "at least {n} years old").format(n=reason.wanted)
    if reason.condition is Condition.ENROLLED:
        return translate("participants", "a place on a course")
    wanted = reason.wanted if isinstance(reason.wanted, tuple) else ()
    return " / ".join(kind_text(each).lower() for each in wanted)


def share_words(page: InterviewPage, answers: Mapping[str, str]) -> tuple[float, str]:
    """How much of the form is filled in."""
    share = share_filled(page.definition, answers)
    text = translate("participants", "{percent} filled in")
    return share, text.format(percent=written.percent(share))


def block_words(page: InterviewPage, answers: Mapping[str, str]) -> dict[str, str]:
    """Each block with how many of its questions are answered."""
    words: dict[str, str] = {}
    for block in page.definition.blocks:
        done = sum(1 for question in block.questions if answers.get(question.key))
        mark = "✓ " if done == len(block.questions) else ""
        words[block.key] = f"{mark}{block.title} {done}/{len(block.questions)}"
    return words

"""What the answers of the interview mean so far, each with the rule that says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from counsellor_app.kinds.interview import AnswerOrigin, Employment, NicotineProduct
from counsellor_app.services.interview import eligibility, smoking
from counsellor_app.services.interview.eligibility import Condition, Reason
from counsellor_app.services.interview.forms import Question, Use
from counsellor_app.services.interview.interview_answers import YES, read_day, share_filled
from counsellor_app.services.interview.interview_page import InterviewPage, RuleSpan
from counsellor_app.services.interview.smoking import Smoking
from counsellor_app.services.people import consents
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.participants.interview_factors import FactorRow
from counsellor_app.ui.participants.overview_words import dependence_words
from counsellor_app.ui.translation import translate

Lines = list[tuple[str, str, str]]
Notes = list[tuple[str, Tone, str]]
_OF_AGE = 18


def findings(page: InterviewPage, answers: Mapping[str, str]) -> tuple[Lines, Smoking]:
    """Fagerström, pack-years, nicotine, heavy smoker: title, value and rule."""
    found = smoking.work_out(page.definition, answers, page.factors, page.heavy)
    limit = page.heavy.cigarettes_per_day
    heavy = translate("participants", "Heavy smoker (≥ {limit} cigarettes a day)")
    lines = [
        (translate("participants", "Nicotine, as cigarettes a day"), _equivalents(found), ""),
        (
            translate("participants", "Pack-years (packs of 20 × years)"),
            "–" if found.pack_years is None else written.number(found.pack_years, 1),
            "",
        ),
        (heavy.format(limit=limit), _heavy(found), span_words(page.heavy_span)),
    ]
    if found.fagerstrom is not None or found.fagerstrom_missing:
        fagerstrom = translate("participants", "Fagerström")
        meaning = translate("participants", "0–3 low, 4–6 medium, 7–10 high")
        lines.insert(0, (fagerstrom, _fagerstrom(found), meaning))
    return lines, found


def span_words(span: RuleSpan) -> str:
    """Rule from 01.01.2023 · who says so"""
    if span.valid_from is None:
        return translate("participants", "The program's own proposal")
    text = translate("participants", "Rule from {day}").format(day=written.day(span.valid_from))
    if span.valid_to is not None:
        until = translate("participants", "to {day}").format(day=written.day(span.valid_to))
        text = f"{text} {until}"
    return f"{text} · {span.source}" if span.source else text


def _fagerstrom(found: Smoking) -> str:
    if found.fagerstrom is None or found.dependence is None:
        missing = translate("participants", "%n answer(s) missing", "", found.fagerstrom_missing)
        if not found.points:
            return missing
        text = translate("participants", "at least {sum} of 10 · {missing}")
        return text.format(sum=found.fagerstrom_so_far, missing=missing)
    text = translate("participants", "{sum} of 10 · {words}")
    return text.format(sum=found.fagerstrom, words=dependence_words(found.dependence))


def _equivalents(found: Smoking) -> str:
    if found.nicotine_equivalents is None:
        return "–"
    return amount(found.nicotine_equivalents)


def amount(value: Decimal) -> str:
    """12 or 12,5"""
    return written.number(value, 0 if value == value.to_integral_value() else 1)


def _heavy(found: Smoking) -> str:
    if found.heavy_smoker:
        return translate("participants", "yes")
    if found.heavy_by_equivalents:
        return translate("participants", "yes, by nicotine")
    return "–" if found.heavy_smoker is None else translate("participants", "no")


def factor_rows(page: InterviewPage, found: Smoking) -> tuple[list[FactorRow], str, str]:
    """Each product with its factor, the sum, and the rule behind."""
    rows = []
    for product in NicotineProduct:
        factor = Decimal(page.factors.factors.get(product.value, "0"))
        count = found.per_day.get(product)
        rows.append(
            FactorRow(
                kind_text(product),
                "" if count is None else str(count),
                amount(factor),
                "" if count is None else amount(factor * count),
            )
        )
    rule = translate(
        "participants",
        "The factors are not confirmed by STOPbasen. The team lead can change them under"
        " Settings, Rules.",
    )
    return rows, _equivalents(found), f"{span_words(page.factors_span)}. {rule}"


def medicine_lines(page: InterviewPage, answers: Mapping[str, str], found: Smoking) -> Lines:
    """What each scheme of free medicine says, and why not."""
    known = [
        Decimal(each)
        for each in (found.cigarettes_per_day, found.nicotine_equivalents)
        if each is not None
    ]
    employment = answers.get("employment")
    facts = replace(
        page.known,
        enrolled=True,  # the interview comes before the course: judged as if she took it
        per_day=max(known, default=None),
        employment=Employment(employment) if employment else None,
    )
    lines: Lines = []
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
        wants = ", ".join(_reason(each) for each in judged.reasons)
        rule = span_words(RuleSpan(scheme.valid_from, scheme.valid_to, wants))
        lines.append((title, verdict.format(why=why), rule))
    return lines


def _reason(reason: Reason) -> str:
    if reason.condition is Condition.MIN_PER_DAY:
        return translate("participants", "at least {n} a day").format(n=reason.wanted)
    if reason.condition is Condition.MIN_AGE:
        return translate("participants", "at least {n} years old").format(n=reason.wanted)
    if reason.condition is Condition.ENROLLED:
        return translate("participants", "a place on a course")
    wanted = reason.wanted if isinstance(reason.wanted, tuple) else ()
    return " / ".join(kind_text(each).lower() for each in wanted)


def notes(page: InterviewPage, answers: Mapping[str, str], today: date) -> Notes:
    """What is to be done because of an answer or the age; each sentence is the form's own."""
    found: Notes = []
    if page.age is not None and page.age < _OF_AGE:
        word = translate("participants", "under 18 years")
        sentence = translate(
            "participants",
            "Medicine without prescription only after an earlier attempt to stop; under 15 years"
            " only through the doctor (Sundhedsstyrelsen). Offer the youth course.",
        )
        found.append((word, Tone.SOON, sentence))
    for block in page.definition.blocks:
        for question in block.questions:
            answer = answers.get(question.key, "")
            if question.notes(answer):
                sentence = f"{question.note}{_in_days(question, answer, today)}"
                found.append((block.title, Tone.SOON, sentence))
    return found


def _in_days(question: Question, answer: str, today: date) -> str:
    day = read_day(answer) if question.sets == "pathway.operation_on" else None
    if day is None or day < today:
        return ""
    return " " + translate("participants", "(in %n day(s))", "", (day - today).days)


def consent_notes(
    page: InterviewPage, answers: Mapping[str, str], *, by_phone: bool, oral: bool
) -> str:
    """What the consents lack, and which information they are about."""
    lines = []
    registered = next(
        (q for q in page.definition.questions() if q.sets == "consent.stopbase_register"), None
    )
    if registered is not None and (by_phone or oral) and answers.get(registered.key) == YES:
        lines.append(
            translate(
                "participants",
                "STOPbasen: a spoken yes is not enough. Tick »Signed« under Consents at the first"
                " meeting.",
            )
        )
    if page.age is not None and page.age < consents.OWN_CONSENT_FROM:
        lines.append(translate("participants", "Under 15 years a parent gives the consents."))
    elif page.age is not None and page.age <= consents.MATURITY_UNTIL:
        lines.append(
            translate(
                "participants",
                "From 15 to 17 years she may consent herself, when you judge that she is mature"
                " enough.",
            )
        )
    if page.definition.information:
        text = translate("participants", "Information handed out: {version}")
        lines.append(text.format(version=page.definition.information))
    return "\n".join(lines)


def marks(
    page: InterviewPage,
    answers: Mapping[str, str],
    origins: Mapping[str, AnswerOrigin],
    found: Smoking,
) -> dict[str, tuple[str, str]]:
    """After each title: where the answer is used and its points; what waits to be confirmed."""
    shown = {}
    for question in page.definition.questions():
        quiet = []
        if places := [_place(use) for use in Use if use in question.used_in and use in _PLACES]:
            text = translate("participants", "used in {places}")
            quiet.append(text.format(places=", ".join(places)))
        if question.key in found.points:
            points = found.points[question.key]
            quiet.append(translate("participants", "%n point(s)", "", points))
        strong = ""
        if question.key in origins and answers.get(question.key):
            confirm = translate("participants", "{where}: confirm")
            strong = confirm.format(where=kind_text(origins[question.key]))
        shown[question.key] = (" · ".join(quiet), strong)
    return shown


_PLACES = (Use.STOPBASEN, Use.EPIKRISE, Use.VOUCHER)


def _place(use: Use) -> str:
    return {
        Use.STOPBASEN: translate("participants", "STOPbasen"),
        Use.EPIKRISE: translate("participants", "epikrise"),
        Use.VOUCHER: translate("participants", "voucher"),
    }[use]


def source_words(page: InterviewPage) -> str:
    """Whose wording the form is: never official where it is not."""
    text = translate("participants", "{name}, in force from {day}.")
    words = text.format(name=page.definition.name, day=written.day(page.definition.valid_from))
    if not page.definition.official:
        own = translate(
            "participants",
            "The wording is not STOPbasen's own. {source}. Every answer goes to the journal.",
        )
        words = f"{words} {own.format(source=page.definition.source.rstrip('.'))}"
    return words


def share_words(page: InterviewPage, answers: Mapping[str, str]) -> tuple[float, str]:
    """How much of the form is filled in."""
    share = share_filled(page.definition, answers)
    text = translate("participants", "{percent} filled in")
    return share, text.format(percent=written.percent(share))


def block_words(
    page: InterviewPage, answers: Mapping[str, str], origins: Mapping[str, AnswerOrigin]
) -> tuple[dict[str, str], dict[str, str]]:
    """Each block with how many of its questions are answered, and what confirms the rest of it."""
    words: dict[str, str] = {}
    confirms: dict[str, str] = {}
    for block in page.definition.blocks:
        done = sum(1 for question in block.questions if answers.get(question.key))
        mark = "✓ " if done == len(block.questions) else ""
        words[block.key] = f"{mark}{block.title} {done}/{len(block.questions)}"
        waiting = sum(1 for question in block.questions if question.key in origins)
        if waiting:
            confirms[block.key] = translate(
                "participants", "Confirm %n answer(s) filled in beforehand", "", waiting
            )
    return words, confirms

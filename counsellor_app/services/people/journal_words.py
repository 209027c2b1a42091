"""Says in Danish what a call, an interview, a meeting or a closing was, as it is copied into the journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from counsellor_app.clock import local
from counsellor_app.kinds.call import CallDirection
from counsellor_app.kinds.follow_up import FollowUpKind
from counsellor_app.models import (
    Attendance,
    Call,
    CourseClosing,
    FollowUp,
    Interview,
    JournalNote,
    Meeting,
)
from counsellor_app.services.interview.forms import Block, FormDefinition, Use
from counsellor_app.services.interview.interview_effects import shown
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import Texts, fill_phrase


class JournalWords:
    """The phrases of `resources/letters/da/journal.txt` put together; CPR number and name are never in it."""

    def __init__(self, texts: Texts | None = None) -> None:
        texts = texts or Texts()
        self._say, self._products = texts.phrases("journal"), texts.phrases("words")

    def phrase(self, key: str, **facts: str) -> str:
        """One of the phrases, filled in."""
        return fill_phrase(self._say[key], **facts)

    def call(self, call: Call, who: str) -> str:
        """02.03.2026 kl. 10.15, opkald (første kontakt): intet svar. Note /MH"""
        direction = self._say["call_in" if call.direction is CallDirection.IN else "call_out"]
        head = f"{_moment(call.at)}, {direction} ({self._say[f'purpose_{call.purpose.value}']})"
        again = call.call_again_on
        said = [
            self._say[f"outcome_{call.outcome.value}"],
            self.phrase("call_again", dato=danish.short_date(again)) if again else "",
            self.phrase("spoke_with", navn=call.spoke_with) if call.spoke_with else "",
        ]
        return _signed(f"{head}: {_listed(said)}.", call.note, who)

    def interview(
        self,
        interview: Interview,
        definition: FormDefinition,
        answers: Mapping[str, str],
        notes: Iterable[str],
        who: str,
    ) -> str:
        """The result first, then each block in one line, with every answer that goes to the journal."""
        day = danish.short_date(interview.held_on or local(interview.saved_at).date())
        head = [self._say["interview"] + f" {day}"]
        if interview.by_phone:
            head.append(self._say["by_phone"])
        lines = [_listed([*head, *self._figures(interview)]) + "."]
        lines += [line for block in definition.blocks if (line := _block(block, answers))]
        return _signed("\n".join(lines), "\n".join(filter(None, notes)), who, apart=True)

    def meeting(self, mark: Attendance, meeting: Meeting, course: str, who: str) -> str:
        """09.03.2026, Gruppeforløb, mødegang 3: mødt, CO 7 ppm, røgfri. Note /MH"""
        number = self.phrase("meeting", nummer=str(meeting.number))
        head = _listed([danish.short_date(meeting.held_on), course, number])
        said = [
            self._say[f"mark_{mark.mark.value}"] if mark.mark else "",
            self.phrase("co", ppm=str(mark.co_ppm)) if mark.co_ppm is not None else "",
            self.phrase("per_day", antal=str(mark.cigarettes_per_day))
            if mark.cigarettes_per_day is not None
            else "",
            self._say[f"smoke_free_{str(mark.smoke_free).lower()}"]
            if mark.smoke_free is not None
            else "",
        ]
        return _signed(f"{head}: {_listed(said)}.", mark.note, who)

    def closing(self, closing: CourseClosing, who: str) -> str:
        """Forløbet afsluttet 20.10.2026: røgfri, tilfredshed 5 af 5."""
        answer = {True: "true", False: "false", None: "unknown"}[closing.smoke_free]
        said = [self._say[f"closing_{answer}"], self._satisfaction(closing.satisfaction)]
        head = f"{self._say['closing']} {danish.short_date(closing.closed_on)}"
        return _signed(f"{head}: {_listed(said)}.", closing.not_completed_reason, who)

    def follow_up(self, follow_up: FollowUp, who: str) -> str:
        """Halvårsopfølgning 20.03.2027: besvaret, røgfri lige siden."""
        on = danish.short_date(follow_up.closed_on or follow_up.ideal_on)
        outcome = follow_up.outcome.value if follow_up.outcome else "not_tried"
        said = [
            self._say[f"follow_up_{outcome}"],
            self._say[f"since_{str(follow_up.smoke_free).lower()}"]
            if follow_up.smoke_free is not None
            else "",
            self._satisfaction(follow_up.satisfaction),
            *self._asked_beside(follow_up),
        ]
        valid = follow_up.kind is FollowUpKind.HALF_YEAR
        head = self._say["follow_up" if valid else "follow_up_extra"]
        return _signed(f"{head} {on}: {_listed(said)}.", follow_up.reason, who)

    def _asked_beside(self, follow_up: FollowUp) -> Iterator[str]:
        if (free := follow_up.smoke_free_14_days) is not None:
            yield self._say[f"last_14_days_{str(free).lower()}"]
        if follow_up.nicotine_free:
            yield self._say["nicotine_free"]
        elif follow_up.nicotine_products:
            used = [self._say[f"product_{each}"] for each in follow_up.nicotine_products]
            yield self.phrase("nicotine_used", produkter=_listed(used))
        if follow_up.medicine_products:
            took = [self._products[f"product_{each}"] for each in follow_up.medicine_products]
            weeks = follow_up.medicine_weeks
            parts = [self.phrase("medicine_used", produkter=_listed(took))]
            if weeks is not None:
                parts.append(self.phrase("medicine_weeks", antal=str(weeks)))
            yield " ".join(parts)
        if follow_up.wants_new_attempt:
            yield self._say["wants_new_attempt"]

    def note(self, note: JournalNote, who: str) -> str:
        """02.03.2026, notat: …"""
        kind = self._say["correction" if note.corrects_id else "note"].lower()
        day = danish.short_date(local(note.written_at).date())
        return _signed(f"{day}, {kind}:", note.text, who)

    def _figures(self, interview: Interview) -> list[str]:
        found = []
        if interview.fagerstrom is not None:
            found.append(self.phrase("fagerstrom", sum=str(interview.fagerstrom)))
        if interview.pack_years is not None:
            years = danish.number(interview.pack_years, 1).removesuffix(",0")
            found.append(self.phrase("pack_years", antal=years))
        equivalents = interview.nicotine_equivalents
        if equivalents is not None and equivalents != interview.cigarettes_per_day:
            amount = danish.number(equivalents, 1).removesuffix(",0")
            found.append(self.phrase("equivalents", antal=amount))
        if interview.heavy_smoker:
            found.append(self._say["heavy_smoker"])
        return found

    def _satisfaction(self, number: int | None) -> str:
        return "" if number is None else self.phrase("satisfaction", tal=str(number))


def _block(block: Block, answers: Mapping[str, str]) -> str:
    said = [
        f"{question.text.rstrip('?')}: {shown(question, answer)}"
        for question in block.questions
        if Use.JOURNAL in question.used_in and (answer := answers.get(question.key))
    ]
    return f"{block.title}: {'; '.join(said)}." if said else ""


def _signed(text: str, note: str, who: str, *, apart: bool = False) -> str:
    between = "\n" if apart else " "
    return between.join(filter(None, (text, note.strip()))) + (f" /{who}" if who else "")


def _moment(at: datetime) -> str:
    there = local(at)
    return f"{danish.short_date(there.date())} {danish.clock_time(there.time())}"


def _listed(parts: Iterable[str]) -> str:
    return ", ".join(part for part in parts if part)

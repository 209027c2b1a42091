"""Holds the interview: what is known comes filled in, a draft is kept every second, one button saves all of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from counsellor_app.clock import local
from counsellor_app.kinds.interview import AnswerOrigin
from counsellor_app.kinds.letter import TransferSubject
from counsellor_app.services.interview import (
    form_drafts,
    interview_page,
    interviews,
)
from counsellor_app.services.interview.interview_page import InterviewPage
from counsellor_app.services.interview.interviews import InterviewDraft
from counsellor_app.services.people import consents
from counsellor_app.ui import format as written
from counsellor_app.ui.carrying import carry_one
from counsellor_app.ui.dialogs import Keep
from counsellor_app.ui.participants import interview_drafts
from counsellor_app.ui.participants.interview_drafts import KeptInterview
from counsellor_app.ui.participants.interview_findings import show_findings
from counsellor_app.ui.participants.interview_interpreter import InterpreterLine
from counsellor_app.ui.participants.interview_paper import print_interview
from counsellor_app.ui.participants.interview_view import InterviewView
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.translation import translate

_WATCHED = {"appointment", "consent", "form_definition", "interview", "participant", "referral"}


class InterviewPresenter(Presenter):
    """Between the doors and the form."""

    def __init__(self, ctx: Context, view: InterviewView) -> None:
        super().__init__(ctx)
        self._view = view
        self._page: InterviewPage | None = None
        self._origins: dict[str, AnswerOrigin] = {}
        self._came: dict[str, str] = {}  # the unconfirmed answers as they came
        self._confirmed = False  # something was confirmed that no draft tells of yet
        self._draft_kept = ""
        self._filling = False
        view.changed.connect(self._work_out)
        view.rested.connect(self._keep_draft)
        view.saved.connect(self._save)
        view.draft_dropped.connect(self._drop_draft)
        view.frame_changed.connect(self._on_frame)
        view.confirm_requested.connect(lambda key: self._confirm([key]))
        view.blocks.block_confirmed.connect(self._on_block_confirmed)
        view.next_requested.connect(self._on_next)
        view.print_requested.connect(lambda: self._print(empty=False))
        view.print_empty_requested.connect(lambda: self._print(empty=True))
        view.copy_requested.connect(self._on_copy)
        view.take_over_requested.connect(self._on_take_over)
        self._interpreter = InterpreterLine(ctx, view)
        ctx.watch(_WATCHED, self._on_news)

    def open(self, **what: Any) -> None:
        """The page of the person opens it."""

    def show_pathway(self, participant_id: UUID, pathway_id: UUID, closed: bool) -> None:
        """The form of this pathway; what is typed in the same one stays."""
        if self._page is not None and self._page.pathway_id == pathway_id:
            if self._has_news():
                return
        else:
            self._keep_draft()
        self._read(pathway_id)

    def _on_news(self) -> None:
        if self._page is not None:
            if not self._has_news():
                self._read(self._page.pathway_id)
            else:
                self._read_interpreter()

    def _has_news(self) -> bool:
        return self._view.is_changed() or self._confirmed

    # --- reading

    def _read(self, pathway_id: UUID) -> None:
        """With a draft, the form of the day that the draft was begun for."""

        def read_page(content: dict[str, Any] | None) -> None:
            kept = interview_drafts.read(content) if content else None
            given = (kept.held_on, kept.form) if kept else (None, None)
            self.ctx.read(
                interview_page.interview_page,
                pathway_id,
                *given,
                then=lambda page: self._show(page, kept),
            )

        self.ctx.read(form_drafts.kept, interviews.FORM, pathway_id, then=read_page)

    def _show(self, page: InterviewPage, kept: KeptInterview | None = None) -> None:
        self._page, self._draft_kept, self._confirmed = page, "", False
        self._filling = True
        self._view.build(page.definition)
        self._view.offer_forms(page.choices or ((page.form, page.definition.name),))
        self._fill(page.answers, page.origins)
        self._view.set_frame(
            {
                "form": page.form,
                "held_on": page.held_on or (kept and kept.held_on) or self.ctx.today,
                "by_phone": page.by_phone,
                "consent_form": page.consent_form,
                "guardian": page.guardian,
                "maturity_assessed": page.maturity_assessed,
                "note": "",
            }
        )
        if kept is not None:
            self._take_up(kept)
            self._draft_kept = translate(
                "participants", "Your draft is fetched; it is not saved yet."
            )
        self._filling = False
        self._work_out()
        self._show_state()
        self._read_interpreter()

    def _fill(self, answers: Mapping[str, str], origins: Mapping[str, AnswerOrigin]) -> None:
        self._view.set_answers(answers)
        self._origins = {key: each for key, each in origins.items() if answers.get(key)}
        self._came = {key: answers[key] for key in self._origins}

    def _take_up(self, kept: KeptInterview) -> None:
        """What was typed before the window was closed, or the power went."""
        if self._page is None:
            return
        known = {question.key for question in self._page.definition.questions()}
        answers = {key: each for key, each in kept.answers.items() if key in known}
        left = {key: each for key, each in kept.answers.items() if key not in known}
        self._fill(answers, kept.origins)
        note = "\n".join([kept.frame.get("note", ""), *left.values()]).strip()
        self._view.set_frame({**kept.frame, "note": note})

    def _on_frame(self) -> None:
        """Another day or another form: the questions of that one, with what is answered already."""
        page = self._page
        if page is None or self._filling or page.interview_id is not None:
            return
        values = self._view.frame.values()
        on, form = values["held_on"], values["form"]
        if on is None or on > self.ctx.today:
            return
        if form != page.form or on != (page.held_on or self.ctx.today):
            self.ctx.read(
                interview_page.interview_page, page.pathway_id, on, form, then=self._change_form
            )

    def _change_form(self, page: InterviewPage) -> None:
        before = self._page
        if before is None or page.definition == before.definition:
            return
        kept = self._kept()
        self._show(page, kept)
        self._confirmed = True
        self._keep_draft()

    # --- while it is typed

    def _work_out(self) -> None:
        page = self._page
        if page is None or self._filling:
            return
        answers = self._view.answers()
        for key in [key for key in self._origins if answers.get(key) != self._came[key]]:
            del self._origins[key]  # answered anew
        show_findings(self._view, page, answers, self._origins, self.ctx.today)

    def _on_block_confirmed(self, block: str) -> None:
        if self._page is not None:
            blocks = {each.key: each.questions for each in self._page.definition.blocks}
            self._confirm([question.key for question in blocks[block]])

    def _confirm(self, keys: list[str]) -> None:
        for key in keys:
            if self._origins.pop(key, None) is not None:
                self._confirmed = True
        self._work_out()
        self._keep_draft()

    def _on_next(self) -> None:
        if self._page is None:
            return
        order = [q.key for q in self._page.definition.questions() if q.key in self._origins]
        here = self._view.blocks.focused_question()
        if here in order:
            order = [*order[order.index(here) + 1 :], *order]
        if order:
            self._view.blocks.focus_on(order[0])

    # --- the draft

    def _show_state(self) -> None:
        page = self._page
        if page is None:
            return
        text = translate("participants", "Save the interview")
        state = self._draft_kept
        if page.interview_id is not None:
            text = translate("participants", "Save the correction")
            held = translate("participants", "Held {day}. What stood there before stays as a note.")
            state = state or held.format(day=written.day(page.held_on))
        elif page.origins and not state:
            state = translate(
                "participants",
                "%n answer(s) come from the referral or an earlier pathway: confirm them.",
                "",
                len(page.origins),
            )
        self._view.show_state(text, state, draft=bool(self._draft_kept), enabled=not page.closed)
        young = page.age is not None and page.age <= consents.MATURITY_UNTIL
        child = page.age is not None and page.age < consents.OWN_CONSENT_FROM
        self._view.show_ages(guardian=child, maturity=young and not child)
        begun = page.begun_by_others[:1] if not self._draft_kept else ()
        words = translate("participants", "{who} began this interview {when} and has not saved it.")
        self._view.show_begun(
            words.format(who=begun[0].who, when=written.moment(begun[0].saved_at)) if begun else ""
        )

    def _kept(self) -> KeptInterview:
        values = self._view.frame.values()
        return KeptInterview(
            self._view.answers(), dict(self._origins), values["form"], values["held_on"], values
        )

    def _keep_draft(self) -> None:
        page = self._page
        if page is None or page.closed or not self._has_news():
            return
        self.ctx.presence.hold("interview")
        content = self._kept().content()
        self.ctx.write(form_drafts.keep, interviews.FORM, page.pathway_id, content)
        time = written.clock_time(local(self.ctx.backend.clock.now()).time())
        self._draft_kept = translate("participants", "Draft kept {time}").format(time=time)
        self._show_state()

    def _drop_draft(self) -> None:
        if self._page is None:
            return
        page, self._page = self._page, None
        self.ctx.presence.release("interview")
        self.ctx.write(
            form_drafts.throw_away,
            interviews.FORM,
            page.pathway_id,
            then=lambda _: self._read(page.pathway_id),
        )

    def _on_take_over(self) -> None:
        page = self._page
        if page is None or not page.begun_by_others:
            return
        kept = interview_drafts.read(page.begun_by_others[0].content)

        def show(fresh: InterviewPage) -> None:
            self._show(fresh, kept)
            self._confirmed = True  # now it is a draft of one's own
            self._keep_draft()

        self.ctx.read(
            interview_page.interview_page, page.pathway_id, kept.held_on, kept.form, then=show
        )

    # --- saving

    def _save(self) -> None:
        page = self._page
        if page is None or not self._view.check():
            return
        values = self._view.frame.values()
        draft = InterviewDraft(
            page.pathway_id,
            self._view.answers(),
            values["held_on"],
            by_phone=values["by_phone"],
            consent_form=values["consent_form"] or page.consent_form,
            note=values["note"],
            version=page.version,
            form=values["form"] or page.form,
            unconfirmed=dict(self._origins),
            guardian=values["guardian"],
            maturity_assessed=values["maturity_assessed"],
        )
        held = page.interview_id is not None
        self._keep_draft()  # should the write fail, nothing typed is lost
        self._view.mark_saved()  # so that the news of this write reads the form again
        self._confirmed = False
        self.ctx.write(
            interviews.correct_interview if held else interviews.hold_interview,
            draft,
            then=lambda _: self._after_saving(held),
            form=self._view,
            on_conflict=self._on_conflict,
        )

    def _after_saving(self, corrected: bool) -> None:
        self.ctx.presence.release("interview")
        if corrected:
            self.ctx.tell(translate("participants", "The correction is kept."))
            return
        self.ctx.tell(translate("participants", "The interview is kept."), undo=True)

    def _on_conflict(self, keep: Keep) -> None:
        page = self._page
        if page is None:
            return
        if keep is Keep.THEIRS:
            self._read(page.pathway_id)
            return

        def again(theirs: InterviewPage) -> None:
            self._page = theirs
            self._save()

        self.ctx.read(interview_page.interview_page, page.pathway_id, then=again)

    # --- paper, journal

    def _print(self, *, empty: bool) -> None:
        if (page := self._page) is not None:
            answers, held_on = self._view.answers(), self._view.frame.values()["held_on"]
            print_interview(self.ctx, page, answers, held_on, empty=empty)

    def _on_copy(self) -> None:
        page = self._page
        if page is not None and page.interview_id is not None:
            carry_one(self.ctx, page.pathway_id, TransferSubject.INTERVIEW, page.interview_id)

    def _read_interpreter(self) -> None:
        if self._page is not None:
            self._interpreter.read(self._page.pathway_id)


def create_tab(ctx: Context) -> Screen:
    """The tab of a person's page."""
    view = InterviewView(lambda: ctx.today)
    return Screen(view, InterviewPresenter(ctx, view))

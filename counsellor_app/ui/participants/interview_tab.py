"""Holds the interview: what is known comes filled in, each pause keeps a draft, one button saves all of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from counsellor_app.clock import local
from counsellor_app.services import form_drafts, interviews
from counsellor_app.services.interviews import InterviewDraft, InterviewPage
from counsellor_app.ui import format as written
from counsellor_app.ui.dialogs import Keep
from counsellor_app.ui.participants.interview_view import InterviewView
from counsellor_app.ui.participants.interview_words import (
    block_words,
    findings,
    medicine_lines,
    share_words,
)
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.translation import translate


class InterviewPresenter(Presenter):
    """Between the doors and the form."""

    def __init__(self, ctx: Context, view: InterviewView) -> None:
        super().__init__(ctx)
        self._view = view
        self._page: InterviewPage | None = None
        self._draft_kept = ""
        view.changed.connect(self._work_out)
        view.rested.connect(self._keep_draft)
        view.saved.connect(self._save)
        view.draft_dropped.connect(self._drop_draft)
        ctx.watch({"interview", "participant", "referral"}, self._on_news)

    def open(self, **what: Any) -> None:
        """The page of the person opens it."""

    def show_pathway(self, participant_id: UUID, pathway_id: UUID, closed: bool) -> None:
        """The form of this pathway; what is typed in the same one stays."""
        if self._page is not None and self._page.pathway_id == pathway_id:
            if self._view.is_changed():
                return
        else:
            self._keep_draft()
        self._read(pathway_id)

    def _on_news(self) -> None:
        if self._page is not None and not self._view.is_changed():
            self._read(self._page.pathway_id)

    def _read(self, pathway_id: UUID) -> None:
        self.ctx.read(interviews.interview_page, pathway_id, then=self._show)

    def _show(self, page: InterviewPage) -> None:
        self._page, self._draft_kept = page, ""
        self._view.build(page.definition)
        self._view.set_answers(page.answers)
        held_on = page.held_on or self.ctx.today
        self._view.set_frame(
            {
                "held_on": held_on,
                "by_phone": page.by_phone,
                "consent_form": page.consent_form,
                "note": "",
            }
        )
        self.ctx.read(form_drafts.kept, interviews.FORM, page.pathway_id, then=self._take_up_draft)
        self._work_out()
        self._show_state()

    def _take_up_draft(self, content: dict[str, Any] | None) -> None:
        """What was typed before the window was closed, or the power went."""
        if content is None or self._page is None:
            return
        known = {question.key for question in self._page.definition.questions()}
        answers = content.get("answers", {})
        self._view.set_answers({key: each for key, each in answers.items() if key in known})
        self._view.set_frame(
            {"by_phone": content.get("by_phone", False), "note": content.get("note", "")}
        )
        self._draft_kept = translate("participants", "Your draft is fetched; it is not saved yet.")

    def _work_out(self) -> None:
        page = self._page
        if page is None:
            return
        answers = self._view.answers()
        share, share_text = share_words(page, answers)
        self._view.show_share(share, share_text, block_words(page, answers))
        lines, found = findings(page, answers)
        medicine, chips = medicine_lines(page, answers, found)
        self._view.show_findings([*lines, *medicine], chips)

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
        elif page.prefilled and not state:
            state = translate(
                "participants",
                "%n answer(s) come from the referral or an earlier pathway: confirm them.",
                "",
                len(page.prefilled),
            )
        self._view.show_state(text, state, draft=bool(self._draft_kept), enabled=not page.closed)

    def _keep_draft(self) -> None:
        page = self._page
        if page is None or page.closed or not self._view.is_changed():
            return
        values = self._view.frame.values()
        content = {
            "answers": self._view.answers(),
            "by_phone": values["by_phone"],
            "note": values["note"],
        }
        self.ctx.presence.hold("interview")
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
        )
        held = page.interview_id is not None
        self._keep_draft()  # should the write fail, nothing typed is lost
        self._view.mark_saved()  # so that the news of this write reads the form again
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

        self.ctx.read(interviews.interview_page, page.pathway_id, then=again)


def create_tab(ctx: Context) -> Screen:
    """The tab of a person's page."""
    view = InterviewView(lambda: ctx.today)
    return Screen(view, InterviewPresenter(ctx, view))

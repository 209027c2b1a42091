"""Leads through one person's forms, page by page, and keeps what has been ticked off and typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from counsellor_app.errors import UserError
from counsellor_app.reports import stopbasen
from counsellor_app.reports.stopbasen import FilledForm
from counsellor_app.reports.stopbasen_pages import Page, text_of
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.interview.forms import Question
from counsellor_app.services.office import typed_forms
from counsellor_app.services.office.typed_forms import TypedDraft
from counsellor_app.services.people import participants
from counsellor_app.ui.clipboard import copy_for_a_while
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.screen import Context
from counsellor_app.ui.transfer import typing_words as words
from counsellor_app.ui.transfer.assistant_view import AssistantView
from counsellor_app.ui.translation import translate

_TABLES = {
    *("typed_form", "consent", "course_closing", "interview", "follow_up", "enrolment"),
    *("participant", "quit_date", "course", "attendance", "voucher", "form_definition"),
}
Waiting = Callable[[], Sequence[tuple[UUID, str]]]
"""Who else has forms to type, by pathway and name, in the order of the list."""


@dataclass(frozen=True)
class _Place:
    """Which page is shown, and whether all of it."""

    index: int
    whole: bool = False


class AssistantPresenter:
    """Between the doors and the window on top. It hears of changes also while its area is hidden."""

    def __init__(self, ctx: Context, waiting: Waiting, on_print: Callable[[UUID], object]) -> None:
        self.ctx = ctx.for_area()
        self._waiting, self._print = waiting, on_print
        self._view: AssistantView | None = None
        self._form: FilledForm | None = None
        self._place = _Place(0)
        self.ctx.watch(_TABLES, self.reload)

    @property
    def view(self) -> AssistantView:
        """The window, made when it is first needed."""
        if self._view is None:
            self._view = self._make()
        return self._view

    def open(self, pathway_id: UUID) -> None:
        """The forms of one person, at the first page that can be typed; that is logged."""

        def show(form: FilledForm) -> None:
            self._form = form
            self._go_to(_first_to_type(form))
            self.view.show()
            self.view.raise_()
            self.view.activateWindow()

        self.ctx.look(stopbasen.typing_sheet, pathway_id, then=show)

    def reload(self) -> None:
        """Something was written: the same page again; without a consent the window closes."""
        if self._form is None or self._view is None or not self._view.isVisible():
            return
        if self.ctx.backend.actor.user_id is None:
            return  # locked: nothing of anybody comes back into a widget meanwhile
        self.ctx.read(
            stopbasen.typing_pages, self._form.id, then=self._reread, on_error=self._refused
        )

    def _make(self) -> AssistantView:
        view = AssistantView(self.ctx.dialogs.parent)
        view.page_chosen.connect(self._go_to)
        view.page_stepped.connect(self._on_step)
        view.copy_requested.connect(self._on_copy)
        view.ticked.connect(lambda _: self._keep())
        view.typed_requested.connect(self._on_typed)
        view.number_kept.connect(self._on_number)
        view.number_rested.connect(lambda _: self._keep())
        view.whole_requested.connect(self._on_whole)
        view.next_requested.connect(self._on_next)
        view.print_requested.connect(self._on_print)
        view.finished.connect(self._on_closed)
        return view

    # --- showing

    @property
    def _page(self) -> Page | None:
        return self._form.pages[self._place.index] if self._form else None

    def _go_to(self, index: int) -> None:
        self._place = _Place(index)
        self._show()
        self.view.focus_first()

    def _reread(self, form: FilledForm) -> None:
        before = self._page
        self._form = form
        keys = [(page.block.key, page.about) for page in form.pages]
        at = (before.block.key, before.about) if before else None
        index = keys.index(at) if at in keys else 0
        self._place = _Place(index, self._place.whole)
        self._show()

    def _show(self, told: str = "") -> None:
        page = self._page
        if self._form is None or page is None:
            return
        kept = (
            self.ctx.backend.read(
                form_drafts.kept, typed_forms.draft_name(page.block.key), page.about
            )
            or {}
        )
        others = [name for key, name in self._waiting() if key != self._form.id]
        self.view.show_page(
            self._form,
            self._place.index,
            set(kept.get("ticked", ())),
            number=str(kept.get("number", "")),
            whole=self._place.whole,
            told=told,
            next_name=others[0] if others else "",
        )

    def _refused(self, error: Exception) -> bool:
        """The consent was withdrawn meanwhile: the sheet is locked."""
        if not isinstance(error, UserError):
            return False
        self.view.reject()
        self.ctx.tell(sentence(error), Tone.LATE)
        return True

    # --- gestures

    def _on_step(self, by: int) -> None:
        if self._form is not None:
            self._go_to((self._place.index + by) % len(self._form.pages))

    def _on_whole(self, whole: bool) -> None:
        self._place = _Place(self._place.index, whole)
        self._show()
        self.view.focus_first()

    def _on_copy(self, question: Question) -> None:
        if self._form is None:
            return
        if question.value_from == words.CPR:
            self.ctx.look(participants.reveal_cpr, self._form.participant_id, then=self._copy)
        else:
            self._copy(words.copied_text(question, self._form.values.get(question.key)))

    def _copy(self, text: str) -> None:
        seconds = self.ctx.settings.now.clipboard_seconds
        copy_for_a_while(text, seconds)
        told = translate("transfer", "Copied. It is cleared after %n second(s).", "", seconds)
        self.ctx.tell(told)

    def _keep(self, *, with_number: bool = True) -> None:
        """What is ticked off, and a number that no typed form has yet: both survive the end of the program."""
        page = self._page
        if page is None:
            return
        content: dict[str, object] = {"ticked": self.view.ticked_off()}
        if with_number and (number := self._number_in_the_making(page)):
            content["number"] = number
        self.ctx.write(
            form_drafts.keep, typed_forms.draft_name(page.block.key), page.about, content
        )

    def _number_in_the_making(self, page: Page) -> str:
        """What stands in the field and in no typed form."""
        number = self.view.number.text().strip()
        return "" if page.typed is not None and number == page.typed.number else number

    def _on_typed(self, from_paper: bool) -> None:
        form, page = self._form, self._page
        if form is None or page is None or not page.to_type:
            return
        draft = TypedDraft(
            page.block.key,
            pathway_id=None if page.is_of_course else page.about,
            course_id=page.about if page.is_of_course else None,
            values={each.key: text_of(form.values.get(each.key)) for each in page.questions},
            number=self.view.number.text(),
            from_paper=from_paper,
        )
        title = page.block.title

        def typed(_: object) -> None:
            told = translate("transfer", "{form} is marked as typed.").format(form=title)
            self.ctx.tell(told, undo=True)
            self._turn_over()

        self.ctx.write(typed_forms.mark_typed, draft, then=typed)

    def _turn_over(self) -> None:
        """To the next form that can be typed, else to the one who comes next."""
        if self._form is None:
            return
        following = [i for i, page in enumerate(self._form.pages) if page.to_type]
        if following:
            later = [i for i in following if i > self._place.index]
            self._go_to((later or following)[0])
            return
        self._show(translate("transfer", "Everything that can be typed of this citizen is typed."))
        self.view.next.setFocus()

    def _on_number(self, number: str) -> None:
        page = self._page
        if page is None:
            return
        if page.typed is None:
            if number.strip():
                self._keep()
        elif number.strip() != page.typed.number:
            self.ctx.write(
                typed_forms.keep_number,
                page.typed.id,
                number,
                then=lambda _: self._keep(with_number=False),
            )

    def _on_next(self) -> None:
        others = [key for key, _ in self._waiting() if self._form is None or key != self._form.id]
        if others:
            self.open(others[0])

    def _on_print(self) -> None:
        if self._form is not None:
            self._print(self._form.id)

    def _on_closed(self, _result: int) -> None:
        """Nothing of anybody stays in the window."""
        self._form = None
        if self._view is not None:
            self._view.deleteLater()
            self._view = None


def _first_to_type(form: FilledForm) -> int:
    return next((i for i, page in enumerate(form.pages) if page.to_type), 0)

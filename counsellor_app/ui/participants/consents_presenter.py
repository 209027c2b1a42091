"""Registers, signs and withdraws consents on the page of a person, and says what a withdrawal did."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QLineEdit

from counsellor_app.kinds.interview import ConsentForm, ConsentKind, WithdrawalEffect
from counsellor_app.services.people import consents, withdrawals
from counsellor_app.services.people.consents import ConsentDraft, ConsentsPage
from counsellor_app.services.people.person_rows import PathwayPage
from counsellor_app.services.people.withdrawals import EffectRow
from counsellor_app.ui import format as written
from counsellor_app.ui.courses.form_dialog import FormDialog
from counsellor_app.ui.kind_text import choices, kind_text
from counsellor_app.ui.participants.consents_card import ConsentsCard
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.fields import Choice, ChoiceButtons


class ConsentsPresenter:
    """Between the doors and the card; the page of the person owns it."""

    def __init__(self, ctx: Context, card: ConsentsCard) -> None:
        self.ctx = ctx
        self._card = card
        self._pathway: PathwayPage | None = None
        card.signed.connect(self._on_signed)
        card.register_requested.connect(self._on_register)
        card.withdraw_requested.connect(self._on_withdraw)
        card.deletion_asked.connect(self._on_deletion_asked)

    def show(self, pathway: PathwayPage) -> None:
        """The consents of this pathway; what the last withdrawal did belongs to the one before."""
        if self._pathway is not None and self._pathway.id != pathway.id:
            self._card.show_effects("", ())
        self._pathway = pathway
        self._card.show_consents(pathway.consents, closed=pathway.closed_on is not None)

    def _on_signed(self) -> None:
        if self._pathway is not None:
            told = translate("participants", "The signature for STOPbasen is kept.")
            self.ctx.write(
                consents.sign_registration,
                self._pathway.id,
                then=lambda _: self.ctx.tell(told, undo=True),
            )

    def _on_register(self, kind: ConsentKind) -> None:
        if self._pathway is not None:
            self.ctx.read(
                consents.consents_page,
                self._pathway.id,
                then=lambda page: self._ask(kind, page),
            )

    def _ask(self, kind: ConsentKind, page: ConsentsPage) -> None:
        dialog = consent_dialog(kind, page, self.ctx)
        if self._pathway is None or not self.ctx.dialogs.run(dialog):
            return
        values = dialog.values()
        draft = ConsentDraft(
            self._pathway.id,
            kind,
            bool(values["given"]),
            values["given_on"],
            values["form"],
            values["text_version"],
            guardian=bool(values.get("guardian")),
            maturity_assessed=bool(values.get("maturity_assessed")),
        )
        told = translate("participants", "The consent is kept.")
        self.ctx.write(
            consents.register_consent, draft, then=lambda _: self.ctx.tell(told, undo=True)
        )

    def _on_withdraw(self, consent_id: UUID) -> None:
        self.ctx.write(withdrawals.withdraw_consent, consent_id, then=self._withdrawn)

    def _withdrawn(self, effects: Sequence[EffectRow]) -> None:
        title = translate("participants", "The consent is withdrawn. This was done:")
        self._card.show_effects(title, [effect_words(each) for each in effects])
        self.ctx.tell(translate("participants", "The consent is withdrawn."), undo=True)

    def _on_deletion_asked(self, consent_id: UUID) -> None:
        told = translate("participants", "Noted: the secretariat is asked to delete.")
        self.ctx.write(
            withdrawals.mark_deletion_asked,
            consent_id,
            then=lambda _: self.ctx.tell(told, undo=True),
        )


def consent_dialog(kind: ConsentKind, page: ConsentsPage, ctx: Context) -> FormDialog:
    """Yes or no, the day, how, which information, and who gave it where she is not of age."""
    title = translate("participants", "Consent: {kind}").format(kind=kind_text(kind))
    hint = ""
    if kind is ConsentKind.STOPBASE_REGISTER:
        hint = translate(
            "participants",
            "The registration must be signed: a spoken yes is kept, but nothing is typed before"
            " the signature.",
        )
    made = FormDialog(title, translate("participants", "Save"), name="consent", hint=hint)
    form = made.form
    answer = translate("participants", "Answer")
    options: list[tuple[str, object]] = [
        (translate("participants", "Yes"), True),
        (translate("participants", "No"), False),
    ]
    form.add("given", answer, ChoiceButtons(options, title=answer), required=True)
    day = translate("participants", "Given on")
    form.add("given_on", day, DateEdit(today=lambda: ctx.today), required=True)
    how = translate("participants", "How")
    form.add("form", how, Choice(choices(ConsentForm), title=how))
    form.add("text_version", translate("participants", "Version of the information"), QLineEdit())
    if page.age is not None and page.age < consents.OWN_CONSENT_FROM:
        text = translate("participants", "A parent or guardian gives the consents")
        form.add("guardian", translate("participants", "Under 15 years"), QCheckBox(text), span=2)
    elif page.age is not None and page.age <= consents.MATURITY_UNTIL:
        text = translate("participants", "I judge that she understands what she agrees to")
        title = translate("participants", "15 to 17 years")
        form.add("maturity_assessed", title, QCheckBox(text), span=2)
    written_first = kind is ConsentKind.STOPBASE_REGISTER
    form.set_values(
        {
            "given": True,
            "given_on": ctx.today,
            "form": ConsentForm.WRITTEN if written_first else ConsentForm.ORAL,
            "text_version": page.text_version,
        }
    )
    return made


def effect_words(row: EffectRow) -> str:
    """One line of what a withdrawal did."""
    if row.effect is WithdrawalEffect.DELETION_ASKED and row.on is None:
        return translate(
            "participants",
            "A task stands in »Today«: make sure with STOPbasen's secretariat that nothing is kept"
            " (no form is stamped as typed).",
        )
    return kind_text(row.effect).format(day=written.day(row.on), who=row.words)

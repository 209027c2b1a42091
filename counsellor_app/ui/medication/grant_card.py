"""Granting a scheme: what each is, whom it is meant for, and the counsellor's own decision."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from counsellor_app.services.medication.schemes import SchemeRow
from counsellor_app.ui.medication.words import judgement, reason_text, scheme_terms
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, Inset, clear_layout
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, label


class GrantCard(Card):
    """Passive; `grant_requested` carries scheme id, weeks and assessment."""

    grant_requested = Signal(object, int, str)

    def __init__(self) -> None:
        super().__init__(translate("medication", "Grant a scheme"), name="grantCard")
        self._schemes: dict[UUID, SchemeRow] = {}
        self.form = DraftForm(columns=2, name="grantForm")
        self.scheme = Choice(title=translate("medication", "Scheme"))
        self.weeks = Choice(title=translate("medication", "Weeks"))
        self.form.add("scheme_id", translate("medication", "Scheme"), self.scheme)
        self.form.add("weeks", translate("medication", "Weeks"), self.weeks)
        self.form.add(
            "assessment",
            translate("medication", "Assessment"),
            QLineEdit(),
            hint=translate(
                "medication",
                "Needed when the rule is not met, which only a team lead may pass over, or not known.",
            ),
            span=2,
        )
        self.money = label("", "small", name="schemeMoney")
        self.judged = ChipRow(name="schemeJudged")
        rule = Inset("schemeRule")
        rule.body.addWidget(label(translate("medication", "The rule of the scheme"), "heading"))
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(px(2))
        rule.body.addWidget(self.judged)
        rule.body.addLayout(self._reasons)
        self.rule = rule
        self.grant = button(
            translate("medication", "Grant the scheme"), self._grant, primary=True, name="grant"
        )
        self.none = label(
            translate(
                "medication",
                "No scheme is in force. The team lead sets schemes up under Settings.",
            ),
            "small",
        )
        for part in (self.none, self.form, self.money, rule):
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.grant)
        self.body.addLayout(row)
        self.scheme.currentIndexChanged.connect(lambda _: self._show_scheme())

    def show_schemes(self, rows: Sequence[SchemeRow]) -> None:
        """What may be granted now; what is typed stays."""
        self._schemes = {row.id: row for row in rows}
        self.scheme.set_options([(row.name, row.id) for row in rows])
        for part in (self.form, self.money, self.rule, self.grant):
            part.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self._show_scheme()

    def _show_scheme(self) -> None:
        row = self._schemes.get(self.scheme.value())
        if row is None:
            return
        self.weeks.set_options([(str(number), number) for number in range(1, row.weeks + 1)])
        self.weeks.set_value(row.weeks)
        self.money.setText(scheme_terms(row))
        clear_layout(self._reasons)
        judged = row.eligibility
        self.judged.show_chips([judgement(judged)] if judged and judged.reasons else [])
        reasons = [reason_text(each) for each in judged.reasons] if judged else []
        for text in reasons or [translate("medication", "It has no conditions; you decide.")]:
            self._reasons.addWidget(label(text, "small"))

    def _grant(self) -> None:
        self.grant_requested.emit(
            self.scheme.value(), self.weeks.value() or 0, self.form.value("assessment")
        )

"""The dated rules: the kinds, the versions of one, and the form of a version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ids import new_id
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.services.office import rules_editing
from counsellor_app.services.office.rules_editing import RULES, RuleDraft
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.dialogs import Keep
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.settings import rule_fields
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, clear_layout, columns
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.save_key import save_by_key


@dataclass(frozen=True)
class KindRow:
    """One kind of rule."""

    id: RuleKind


class RulesPage(QWidget):
    """Passive: kinds at the left; versions and form at the right."""

    new_requested = Signal()
    save_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rulesPage")
        self.kinds: RowTableView[KindRow] = RowTableView(
            [Column("kind", translate("settings", "Rule"), text=lambda row: kind_text(row.id))],
            name="ruleKinds",
            title=translate("settings", "Rules"),
        )
        self.versions: RowTableView[RuleDraft] = RowTableView(
            _version_columns(), name="ruleVersions", title=translate("settings", "Versions")
        )
        self.versions.setFixedHeight(px(165))
        self.form = DraftForm(name="ruleForm")
        self.heading = label("", "heading", name="ruleHeading")
        self.mode = label("", "small", name="ruleMode")
        listed = Card(flush=True)
        listed.body.addWidget(self.kinds)
        self._form_place = QVBoxLayout()
        edited = Card(name="ruleCard")
        for part in (self.heading, self.versions, self.mode):
            edited.body.addWidget(part)
        edited.body.addLayout(self._form_place)
        edited.body.addLayout(self._buttons())
        edited.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(
            PageHead(
                translate("settings", "Rules"),
                translate(
                    "settings",
                    "A new version holds from its day; figures of the time before use the former.",
                ),
            )
        )
        layout.addLayout(columns(listed, edited, stretch=(2, 5)), 1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.save = button(
            translate("settings", "Save"), self.save_requested.emit, primary=True, name="ruleSave"
        )
        save_by_key(self.save, self)
        self.new = button(
            translate("settings", "New version …"), self.new_requested.emit, name="ruleNew"
        )
        row.addWidget(self.save)
        row.addWidget(self.new)
        row.addStretch(1)
        return row

    def show_versions(self, title: str, rows: Sequence[RuleDraft]) -> None:
        """What has held since when."""
        self.heading.setText(title)
        self.versions.set_rows(rows)

    def show_form(self, form: DraftForm, mode: str) -> None:
        """The form of one version."""
        clear_layout(self._form_place)
        self.form = form
        self._form_place.addWidget(form)
        self.mode.setText(mode)


class RulesPresenter(Presenter):
    """After each change the open pathways are worked out again, as a job."""

    def __init__(self, ctx: Context, view: RulesPage) -> None:
        super().__init__(ctx)
        self._view = view
        self._draft: RuleDraft | None = None
        view.kinds.set_rows([KindRow(kind) for kind in RULES])
        view.kinds.row_chosen.connect(self._on_kind)
        view.versions.row_chosen.connect(self._on_version)
        view.new_requested.connect(self._on_new)
        view.save_requested.connect(self._on_save)
        ctx.watch({"dated_rule"}, self.reload)

    def open(self, **what: Any) -> None:
        wanted = what.get("kind")
        if wanted is not None:
            self._view.kinds.choose_where(lambda row: row.id == wanted)
        elif self._view.kinds.chosen() is None:
            self._view.kinds.choose(0)

    def reload(self) -> None:
        """The versions again; what is typed stays."""
        chosen = self._view.kinds.chosen()
        if chosen is not None:
            self._read(chosen.id)

    def _on_kind(self, row: KindRow | None) -> None:
        if row is not None:
            self._draft = None
            self._view.versions.set_rows(())
            self._read(row.id)
            if not self._view.versions.choose_where(lambda each: each.in_force):
                self._view.versions.choose(0)
            if self._draft is None:  # nobody has set it: what the program proposes
                self._show(RuleDraft(row.id, RULES[row.id].read({}).values()), new=True)

    def _read(self, kind: RuleKind) -> None:
        self.ctx.read(
            rules_editing.versions,
            kind,
            then=lambda rows: self._view.show_versions(kind_text(kind), rows),
        )

    def _on_version(self, row: RuleDraft | None) -> None:
        typing = self._view.form.is_changed() and self._draft is not None
        if row is not None and not (typing and row.id == getattr(self._draft, "id", None)):
            self._show(row)

    def _on_new(self) -> None:
        if self._draft is not None:
            fresh = replace(
                self._draft, id=new_id(), version=0, valid_from=self.ctx.today, source=""
            )
            self._show(fresh, new=True)

    def _show(self, draft: RuleDraft, *, new: bool = False) -> None:
        self._draft = draft
        form = rule_fields.make_form(draft.kind, draft.values)
        form.set_values(rule_fields.to_form(draft.kind, draft.values))
        form.set_value("valid_from", draft.valid_from)
        form.set_value("source", draft.source)
        form.mark_saved()
        self._view.show_form(form, _mode(draft.valid_from, new))

    def _on_save(self) -> None:
        if self._draft is not None and self._view.form.check():
            self._save(self._draft)

    def _save(self, before: RuleDraft) -> None:
        shown = self._view.form.values()
        draft = replace(
            before,
            values=before.values | rule_fields.to_values(before.kind, shown),
            valid_from=shown["valid_from"],
            source=shown["source"],
        )
        self.ctx.write(
            rules_editing.save_rule,
            draft,
            form=self._view.form,
            on_conflict=self._on_conflict,
            then=lambda _: self._saved(draft),
        )

    def _saved(self, draft: RuleDraft) -> None:
        self._view.form.mark_saved()
        if self._view.versions.choose_where(lambda each: each.id == draft.id):
            chosen = self._view.versions.chosen()
            if chosen is not None:
                self._show(chosen)
        self.ctx.jobs.start(
            self._view,
            rules_editing.derive_again,
            self.ctx.backend,
            title=translate("settings", "Working the open pathways out again"),
            then=self._derived,
        )

    def _derived(self, changed: int) -> None:
        text = translate("settings", "Saved. %n open pathway(s) look different now.", "", changed)
        self.ctx.tell(text, undo=True)

    def _on_conflict(self, keep: Keep) -> None:
        assert self._draft is not None
        draft = self._draft
        rows = self.ctx.backend.read(rules_editing.versions, draft.kind)
        newest = next((each for each in rows if each.id == draft.id), None)
        if newest is None:
            self.reload()
        elif keep is Keep.THEIRS:
            self._show(newest)
        else:
            self._save(replace(draft, version=newest.version))


def _version_columns() -> list[Column[RuleDraft]]:
    return [
        Column(
            "from",
            translate("settings", "Valid from"),
            text=lambda row: written.day(row.valid_from),
            width=110,
        ),
        Column("name", translate("settings", "Name"), text=lambda row: row.name, width=120),
        Column(
            "state",
            translate("settings", "State"),
            text=lambda row: translate("settings", "holds now") if row.in_force else "",
            tone=lambda row: Tone.GOOD if row.in_force else None,
            width=120,
        ),
        Column(
            "source", translate("settings", "Who says so"), text=lambda row: row.source, second=True
        ),
    ]


def _mode(since: date | None, new: bool) -> str:
    if new:
        return translate("settings", "A new version. The one before holds until its day.")
    return translate(
        "settings", "The version from {day}. Change it only to mend a mistake."
    ).format(day=written.day(since))


def create(ctx: Context) -> Screen:
    """The page."""
    view = RulesPage()
    return Screen(view, RulesPresenter(ctx, view))

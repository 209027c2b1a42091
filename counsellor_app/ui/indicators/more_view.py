"""Potential, average cost, medicine, forms, locked periods and the cluster: cards for once a year."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counsellor_app.reports.average_cost import AverageCost
from counsellor_app.reports.period import Period
from counsellor_app.reports.potential import Potential
from counsellor_app.ui import format as written
from counsellor_app.ui.indicators.locked_view import LockedCard
from counsellor_app.ui.indicators.outcome_card import OutcomeCard
from counsellor_app.ui.indicators.survey_card import SurveyCard
from counsellor_app.ui.indicators.words import period_name
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, page, scrolled
from counsellor_app.ui.widgets.chart_table import ChartTable
from counsellor_app.ui.widgets.charts import BarsAcross
from counsellor_app.ui.widgets.labels import button, label


class MoreView(QWidget):
    """Passive: emits what is to be saved or added up, and the rule that is to be set."""

    rule_requested = Signal(str)
    save_requested = Signal()
    add_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("moreFigures")
        self.head = PageHead()
        content, body = page("moreCards")
        body.setContentsMargins(0, 0, px(8), 0)
        title = translate("indicators", "Who could be helped, and who was")
        self.potential = ChartTable(BarsAcross(name="potential", title=title), name="potential")
        self.source = label("", "small", name="potentialSource")
        card = Card(title, name="potentialCard")
        card.body.addWidget(self.potential)
        card.body.addWidget(self.source)
        card.body.addLayout(self._rule_button("potential"))
        body.addWidget(card)
        self.cost = label("", name="averageCost")
        costs = Card(translate("indicators", "Ø1  Average cost of a participant"), name="costCard")
        costs.body.addWidget(self.cost)
        costs.body.addLayout(self._rule_button("course_costs"))
        body.addWidget(costs)
        self.outcomes = OutcomeCard()
        body.addWidget(self.outcomes)
        self.surveys = SurveyCard()
        self.surveys.rule_requested.connect(lambda: self.rule_requested.emit("surveys"))
        body.addWidget(self.surveys)
        self.locked = LockedCard()
        body.addWidget(self.locked)
        body.addWidget(self._cluster())
        body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.head)
        layout.addWidget(scrolled(content, "moreScroll"), 1)

    def _rule_button(self, kind: str) -> QHBoxLayout:
        row = QHBoxLayout()
        text = (
            translate("indicators", "Change the population and shares")
            if kind == "potential"
            else translate("indicators", "Change the prices")
        )
        row.addWidget(
            button(text, lambda: self.rule_requested.emit(kind), link=True, name=f"rule_{kind}")
        )
        row.addStretch(1)
        return row

    def _cluster(self) -> Card:
        card = Card(translate("indicators", "Cluster of municipalities"), name="clusterCard")
        card.body.addWidget(
            label(
                translate(
                    "indicators",
                    "Each municipality saves its counts, without citizens; one of them adds the "
                    "files up. Groups under five are left out.",
                )
            )
        )
        row = QHBoxLayout()
        row.addWidget(
            button(
                translate("indicators", "Save our counts …"),
                self.save_requested.emit,
                name="clusterSave",
            )
        )
        row.addWidget(
            button(
                translate("indicators", "Add files up …"),
                self.add_requested.emit,
                name="clusterAdd",
            )
        )
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def show_rights(self, *, may_edit: bool) -> None:
        """The ways to a rule are for those who may change it."""
        for each in self.findChildren(QPushButton):
            if each.objectName().startswith("rule_"):
                each.setVisible(may_edit)

    def show_period(self, period: Period) -> None:
        """Whose figures these are."""
        self.locked.show_period(period)
        title = translate("indicators", "Potential, forms, locked periods and cluster")
        self.head.show_texts(title, period_name(period))

    def show_potential(self, found: Potential) -> None:
        """The chain from smokers to those who want help, beside what was done."""
        steps = [
            (translate("indicators", "Smoke daily"), found.daily_smokers),
            (translate("indicators", "Want to stop"), found.want_to_stop),
            (translate("indicators", "Want help"), found.want_help),
            (translate("indicators", "Referred"), found.referred),
            (translate("indicators", "Began"), found.started),
            (translate("indicators", "Smoke-free"), found.smoke_free),
        ]
        known = [(words, count) for words, count in steps if count is not None]
        chart = self.potential.chart
        assert isinstance(chart, BarsAcross)
        chart.show_bars([(words, float(n), written.number(n)) for words, n in known])
        chart.say("; ".join(f"{words}: {written.number(count)}" for words, count in known))
        self.potential.show_cells(
            (translate("indicators", "Came to"), translate("indicators", "Number")),
            [(words, written.number(count)) for words, count in known],
        )
        if found.population is None:
            text = translate(
                "indicators",
                "How many people there are is not set: give the population of the municipality, "
                "or the patients of the hospital.",
            )
        else:
            text = translate("indicators", "Of {count} people. {source}, since {day}.").format(
                count=written.number(found.population),
                source=found.source or "–",
                day=written.day(found.since),
            )
        self.source.setText(text)

    def show_cost(self, found: AverageCost) -> None:
        """The average, or what is missing for it."""
        medicine = written.kroner(found.medicine)
        if found.average is None or found.course_cost is None:
            self.cost.setText(_why_unknown(found).format(medicine=medicine))
            return
        text = translate(
            "indicators",
            "{average} each: meetings {courses}, medicine {medicine}; %n began.",
            "",
            found.participants,
        )
        self.cost.setText(
            text.format(
                average=written.kroner(found.average),
                courses=written.kroner(found.course_cost),
                medicine=medicine,
            )
        )


def _why_unknown(found: AverageCost) -> str:
    if found.course_cost is None:
        return translate(
            "indicators",
            "Not known: the price of a meeting is not set. Medicine: {medicine}; %n began.",
            "",
            found.participants,
        )
    return translate("indicators", "Not known: nobody began in the period. Medicine: {medicine}.")

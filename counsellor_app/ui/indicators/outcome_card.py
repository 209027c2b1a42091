"""Smoke-free after half a year by weeks of free medicine and completed or not (domain 4.4), as one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from counsellor_app.reports.outcome_table import OutcomeCell, OutcomeRow
from counsellor_app.ui import format as written
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.labels import label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

_MOST_ROWS = 6


@dataclass(frozen=True)
class OutcomeLine:
    """One scheme with both groups in words."""

    id: int
    scheme: str
    completed: tuple[str, str]
    not_completed: tuple[str, str]


class OutcomeCard(Card):
    """Passive."""

    def __init__(self) -> None:
        title = translate("indicators", "Smoke-free after ½ year by free medicine")
        super().__init__(title, name="outcomeCard")
        self.body.addWidget(
            label(
                translate(
                    "indicators",
                    "Courses that ended in the period. The half-year calls come five to seven months "
                    "later, so choose a period that is further back.",
                ),
                "small",
            )
        )
        self.table: RowTableView[OutcomeLine] = RowTableView(
            _columns(),
            name="outcomeTable",
            title=title,
            empty=translate(
                "indicators", "No course ended in the period. Choose another one above."
            ),
        )
        self.table.fit(_MOST_ROWS)
        self.body.addWidget(self.table)

    def show_outcomes(self, rows: Sequence[OutcomeRow]) -> None:
        """The longest scheme first."""
        self.table.set_rows([_line(row) for row in rows])
        self.table.fit(_MOST_ROWS)


def _line(row: OutcomeRow) -> OutcomeLine:
    weeks = translate("indicators", "%n week(s) of free medicine", "", row.weeks)
    none = translate("indicators", "no free medicine")
    return OutcomeLine(
        row.weeks, weeks if row.weeks else none, _cell(row.completed), _cell(row.not_completed)
    )


def _cell(cell: OutcomeCell) -> tuple[str, str]:
    """The share of those who answered with its n, and the share with the others as smokers."""
    text = translate("indicators", "{share} ({part} of {whole})")
    answered = text.format(
        share=written.percent(cell.rate),
        part=written.number(cell.smoke_free),
        whole=written.number(cell.answered),
    )
    unanswered = translate("indicators", "{share} ({count} without an answer)")
    return (
        answered if cell.answered else "–",
        unanswered.format(
            share=written.percent(cell.rate_of_everybody), count=written.number(cell.unanswered)
        ),
    )


def _columns() -> list[Column[OutcomeLine]]:
    def column(
        key: str,
        title: str,
        text: Callable[[OutcomeLine], str],
        width: int,
        *,
        second: bool = False,
    ) -> Column[OutcomeLine]:
        return Column(key, title, text=text, width=width, right=True, second=second, sortable=False)

    as_smokers = translate("indicators", "No answer as smokers")
    return [
        Column(
            "scheme",
            translate("indicators", "Scheme"),
            text=lambda row: row.scheme,
            sortable=False,
            least=190,
        ),
        column(
            "completed", translate("indicators", "Completed"), lambda row: row.completed[0], 150
        ),
        column("completed_all", as_smokers, lambda row: row.completed[1], 180, second=True),
        column(
            "not_completed",
            translate("indicators", "Not completed"),
            lambda row: row.not_completed[0],
            150,
        ),
        column("not_completed_all", as_smokers, lambda row: row.not_completed[1], 180, second=True),
    ]

"""The arguments of `report` beside `report indicators`: one line for each report that the window shows."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from counsellor_app.reports.behind import Answer
from counsellor_app.reports.cuts import Cut
from counsellor_app.reports.indicator import IDS

Add = Callable[[str, str], argparse.ArgumentParser]
STOPBASEN = tuple(each for each in IDS if each.startswith("S"))
CUTS = tuple(each.value for each in Cut)


def add_reports(add: Add) -> None:
    """Each report with its period, its format and what else it is asked for."""
    figures = add("figures", "every indicator by cuts, with intervals and unknowns")
    figures.add_argument("--by", choices=CUTS, action="append", metavar="CUT", help=", ".join(CUTS))
    _table(figures)
    _table(add("equality", "short education and psychiatry beside everybody"))
    trend = add("trend", "one indicator over time as a run chart")
    trend.add_argument("--indicator", choices=IDS, required=True)
    trend.add_argument("--months", type=int, choices=(1, 3, 12), default=3)
    waiting = add("waiting", "waiting times from received to the first meeting")
    waiting.add_argument("--by", choices=CUTS, metavar="CUT", help=", ".join(CUTS))
    _table(waiting)
    add("funnel", "from referred to smoke-free")
    add("medicine", "smoke-free by weeks of free medicine and completed or not")
    explain = add("explain", "where a number comes from")
    explain.add_argument("--indicator", choices=IDS, required=True)
    _table(explain)
    add("wards", "feedback to departments and practices; --out FOLDER writes page and mail of each")
    certificates = add("certificates", "how STOPbasen's five certificates of a year stand")
    certificates.add_argument(
        "--open", choices=STOPBASEN, help="those who are still open, under pseudonyms, by last day"
    )
    add("status", "one page for a meeting (pdf), or every table in a workbook (xlsx)")
    add("potential", "who could be helped, beside who was")
    add("cost", "the average cost of a participant")
    _table(add("surveys", "the forms at the end of courses: how many answered what"))
    cluster = add("cluster", "counts without persons for the cluster; --add sums several files")
    cluster.add_argument("--add", nargs="+", type=Path, metavar="FILE", help="files to add up")
    locked = add(
        "snapshots", "locked periods and what was corrected since; a pdf is the page itself"
    )
    locked.add_argument("--lock", action="store_true", help="lock the period now")
    behind = add("behind", "the pathways behind a number, under pseudonyms")
    behind.add_argument("--figure", required=True, metavar="ID", help="an indicator or a stop")
    behind.add_argument("--by", choices=CUTS, metavar="CUT")
    behind.add_argument("--value", default="", help="one value of the cut")
    behind.add_argument("--answer", choices=tuple(each.value for each in Answer))


def _table(report: argparse.ArgumentParser) -> None:
    report.add_argument("--table", metavar="KEY", help="which table a csv holds; the first else")

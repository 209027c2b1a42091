"""The arguments of the program: what can be asked for on the command line (commands.md)."""

from __future__ import annotations

import argparse
import calendar
import re
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from counsellor_app.cli.report_arguments import add_reports


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The chosen command with its options; `command` is None for the window."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    _settle_period(parser, chosen)
    return chosen


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="counsellor-app", description="Stopforløb. Without a command the window opens."
    )
    parser.add_argument("--data-dir", type=Path, metavar="DIR")
    parser.add_argument("--language", choices=("da", "en"))
    parser.add_argument("--user", metavar="INITIALS", help="who acts")
    parser.add_argument("--secret-stdin", action="store_true", help="read secrets from stdin")
    parser.add_argument("--today", type=_day, metavar="DATE", help="in a demonstration only")
    parser.set_defaults(json=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_making(commands)
    _add_exchange(commands)
    _add_papers(commands)
    _add_keeping(commands)
    return parser


Commands = argparse._SubParsersAction  # the type has no public name


def _add_making(commands: Commands[argparse.ArgumentParser]) -> None:
    demo = commands.add_parser("demo", help="make the fictive municipality in an empty DIR")
    demo.add_argument("--participants", type=int, default=200, metavar="N")
    demo.add_argument("--seed", type=int, default=1, metavar="S")
    _common(demo)
    walk = commands.add_parser("walk", help="lead one fictive citizen through the window")
    walk.add_argument("--out", type=Path, default=Path("demo-output"))


def _add_exchange(commands: Commands[argparse.ArgumentParser]) -> None:
    take_in = commands.add_parser("import", help="take files in")
    kinds = take_in.add_subparsers(dest="kind", required=True)
    referrals = kinds.add_parser("referrals", help="XREF15 files or folders")
    referrals.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    _common(referrals)
    _add_lists(kinds)
    export = commands.add_parser("export", help="write a table")
    tables = export.add_subparsers(dest="kind", required=True)
    for kind in ("pathways", "attendance", "stopbasen", "vouchers"):
        table = tables.add_parser(kind)
        _period(table)
        table.add_argument(
            "--out", type=_export_file, required=True, metavar="FILE.csv|FILE.xlsx|FILE.zip"
        )
        table.add_argument(
            "--encrypt", action="store_true",
            help="lock the file: FILE.zip, or FILE.csv.zip; the passphrase is asked for, or read from"
            " standard input (--secret-stdin), a file or the environment, never an argument",
        )  # fmt: skip
        table.add_argument(
            "--passphrase-file",
            type=Path,
            metavar="FILE",
            help="whose first line is the passphrase",
        )
        table.add_argument("--lock", action="store_true", help="lock the period's table first")
        _common(table)
    report = commands.add_parser("report", help="work figures out")
    reports = report.add_subparsers(dest="kind", required=True)
    _add_report(reports, "indicators", "the indicators of a period")
    add_reports(partial(_add_report, reports))


def _add_lists(kinds: Commands[argparse.ArgumentParser]) -> None:
    told = "a list from a spreadsheet: referrals, a course with attendance, or half-year answers"
    lists = kinds.add_parser(
        "pathways", help=told, description=told, epilog=_MAPPINGS, formatter_class=_Plain
    )
    lists.add_argument("file", type=Path, metavar="FILE.xlsx|csv")
    lists.add_argument("--mapping", required=True, metavar="NAME", help="what the columns mean")
    lists.add_argument("--sheet", default="", help="another than the first with something in it")
    lists.add_argument(
        "--header-line", type=int, default=0, metavar="N", help="where the titles are"
    )
    lists.add_argument(
        "--set", dest="settled", action="append", default=[], metavar="WHAT=VALUE",
        help="what holds for every row",
    )  # fmt: skip
    lists.add_argument(
        "--refused", type=_table, metavar="FILE.csv|FILE.xlsx", help="rows to mend, with the reason"
    )
    lists.add_argument(
        "--dry-run", action="store_true", help="only say what would become of each row"
    )
    _common(lists)


_Plain = argparse.RawDescriptionHelpFormatter
_MAPPINGS = """
NAME is a mapping that was remembered in the window, or one that needs no window, by which the
columns are recognised by their usual Danish titles (the first line with some of them is the header):
  henvisninger   a person a row: Navn, CPR, Telefon, Henvist den, Henvist fra, Bemærkning …
  hold           a person a row, a meeting a column whose title is its day; x, a (afbud), u (udeblevet), t
  halvår         a person a row: Navn, CPR, Telefon, Stopdato, Svaret den, Røgfri, Tilfredshed …
WHAT is, for henvisninger: received_on, source, counsellor; for hold: course_name, programme, place,
starts, counsellor, quit_date, source, consent_form (skriftligt, mundtligt), course_over (ja, nej);
for halvår: consent_form, source, counsellor.
"""


def _add_report(
    reports: Commands[argparse.ArgumentParser], name: str, told: str
) -> argparse.ArgumentParser:
    report = reports.add_parser(name, help=told)
    _period(report)
    report.add_argument("--format", choices=("json", "csv", "xlsx", "pdf"), default=None)
    report.add_argument("--out", type=Path, metavar="FILE")
    _common(report)
    return report


def _add_papers(commands: Commands[argparse.ArgumentParser]) -> None:
    voucher = commands.add_parser("voucher", help="issue or reprint a voucher")
    voucher.add_argument("pathway", metavar="PATHWAY")
    voucher.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    voucher.add_argument("--reprint", metavar="NUMBER")
    _common(voucher)
    epikrise = commands.add_parser("epikrise", help="write the discharge letter")
    epikrise.add_argument("pathway", metavar="PATHWAY")
    epikrise.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    epikrise.add_argument("--xml", type=Path, metavar="FILE.xml")
    _common(epikrise)


def _add_keeping(commands: Commands[argparse.ArgumentParser]) -> None:
    backup = commands.add_parser("backup", help="write a backup that is opened and checked")
    backup.add_argument("file", type=_whole_path, metavar="FILE")
    restore = commands.add_parser("restore", help="put a backup in place, keeping what was there")
    restore.add_argument("file", type=_whole_path, metavar="FILE")
    check = commands.add_parser("check", help="read everything and name what is wrong")
    audit = commands.add_parser("audit", help="the log of acts and looks")
    verify = audit.add_subparsers(dest="kind", required=True).add_parser("verify")
    for command in (backup, restore, check, verify):
        _common(command)


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")
    _today(parser)
    parser.add_argument(
        "--user", metavar="INITIALS", default=argparse.SUPPRESS, help=argparse.SUPPRESS
    )


def _today(parser: argparse.ArgumentParser) -> None:
    # After the command too; suppressed, so that it does not undo the one before the command.
    parser.add_argument("--today", type=_day, metavar="DATE", default=argparse.SUPPRESS)


def _period(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="first", type=_day, metavar="DATE")
    parser.add_argument("--to", dest="last", type=_day, metavar="DATE")
    parser.add_argument("--quarter", type=_quarter, metavar="2026Q3")
    parser.add_argument("--year", type=_year, metavar="2026")


def _settle_period(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> None:
    """Leaves `first` and `last`, inclusive, whichever way the period was given."""
    if not hasattr(chosen, "quarter"):
        return
    ways = [chosen.quarter, chosen.year, (chosen.first or chosen.last) and True]
    if sum(way is not None for way in ways) > 1:
        parser.error("give the period one way: --from --to, --quarter or --year")
    whole = chosen.quarter or chosen.year
    if whole:
        chosen.first, chosen.last = whole
    if (chosen.first is None) != (chosen.last is None):
        parser.error("--from and --to go together")
    if chosen.first and chosen.first > chosen.last:
        parser.error("--from lies after --to")
    if chosen.first is None and chosen.kind != "pathways":
        parser.error("a period is needed: --from --to, --quarter or --year")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date like 2026-09-01") from None


def _quarter(text: str) -> tuple[date, date]:
    found = re.fullmatch(r"([1-9][0-9]{3})Q([1-4])", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no quarter like 2026Q3")
    year, last_month = int(found[1]), 3 * int(found[2])
    last_day = calendar.monthrange(year, last_month)[1]
    return date(year, last_month - 2, 1), date(year, last_month, last_day)


def _year(text: str) -> tuple[date, date]:
    if not re.fullmatch(r"[1-9][0-9]{3}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no year like 2026")
    return date(int(text), 1, 1), date(int(text), 12, 31)


def _whole_path(text: str) -> Path:
    # Sentences name the folder; "." would say nothing.
    return Path(text).absolute()


def _export_file(text: str) -> Path:
    return Path(text) if text.lower().endswith(".zip") else _table(text)


def _table(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in {".csv", ".xlsx"}:
        raise argparse.ArgumentTypeError("the file must end in .csv or .xlsx")
    return path

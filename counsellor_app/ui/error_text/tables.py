"""Sentences for tables that arrive as csv or xlsx: why one cannot be read, and what to know of one that was."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """By code."""
    return _files() | _sizes() | _cells() | _notes(count)


def _files() -> dict[str, str]:
    return {
        "snapshot.locked": translate(
            "errors_tables", "The period {first} to {last} is locked already. It stays as it is."
        ),
        "snapshot.not_over": translate(
            "errors_tables", "The period is not over before {last}. Lock it afterwards."
        ),
        "snapshot.unknown": translate(
            "errors_tables", "The period {first} to {last} is not locked."
        ),
        "snapshot.damaged": translate(
            "errors_tables",
            "The locked page of {first} to {last} is damaged. Take it from a backup.",
        ),
        "snapshot.altered": translate(
            "errors_tables",
            "The figures that were kept of {first} to {last} are not the ones that were locked. "
            "Take them from a backup, and tell whoever looks after the log.",
        ),
        "cluster.not_one": translate(
            "errors_tables", "{file} is no file of counts for the cluster. Nothing was added."
        ),
        "cluster.version": translate(
            "errors_tables",
            "{file} was written as {found}; this program reads {known}. Nothing was added.",
        ),
        "cluster.twice": translate(
            "errors_tables", "{municipality} stands there twice. Nothing was added."
        ),
        "cluster.period": translate(
            "errors_tables", "{municipality} has another period than the first. Nothing was added."
        ),
        "cluster.none": translate("errors_tables", "Choose the files of the municipalities."),
        "table.no_file": translate("errors_tables", "There is no file named {file} any more."),
        "table.unreadable": translate(
            "errors_tables",
            "{file} cannot be read. Close it in other programs and try again.",
        ),
        "table.empty": translate("errors_tables", "There is nothing in the file."),
        "table.not_a_table": translate(
            "errors_tables", "This is no table. Choose a file that ends in .xlsx or .csv."
        ),
        "table.damaged": translate(
            "errors_tables",
            "The spreadsheet is damaged. Open it in Excel, save it again as .xlsx, and read that one.",
        ),
        "table.locked": translate(
            "errors_tables",
            "The spreadsheet has a password. Save it without one, and read that copy.",
        ),
        "table.old_excel": translate(
            "errors_tables",
            "This is an old Excel file, or one with a password. Save it as .xlsx without a password.",
        ),
        "table.pdf": translate(
            "errors_tables", "This is a PDF. Ask for the list as .xlsx or .csv, or type the lines."
        ),
        "table.markup": translate(
            "errors_tables",
            "This is a web page or XML, whatever it is called. Open it in Excel and save it as .xlsx.",
        ),
        "table.no_sheet": translate("errors_tables", "There is nothing on the sheet {sheet}."),
        "table.encoding": translate(
            "errors_tables", "The letters on line {line} cannot be read. Save the file as UTF-8."
        ),
        "table.quotes": translate(
            "errors_tables", "The quotation marks on line {line} do not match. Mend the line."
        ),
        "table.unsafe_reader": translate(
            "errors_tables",
            "Spreadsheets cannot be read safely here: the program is not installed whole. Use .csv.",
        ),
    }


def _sizes() -> dict[str, str]:
    return {
        "table.too_large": translate(
            "errors_tables",
            "The file is larger than {megabytes} MB. Part it and read one at a time.",
        ),
        "table.unpacks_too_large": translate(
            "errors_tables",
            "The spreadsheet takes far more room than its lines need, so it was not opened. "
            "Copy the lines to a new one.",
        ),
        "table.too_many_rows": translate(
            "errors_tables", "There are more than {most} lines. Part the file."
        ),
        "table.too_many_columns": translate(
            "errors_tables",
            "There are more than {most} columns. Delete those that are not used.",
        ),
        "table.cell_too_long": translate(
            "errors_tables", "A cell on line {line} is far too long. Shorten it and read again."
        ),
        "table.too_slow": translate(
            "errors_tables",
            "The file was not read within {seconds} seconds. Part it in smaller ones.",
        ),
    }


def _cells() -> dict[str, str]:
    return {
        "table.not_a_number": translate("errors_tables", "This is no number."),
        "table.not_a_day": translate("errors_tables", "This is no date."),
        "table.which_day": translate(
            "errors_tables", "The number can be two days. Write the date out, as 1.3.2026."
        ),
        "table.not_yes_or_no": translate("errors_tables", "This is neither yes nor no."),
    }


def _notes(count: int) -> dict[str, str]:
    return {
        "table.formula_without_value": translate(
            "errors_tables",
            "Formulas without a result are read as empty ({place}). "
            "Open the file in Excel and save it, and the result comes along.",
        ),
        "table.other_sheets": translate(
            "errors_tables", "Only the first sheet is read. There are others: {sheets}."
        ),
        "table.hidden_sheets": translate(
            "errors_tables", "%n hidden sheet(s) are not read.", "", count
        ),
        "table.hidden_rows": translate(
            "errors_tables", "Some lines are hidden in the spreadsheet. They are read too."
        ),
        "table.merged": translate(
            "errors_tables",
            "Some cells are merged ({place}). Their value counts for every line that they cover.",
        ),
    }

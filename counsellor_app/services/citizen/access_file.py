"""Subject access as a file that a computer reads: every table and column by its name, with the Danish label."""

from __future__ import annotations

import json
from typing import Any

from counsellor_app.services.citizen.subject_access import AccessSheet, Section

FORMAT = "stopforloeb-indsigt-1"


def to_json(sheet: AccessSheet) -> bytes:
    """UTF-8, indented, in the order of the pages; what is technical is here too."""
    content = {
        "format": FORMAT,
        "municipality": sheet.letterhead.municipality,
        "unit": sheet.letterhead.unit,
        "made_on": sheet.made_on.isoformat(),
        "tables": {section.table: _table(section) for section in sheet.sections if section.rows},
        "log": [
            {"at": line.at.isoformat(), "action": line.action, "who": line.who}
            for line in sheet.log
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _table(section: Section) -> dict[str, Any]:
    labels = {line.column: line.label for row in section.rows for line in row}
    return {
        "heading": section.heading,
        "labels": labels,
        "rows": [{line.column: line.value for line in row} for row in section.rows],
    }

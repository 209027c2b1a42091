"""A process with the real window in which somebody types an interview until it is killed.

python -m tests.helpers.interviewing_process DATA INITIALS
Prints the key and answer of each question when it is typed, and "ready" before the first.
"""

from __future__ import annotations

import sys
import time as clock
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from sqlalchemy import select

from counsellor_app import paths
from counsellor_app.kinds.pathway import Stage
from counsellor_app.models import Pathway, Referral
from counsellor_app.services.office import sign_in
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui.dressing import machine_settings
from counsellor_app.ui.opened import make_window, open_places
from counsellor_app.ui.widgets.fields import NumberEdit
from tests.helpers.demonstrations import TODAY


def main(data: str, initials: str) -> None:
    """Types into one field after the other, without a pause that is longer than a breath."""
    _application = QApplication([])
    places = paths.places(Path(data))
    machine, _ = machine_settings(places)
    opened = open_places(places, machine, today=TODAY)
    opened.backend.actor = opened.backend.read(sign_in.demonstration_actor, initials)
    window = make_window(opened, machine, inline_jobs=True)
    window.show()

    def booked(session: Transaction) -> tuple[object, object]:
        statement = select(Pathway.participant_id, Pathway.id)
        found = session.execute(statement.where(Pathway.id == chosen(session))).one()
        return found[0], found[1]

    person, pathway = opened.backend.read(booked)
    window.go_to("participants", participant_id=person, pathway_id=pathway, tab="interview")
    tab = window.findChild(QWidget, "interviewTab")
    assert tab is not None
    print("ready", flush=True)
    fields = [
        (key, form.fields[key])
        for form in tab.forms.values()  # type: ignore[attr-defined]
        for key in form.fields
        if isinstance(form.fields[key], QLineEdit | QPlainTextEdit)
    ]
    for key, field in fields:
        if "date" in type(field).__name__.lower():
            continue
        words = "7" if isinstance(field, NumberEdit) else f"Svar på {key}"
        field.clear()
        for sign in words:
            QTest.keyClicks(field, sign)
            rest(0.02)
        print(f"{key}={words}", flush=True)
    while True:
        rest(0.1)


def chosen(session: Transaction) -> object:
    """The second pathway with a referral whose interview is booked; the first has been begun."""
    return session.scalars(
        select(Pathway.id)
        .join(Referral, Referral.pathway_id == Pathway.id)
        .where(Pathway.stage == Stage.INTERVIEW_BOOKED)
        .order_by(Pathway.received_on, Pathway.id)
        .offset(1)
    ).first()


def rest(seconds: float) -> None:
    """Lets the window work."""
    until = clock.monotonic() + seconds
    while clock.monotonic() < until:
        QCoreApplication.processEvents()
        clock.sleep(0.005)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

"""What a presenter relies on: the doors, the errors by class, the news, the jobs."""

from __future__ import annotations

import gc
import threading
import time

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.errors import (
    ConflictError,
    FieldError,
    NeedsConfirmation,
    StorageError,
    UserError,
)
from counsellor_app.services.backend import Backend
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui.changes import CALM_MS, ChangeBus
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.dialogs import Dialogs, Keep, UnansweredDialog
from counsellor_app.ui.jobs import Jobs, Progress
from counsellor_app.ui.screen import Context
from counsellor_app.ui.widgets.draft_form import DraftForm
from tests.ui.conftest import SaidMessages


def act(session: Transaction, fault: Exception | None = None, confirmed: bool = False) -> str:
    """A use case that can be told how to fail."""
    if fault is not None and not (isinstance(fault, NeedsConfirmation) and confirmed):
        raise fault
    session.touched("call")
    audit.record(session, "act")
    return "done"


class Hearer:
    """A presenter, as far as news is concerned."""

    def __init__(self) -> None:
        self.heard = 0

    def reload(self) -> None:
        self.heard += 1


def test_a_write_is_answered_after_the_screens_have_heard(context: Context) -> None:
    order: list[str] = []
    context.watch({"call"}, lambda: order.append("news"))
    context.write(act, then=order.append)
    assert order == ["news", "done"]


def test_a_wrong_field_is_shown_in_the_form_not_in_the_bar(
    context: Context, messages: SaidMessages, qtbot: QtBot
) -> None:
    form = DraftForm()
    qtbot.addWidget(form)
    form.add("phone", "Telefon", QLineEdit())
    context.write(act, FieldError("phone", "field.required"), form=form)
    assert [each.text() for each in form.findChildren(QLabel, "phoneError")] == ["Skal udfyldes."]
    assert messages.texts == []
    context.write(act, FieldError("elsewhere", "field.required"), form=form)
    assert messages.texts == ["Skal udfyldes."]


def test_what_the_user_can_mend_is_said_in_the_bar(
    context: Context, messages: SaidMessages
) -> None:
    context.write(act, UserError("undo.gone"))
    assert messages.texts == ["Det er allerede fortrudt."]
    assert messages.tones == [Tone.LATE]


@pytest.mark.parametrize("agreed", [True, False])
def test_an_unusual_act_is_asked_about(context: Context, dialogs: Dialogs, agreed: bool) -> None:
    answers: list[str] = []
    dialogs.answer(agreed)
    context.write(act, NeedsConfirmation("undo.gone"), then=answers.append)
    assert answers == (["done"] if agreed else [])


@pytest.mark.parametrize(("button", "kept"), [(0, [Keep.THEIRS]), (1, [Keep.MINE]), (None, [])])
def test_a_conflict_lets_the_user_choose(
    context: Context, dialogs: Dialogs, button: int | None, kept: list[Keep]
) -> None:
    chosen: list[Keep] = []
    dialogs.answer(button)
    context.write(act, ConflictError("pathway"), on_conflict=chosen.append)
    assert chosen == kept


def test_storage_advises(context: Context, dialogs: Dialogs) -> None:
    context.write(act, StorageError("storage.disk_full", folder="Dokumenter"))
    assert "Dokumenter" in dialogs.shown[-1]


@pytest.mark.expects_log
def test_anything_else_is_one_crash_with_a_number_and_without_what_was_typed(
    context: Context, dialogs: Dialogs, caplog: pytest.LogCaptureFixture
) -> None:
    context.write(act, ValueError("Nancy Ann Berggren"))
    number = dialogs.shown[-1].rsplit(" ", 1)[-1]
    assert number in caplog.text
    assert "ValueError" in caplog.text
    assert "Nancy" not in caplog.text + dialogs.shown[-1]


def test_a_question_without_a_prepared_answer_fails(context: Context) -> None:
    with pytest.raises(UnansweredDialog):
        context.dialogs.ask("?")


def test_a_hidden_area_reads_again_once_when_it_is_shown(context: Context) -> None:
    area, hearer = context.for_area(), Hearer()
    area.watch({"call"}, hearer.reload)
    area.sleep()
    context.write(act)
    context.write(act)
    assert hearer.heard == 0
    area.wake()
    assert hearer.heard == 1


def test_a_screen_that_is_gone_hears_nothing(context: Context) -> None:
    hearer = Hearer()
    context.watch({"call"}, hearer.reload)
    del hearer
    gc.collect()
    context.write(act)
    assert context.bus._watches == []


def test_other_tables_are_no_news(context: Context) -> None:
    hearer = Hearer()
    context.watch({"voucher"}, hearer.reload)
    context.write(act)
    assert hearer.heard == 0


def many_writes(backend: Backend, count: int, *, progress: Progress) -> int:
    for done in range(count):
        backend.write(act)
        progress(done + 1, count)
    return count


def test_a_job_beside_the_window_tells_it_on_its_own_thread(backend: Backend, qtbot: QtBot) -> None:
    failures: list[Exception] = []
    bus, jobs, owner, hearer = ChangeBus(backend), Jobs(failures.append), QWidget(), Hearer()
    qtbot.addWidget(owner)
    bus.watch({"call"}, hearer.reload)
    answers: list[int] = []
    job = jobs.start(owner, many_writes, backend, 20, title="x", then=answers.append)
    steps: list[tuple[int, int]] = []
    job.progressed.connect(lambda done, total: steps.append((done, total)))
    qtbot.waitUntil(lambda: answers == [20], timeout=5000)
    qtbot.waitUntil(lambda: hearer.heard > 0, timeout=5000)
    assert steps[-1] == (20, 20)
    assert hearer.heard <= 20
    assert not failures
    assert not jobs.running


def test_a_job_that_writes_all_the_time_is_told_of_calmly(backend: Backend, qtbot: QtBot) -> None:
    bus, jobs, owner, hearer = ChangeBus(backend), Jobs(_fail), QWidget(), Hearer()
    jobs.finished.connect(bus.tell_now)
    qtbot.addWidget(owner)
    bus.watch({"call"}, hearer.reload)
    heard: list[int] = []
    begun = time.monotonic()
    jobs.start(owner, many_writes, backend, 150, then=lambda _: heard.append(hearer.heard))
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    lasted_ms = (time.monotonic() - begun) * 1000
    assert 1 <= heard[0] <= 2 + lasted_ms / CALM_MS  # and all of it before the answer
    assert not bus._waiting


def test_a_stopped_job_gives_no_answer(backend: Backend, qtbot: QtBot) -> None:
    jobs, owner = Jobs(_fail), QWidget()
    qtbot.addWidget(owner)
    answers: list[int] = []
    job = jobs.start(owner, many_writes, backend, 100_000, then=answers.append)
    job.cancel()
    qtbot.waitUntil(lambda: not jobs.running, timeout=5000)
    assert answers == []


def test_an_answer_for_a_closed_screen_is_dropped(backend: Backend, qtbot: QtBot) -> None:
    jobs, owner, closed = Jobs(_fail), QWidget(), threading.Event()
    answers: list[int] = []

    def work(progress: Progress) -> int:
        closed.wait(10)  # an answer that was there before the screen closed may still be heard
        return many_writes(backend, 1, progress=progress)

    jobs.start(owner, work, then=answers.append)
    owner.deleteLater()
    closed.set()
    qtbot.waitUntil(lambda: not jobs.running, timeout=5000)
    assert answers == []


def _fail(error: Exception) -> None:
    raise error

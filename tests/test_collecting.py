"""Garbage of the window is collected on the thread of the window, also while a job makes much of its own."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsellor_app import collecting
from counsellor_app.ui.jobs import Jobs

HERE = threading.get_ident


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    gc.collect()
    gc.freeze()  # what former tests left makes each search last a second
    yield
    assert gc.isenabled()
    gc.collect()


class Window(QWidget):
    """As every window here: PySide takes care of its own classes, and of none that is made from them."""


def a_window_in_a_cycle() -> list[bool]:
    """Whether it went on this thread, once it has gone; nobody but itself holds it."""
    window = Window()
    here = HERE()
    gone: list[bool] = []
    window.destroyed.connect(
        lambda: gone.append(HERE() == here), Qt.ConnectionType.DirectConnection
    )
    window.itself = window  # type: ignore[attr-defined]
    return gone


def make_garbage(progress: object = None) -> None:
    """As reading a long list does: enough for the collector to come by itself, often."""
    for _ in range(200_000):
        circle: list[object] = []
        circle.append(circle)


def on_a_thread_of_its_own(work: Callable[[], object]) -> None:
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_what_would_happen_without(qtbot: QtBot) -> None:
    """The control: the window is found by the collector on the other thread, and dies there."""
    gone = a_window_in_a_cycle()
    on_a_thread_of_its_own(gc.collect)
    assert gone == [False]


def test_while_another_thread_works_nothing_dies_on_it(qtbot: QtBot) -> None:
    gone = a_window_in_a_cycle()
    with collecting.elsewhere(), collecting.elsewhere():
        on_a_thread_of_its_own(make_garbage)
        assert gone == []
        collecting.collect_if_many()
    assert gone == [True]


def test_beside_a_job_nothing_dies_on_its_thread(qtbot: QtBot) -> None:
    owner, done = QObject(), list[object]()
    jobs = Jobs(lambda error: None, owner)
    gone = a_window_in_a_cycle()
    jobs.start(owner, make_garbage, then=done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    make_garbage()
    assert gone == [True]


def test_a_window_that_goes_before_its_job_was_heard_lets_the_collector_go_on(qtbot: QtBot) -> None:
    owner, begun, go_on = QObject(), threading.Event(), threading.Event()

    def wait(progress: object) -> None:
        begun.set()
        go_on.wait(10)

    jobs = Jobs(lambda error: None, owner)
    jobs.start(owner, wait)
    begun.wait(10)
    assert not gc.isenabled()
    go_on.set()
    jobs.wait()
    assert gc.isenabled()
    owner.deleteLater()

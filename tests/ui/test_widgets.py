"""The parts that areas are built from: long lists, folds, forms, keys, searching."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counsellor_app.kinds.people import Sex
from counsellor_app.ui.colours import DARK, LIGHT, Colours, Tone, from_system
from counsellor_app.ui.kind_text import choices
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.chart import Chart
from counsellor_app.ui.widgets.chip import chip_width
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, NumberEdit, yes_no
from counsellor_app.ui.widgets.folds_list import Fold, FoldsList
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import allow, button
from counsellor_app.ui.widgets.progress import Step, StepBar, StepState
from counsellor_app.ui.widgets.row_delegate import _kept
from counsellor_app.ui.widgets.row_table_model import PAGE, Column, RowTableModel
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.search_box import SearchBox
from counsellor_app.ui.widgets.tab_order import first_field, order_by_reading


@dataclass(frozen=True)
class Person:
    id: int
    name: str


def people_columns() -> list[Column[Person]]:
    return [
        Column("name", "Navn", text=lambda row: row.name),
        Column(
            "due",
            "Frist",
            text=lambda row: f"{row.id} dage",
            tone=lambda _: Tone.LATE,
            width=120,
        ),
    ]


IDA, KAJ, ASE = Person(1, "Ida"), Person(2, "Kaj"), Person(3, "Åse")


def test_a_million_rows_are_fetched_where_they_are_looked_at() -> None:
    asked: list[tuple[int, int]] = []
    numbers = array("q", range(1_000_000))

    def page(first: int, how_many: int) -> Sequence[Person]:
        asked.append((first, how_many))
        return [Person(number, f"{number}") for number in numbers[first : first + how_many]]

    model = RowTableModel(people_columns())
    model.set_source(len(numbers), page)
    assert model.index(999_999, 0).data() == "999999"
    assert model.index(500_001, 0).data() == "500001"
    assert model.index(500_002, 1).data() == "500002 dage"
    assert asked == [(999_800, PAGE), (500_000, PAGE)]


def test_a_row_that_has_gone_since_the_count_is_empty_not_an_error() -> None:
    model = RowTableModel(people_columns())
    model.set_source(3, lambda first, how_many: [IDA])
    assert [model.index(i, 0).data() for i in range(3)] == ["Ida", None, None]


def test_long_lists_are_sorted_by_their_query(qtbot: QtBot) -> None:
    model = RowTableModel(people_columns())
    model.set_source(3, lambda first, how_many: [IDA, KAJ, ASE])
    with qtbot.waitSignal(model.sort_requested) as wish:
        model.sort(0, Qt.SortOrder.DescendingOrder)
    assert wish.args == ["name", True]


@pytest.fixture
def table(qtbot: QtBot) -> RowTableView[Person]:
    made = RowTableView(people_columns(), name="people", title="Borgere", empty="Ingen endnu.")
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_cursor_stays_with_its_row_when_the_list_is_read_again(
    table: RowTableView[Person],
) -> None:
    table.set_rows([IDA, KAJ, ASE])
    table.choose(1)
    table.set_rows([ASE, IDA, KAJ])
    assert table.chosen() == KAJ
    table.set_rows([ASE, IDA])
    assert table.chosen() == IDA


@pytest.mark.parametrize("place", [0, 7, PAGE - 1, PAGE, 2 * PAGE - 1])
@pytest.mark.parametrize("come", [-1, 0, 1, 3])
def test_in_a_long_list_the_cursor_stays_with_its_row_when_others_come_and_go_above(
    table: RowTableView[Person], place: int, come: int
) -> None:
    people = [Person(number, "Borger") for number in range(1, 3 * PAGE + 1)]
    table.set_source(len(people), lambda first, how_many: people[first : first + how_many])
    table.choose(place)

    after = people[1:] if come < 0 else [Person(-1 - n, "Ny") for n in range(come)] + people
    table.set_source(len(after), lambda first, how_many: after[first : first + how_many])

    # Who has gone herself gives her place to the next one.
    expected = after[0] if come < 0 and place == 0 else people[place]
    assert table.chosen() == expected


def test_home_and_end_lead_to_the_ends_of_a_list(table: RowTableView[Person]) -> None:
    table.set_rows([IDA, KAJ, ASE])
    table.choose(1)
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.chosen() == ASE
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.chosen() == IDA


def test_enter_opens_a_row(table: RowTableView[Person], qtbot: QtBot) -> None:
    table.set_rows([IDA, KAJ])
    table.choose(1)
    with qtbot.waitSignal(table.row_opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [KAJ]


def test_a_narrow_list_leaves_out_what_is_seldom_looked_at(qtbot: QtBot) -> None:
    columns = [*people_columns(), Column[Person]("x", "X", text=str, width=200, second=True)]
    table = RowTableView(columns, name="t", title="t")
    qtbot.addWidget(table)
    table.resize(600, 200)
    table.show()
    assert not table.isColumnHidden(2)
    table.resize(300, 200)
    assert table.isColumnHidden(2)
    assert sum(table.columnWidth(i) for i in range(2)) <= table.viewport().width()


def test_folds_close_and_stay_closed(qtbot: QtBot) -> None:
    folds = FoldsList(people_columns(), name="work", title="I dag")
    qtbot.addWidget(folds)
    content = [Fold("call", "Ring nu", [IDA, KAJ]), Fold("paper", "Papirarbejde", [], "Intet.")]
    folds.set_folds(content)
    assert shown(folds) == ["Ring nu · 2", "Ida", "Kaj", "Papirarbejde · 0", "Intet."]
    folds.choose(0)
    QTest.keyClick(folds, Qt.Key.Key_Left)
    folds.set_folds(content)
    assert shown(folds) == ["Ring nu · 2", "Papirarbejde · 0", "Intet."]


def test_after_an_act_the_next_row_stands_there(qtbot: QtBot) -> None:
    folds = FoldsList(people_columns(), name="work", title="I dag")
    qtbot.addWidget(folds)
    folds.set_folds([Fold("call", "Ring nu", [IDA, KAJ]), Fold("paper", "Papir", [ASE])])
    folds.choose(2)
    folds.set_folds([Fold("call", "Ring nu", [IDA]), Fold("paper", "Papir", [ASE])])
    folds.next_row()
    assert folds.chosen() == ASE


def shown(table: FoldsList) -> list[str]:
    return [table.rows.index(i, 0).data() for i in range(table.rows.rowCount())]


@pytest.fixture
def form(qtbot: QtBot) -> DraftForm:
    made = DraftForm(columns=2)
    qtbot.addWidget(made)
    made.add("name", "Navn", QLineEdit(), required=True)
    made.add("born", "Født", DateEdit(today=lambda: date(2026, 10, 5), past=True))
    made.add("co", "CO", NumberEdit())
    made.add("sex", "Køn", Choice(choices(Sex), title="Køn", none_text="Ukendt"))
    made.add("sms", "SMS", yes_no("SMS"))
    made.add("protected", "Beskyttet", QCheckBox())
    made.add("note", "Notat", QPlainTextEdit(), span=2)
    return made


def test_a_form_gives_back_what_it_was_given(form: DraftForm) -> None:
    values = {
        "name": "Ida",
        "born": date(1944, 3, 1),
        "co": 4,
        "sex": Sex.WOMAN,
        "sms": False,
        "protected": True,
        "note": "To linjer\nher",
    }
    form.set_values(values)
    assert form.values() == values
    assert type(form.value("sex")) is Sex
    assert not form.is_changed()
    form.set_value("name", "Åse")
    assert form.is_changed()


def test_a_form_says_what_is_missing_or_cannot_be_read(form: DraftForm) -> None:
    assert not form.check()
    assert error_of(form, "name") == "Skal udfyldes."
    form.set_value("name", "Ida")
    born = form.fields["born"]
    assert isinstance(born, DateEdit)
    born.setText("32/13")
    assert not form.check()
    assert error_of(form, "born") == "Det kan ikke læses."
    born.setText("010344")
    assert form.check()


def error_of(form: DraftForm, key: str) -> str:
    found = form.findChild(QLabel, f"{key}Error")
    assert found is not None
    return "" if found.isHidden() else found.text()


def test_typing_is_offered_to_be_kept_when_it_rests(form: DraftForm, qtbot: QtBot) -> None:
    form.show()
    with qtbot.waitSignal(form.rested, timeout=3000):
        QTest.keyClicks(form.fields["note"], "Sover dårligt")


def test_every_field_of_a_form_is_named_by_its_label(form: DraftForm) -> None:
    assert {key: field.accessibleName() for key, field in form.fields.items()}["born"] == "Født"
    assert all(field.accessibleName() for field in form.fields.values())


def test_a_key_presses_its_button_but_not_while_somebody_types(qtbot: QtBot) -> None:
    pane, pressed = QWidget(), []
    qtbot.addWidget(pane)
    button = KeyButton("Intet svar", "4", lambda: pressed.append(4), within=pane)
    note = QLineEdit(pane)
    button.setParent(pane)
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    note.setFocus()
    QTest.keyClicks(note, "4")
    assert (note.text(), pressed) == ("4", [])
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: pressed == [4])


def test_a_search_follows_the_typing_and_settles_once(qtbot: QtBot) -> None:
    box = SearchBox("Søg …", name="search")
    qtbot.addWidget(box)
    box.show()
    heard: list[str] = []
    box.searched.connect(heard.append)
    with qtbot.waitSignal(box.settled, timeout=4000) as settled:
        QTest.keyClicks(box, "ida")
    assert heard[-1] == "ida"
    assert settled.args == ["ida"]


def high_contrast() -> Colours:
    """What a system of white on black gives us."""
    palette = QPalette()
    for role, colour in {
        QPalette.ColorRole.Window: "#000000",
        QPalette.ColorRole.WindowText: "#FFFFFF",
        QPalette.ColorRole.Highlight: "#1AEBFF",
        QPalette.ColorRole.HighlightedText: "#000000",
    }.items():
        palette.setColor(role, QColor(colour))
    return from_system(palette)


@pytest.fixture(params=["light", "dark", "high contrast"])
def colours(request: pytest.FixtureRequest) -> Colours:
    return {"light": LIGHT, "dark": DARK, "high contrast": high_contrast()}[request.param]


def test_texts_stand_out_from_their_ground(colours: Colours) -> None:
    pairs = [
        (ink, ground)
        for ink in ("ink", "second_ink", "accent", "late", "soon", "good", "info")
        for ground in ("ground", "surface", "raised")
    ]
    pairs += [("accent", "accent_soft")]
    pairs += [(tone, f"{tone}_soft") for tone in ("late", "soon", "good", "info")]
    pairs += [("ink", "accent_soft"), ("on_accent", "accent"), ("second_ink", "accent_soft")]
    pairs += [("on_rail", "rail"), ("on_rail", "rail_chosen")]
    poor = [
        (ink, ground)
        for ink, ground in pairs
        if contrast(getattr(colours, ink), getattr(colours, ground)) < 4.5
    ]
    assert poor == []


def test_borders_of_controls_and_the_focus_can_be_seen(colours: Colours) -> None:
    pairs = [
        (line, ground)
        for line in ("strong_line", "focus")
        for ground in ("ground", "surface", "raised")
    ]
    pairs += [("focus", "accent_soft"), ("on_rail", "rail")]
    poor = [
        (line, ground)
        for line, ground in pairs
        if contrast(getattr(colours, line), getattr(colours, ground)) < 3
    ]
    assert poor == []


def test_a_button_that_waits_says_what_for(qtbot: QtBot) -> None:
    made = button("Fortryd")
    qtbot.addWidget(made)
    allow(made, False)
    assert (made.isEnabled(), made.toolTip()) == (False, "Vælg først en linje på listen.")
    allow(made, False, "Intet er ændret.")
    assert made.toolTip() == "Intet er ændret."
    allow(made, True)
    assert (made.isEnabled(), made.toolTip()) == (True, "")


def test_tab_goes_through_a_dialog_as_it_is_read(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    save, cancel = button("Gem", name="save"), button("Annullér", name="cancel")
    first, second = QLineEdit(), QLineEdit()
    first.setObjectName("first")
    second.setObjectName("second")
    column, row = QVBoxLayout(dialog), QHBoxLayout()
    for field in (first, second):  # made after the buttons, read before them
        column.addWidget(field)
    row.addWidget(cancel)
    row.addWidget(save)
    column.addLayout(row)
    assert first_field(dialog) is first
    order_by_reading(dialog)
    dialog.show()
    first.setFocus()
    way = []
    for _ in range(4):
        put = dialog.focusWidget()
        assert put is not None
        way.append(put.objectName())
        QTest.keyClick(put, Qt.Key.Key_Tab)
    assert way == ["first", "second", "cancel", "save"]


def test_a_name_is_whole_before_the_chip_beside_it() -> None:
    name, chip = 120, "1 udeblevet to gange i træk"
    assert _kept(chip, room=240, text=name) < chip_width(chip)
    assert 240 - _kept(chip, room=240, text=name) >= name
    assert _kept(chip, room=600, text=name) == chip_width(chip) + px(6)


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    "detail", ["", " ", "2/10", "2/10 · Regionshospitalet", "etmegetlangtord" * 9]
)
def test_a_step_is_drawn_whatever_is_known_of_it(qtbot: QtBot, detail: str) -> None:
    bar = StepBar(name="steps", title="Vejen")
    qtbot.addWidget(bar)
    bar.show_steps([Step("Henvist", detail), Step("Kontaktet", "", StepState.NOW)])
    bar.resize(300, 80)
    with qtbot.captureExceptions() as raised:
        bar.grab()
    assert raised == []


def test_long_titles_of_steps_break_and_the_bar_grows(qtbot: QtBot) -> None:
    bar = StepBar(name="steps", title="Vejen")
    qtbot.addWidget(bar)
    bar.show_steps([Step("In the course"), Step("Half a year")])
    bar.resize(600, 80)
    wide = bar.sizeHint().height()
    bar.resize(130, 80)
    bar.grab()  # a widget that was never shown hears of its size when it is drawn
    assert bar.sizeHint().height() > wide


def test_an_error_in_a_drawing_is_told_and_ends_nothing(qtbot: QtBot) -> None:
    def broken(_painter: QPainter) -> None:
        raise IndexError("nothing to draw")

    chart = Chart(broken, name="broken", title="Itu", height=40)
    qtbot.addWidget(chart)
    with qtbot.captureExceptions() as raised:
        chart.grab()
    assert [str(value) for _, value, _ in raised] == ["nothing to draw"]


def test_a_choice_that_was_silenced_stays_silent_while_its_options_are_set(qapp: object) -> None:
    chosen: list[int] = []
    choice = Choice([("en", 1), ("to", 2)], title="Tal")
    choice.set_value(2)
    choice.currentIndexChanged.connect(chosen.append)
    choice.blockSignals(True)
    choice.set_options([("nul", 0), ("en", 1), ("to", 2)])
    choice.set_value(1)
    choice.blockSignals(False)
    assert (chosen, choice.value()) == ([], 1)
    choice.set_options([("en", 1), ("nul", 0)])
    assert (choice.value(), choice.signalsBlocked()) == (1, False)


def test_a_key_presses_its_button_at_once(qtbot: QtBot) -> None:
    """A tenth of a second later the next key may have moved the cursor to somebody else."""
    pressed: list[str] = []
    around = QWidget()
    qtbot.addWidget(around)
    layout = QVBoxLayout(around)
    layout.addWidget(KeyButton("Forklaret", "1", lambda: pressed.append("1"), within=around))
    around.show()
    around.activateWindow()
    QTest.qWaitForWindowActive(around, 2000)
    QTest.keyClick(around, Qt.Key.Key_1)
    QTest.keyClick(around, Qt.Key.Key_1)
    assert pressed == ["1", "1"]

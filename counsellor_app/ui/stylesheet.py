"""What the palette cannot say: borders, radii, paddings and the sizes of texts."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor

from counsellor_app.ui.colours import Colours

_SHEET = Template("""
QWidget { color: $ink; }
QMainWindow, QDialog, QWidget#ground { background: $ground; }
QToolTip { background: $raised; color: $ink; border: 1px solid $strong_line; padding: ${p4}px; }

QFrame[card="true"] { background: $surface; border: 1px solid $line; border-radius: ${p8}px; }
QFrame[inset="true"] { background: $ground; border: 0; border-radius: ${p6}px; }
QFrame[divider="true"] { background: $line; border: 0; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${t20}px; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="small"] { font-size: ${t12}px; color: $second_ink; }
QLabel[role="error"] { font-size: ${t12}px; color: $late; font-weight: 600; }
QLabel[role="telephone"] { font-size: ${t32}px; font-weight: 600; }
QLabel[role="figure"] { font-size: ${t26}px; font-weight: 600; }

QPushButton, QToolButton {
    background: $raised; border: 1px solid $strong_line; border-radius: ${p6}px;
    padding: ${p7}px ${p12}px; min-height: ${p20}px;
}
QPushButton:hover, QToolButton:hover { border-color: $accent; }
QPushButton:pressed, QToolButton:pressed { background: $accent_soft; }
QPushButton:checked, QToolButton:checked {
    background: $accent_soft; border-color: $accent; font-weight: 600;
}
QPushButton:disabled, QToolButton:disabled { color: $strong_line; border-color: $line; }
QPushButton[primary="true"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[primary="true"]:disabled { background: $line; color: $second_ink; border-color: $line; }
QPushButton[link="true"] {
    background: transparent; border: 3px solid transparent; color: $accent; font-weight: 600;
    padding: 0 ${p4}px; min-height: ${p20}px;
}
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton:focus, QToolButton:focus, QPushButton[link="true"]:focus { border: 3px solid $focus; }
QPushButton:focus, QToolButton:focus { padding: ${f7}px ${f12}px; }
QPushButton[link="true"]:focus { padding: 0 ${p4}px; }
QPushButton[primary="true"]:focus {
    background: $accent_soft; color: $accent; border: 3px solid $focus;
}
QPushButton::menu-indicator { subcontrol-position: right center; right: ${p8}px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {
    background: $surface; border: 1px solid $strong_line; border-radius: ${p6}px;
    selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $second_ink;
}
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { padding: ${p6}px ${p9}px; min-height: ${p20}px; }
QPlainTextEdit, QTextEdit { padding: ${p4}px; }
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] { background: $ground; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QPlainTextEdit:disabled {
    color: $second_ink; background: $ground; border-color: $line;
}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {
    border: 2px solid $late;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus,
QDoubleSpinBox:focus { border: 3px solid $focus; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {
    padding: ${f6}px ${f9}px;
}
QPlainTextEdit:focus, QTextEdit:focus { padding: ${f4}px; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $strong_line; outline: 0;
    selection-background-color: $accent_soft; selection-color: $ink;
}
QComboBox QAbstractItemView::item { min-height: ${p28}px; padding: 0 ${p8}px; }

QCheckBox, QRadioButton {
    spacing: ${p8}px; min-height: ${p24}px; padding: ${p2}px; border: 3px solid transparent;
    border-radius: ${p6}px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator, QListWidget::indicator {
    width: ${p16}px; height: ${p16}px; background: $surface; border: 2px solid $strong_line;
}
QCheckBox::indicator, QListWidget::indicator { border-radius: ${p4}px; }
QRadioButton::indicator { border-radius: ${p10}px; }
QCheckBox::indicator:checked, QListWidget::indicator:checked {
    background: $accent; border-color: $accent; image: url("$icons/check-$on_accent_name.svg");
}
QRadioButton::indicator:checked { background: $accent; border: 4px solid $surface; }
QComboBox::drop-down { border: 0; width: ${p28}px; }
QComboBox::down-arrow {
    image: url("$icons/down-$ink_name.svg"); width: ${p16}px; height: ${p16}px;
}

QAbstractItemView {
    background: $surface; border: 0; outline: 0; gridline-color: $line;
    selection-background-color: $accent_soft; selection-color: $ink;
}
QHeaderView { background: $surface; border: 0; }
QHeaderView::section {
    background: $surface; color: $second_ink; border: 0; border-bottom: 1px solid $line;
    padding: ${p8}px ${p10}px; font-size: ${t12}px; font-weight: 600; text-align: left;
}
QTableCornerButton::section { background: $surface; border: 0; }

QLineEdit QToolButton { background: transparent; border: 0; padding: 0; min-height: 0; }

QTabBar { background: transparent; border: 0; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; border: 3px solid transparent; padding: ${p6}px ${p8}px;
    margin-right: ${p4}px; min-height: ${p20}px;
}
QTabBar::tab:selected { font-weight: 600; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $accent; }
QTabBar QToolButton { min-height: ${p20}px; padding: 0; border: 1px solid $line; background: $raised; }
QTabBar::scroller { width: ${p48}px; }
QTabBar::tear { image: none; }
QTabBar QToolButton::left-arrow { image: url("$icons/left-$ink_name.svg"); }
QTabBar QToolButton::right-arrow { image: url("$icons/right-$ink_name.svg"); }
QTabBar:focus { outline: 0; }
QTabBar::tab:selected:focus { border: 3px solid $focus; border-radius: ${p4}px; }
QTabWidget#medicationTabs::tab-bar { left: ${p10}px; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }

QMenuBar { background: $surface; border-bottom: 1px solid $line; }
QMenuBar::item { padding: ${p4}px ${p10}px; background: transparent; }
QMenuBar::item:selected { background: $accent_soft; border-radius: ${p4}px; }
QMenu { background: $raised; border: 1px solid $strong_line; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p12}px; border-radius: ${p4}px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $strong_line; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }

QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; }
QScrollBar::handle { background: $strong_line; border-radius: ${p4}px; margin: 2px; }
QScrollBar::handle:vertical { min-height: ${p32}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar {
    background: $line; border: 0; border-radius: ${p3}px; max-height: ${p6}px; color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: ${p3}px; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }

QFrame#rail { background: $rail; border: 0; }
QFrame#rail QLabel#product { color: $on_rail; font-size: ${t17}px; font-weight: 600; }
QFrame#rail QPushButton { padding: 0; min-height: ${p24}px; }
QFrame#topBar { background: $surface; border: 0; border-bottom: 1px solid $line; }
QFrame#statusLine { background: $surface; border: 0; border-top: 1px solid $line; }
QLabel#watchState[tone="late"] { color: $late; }
QLabel#watchState[tone="soon"] { color: $soon; }
QFrame#messageBar[tone="late"] { background: $late_soft; border: 1px solid $late; }
QFrame#messageBar[tone="soon"] { background: $soon_soft; border: 1px solid $soon; }
QFrame#messageBar[tone="good"] { background: $good_soft; border: 1px solid $good; }
QFrame#messageBar[tone="info"] { background: $info_soft; border: 1px solid $info; }
QFrame#messageBar { border-radius: ${p6}px; }
QListWidget#finderList::item { min-height: ${p30}px; padding: 0 ${p8}px; }
QListWidget#finderList::item:selected { background: $accent_soft; border-radius: ${p4}px; }
QListWidget#settingsPages::item { min-height: ${p30}px; padding: 0 ${p8}px; }
QListWidget#settingsPages::item:selected { background: $accent_soft; border-radius: ${p4}px; }
QFrame#palette { background: $surface; border: 1px solid $strong_line; border-radius: ${p8}px; }
""")


def stylesheet(colours: Colours, scale: float, icons: Path) -> str:
    """The sheet in these colours; lengths and texts grow with `scale`, focus stays 3 px."""
    values: dict[str, str] = {name: str(value) for name, value in asdict(colours).items()}
    for length in (2, 3, 4, 6, 7, 8, 9, 10, 12, 16, 20, 24, 28, 30, 32, 48):
        values[f"p{length}"] = str(round(length * scale))
        # The ring is 3 px and takes the place of a 1 px border: two less of padding, no jump.
        values[f"f{length}"] = str(max(round(length * scale) - 2, 0))
    for name, size in {"t12": 12.5, "t17": 17, "t20": 20, "t26": 26, "t32": 32}.items():
        values[name] = str(round(size * scale))
    values["icons"] = icons.as_posix()
    values["ink_name"] = "dark" if _is_dark(colours.ink) else "light"
    values["on_accent_name"] = "dark" if _is_dark(colours.on_accent) else "light"
    return _SHEET.substitute(values)


def _is_dark(colour: str) -> bool:
    return QColor(colour).lightness() < 128

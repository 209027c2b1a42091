"""How many things fit beside each other when the texts are large."""

from counsellor_app.ui.theme import px


def has_large_texts() -> bool:
    """From 150 % on there is room for one column only."""
    return px(100) >= 150


def beside(columns: int) -> int:
    """So many columns, or one."""
    return 1 if has_large_texts() else columns

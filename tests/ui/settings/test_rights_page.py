"""The table of rights has words for every right that some operation asks for."""

from __future__ import annotations

import pytest

from counsellor_app.services import rights_matrix
from counsellor_app.services.rights_matrix import RightRow
from counsellor_app.ui.settings.rights_page import _line
from tests.helpers.operations import all_operations


@pytest.mark.parametrize("row", rights_matrix.rights(all_operations()), ids=lambda row: row.right)
def test_each_right_is_said_in_words(row: RightRow) -> None:
    assert _line(row).text != row.right.value

"""Ctrl+Shift+Z: the last acts and the recycle bin as lists, each with its one act."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from counsellor_app.services.people import contact_persons
from counsellor_app.ui.screen import Context
from counsellor_app.ui.take_back import TakeBackDialog, show_take_back
from tests.helpers.builders import Office
from tests.services.trace.test_undo import a_contact


def test_an_act_is_undone_from_the_list(context: Context, office: Office) -> None:
    draft = a_contact(office)
    office.backend.write(contact_persons.remove_contact, draft.id)

    def work(dialog: QDialog) -> bool:
        assert isinstance(dialog, TakeBackDialog)
        assert not dialog.undo.isEnabled()
        dialog.acts.choose(0)
        dialog.undo.click()
        assert not dialog.undo.isEnabled()
        assert dialog.bin.rows.rowCount() == 0
        return True

    context.dialogs.answer(work)
    show_take_back(context)

    assert len(context.backend.read(contact_persons.contact_persons, draft.participant_id)) == 1


def test_a_thing_comes_back_out_of_the_bin(context: Context, office: Office) -> None:
    draft = a_contact(office)
    office.backend.write(contact_persons.remove_contact, draft.id)

    def work(dialog: QDialog) -> bool:
        assert isinstance(dialog, TakeBackDialog)
        dialog.bin.choose(0)
        dialog.bring_back.click()
        return True

    context.dialogs.answer(work)
    show_take_back(context)

    assert len(context.backend.read(contact_persons.contact_persons, draft.participant_id)) == 1

"""The area of the citizens: the list, the page of one, and the form of master data, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from counsellor_app.ui.participants.details_view import DetailsView
from counsellor_app.ui.participants.list_view import PeopleListView
from counsellor_app.ui.participants.person_view import PersonView
from counsellor_app.ui.translation import translate


class ParticipantsView(QStackedWidget):
    """Passive: three pages and the actions of the area."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("participants")
        self.people = PeopleListView()
        self.person = PersonView()
        self.details = DetailsView(today)
        for each in (self.people, self.person, self.details):
            self.addWidget(each)
        self.first_focus: QWidget = self.people.search
        self.find_one = self._action("findCitizen", translate("participants", "Find a citizen"))
        self.find_one.setShortcut("Ctrl+F")
        self.reveal = self._action(
            "revealCpr", translate("participants", "Show the CPR number of the citizen")
        )
        self.edit = self._action(
            "editDetails", translate("participants", "Master data of the citizen")
        )
        self.edit.setShortcut("Ctrl+E")
        self.copy = self._action("copyToJournal", translate("participants", "Copy to journal"))
        self.copy.setShortcut("Ctrl+J")
        self.new_pathway = self._action(
            "newPathway", translate("participants", "New pathway after a relapse …")
        )
        self.new_pathway.setShortcut("Ctrl+Shift+N")
        self.pass_on = self._action("passOn", translate("participants", "Pass the referral on …"))
        self.refuse = self._action("reject", translate("participants", "Reject the referral …"))
        self.show_log = self._action(
            "personLog", translate("participants", "The log of the citizen …")
        )
        self.restrict = self._action(
            "restrictAccess", translate("participants", "Restrict access …")
        )

    def _action(self, name: str, text: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        self.addAction(action)
        return action

    def show_people(self) -> None:
        """The list."""
        self.setCurrentWidget(self.people)
        self.first_focus = self.people.search

    def show_person(self) -> None:
        """The page of one."""
        self.setCurrentWidget(self.person)
        self.first_focus = self.person.tabs
        self.person.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_details(self) -> None:
        """The form."""
        self.setCurrentWidget(self.details)
        first = self.details.form.fields["given_name"]
        self.first_focus = first
        first.setFocus(Qt.FocusReason.OtherFocusReason)

"""Who writes a letter or a voucher: the letterhead of the unit and the signature of a user."""

from __future__ import annotations

import uuid
from datetime import date

from counsellor_app.kinds import phone
from counsellor_app.models import Municipality, Unit, User
from counsellor_app.services.letters import letter_texts
from counsellor_app.services.letters.sheets import Letterhead, Signature
from counsellor_app.services.transaction import Transaction


def letterhead(session: Transaction, unit_id: uuid.UUID) -> Letterhead:
    """The municipality and the unit, with the unit's own address where it has one."""
    unit = session.get_one(Unit, unit_id)
    municipality = session.get_one(Municipality, unit.municipality_id)
    place = unit if unit.street else municipality
    town = f"{place.post_code} {place.town}".strip()
    return Letterhead(
        municipality.name,
        unit.name,
        tuple(line for line in (place.street, town) if line),
        phone.show(unit.phone or municipality.phone),
        texts=letter_texts.texts_in_force(session),
    )


def signature(session: Transaction, user_id: uuid.UUID, on: date) -> Signature:
    """The name and title of the one who signs."""
    user = session.get_one(User, user_id)
    return Signature(user.name, user.title, on)

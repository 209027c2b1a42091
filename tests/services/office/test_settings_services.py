"""What the settings write, on both databases: rules with consequences, the log, turns and anchors."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Engine

from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models import Pathway
from counsellor_app.services.office import background, backups, rules_editing
from counsellor_app.services.office.rules_editing import RuleDraft
from counsellor_app.services.trace import anchors, audit_log
from counsellor_app.services.trace.audit_log import LogFilter
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.anchor import Anchor
from tests.helpers.builders import TODAY, a_pathway, an_office


def test_a_changed_target_moves_what_is_due(database: Engine) -> None:
    office = an_office(database)
    pathway_id = a_pathway(office)
    lead = office.as_actor(office.team_lead)

    def due(session: Transaction) -> date | None:
        return session.get_one(Pathway, pathway_id).due_to

    before = office.system.read(due)
    draft = RuleDraft(RuleKind.SERVICE_TARGET, {"days": 3}, valid_from=date(2026, 1, 1))
    lead.write(rules_editing.save_rule, draft)
    changed = rules_editing.derive_again(lead, lambda done, of: None)
    assert changed == 1
    assert before is not None
    assert office.system.read(due) == TODAY + timedelta(days=3)


def test_the_log_is_paged_newest_first_and_narrowed(database: Engine) -> None:
    office = an_office(database)
    a_pathway(office)
    lead = office.as_actor(office.team_lead)
    count = lead.look(audit_log.open_log)
    rows = lead.read(audit_log.page, LogFilter(), 0, 50)
    assert len(rows) == count
    assert [row.sequence for row in rows] == list(range(count, 0, -1))
    assert (rows[0].action, rows[0].user) == ("open_log", "Tine Lund")
    assert "Nancy Ann Berggren" in {row.about for row in rows}
    mine = LogFilter(user_id=office.team_lead.user_id, first=TODAY, last=TODAY)
    assert lead.read(audit_log.count, mine) == 1


def test_only_acts_ask_for_a_new_backup(database: Engine) -> None:
    office = an_office(database)
    office.clock.advance(timedelta(hours=1))
    at = office.clock.now()
    office.clock.advance(timedelta(minutes=1))
    assert not office.system.read(backups.changed_since, at)
    office.as_actor(office.team_lead).look(audit_log.open_log)
    assert not office.system.read(backups.changed_since, at)
    a_pathway(office)
    assert office.system.read(backups.changed_since, at)


def test_one_process_at_a_time_has_the_turn(database: Engine) -> None:
    system, last = an_office(database).system, timedelta(minutes=5)
    assert system.write(background.take_turn, "backup", "one", last)
    assert not system.write(background.take_turn, "backup", "two", last)
    system.write(background.end_turn, "backup", "one")
    assert system.write(background.take_turn, "backup", "two", last)


def test_the_anchor_tells_when_the_log_is_another(database: Engine, tmp_path: Path) -> None:
    office = an_office(database)
    path = tmp_path / "anchors.json"
    anchors.set_anchor(office.system, path, office.unit_id)
    a_pathway(office)
    assert anchors.broken(office.system, path, office.unit_id) is None
    sequence, _ = office.system.read(anchors.head) or (0, "")
    newer = Anchor(office.unit_id, sequence + 5, "0" * 64, office.clock.now())
    assert not office.system.read(anchors.still_holds, newer)
    assert not office.system.read(
        anchors.still_holds, Anchor(office.unit_id, 1, "0" * 64, office.clock.now())
    )

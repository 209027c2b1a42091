"""Takes out of a rule what the demonstration has set, as it is before anybody knows it."""

from __future__ import annotations

from dataclasses import replace

from counsellor_app.services.backend import Backend
from counsellor_app.services.office import rules, rules_editing


def forget(backend: Backend, unknown: rules.Rule) -> None:
    """The one version of the rule gets the values of `unknown`."""
    (known,) = backend.read(rules_editing.versions, unknown.kind)
    backend.write(rules_editing.save_rule, replace(known, values=unknown.values()))

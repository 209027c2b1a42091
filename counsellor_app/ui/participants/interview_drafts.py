"""What is kept of an interview while it is typed, and how that is taken up again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from counsellor_app.kinds.interview import AnswerOrigin, ConsentForm
from counsellor_app.services.interview import forms
from counsellor_app.services.interview.interview_answers import read_day


@dataclass(frozen=True)
class KeptInterview:
    """A draft, as it stands in `form_draft`; what an older program kept may lack some of it."""

    answers: Mapping[str, str]
    origins: Mapping[str, AnswerOrigin] = field(default_factory=dict)
    form: str = forms.INTERVIEW
    held_on: date | None = None
    frame: Mapping[str, Any] = field(default_factory=dict)

    def content(self) -> dict[str, Any]:
        """As it is stored."""
        return {
            "answers": dict(self.answers),
            "unconfirmed": {key: origin.value for key, origin in self.origins.items()},
            "form": self.form,
            "held_on": self.held_on.isoformat() if self.held_on else None,
            "by_phone": bool(self.frame.get("by_phone")),
            "consent_form": str(self.frame.get("consent_form") or ConsentForm.WRITTEN.value),
            "guardian": bool(self.frame.get("guardian")),
            "maturity_assessed": bool(self.frame.get("maturity_assessed")),
            "note": self.frame.get("note") or "",
        }


def read(content: Mapping[str, Any]) -> KeptInterview:
    """The draft from what is stored."""
    origins = content.get("unconfirmed") or {}
    known = {each.value for each in AnswerOrigin}
    return KeptInterview(
        answers=content.get("answers") or {},
        origins={key: AnswerOrigin(each) for key, each in origins.items() if each in known},
        form=content.get("form") or forms.INTERVIEW,
        held_on=read_day(content.get("held_on")),
        frame={
            "by_phone": bool(content.get("by_phone")),
            "consent_form": ConsentForm(content.get("consent_form") or ConsentForm.WRITTEN),
            "guardian": bool(content.get("guardian")),
            "maturity_assessed": bool(content.get("maturity_assessed")),
            "note": content.get("note") or "",
        },
    )

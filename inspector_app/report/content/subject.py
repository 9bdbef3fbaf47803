"""What a report is made from: an evaluation at one moment, and the facts of its issue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.definition.words import Words
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.evidence.model import Evidence
from inspector_app.domain.forms.fold import FormFold
from inspector_app.domain.scoring import Outlook, Result, Scoring
from inspector_app.texts import Texts


@dataclass(frozen=True, slots=True)
class Issue:
    """The facts of one issue.

    Attributes:
        number: report number with the suffix of the edition.
        issued_at: RFC 3339 with offset.
        body: name of the certification body.
        state: SHA-256 of the folded state, hexadecimal.
        late: ops that came after completion and are not in this view.
    """

    number: str
    issued_at: str
    body: str
    state: str
    late: int = 0


@dataclass(frozen=True)
class Subject:
    """One evaluation, scored, with the words to speak of it.

    Attributes:
        evidence: what stands, by kind and number.
    """

    texts: Texts
    checklist: Checklist
    evaluation: Evaluation
    scoring: Scoring
    evidence: tuple[Evidence, ...]
    issue: Issue
    form: FormFold | None = None
    result: Result = field(init=False)
    outlook: Outlook = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "result", self.scoring.result())
        object.__setattr__(self, "outlook", self.scoring.outlook())

    @property
    def photos(self) -> list[Evidence]:
        """The photographs of the annex."""
        return [piece for piece in self.evidence if piece.kind == "photo"]

    def codes(self, piece: Evidence) -> str:
        """The codes of the items that a piece of evidence stands for."""
        items = self.checklist.items
        return self.texts.listing(items[item].code for item in piece.items if item in items)

    def text(self, target: str) -> str:
        """The settled text of a register, "" where there is none."""
        value = self.evaluation.value(target)
        return value if isinstance(value, str) else ""

    def object(self, target: str) -> Mapping[str, Json]:
        """The settled object of a register, empty where there is none."""
        value = self.evaluation.value(target)
        return value if isinstance(value, dict) else {}

    def words(self, words: Words) -> str:
        """Words of the checklist in the report's language."""
        return words.in_language(self.texts.language)

    def day(self, iso: str) -> str:
        """A date in words; as it was written where it is none, "—" where there is nothing."""
        return self.texts.day(iso)

    def moment(self, at: str) -> str:
        """A date with the time of day in words; as it was written where it is none."""
        try:
            return self.texts.moment(datetime.fromisoformat(at))
        except ValueError:
            return at

    def period_words(self, months: tuple[str, ...]) -> str:
        """The first and the last of months, "—" where there are none."""
        if not months:
            return "—"
        return f"{self.texts.month(months[0])} – {self.texts.month(months[-1])}"

"""Kind "validity": documents with an end of validity, or 长期; a missing or expired one fails the item."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import ClassVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.dates import LONG_TERM, read_date
from inspector_app.domain.definition.fields import Option, read_options
from inspector_app.domain.definition.rating import Context, Points, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.errors import InputError


@dataclass(frozen=True, slots=True)
class Validity:
    """Stored form: a list of {"document", "until"} with an ISO date, "long_term", or null for "not there".

    Attributes:
        documents: those that must be there, by id; further ones may be added by name.
        forced: class of finding that an expired document demands, or "".
    """

    points: Fraction
    documents: tuple[Option, ...]
    forced: str
    name: ClassVar[str] = "validity"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> Validity:
        """Settings: documents, forced."""
        documents = read_options(reader, "documents") if reader.has("documents") else ()
        return cls(points, documents, reader.one_of("forced", ("", "major", "minor"), ""))

    def check(self, value: Json) -> Json:
        """At least one document, each named once."""
        if not isinstance(value, list) or not value:
            raise InputError("answer.empty")
        found: dict[str, Json] = {}
        for entry in value:
            name = entry.get("document") if isinstance(entry, dict) else None
            if not isinstance(entry, dict) or not isinstance(name, str) or not name.strip():
                raise InputError("answer.field_missing", place="document")
            name = name.strip()
            if name in found:
                raise InputError("answer.twice", place="document", given=name)
            until = entry.get("until")
            found[name] = until if until in (None, LONG_TERM) else read_date(until, name).isoformat()
        return [{"document": name, "until": until} for name, until in found.items()]

    def rate(self, answer: Json, context: Context) -> Points | None:
        """All points if every document is there and valid on the assessment date, else none."""
        if answer is None:
            return None
        given = {str(entry["document"]): entry["until"] for entry in cast(list[dict[str, Json]], answer)}
        steps = [self._step(name, until, context.assessed_on) for name, until in given.items()]
        steps += [Step("document.missing", {"document": d.id}) for d in self.documents if d.id not in given]
        sound = all(step.code == "document.valid" for step in steps)
        return Points(self.points if sound else Fraction(0), tuple(steps), "" if sound else self.forced)

    @staticmethod
    def _step(name: str, until: Json, assessed_on: date) -> Step:
        if until is None:
            return Step("document.missing", {"document": name})
        valid = until == LONG_TERM or read_date(until) >= assessed_on
        return Step(
            "document.valid" if valid else "document.expired", {"document": name, "until": str(until)}
        )

"""Small checklists by hand: JSON with plausible contents where the test names none, and single item kinds."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.definition.rating import Context, Points
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.expressions import Value
from inspector_app.domain.item_kinds import KINDS

ASSESSED_ON = date(2026, 10, 22)
STEPS: Json = {"type": "steps", "steps": [["90", "4"], ["80", "2"]]}


def words(text: str) -> dict[str, Json]:
    """A text in both languages."""
    return {"zh": text, "en": text}


def item(identity: str, kind: str = "yes_no", **more: Json) -> dict[str, Json]:
    """An item worth two points."""
    texts: dict[str, Json] = {name: words(f"{identity} {name}") for name in ("text", "guidance", "rule")}
    return {"id": identity, "kind": kind, "points": "2", **texts, **more}


def section(identity: str, *items: Json, **more: Json) -> dict[str, Json]:
    """A section of these items."""
    return {"id": identity, "title": words(identity), "items": list(items), **more}


def option(identity: str, points: str = "0") -> dict[str, Json]:
    """One choice."""
    return {"id": identity, "text": words(identity), "points": points}


def field(identity: str, kind: str = "number", **more: Json) -> dict[str, Json]:
    """One input of an item."""
    return {"id": identity, "type": kind, "text": words(identity), **more}


def fact(identity: str, kind: str = "number", **more: Json) -> dict[str, Json]:
    """A fact of the venue."""
    return {"id": identity, "type": kind, "text": words(identity), **more}


def series(identity: str, **more: Json) -> dict[str, Json]:
    """A row of the raw-data sheet."""
    return {"id": identity, "text": words(identity), "unit": "kWh", **more}


def indicator(identity: str, formula: str) -> dict[str, Json]:
    """A value computed from raw data."""
    return {"id": identity, "text": words(identity), "formula": formula}


def table(
    identity: str, keys: list[str], columns: list[str], *rows: tuple[list[str], list[str]]
) -> dict[str, Json]:
    """A look-up table."""
    return {
        "id": identity,
        "text": words(identity),
        "basis": words("当量值"),
        "unit": "kgce",
        "keys": list(keys),
        "columns": list(columns),
        "rows": [
            {"key": list(key), "values": list(values), "source": words("source")} for key, values in rows
        ],
    }


def checklist(*sections: Json, **changes: Json) -> dict[str, Json]:
    """The smallest whole checklist; without sections it has A with the item A1."""
    return {
        "format": 1,
        "id": "SMALL",
        "version": "1",
        "sector": "tourism",
        "title": words("小体系"),
        "sections": list(sections) or [section("A", item("A1"))],
        "total": {"title": words("总分")},
        "not_applicable": {"consent_above": "20", "limit": "35"},
        "grades": [
            {"id": "good", "title": words("良好级"), "conditions": [{"measure": "total", "at_least": "60"}]}
        ],
        "outcomes": {name: words(name) for name in ("not_graded", "withheld", "terminated")},
        "due_days": {"major": 30, "minor": 60},
        **changes,
    }


def kind(name: str, points: str = "4", **settings: Json) -> ItemKind:
    """One kind of item by itself."""
    return KINDS[name](Reader(settings), Fraction(points))


def context(values: Mapping[str, Value] | None = None, assessed_on: date = ASSESSED_ON) -> Context:
    """What a rating reads, from a plain mapping."""
    return Context(assessed_on, (values or {}).get)


def earned(of: ItemKind, answer: Json, **values: Value) -> Fraction | str | None:
    """The points of an answer as typed, the reason it is not computable, or None for "needs an answer"."""
    return rated(of, answer, context({name.replace("__", "."): value for name, value in values.items()}))


def rated(of: ItemKind, answer: Json, given: Context) -> Fraction | str | None:
    """As `earned`, in a context."""
    rating = of.rate(None if answer is None else of.check(answer), given)
    if rating is None:
        return None
    return rating.earned if isinstance(rating, Points) else rating.reason


def assert_sound(of: ItemKind, answer: Json, points: str = "4", given: Context | None = None) -> None:
    """What holds for every accepted answer: its stored form is final, its rating within the points."""
    stored = of.check(answer)
    assert of.check(stored) == stored
    rating = of.rate(stored, given or context())
    assert rating is not None
    if isinstance(rating, Points):
        assert 0 <= rating.earned <= Fraction(points)

"""Small forms in our own words for the tests of the engine."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from inspector_app.domain.forms.engine.instance import Row
from inspector_app.domain.forms.engine.plan import Plan
from inspector_app.domain.forms.engine.state import FormState
from inspector_app.domain.forms.engine.world import World
from inspector_app.domain.forms.model import Choice, Form, Group, Question

WORLD = World(
    datetime(2026, 10, 22, 8, 30, tzinfo=UTC), "seed", {"deviceid": "laptop-1", "today": "2026-10-22"}
)


def q(name: str, kind: str = "text", *, within: str = "", **cells: Any) -> Question:
    """A question; `within` is the id of its group with a dot."""
    return Question(within + name, name, kind, kind, **cells)


def group(name: str, *children: Question | Group, **cells: Any) -> Group:
    """A group whose id is its name."""
    return Group(name, name, children=children, **cells)


def form(*children: Question | Group, **parts: Any) -> Form:
    """A form around these."""
    return Form(
        "demo", "Demo", "1", ("English", "中文"), "English", "", Group("", "", children=children), **parts
    )


def state(
    *children: Question | Group,
    answers: Mapping[tuple[str, str], str] | None = None,
    rows: tuple[Row, ...] = (),
    **parts: Any,
) -> FormState:
    """A form made of these, with answers."""
    return FormState(Plan(form(*children, **parts)), answers, rows, WORLD)


def choices(*names: str, **columns: str) -> tuple[Choice, ...]:
    """Choices with labels in two languages; the same extra columns for all."""
    return tuple(Choice(name, {"English": name.title(), "中文": f"选{name}"}, columns) for name in names)

"""Says what of a form is shown, but not evaluated, and what a laptop answers otherwise than a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from inspector_app.domain.expressions.functions import FUNCTIONS
from inspector_app.domain.forms.model import Form, Group, Place, Question
from inspector_app.domain.forms.types import field_type

_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_CALL: Final = re.compile(r"(?<![\w.:$/-])([A-Za-z][\w.:-]*)\s*\(")
_NO_FUNCTIONS: Final = frozenset(
    "and or div mod if coalesce text node comment processing-instruction".split()
)
_EXPRESSIONS: Final = (
    "relevant", "required", "constraint", "calculation", "read_only", "choice_filter", "default"
)  # fmt: skip


Kind = Literal["type", "function", "empty", "journal"]


@dataclass(frozen=True, slots=True)
class Gap:
    """What is not done as on a phone: its name, in how many places, and the first of them."""

    kind: Kind
    name: str
    count: int
    place: Place


def coverage(form: Form) -> tuple[Gap, ...]:
    """All types and functions that this program does not evaluate; none: the form works entirely.

    A type that is not known at all counts as it was written.
    """
    found: dict[tuple[Kind, str], Gap] = {}

    def count(kind: Kind, name: str, place: Place) -> None:
        _count(found, kind, name, place)

    for part in form.root.parts():
        if isinstance(part, Question) and not part.supported:
            count("type", part.written_type if part.type == "text" else part.type, part.place)
        for expression in _expressions(part):
            for name in functions(expression):
                if name not in FUNCTIONS:
                    count("function", name, part.place)
    return tuple(found.values())


def otherwise(form: Form) -> tuple[Gap, ...]:
    """Types that need nobody and nothing here: "empty" stays so, the "journal" has it anyway."""
    found: dict[tuple[Kind, str], Gap] = {}
    for question in form.root.questions():
        how = field_type(question.type).how
        if how == "empty" or how == "journal":
            _count(found, how, question.type, question.place)
    return tuple(found.values())


def _count(found: dict[tuple[Kind, str], Gap], kind: Kind, name: str, place: Place) -> None:
    gap = found.get((kind, name))
    found[kind, name] = Gap(kind, name, gap.count + 1 if gap else 1, gap.place if gap else place)


def functions(expression: str) -> tuple[str, ...]:
    """The functions that an expression calls, each once; words in quotes are no calls."""
    if "(" not in expression:
        return ()
    calls = _CALL.findall(_QUOTED.sub("''", expression))
    return tuple(name for name in dict.fromkeys(calls) if name not in _NO_FUNCTIONS)


def _expressions(part: Question | Group) -> Iterator[str]:
    if isinstance(part, Group):
        yield part.relevant
        yield part.repeat_count
    else:
        for name in _EXPRESSIONS:
            yield getattr(part, name)

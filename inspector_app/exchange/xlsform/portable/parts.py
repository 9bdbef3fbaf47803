"""Items and sections as expressions of a form: what they earn, what they count for, how they combine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple, cast

from inspector_app.domain.canonical import Json
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.xlsform.rows import Row, points_of
from inspector_app.exchange.xlsform.score_map import decimal

Data = Mapping[str, Json]
_NONE: Final = ("0", "(0)")


@dataclass(frozen=True, slots=True)
class Part:
    """An item or section as its parent reads it: expressions.

    Attributes:
        rate: in percent, 0 where nothing counts.
        there: true where something counts.
        earned, of: in points, 0 where nothing counts; "" where nobody knows the points of a section.
        weight: at a weighted mean; `weighed`: true where it is known, "" where it always is.
        full: points of a section, of what the venue's facts leave on.
    """

    rate: str
    there: str
    earned: str
    of: str
    weight: str = "1"
    weighed: str = ""
    full: str = ""

    @property
    def by_facts(self) -> bool:
        """The facts of the venue make its weight."""
        return not self.weight[:1].isdigit()

    @property
    def beside(self) -> bool:
        """A section without points of its own, which adds nothing to points."""
        return self.full in _NONE


class AskedItem(NamedTuple):
    """An item whose points are calculated.

    Attributes:
        aside: true where it is set aside; "" where it cannot be.
        granted: it then counts with all or no points.
    """

    data: Data
    part: Part
    relevant: tuple[str, ...]
    aside: str
    granted: bool

    @property
    def points(self) -> str:
        """The full points."""
        return decimal(points_of(self.data))

    @property
    def counts(self) -> str:
        """True where it stands in the denominator, now or once it is answered."""
        if self.data.get("required") is False:
            return self.part.there
        asked = [f"({one})" for one in self.relevant]
        asked += [f"not({self.aside})"] if self.aside and not self.granted else []
        return " and ".join(asked) or "true()"


@dataclass(slots=True)
class Calculations:
    """What is appended to the survey, and what is not calculated."""

    rows: list[Row] = field(default_factory=list)
    notes: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def calculate(self, name: str, calculation: str) -> None:
        """One more calculation."""
        self.rows.append({"type": "calculate", "name": name, "calculation": calculation})

    def lost(self, code: str, name: str) -> None:
        """What a form cannot calculate."""
        self.problems.append(Problem("warning", code, details={"name": name}))


def is_plain(section: Data) -> bool:
    """Whether its points are those of its items, so that they enter the section above one by one."""
    own = section.get("aggregate", "points") == "points" and not {"points", "most"} & section.keys()
    return own and all(is_plain(part) for part in listed(section, "sections"))


def where(relevant: Sequence[str], points: str) -> str:
    """Points where a part applies, else 0."""
    asked = " and ".join(f"({one})" for one in relevant)
    return f"if({asked}, {points}, 0)" if asked else points


def any_of(parts: Sequence[Part]) -> str:
    """True where any of them counts."""
    return " or ".join(part.there for part in parts) or "false()"


def listed(data: Data, name: str) -> Sequence[Data]:
    """The parts of this name."""
    return cast(Sequence[Data], data.get(name) or ())


def items_below(section: Data) -> Iterator[Data]:
    """All items below."""
    yield from listed(section, "items")
    for part in listed(section, "sections"):
        yield from items_below(part)


def added(aggregate: str, points: Sequence[str], most: Json) -> str:
    """Points together, or the greatest of them where only the best counts, up to a cap."""
    together = f"max({', '.join(points)})" if aggregate == "best_of" else " + ".join(points)
    return together if most is None else f"min({together}, {most})"


def combined(aggregate: str, parts: Sequence[Part]) -> tuple[str, str]:
    """The rate of several parts in percent, and whether there is one; a part of weight 0 stands beside."""
    parts = [part for part in parts if part.weight != "0"]
    there = any_of(parts)
    if aggregate != "weighted_mean" and any(part.by_facts for part in parts):
        return "", ""
    if aggregate == "mean":
        parts = [replace(part, weight="1") for part in parts]
    if aggregate in ("min", "max", "product"):
        none = "0" if aggregate == "max" else "100"
        rates = [f"if({part.there}, {part.rate}, {none})" for part in parts]
        if aggregate == "product":
            return f"{' * '.join(f'({rate}) div 100' for rate in rates)} * 100", there
        return f"{aggregate}({', '.join(rates)})", there
    over = " + ".join(f"if({part.there}, {part.rate} * {part.weight}, 0)" for part in parts)
    under = " + ".join(f"if({part.there}, {part.weight}, 0)" for part in parts)
    known = [f"({part.weighed})" for part in parts if part.weighed]
    return f"({over}) div ({under})", " and ".join([f"({under}) > 0", *known]) if parts else "false()"


def sections_below(section: Data) -> Iterator[Data]:
    """The section and all sections below."""
    yield section
    for part in listed(section, "sections"):
        yield from sections_below(part)

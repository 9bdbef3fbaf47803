"""The scoring of a checklist as calculations of a form, so that ODK and Kobo show the same numbers.

Every item has the points it has earned and those it counts for, 0 until it is answered; a section has its
rate in percent, unrounded, empty until something counts; what is shown is rounded as the checklist says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.xlsform.carry import ask
from inspector_app.exchange.xlsform.rows import KIND, SHOWN, Row, labels, name_of, points_of, relevance
from inspector_app.exchange.xlsform.score_map import decimal

Data = Mapping[str, Json]
_TOTAL: Final = "total_percent"
_SECTIONS: Final = ("points", "weighted_mean", "mean", "min", "max", "product", "share_met")
_TOTALS: Final = ("weighted_mean", "mean", "min", "max", "product", "sum")
_NONE: Final = ("0", "(0)")
_PARTLY: Final[Json] = {"zh": "（仅计表单能计的部分）", "en": " (of what a form can score)"}


@dataclass(frozen=True, slots=True)
class _Part:
    """An item or section as its parent reads it: expressions.

    Attributes:
        rate: in percent, 0 where nothing counts.
        there: true where something counts.
        earned, of: in points, 0 where nothing counts; "" where nobody knows the points of a section.
        in_sum: points of a section in a sum of sections.
        beside: a section without points of its own, which adds nothing.
    """

    rate: str
    there: str
    earned: str
    of: str
    weight: Fraction = Fraction(1)
    in_sum: str = ""
    beside: bool = False


@dataclass(slots=True)
class Calculations:
    """What is appended to the survey, and what is not calculated."""

    rows: list[Row] = field(default_factory=list)
    notes: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def calculations(data: Data) -> Calculations:
    """The calculations of a whole checklist, and the numbers that are shown at the end of the form."""
    portable = _Portable(data)
    sections = [section for section in _list(data, "sections") if section.get("role", "scored") == "scored"]
    parts = [part for section in sections if (part := portable.section(section, ())) is not None]
    portable.total(parts)
    return portable.made


class _Portable:
    def __init__(self, data: Data) -> None:
        self.made = Calculations()
        self._data = data
        rounding = cast(Data, data.get("rounding") or {})
        self._decimals = cast(int, rounding.get("decimals", 1))
        self._half_up = rounding.get("mode") == "half_up"
        self._partial = False

    def section(self, section: Data, relevant: Sequence[str]) -> _Part | None:
        """The calculations of a section; None where its rate cannot be calculated."""
        name = name_of(str(section["id"]))
        if isinstance(section.get("repeat"), dict):  # a calculation outside cannot read one row of many
            self._lost("form.lost_section", name)
            return None
        relevant = (*relevant, *relevance(section))
        before, self._partial = self._partial, False
        aggregate, weight = str(section.get("aggregate", "points")), section.get("weight", "1")
        parts = [made for item in _list(section, "items") if (made := self._item(item)) is not None]
        below = (self.section(part, relevant) for part in _list(section, "sections"))
        parts += [made for made in below if made is not None]
        nested = aggregate == "share_met" and bool(section.get("sections"))
        unknown = nested or not isinstance(weight, str)
        rate = self._rate(name, aggregate, section, parts) if parts and not unknown else ""
        if rate:
            self._show(rate, section["title"])
        elif parts or unknown:
            self._lost("form.lost_section", name)
        self._partial = self._partial or before
        if not rate:
            return None
        there, full = f"string-length(${{{rate}}}) > 0", self._full(section, relevant)
        whole = f"coalesce(${{{rate}}}, 0) div 100 * {full}" if full else ""
        made = _Part(f"coalesce(${{{rate}}}, 0)", there, whole, f"if({there}, {full}, 0)" if full else "",
                     Fraction(str(weight)), whole, full in _NONE)  # fmt: skip
        if _is_plain(section):
            return replace(made, earned=f"${{{rate}_points}}", of=f"${{{rate}_of}}")
        return made

    def total(self, parts: Sequence[_Part]) -> None:
        """The total of the sections with bonus, within its bounds."""
        total = cast(Data, self._data["total"])
        aggregate = str(total.get("aggregate", "weighted_mean"))
        based = any("base" in section for section in _list(self._data, "sections"))
        unknown = aggregate == "sum" and any(not part.in_sum for part in parts)
        if aggregate not in _TOTALS or based or unknown or not parts:
            if aggregate != "none" and parts:
                self._lost("form.lost_total", _TOTAL)
            return
        if aggregate == "sum":
            parts = [part for part in parts if not part.beside]
            core = " + ".join(part.in_sum for part in parts) or "0"
            there = _any(parts)
        else:
            rate, there = _combined(aggregate, parts)
            core = f"({rate}) * {decimal(Fraction(str(total.get('scale', '100'))) / 100)}"
        whole = f"(({core}) + {self._bonus(total)}) div {total.get('divide_by', '1')}"
        whole = f"max({whole}, {total.get('least', '0')})"
        if total.get("unlimited") is not True:
            whole = f"min({whole}, {total.get('most', '100')})"
        self._calculate(_TOTAL, f"if({there}, {whole}, '')")
        self._show(_TOTAL, total["title"])

    def _bonus(self, total: Data) -> str:
        earned: list[str] = []
        for section in _list(self._data, "sections"):
            if section.get("role") == "bonus":
                earned += self._bonus_of(section)
        least, most = total.get("bonus_least", "0"), total.get("bonus_most", "0")
        return f"min(max({' + '.join(earned)}, {least}), {most})" if earned else "0"

    def _bonus_of(self, section: Data) -> list[str]:
        if section.get("aggregate") == "best_of":
            self._lost("form.lost_section", name_of(str(section["id"])))
            self._partial = True
            return []
        items = [made for item in _list(section, "items") if (made := self._item(item)) is not None]
        earned = [item.earned for item in items]
        for part in _list(section, "sections"):
            earned += self._bonus_of(part)
        return [f"min({' + '.join(earned)}, {section['most']})"] if earned and "most" in section else earned

    def _item(self, item: Data) -> _Part | None:
        """The calculations of an item; None where it has no points or they cannot be calculated."""
        asked, full = ask(item), decimal(points_of(item))
        if not points_of(item):
            return None
        if not asked.points:
            self._partial = True
            return None
        name = name_of(str(item["id"]))
        answered = " and ".join(f"string-length(${{{one}}}) > 0" for one in asked.answered or (name,))
        if asked.value:
            self._calculate(f"{name}_value", f"if({answered}, {asked.value}, '')")
        counts = f"{answered} and {asked.computable}" if asked.computable else answered
        earned = asked.points
        if asked.aside and item.get("not_applicable") in ("full", "zero"):
            earned = f"if({asked.aside}, {full if item['not_applicable'] == 'full' else '0'}, {earned})"
        elif asked.aside:
            counts = f"{counts} and not({asked.aside})"
        self._calculate(f"{name}_points", f"if({counts}, {earned}, 0)")
        self._calculate(f"{name}_of", f"if({counts}, {full}, 0)")
        of = f"${{{name}_of}}"
        return _Part(f"${{{name}_points}} * 100 div {full}", f"{of} > 0", f"${{{name}_points}}", of)

    def _rate(self, name: str, aggregate: str, section: Data, parts: Sequence[_Part]) -> str:
        """The name of the calculated rate; "" where it cannot be calculated."""
        rate, most = f"{name}_percent", section.get("most")
        if aggregate == "points":
            parts = [part for part in parts if not part.beside]
            if not parts or any(not part.of for part in parts):
                return ""
            earned, of = " + ".join(part.earned for part in parts), " + ".join(part.of for part in parts)
            self._calculate(f"{rate}_points", earned if most is None else f"min({earned}, {most})")
            self._calculate(f"{rate}_of", of if most is None else f"min({of}, {most})")
            self._calculate(rate, f"if(${{{rate}_of}} > 0, ${{{rate}_points}} * 100 div ${{{rate}_of}}, '')")
            return rate
        if most is not None or aggregate not in _SECTIONS:
            return ""
        if aggregate == "share_met":
            met = decimal(Fraction(str(section.get("met_at", "100"))))
            held = " + ".join(f"if({part.there} and {part.rate} >= {met}, 1, 0)" for part in parts)
            count = " + ".join(f"if({part.there}, 1, 0)" for part in parts)
            self._calculate(rate, f"if({count} > 0, ({held}) * 100 div ({count}), '')")
            return rate
        combined, there = _combined(aggregate, parts)
        self._calculate(rate, f"if({there}, {combined}, '')")
        return rate

    def _full(self, section: Data, relevant: Sequence[str]) -> str:
        """The full points of a section, of what the venue's facts leave on; "" where only the best count."""
        if "points" in section:
            return decimal(Fraction(str(section["points"])))
        if section.get("aggregate") == "best_of":
            return ""
        found: list[str] = []
        for item in _list(section, "items"):
            asked = " and ".join(f"({one})" for one in (*relevant, *relevance(item)))
            points = decimal(points_of(item))
            found.append(f"if({asked}, {points}, 0)" if asked else points)
        below = [self._full(part, (*relevant, *relevance(part))) for part in _list(section, "sections")]
        if "" in below:
            return ""
        full = f"({' + '.join([*found, *below]) or '0'})"
        return f"min({full}, {section['most']})" if "most" in section else full

    def _calculate(self, name: str, calculation: str) -> None:
        self.made.rows.append({"type": "calculate", "name": name, "calculation": calculation})

    def _show(self, rate: str, words: Json) -> None:
        """What is shown: rounded once, a tie to the even digit or up, as the checklist says."""
        tens = 10**self._decimals
        scaled = f"if(string-length(${{{rate}}}) > 0, round(${{{rate}}} * {tens}, 6), '')"
        self._calculate(f"{rate}_scaled", scaled)
        scaled = f"${{{rate}_scaled}}"
        nearest = f"if({scaled} < 0, -round(-{scaled}), round({scaled}))"
        if not self._half_up:
            tie = f"{scaled} - floor({scaled}) = 0.5 and floor({scaled}) mod 2 = 0"
            nearest = f"if({tie}, floor({scaled}), round({scaled}))"
        self._calculate(f"{rate}_rounded", f"if(string-length({scaled}) > 0, {nearest} div {tens}, '')")
        partly = labels(_PARTLY) if self._partial else {}
        shown = {
            header: f"{text}{partly.get(header, '')}: ${{{rate}_rounded}}"
            for header, text in labels(words).items()
        }
        self.made.notes.append({"type": "note", "name": f"{rate}_shown", **shown, KIND: SHOWN})

    def _lost(self, code: str, name: str) -> None:
        self._partial = True
        self.made.problems.append(Problem("warning", code, details={"name": name}))


def _combined(aggregate: str, parts: Sequence[_Part]) -> tuple[str, str]:
    """The rate of several parts in percent, and whether there is one; a part of weight 0 stands beside."""
    parts = [part for part in parts if part.weight]
    there = _any(parts)
    if aggregate in ("min", "max", "product"):
        none = "0" if aggregate == "max" else "100"
        rates = [f"if({part.there}, {part.rate}, {none})" for part in parts]
        if aggregate == "product":
            return f"{' * '.join(f'({rate}) div 100' for rate in rates)} * 100", there
        return f"{aggregate}({', '.join(rates)})", there
    weights = [Fraction(1) if aggregate == "mean" else part.weight for part in parts]
    pairs = [(part, decimal(weight)) for part, weight in zip(parts, weights, strict=True)]
    over = " + ".join(f"if({part.there}, {part.rate} * {weight}, 0)" for part, weight in pairs)
    under = " + ".join(f"if({part.there}, {weight}, 0)" for part, weight in pairs)
    return f"({over}) div ({under})", there


def _any(parts: Sequence[_Part]) -> str:
    return " or ".join(part.there for part in parts) or "false()"


def _is_plain(section: Data) -> bool:
    """Whether its points are those of its items, so that they enter the section above one by one."""
    own = section.get("aggregate", "points") == "points" and not {"points", "most"} & section.keys()
    return own and all(_is_plain(part) for part in _list(section, "sections"))


def _list(data: Data, name: str) -> Sequence[Data]:
    return cast(Sequence[Data], data.get(name) or ())

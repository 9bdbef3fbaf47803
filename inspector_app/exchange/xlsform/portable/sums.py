"""The points of items and the rates of sections and total as calculations, so that ODK and Kobo show them.

Every item has the points it has earned and those it counts for, 0 until it is answered; a section has its
rate in percent, unrounded, empty until something counts; what is shown is rounded as the checklist says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.exchange.xlsform.carry import ask
from inspector_app.exchange.xlsform.portable.parts import (
    AskedItem,
    Calculations,
    Data,
    Part,
    added,
    any_of,
    combined,
    is_plain,
    items_below,
    listed,
    where,
)
from inspector_app.exchange.xlsform.rows import (
    KIND,
    SHOWN,
    given,
    labels,
    name_of,
    points_of,
    policy_of,
    usual_policy,
)
from inspector_app.exchange.xlsform.sayings import Sayings
from inspector_app.exchange.xlsform.score_map import decimal

Relevant = tuple[str, ...] | None
"""Expressions that are true where a part applies; None where a form cannot say."""

TOTAL: Final = "total_percent"
_SECTIONS: Final = ("points", "weighted_mean", "mean", "min", "max", "product", "share_met", "best_of")
_TOTALS: Final = ("weighted_mean", "mean", "min", "max", "product", "sum")
_PARTLY: Final[Json] = {"zh": "（仅计表单能计的部分）", "en": " (of what a form can score)"}


class Sums:
    """The calculations of a whole checklist, with what the rules of its grades read.

    Attributes:
        items: those whose points are calculated, by id.
        whole: the sections, and TOTAL, whose rates cover all that the checklist counts, by id.
    """

    def __init__(self, data: Data) -> None:
        self.made = Calculations()
        self.sayings = Sayings(data)
        self.items: dict[str, AskedItem] = {}
        self.whole: dict[str, Part] = {}
        self._data = data
        rounding = cast(Data, data.get("rounding") or {})
        self._decimals = cast(int, rounding.get("decimals", 1))
        self._half_up = rounding.get("mode") == "half_up"
        self._partial = False
        tops = listed(data, "sections")
        found = [self._section(top, (), policy_of(top, usual_policy("scored")))
                 for top in tops if top.get("role", "scored") == "scored"]  # fmt: skip
        gates = {str(top["id"]): self._gates(top, (), policy_of(top, "forbidden"))
                 for top in tops if top.get("role") == "gate"}  # fmt: skip
        self._total([part for part in found if part is not None], gates)

    def rounded(self, rate: str) -> str:
        """The name of the rounded value: once, a tie to the even digit or up, as the checklist says."""
        tens = 10**self._decimals
        scaled = f"if(string-length(${{{rate}}}) > 0, round(${{{rate}}} * {tens}, 6), '')"
        self.made.calculate(f"{rate}_scaled", scaled)
        scaled = f"${{{rate}_scaled}}"
        nearest = f"if({scaled} < 0, -round(-{scaled}), round({scaled}))"
        if not self._half_up:
            tie = f"{scaled} - floor({scaled}) = 0.5 and floor({scaled}) mod 2 = 0"
            nearest = f"if({tie}, floor({scaled}), round({scaled}))"
        self.made.calculate(f"{rate}_rounded", f"if(string-length({scaled}) > 0, {nearest} div {tens}, '')")
        return f"{rate}_rounded"

    def _section(self, section: Data, relevant: Relevant, policy: str) -> Part | None:
        """The calculations of a section; None where its rate cannot be calculated."""
        name = name_of(str(section["id"]))
        relevant = self._within(section, relevant)
        if isinstance(section.get("repeat"), dict) or relevant is None:  # rows are not read from outside
            self._lost("form.lost_section", name)
            return None
        before, self._partial = self._partial, False
        parts = [made for item in listed(section, "items")
                 if (made := self._item(item, relevant, policy_of(item, policy))) is not None]  # fmt: skip
        below = (
            self._section(part, relevant, policy_of(part, policy)) for part in listed(section, "sections")
        )
        parts += [made for made in below if made is not None]
        weight = self._weight(section)
        rate = self._rate(name, section, parts) if parts and weight is not None else ""
        if rate:
            self._show(rate, section["title"])
        elif parts or weight is None:
            self._lost("form.lost_section", name)
        made = self._made(rate, section, relevant, weight) if rate and weight is not None else None
        if made is not None and not self._partial:
            self.whole[str(section["id"])] = made
        self._partial = self._partial or before
        return made

    def _made(self, rate: str, section: Data, relevant: tuple[str, ...], weight: tuple[str, str]) -> Part:
        there, full = f"string-length(${{{rate}}}) > 0", self._full(section, relevant)
        whole = f"coalesce(${{{rate}}}, 0) div 100 * {full}" if full else ""
        of = f"if({there}, {full}, 0)" if full else ""
        made = Part(f"coalesce(${{{rate}}}, 0)", there, whole, of, *weight, full)
        if is_plain(section):
            return replace(made, earned=f"${{{rate}_points}}", of=f"${{{rate}_of}}")
        return made

    def _weight(self, section: Data) -> tuple[str, str] | None:
        """Its weight and when that is known; None where a form cannot say."""
        weight = section.get("weight", "1")
        if not isinstance(weight, dict):
            return decimal(Fraction(str(weight))), ""
        said = self.sayings.say(str(weight["expr"]))
        return None if said is None else (f"max({said.text}, 0)", said.known)

    def _within(self, part: Data, relevant: Relevant) -> Relevant:
        own = self.sayings.relevance(part)
        return None if own is None or relevant is None else (*relevant, *own)

    def _gates(self, section: Data, relevant: Relevant, policy: str) -> list[str]:
        """The ids of the gates below; of each its points are calculated, if a form can."""
        relevant, found = self._within(section, relevant), []
        for item in listed(section, "items"):
            self._item({**item, "points": "1"}, relevant, policy_of(item, policy), gate=True)
            found.append(str(item["id"]))
        for part in listed(section, "sections"):
            found += self._gates(part, relevant, policy_of(part, policy))
        return found

    def _total(self, parts: Sequence[Part], gates: Mapping[str, Sequence[str]]) -> None:
        """The total of the sections with base and bonus, within its bounds."""
        total = cast(Data, self._data["total"])
        aggregate = str(total.get("aggregate", "weighted_mean"))
        base = self._base(gates)
        core, there = self._core(aggregate, total, parts) if parts and aggregate in _TOTALS else ("", "")
        if not core or base is None:
            if aggregate != "none" and parts:
                self._lost("form.lost_total", TOTAL)
            self._bonus(total)
            return
        whole = f"(({core}) + {' + '.join([*base, self._bonus(total)])}) div {total.get('divide_by', '1')}"
        whole = f"max({whole}, {total.get('least', '0')})"
        if total.get("unlimited") is not True:
            whole = f"min({whole}, {total.get('most', '100')})"
        self.made.calculate(TOTAL, f"if({there}, {whole}, '')")
        self._show(TOTAL, total["title"])
        if not self._partial:
            self.whole[TOTAL] = Part(f"${{{TOTAL}}}", f"string-length(${{{TOTAL}}}) > 0", "", "")

    def _core(self, aggregate: str, total: Data, parts: Sequence[Part]) -> tuple[str, str]:
        """The points of the sections together, and when there are any; "" where a form cannot say."""
        if aggregate == "sum":
            parts = [part for part in parts if not part.beside]
            core = " + ".join(f"{part.rate} div 100 * {part.full}" for part in parts)
            return ("", "") if any(not part.full for part in parts) else (core or "0", any_of(parts))
        rate, there = combined(aggregate, parts)
        return (
            f"({rate}) * {decimal(Fraction(str(total.get('scale', '100'))) / 100)}" if rate else ""
        ), there

    def _base(self, gates: Mapping[str, Sequence[str]]) -> list[str] | None:
        """The bases of the sections whose gates are all passed; None where a form cannot say."""
        found: list[str] = []
        for section in listed(self._data, "sections"):
            if section.get("role") != "gate" or "base" not in section:
                continue
            below = [self.items.get(gate) for gate in gates[str(section["id"])]]
            passed = [f"(not({gate.counts}) or {gate.part.earned} > 0)" for gate in below if gate is not None]
            if len(passed) < len(below):
                return None
            found.append(f"if({' and '.join(passed) or 'true()'}, {section['base']}, 0)")
        return found

    def _bonus(self, total: Data) -> str:
        earned: list[str] = []
        for section in listed(self._data, "sections"):
            if section.get("role") == "bonus":
                earned += self._bonus_of(section, (), policy_of(section, "forbidden"))
        least, most = total.get("bonus_least", "0"), total.get("bonus_most", "0")
        return f"min(max({' + '.join(earned)}, {least}), {most})" if earned else "0"

    def _bonus_of(self, section: Data, relevant: Relevant, policy: str) -> list[str]:
        relevant = self._within(section, relevant)
        several = section.get("aggregate") == "best_of" and section.get("best", 1) != 1
        if several or isinstance(section.get("repeat"), dict):
            self._lost("form.lost_section", name_of(str(section["id"])))
            return []
        items = (self._item(item, relevant, policy_of(item, policy)) for item in listed(section, "items"))
        earned = [item.earned for item in items if item is not None]
        for part in listed(section, "sections"):
            earned += self._bonus_of(part, relevant, policy_of(part, policy))
        if earned and section.get("aggregate") == "best_of":
            earned = [f"max({', '.join(earned)})"]
        return [f"min({' + '.join(earned)}, {section['most']})"] if earned and "most" in section else earned

    def _item(self, item: Data, relevant: Relevant, policy: str, *, gate: bool = False) -> Part | None:
        """The calculations of an item; None where it has no points or they cannot be calculated."""
        relevant, full = self._within(item, relevant), decimal(points_of(item))
        if not points_of(item):
            return None
        asked = ask({**item, "not_applicable": policy}, self.sayings)
        if gate and "instance(" in asked.points:  # the choices of a gate are worth nothing
            yes = f"if(${{{name_of(str(item['id']))}}} = 'yes', 1, 0)"
            asked = replace(asked, points=yes if item["kind"] in ("yes_no", "pass_fail") else "")
        if not asked.points or relevant is None:
            self._partial = self._partial or not gate
            return None
        name = name_of(str(item["id"]))
        answered = asked.given or given((name,))
        if asked.value:
            self.made.calculate(f"{name}_value", f"if({answered}, {asked.value}, '')")
        counts = f"({answered}) and {asked.computable}" if asked.computable else answered
        earned, granted = asked.points, policy in ("full", "zero")
        if asked.aside and granted:
            earned = f"if({asked.aside}, {full if policy == 'full' else '0'}, {earned})"
        elif asked.aside:
            counts = f"{counts} and not({asked.aside})"
        self.made.calculate(f"{name}_points", f"if({counts}, {earned}, 0)")
        self.made.calculate(f"{name}_of", f"if({counts}, {full}, 0)")
        of = f"${{{name}_of}}"
        part = Part(f"${{{name}_points}} * 100 div {full}", f"{of} > 0", f"${{{name}_points}}", of)
        self.items[str(item["id"])] = AskedItem(item, part, relevant, asked.aside, granted)
        return part

    def _rate(self, name: str, section: Data, parts: Sequence[Part]) -> str:
        """The name of the calculated rate; "" where it cannot be calculated."""
        aggregate = str(section.get("aggregate", "points"))
        rate, most = f"{name}_percent", section.get("most")
        if aggregate in ("points", "best_of"):
            parts = [part for part in parts if not part.beside]
            several = aggregate == "best_of" and (section.get("best", 1) != 1 or most is not None)
            if not parts or several or any(not part.of for part in parts):
                return ""
            earned, of = ([getattr(part, points) for part in parts] for points in ("earned", "of"))
            self.made.calculate(f"{rate}_points", added(aggregate, earned, most))
            self.made.calculate(f"{rate}_of", added(aggregate, of, most))
            share = f"${{{rate}_points}} * 100 div ${{{rate}_of}}"
            self.made.calculate(rate, f"if(${{{rate}_of}} > 0, {share}, '')")
            return rate
        if most is not None or aggregate not in _SECTIONS:
            return ""
        if aggregate == "share_met":
            found = (self.items.get(str(item["id"])) for item in items_below(section))
            parts = [item.part for item in found if item is not None]
            met = decimal(Fraction(str(section.get("met_at", "100"))))
            held = " + ".join(f"if({part.there} and round({part.rate}, 9) >= {met}, 1, 0)" for part in parts)
            share = f"({held}) * 100 div ({' + '.join(f'if({part.there}, 1, 0)' for part in parts)})"
            there = any_of(parts)
        else:
            share, there = combined(aggregate, parts)
        if share:
            self.made.calculate(rate, f"if({there}, {share}, '')")
        return rate if share else ""

    def _full(self, section: Data, relevant: tuple[str, ...]) -> str:
        """The full points of a section, of what the venue's facts leave on; "" where a form cannot say."""
        if "points" in section:
            return decimal(Fraction(str(section["points"])))
        if section.get("aggregate") == "best_of" and section.get("best", 1) != 1:
            return ""
        found: list[str] = []
        for item in listed(section, "items"):
            within = self._within(item, relevant)
            if within is None:
                return ""
            found.append(where(within, decimal(points_of(item))))
        for part in listed(section, "sections"):
            within = self._within(part, relevant)
            found.append("" if within is None else self._full(part, within))
        if "" in found:
            return ""
        return f"({added(str(section.get('aggregate')), found or ['0'], section.get('most'))})"

    def _show(self, rate: str, words: Json) -> None:
        """What is shown, and whether it is only a part."""
        rounded = self.rounded(rate)
        partly = labels(_PARTLY) if self._partial else {}
        shown = {header: f"{text}{partly.get(header, '')}: ${{{rounded}}}"
                 for header, text in labels(words).items()}  # fmt: skip
        self.made.notes.append({"type": "note", "name": f"{rate}_shown", **shown, KIND: SHOWN})

    def _lost(self, code: str, name: str) -> None:
        self._partial = True
        self.made.lost(code, name)

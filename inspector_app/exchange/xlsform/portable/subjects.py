"""What conditions measure, as expressions of a form; None for what a form does not know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple, cast

from inspector_app.exchange.xlsform.portable.parts import (
    AskedItem,
    Data,
    items_below,
    listed,
    sections_below,
    where,
)
from inspector_app.exchange.xlsform.portable.sums import TOTAL, Sums
from inspector_app.exchange.xlsform.rows import choice_name, name_of, points_of
from inspector_app.exchange.xlsform.score_map import decimal

NOTHING: Final = "0"  # the value of a share that is always nothing
_SIGNS: Final = {"at_least": ">=", "above": ">", "at_most": "<=", "below": "<"}
_WORDS: Final = {"pass": "yes", "fail": "no"}
_LISTED: Final = ("yes_no", "pass_fail", "yes_partly_no", "scale", "choice", "multi_choice")


class Subject(NamedTuple):
    """Something measured: expressions.

    Attributes:
        there: true where it is a subject at all; known: where its value is known, too.
    """

    there: str
    known: str
    value: str


class Subjects:
    """Finds what a condition measures among what is calculated.

    Attributes:
        scored: the ids of the top sections that the total rests on.
    """

    def __init__(self, data: Data, sums: Sums) -> None:
        self._sums = sums
        tops = listed(data, "sections")
        self.scored = [str(top["id"]) for top in tops if top.get("role", "scored") == "scored"]
        self._sections = {str(part["id"]): part for top in tops for part in sections_below(top)}
        self._items = {str(item["id"]): item for top in tops for item in items_below(top)}
        gates = [top for top in tops if top.get("role") == "gate"]
        self._gates = [str(item["id"]) for top in gates for item in items_below(top)]
        self._compares_rounded = cast(Data, data.get("rounding") or {}).get("compare") == "rounded"
        self._made: set[str] = set()

    def of(self, condition: Data) -> list[Subject] | None:
        """The subjects of a numeric condition."""
        named = [str(name) for name in cast(Sequence[str], condition.get("of") or ())]
        match condition["measure"]:
            case "total":
                return self._rates([TOTAL])
            case "section_rate":
                return self._rates(named or self.scored)
            case "section_points":
                return _all(self._section_points(name) for name in named or self.scored)
            case "item_rate" | "key_rate" | "item_points" as measure:
                keys = [name for name, item in self._items.items() if item.get("key") is True]
                if measure == "key_rate":
                    named = [name for name in keys if not named or name in named]
                return _all(self._item(name, str(measure)) for name in named)
            case "not_applicable_share":
                return _all(self.set_aside(name) for name in named or self.scored if name in self.scored)
            case "gates_failed":
                failed = list(self.gates().values())
                return None if None in failed else [number([one for one in failed if one])]
            case "items_rated":
                rated = [self._is_rated(name) for name in named]
                return None if None in rated else [number([one for one in rated if one])]
            case "value":
                said = self._sums.sayings.say(str(condition["value"]))
                known = said.known or "true()" if said is not None else ""
                return None if said is None else [Subject("true()", known, f"round({said.text}, 9)")]
        return None

    def answered(self, condition: Data) -> list[Subject] | None:
        """The subjects of "item_answer": their value is true where the word was answered."""
        found: list[Subject] = []
        for name in cast(Sequence[str], condition["of"]):
            item, asked = self._items[name], self._sums.items.get(name)
            if asked is None or item["kind"] not in _LISTED:
                return None
            word = choice_name(_WORDS.get(str(condition["is"]), str(condition["is"])))
            reference = f"${{{name_of(name)}}}"
            said = f"selected({reference}, '{word}')"
            found.append(Subject(asked.counts, f"{asked.part.there} and {said}", ""))
        return found

    def gates(self) -> dict[str, str | None]:
        """Every gate, and what is true where it is failed; None where a form cannot say."""
        found = {gate: self._sums.items.get(gate) for gate in self._gates}
        return {gate: None if item is None else f"({item.part.there} and {item.part.earned} <= 0)"
                for gate, item in found.items()}  # fmt: skip

    def ends(self, gate: str) -> bool:
        """Whether a gate that is failed ends the evaluation."""
        return self._items[gate].get("on_fail") == "terminate"

    def set_aside(self, top: str) -> Subject | None:
        """The share of a top section that is set aside, in percent."""
        items = self._scoring(top)
        if items is None:
            return None
        aside = [f"if({item.aside}, {item.points}, 0)" for item in items if item.aside]
        if not aside:
            return Subject("true()", "true()", NOTHING)
        every = " + ".join(map(_standing, items))
        share = f"round(({' + '.join(aside)}) * 100 div ({every}), 9)"
        return Subject("true()", "true()", f"if({every} > 0, {share}, 0)")

    def _scoring(self, section: str) -> list[AskedItem] | None:
        """The items of a section that score; None where a form cannot calculate all of them."""
        items = [self._sums.items.get(str(item["id"])) for item in items_below(self._sections[section])
                 if points_of(item)]  # fmt: skip
        return None if None in items else [item for item in items if item is not None]

    def bound(self, written: object) -> tuple[str, str] | None:
        """A bound, and when it is known."""
        if not isinstance(written, dict):
            return decimal(Fraction(str(written))), ""
        said = self._sums.sayings.say(str(written["expr"]))
        return None if said is None else (f"round({said.text}, 9)", said.known)

    def _rates(self, names: Sequence[str]) -> list[Subject] | None:
        found: list[Subject] = []
        for name in names:
            part = self._sums.whole.get(name)
            if part is None:
                return None
            rate = name if name == TOTAL else f"{name_of(name)}_percent"
            value = f"${{{rate}_rounded}}" if self._compares_rounded else f"round(${{{rate}}}, 9)"
            found.append(Subject(part.there, part.there, value))
        return found

    def _section_points(self, name: str) -> Subject | None:
        part = self._sums.whole.get(name)
        if part is None or not part.full:
            return None
        full = part.full
        if part.beside:  # its points are those of its items
            items = self._scoring(name)
            if items is None:
                return None
            full = f"({' + '.join(map(_standing, items))})"
        return Subject(part.there, part.there, f"round({part.rate} div 100 * {full}, 9)")

    def _item(self, name: str, measure: str) -> Subject | None:
        item = self._sums.items.get(name)
        if item is None:
            return None
        there = item.part.there if measure == "key_rate" else item.counts
        if measure == "item_points":
            return Subject(there, item.part.there, f"round({item.part.earned}, 9)")
        if not self._compares_rounded:
            return Subject(there, item.part.there, f"round({item.part.rate}, 9)")
        rate = f"{name_of(name)}_rate"
        if rate not in self._made:
            self._made.add(rate)
            self._sums.made.calculate(rate, f"if({item.part.there}, {item.part.rate}, '')")
            self._sums.rounded(rate)
        return Subject(there, item.part.there, f"${{{rate}_rounded}}")

    def _is_rated(self, name: str) -> str | None:
        item = self._sums.items.get(name)
        if item is None:
            return None
        return f"({item.part.there} and not({item.aside}))" if item.aside else item.part.there


def number(held: Sequence[str]) -> Subject:
    """How many of these are true."""
    return Subject("true()", "true()", f"({' + '.join(f'if({one}, 1, 0)' for one in held) or '0'})")


def met(subject: Subject, comparator: str, bound: tuple[str, str]) -> str:
    """True where it is known to meet a bound."""
    number, known = bound
    parts = [part for part in (subject.known, known) if part not in ("", "true()")]
    return " and ".join([*(f"({part})" for part in parts), f"{subject.value} {_SIGNS[comparator]} {number}"])


def comparator_of(condition: Data) -> str:
    """at_least, above, at_most or below."""
    return next(name for name in _SIGNS if name in condition)


def _standing(item: AskedItem) -> str:
    """The points of an item that the facts leave on."""
    if item.data.get("required") is False:
        aside = f" or {item.aside}" if item.aside else ""
        return f"if({item.part.there}{aside}, {item.points}, 0)"
    return where(item.relevant, item.points)


def _all(found: Iterator[Subject | None]) -> list[Subject] | None:
    subjects = list(found)
    return None if None in subjects else [subject for subject in subjects if subject is not None]

"""exchange.xlsform.portable.sums: ODK and Kobo show the numbers that the program prints."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from fractions import Fraction
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from inspector_app.domain.forms.engine.plan import Plan
from inspector_app.domain.forms.engine.state import FormState
from inspector_app.domain.forms.engine.world import World
from inspector_app.domain.forms.model import Group, Question
from inspector_app.domain.scoring import Scoring
from inspector_app.errors import InputError
from inspector_app.exchange.xlsform.from_checklist import sheets_of, workbook_of
from inspector_app.exchange.xlsform.portable.sums import Sums
from inspector_app.exchange.xlsform.read import read_xlsform
from inspector_app.exchange.xlsform.rows import ID, INPUT, KIND, NA, fact_name, name_of
from inspector_app.exchange.xlsform.score_map import decimal
from inspector_app.resources import resource
from tests.checklists.gallery import gallery
from tests.checklists.visits import Visit, items_of
from tests.conformance import pack
from tests.exchange.xlsform.portable.test_outcome import a_checklist, form_of

WORLD = World(datetime(2026, 10, 22, 8, 30, tzinfo=UTC), "seed", {})
STORED: dict[tuple[str, str], Any] = {
    **{("scale", str(level)): level for level in range(20)},
    ("pass_fail", "yes"): "pass",
    ("pass_fail", "no"): "fail",
}
OURS = [
    *sorted(pack.CHECKLISTS.glob("*.json")),
    *(resource("checklists", name) for name in ("tour-demo-1.0.1.json", "elder-demo-1.0.1.json")),
]


@cache
def written(path: Path) -> tuple[Any, Plan]:
    data = json.loads(path.read_text("utf-8")) if path.suffix else gallery()
    sheets, _ = sheets_of(data, portable=True)
    return data, Plan(read_xlsform(workbook_of(sheets)).form)


class Both:
    """The same answers, given to the form and to the checklist."""

    def __init__(self, data: Any, plan: Plan, random: Random) -> None:
        self.random = random
        self.form = plan.form
        self.answers: dict[tuple[str, str], str] = {}
        self.parts = {part.name: part for part in plan.form.root.parts()}
        facts = data.get("facts", [])
        flags = [fact["id"] for fact in facts if fact["type"] == "flag" and random.random() < 0.6]
        self.visit = Visit(copy.deepcopy(data), on=flags)
        for fact in data.get("facts", []):
            self._fact(fact, fact["id"] in flags)
        calculated = set(self._calculated(data["sections"]))
        for part in plan.form.root.parts():
            kind = part.score.get(KIND, "")
            if part.score.get(ID) in calculated and random.random() < 0.85:
                self._answer(part, kind)
        self.state = FormState(plan, self.answers, (), WORLD)

    def covers(self, scoring: Scoring, name: str, sections: Any) -> bool:
        """Whether the checklist knows no points that the form lacks; what the form lacks it must say."""
        lacking = [
            item["id"]
            for section in sections
            for item in items_of(section)
            if Fraction(item.get("points", "0")) and f"{name_of(item['id'])}_points" not in self.parts
        ]
        if lacking:
            assert "仅计表单能计的部分" in self.parts[f"{name}_shown"].label["中文 (zh)"]
        return all(scoring.items[item].earned is None for item in lacking)

    def _calculated(self, sections: Any) -> Iterator[str]:
        """Items whose points the form has, in sections whose rate it has."""
        for section in sections:
            scored = section.get("role", "scored") == "scored"
            if not scored or f"{name_of(section['id'])}_percent" in self.parts:
                for item in section.get("items", []):
                    if f"{name_of(item['id'])}_points" in self.parts:
                        yield item["id"]
                yield from self._calculated(section.get("sections", []))

    def _fact(self, fact: Any, on: bool) -> None:
        name = fact_name(fact["id"])
        if fact["type"] == "flag":
            self.answers[name, ""] = "yes" if on else "no"
            return
        value = str(self.random.randint(1, 9000))
        if fact["type"] == "choice":
            value = self.random.choice(fact["options"])["id"]
        self.answers[name, ""] = name_of(value) if fact["type"] == "choice" else value
        self.visit.say("profile.set", f"fact/{fact['id']}", value)

    def _answer(self, part: Question | Group, kind: str) -> None:
        item = part.score[ID]
        if isinstance(part, Group):
            self.visit.answer(item, self._inputs(part, kind))
        elif part.type == "select_one":
            chosen = self.random.choice(self.form.lists[part.list_name])
            self.answers[part.id, ""] = chosen.name
            if chosen.name == NA:
                self.visit.leave_out(item)
            else:
                said = chosen.extra.get(ID) or chosen.name
                self.visit.answer(item, STORED.get((kind, said), said))
        elif part.type == "select_multiple":
            choices = [one for one in self.form.lists[part.list_name] if self.random.random() < 0.5]
            if choices:
                self.answers[part.id, ""] = " ".join(one.name for one in choices)
                self.visit.answer(item, [one.extra.get(ID) or one.name for one in choices])
        elif part.type == "rank":
            self._rank(part)
        elif part.type == "text":
            self.answers[part.id, ""] = "x"
            self.visit.answer(item, "x")
        elif part.type in ("integer", "decimal", "range"):
            value = self._number(part)
            with suppress(InputError):  # more decimals than the item takes
                self.visit.answer(item, int(value) if kind in ("count", "occurrences") else value)
                self.answers[part.id, ""] = value

    def _rank(self, part: Question) -> None:
        order = list(self.form.lists[part.list_name])
        self.random.shuffle(order)
        self.answers[part.id, ""] = " ".join(one.name for one in order)
        self.visit.answer(part.score[ID], [one.extra.get(ID) or one.name for one in order])

    def _number(self, part: Question) -> str:
        if part.type == "range":
            start, end, step = (Fraction(part.parameters[key]) for key in ("start", "end", "step"))
            return decimal(start + step * self.random.randint(0, int((end - start) / step)))
        least, most = 0, 200
        if ">= " in part.constraint:
            least = int(float(part.constraint.split(">= ")[1].split(" ")[0]))
        if "<= " in part.constraint and "${" not in part.constraint:
            most = int(float(part.constraint.split("<= ")[1].split(" ")[0]))
        value = self.random.randint(least, min(most, least + self.random.choice([3, 20, 200])))
        decimals = part.type == "decimal" and value < most and self.random.random() < 0.5
        return f"{value}.{self.random.choice(['5', '25', '1'])}" if decimals else str(value)

    def _inputs(self, group: Group, kind: str) -> Any:
        inputs = [part for part in group.questions() if part.score.get(KIND) == INPUT]
        if kind == "formula":
            stored = {field.score[ID]: self._field(field) for field in inputs}
            return {name: value for name, value in stored.items() if value is not None}
        if kind == "expert_grade":
            return self._graded(inputs)
        if kind == "deduction" and ID in inputs[0].score:
            times = {field.score[ID]: self._field(field) for field in inputs}
            return {"deductions": [{"id": name, "times": n} for name, n in times.items() if n]}
        n = self.random.choice([self.random.randint(1, 12), self.random.randint(1, 60)])
        ok = self.random.choice([n, self.random.randint(0, n)])
        if kind == "deduction":
            for field, number in zip(inputs, (n, n - ok), strict=True):
                self.answers[field.id, ""] = str(number)
            return {"failing": n - ok, "n": n}
        found: dict[str, Any] = {"n": n, "ok": ok}
        if self.random.random() < 0.4:
            found["population"] = self.random.choice([n, n + 5])
        for field, name in zip(inputs, ("n", "ok", "population"), strict=False):
            if name in found:
                self.answers[field.id, ""] = str(found[name])
        if len(inputs) > 3 and self.random.random() < 0.2:
            flag = self.form.lists[inputs[3].list_name][0]
            self.answers[inputs[3].id, ""] = flag.name
            found["flags"] = [flag.extra.get(ID) or flag.name]
        return found

    def _graded(self, inputs: list[Question]) -> Any:
        level = self.random.choice(self.form.lists[inputs[0].list_name])
        for field, value in zip(inputs, (level.name, "x"), strict=True):
            self.answers[field.id, ""] = value
        return {"level": level.extra.get(ID) or level.name, "reason": "x"}

    def _field(self, field: Question) -> Any:
        if field.type == "select_one":
            value = self.random.choice(["yes", "no"])
        elif field.type in ("integer", "decimal"):
            value = self._number(field)
        else:
            value = "2026-10-01" if field.type == "date" else "x"
        self.answers[field.id, ""] = value
        return int(value) if field.type == "integer" else value


def sections(data: Any) -> Iterator[Any]:
    for section in data["sections"]:
        yield section
        yield from sections({"sections": section.get("sections", [])})


@pytest.mark.parametrize("path", [*OURS, Path("gallery")], ids=lambda path: path.stem)
@settings(max_examples=6, phases=[Phase.generate])
@given(random=st.randoms(use_true_random=False))
def test_a_form_computes_the_rates_and_the_total_of_the_checklist(path: Path, random: Random) -> None:
    """Every section that the form has a rate for, and the total, unrounded and as they are shown."""
    data, plan = written(path)
    both = Both(data, plan, random)
    scoring = both.visit.scoring()
    expected: dict[str, Fraction | None] = {}
    for section in sections(data):
        name = f"{name_of(section['id'])}_percent"
        if name in both.parts and both.covers(scoring, name, [section]):
            rate = scoring.section(section["id"]).rate
            expected[name] = None if rate is None else rate * 100
    counted = [section for section in data["sections"] if section.get("role") != "gate"]
    if "total_percent" in both.parts and both.covers(scoring, "total_percent", counted):
        expected["total_percent"] = scoring.result().total
    if "grade" in both.parts:
        outcome = scoring.result().outcome
        kind = "" if outcome.kind == "nothing_rated" else outcome.kind
        assert both.state.value("grade") == (outcome.grade or kind)
    rounding = both.visit.checklist.rounding
    for name, value in expected.items():
        said, shown = both.state.value(name), both.state.value(f"{name}_rounded")
        if value is None:
            assert (said, shown) == ("", ""), name
        else:
            assert abs(float(said) - float(value)) < 1e-8, name
            assert Fraction(shown) == Fraction(rounding.shown(value)), name


def test_a_tie_is_shown_as_the_checklist_rounds() -> None:
    """62.25 is 62.2 by GB/T 8170 and 62.3 where the checklist rounds up."""
    words = {"zh": "甲", "en": "A"}
    item = {
        "id": "A1",
        "kind": "number",
        "text": words,
        "points": "400",
        "curve": {"type": "share", "whole": "400"},
    }
    data: Any = {"format": 2, "id": "S", "version": "1", "title": words, "total": {"title": words},
                 "grades": [], "sections": [{"id": "A", "title": words, "items": [item]}]}  # fmt: skip
    for mode, shown in (("half_even", "62.2"), ("half_up", "62.3")):
        sheets, _ = sheets_of({**data, "rounding": {"decimals": 1, "mode": mode}}, portable=True)
        plan = Plan(read_xlsform(workbook_of(sheets)).form)
        assert FormState(plan, {("A1", ""): "249"}, (), WORLD).value("A_percent_rounded") == shown


ITEM: Any = {"kind": "yes_no", "text": {"zh": "甲"}}
BONUS: Any = [{"id": name, **ITEM, "points": points} for name, points in (("X1", "2"), ("X2", "3"))]


def part(identity: str, *items: Any, **more: Any) -> Any:
    return {"id": identity, "title": {"zh": "甲"}, "items": list(items), **more}


ONE: Any = {"id": "A1", **ITEM, "points": "2"}
SCALE: Any = {"id": "G1", "kind": "scale", "text": {"zh": "甲"}, "anchors": [{}, {}]}


@pytest.mark.parametrize(
    ("sections", "total", "answers", "shown"),
    [
        ([part("A", ONE, not_applicable="zero")], {}, {"A1": "na"}, "0"),
        ([part("A", ONE), part("X", *BONUS, role="bonus", aggregate="best_of")],
         {"bonus_most": "9", "divide_by": "2"}, {"A1": "no", "X1": "yes", "X2": "yes"}, "1.5"),
        ([part("A", ONE,
               sections=[part("B", *BONUS, aggregate="best_of", points="6", weight="2")])],
         {}, {"A1": "no", "X1": "yes", "X2": "no"}, "50"),
        ([part("A", *BONUS, aggregate="best_of")], {"aggregate": "sum"}, {"X1": "yes", "X2": "no"}, "2"),
        ([part("A", ONE),
          part("G", role="gate", base="7", sections=[part("H", {"id": "G1", **ITEM})])],
         {}, {"A1": "no", "G1": "yes"}, "7"),
    ],
)  # fmt: skip
def test_policies_bonus_base_and_the_best_of_several(
    sections: Any, total: Any, answers: dict[str, str], shown: str
) -> None:
    """Worked by hand; what a section says of "not applicable" holds for its items."""
    state = form_of(
        a_checklist(sections=sections, grades=[], total={"title": {"zh": "甲"}, **total}), answers
    )
    assert Fraction(state.value("total_percent_rounded")) == Fraction(shown)


@pytest.mark.parametrize(
    ("sections", "lost"),
    [
        ([part("A", *BONUS, weight={"expr": "${visit.year}"})], ["form.lost_section"]),
        ([part("A", *BONUS, aggregate="best_of", best=2)], ["form.lost_section"]),
        ([part("A", *BONUS, aggregate="median")], ["form.lost_section"]),
        ([part("A", *BONUS, applies="${raw.x} > 1")], ["form.lost_section"]),
        ([part("A", *BONUS, points="0", sections=[part("B", ONE, points="0")]),
          part("X", {"id": "X3", **ITEM, "points": "1"}, role="bonus", aggregate="best_of", best=2)],
         ["form.lost_section"]),
        ([part("A", *BONUS), part("G", SCALE, role="gate", base="7")], ["form.lost_total"]),
        ([part("A", sections=[part("B", {"id": "B1", **ITEM, "points": "1", "applies": "${raw.x} > 1"},
                                   *BONUS, aggregate="mean")])], ["form.lost_section"]),
    ],
)  # fmt: skip
def test_what_is_beyond_a_form_is_named_once(sections: Any, lost: list[str]) -> None:
    made = Sums(a_checklist(sections=sections, grades=[])).made
    assert [problem.code for problem in made.problems] == lost


def test_what_a_form_cannot_calculate_is_named() -> None:
    """A number that covers less than the checklist must not look like the whole."""
    named: dict[str, set[str]] = {}
    for path in OURS:
        _, problems = sheets_of(json.loads(path.read_text("utf-8")), portable=True)
        for problem in problems:
            named.setdefault(problem.code, set()).add(path.stem)
    assert {"three_of_five", "rooms_median", "expert_visits"} <= named["form.lost_section"]
    assert {"panel_agrees", "taste_panel"} <= named["form.lost_raters"]
    assert {"baselines", "tour-demo-1.0.1"} <= named["form.lost_kind"] | named["form.lost_calculation"]
    assert {"kinds_of_visit", "key_guidelines"} <= named["form.lost_grade"]
    assert not any(
        {"building_weights", "green_building", "condition_trees"} & found for found in named.values()
    )

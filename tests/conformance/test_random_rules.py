"""Rules nobody wrote: random trees of conditions and limiters, every completion within best and worst."""

from __future__ import annotations

from itertools import product
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.checklist_builder import checklist, item, section, words
from tests.checklists.visits import Visit
from tests.conformance.test_plain_arithmetic import LEVELS, NA, OPEN, Node, Said, tell

MOST_WAYS = 64
BOUNDS = ["0", "25", "50", "75", "100"]
COMPARISONS = ["at_least", "above", "at_most", "below"]
OPTIONS = ["burn", "sort"]


@st.composite
def leaves(draw: st.DrawFn, items: list[str], sections: list[str]) -> Node:
    """One comparison; item points are 0 … 2."""
    kinds = ["total", "section_rate", "section_points", "item_rate", "item_points", "item_answer", "key_rate"]
    measure = draw(st.sampled_from([*kinds, "gates_failed", "not_applicable_share", "value"]))
    found: Node = {"measure": measure}
    if measure in ("section_rate", "section_points") and draw(st.booleans()):
        found["of"] = [draw(st.sampled_from(sections))]
    if measure in ("item_rate", "item_points"):
        found["of"] = draw(st.lists(st.sampled_from(items), min_size=1, max_size=2, unique=True))
    if measure == "item_answer":
        return {**found, "of": ["CHOICE"], "is": draw(st.sampled_from(OPTIONS))}
    if measure == "value":
        found["value"] = "${fact.rooms}"
    points = measure in ("item_points", "section_points", "gates_failed", "value")
    bound = draw(st.sampled_from(["0", "1", "2"] if points else BOUNDS))
    by_fact = {"expr": f"{bound} + ${{fact.rooms}}"}
    return {**found, draw(st.sampled_from(COMPARISONS)): draw(st.sampled_from([bound, bound, by_fact]))}


@st.composite
def rules(draw: st.DrawFn, items: list[str], sections: list[str], depth: int = 2) -> Node:
    """A leaf, a count, or an all, any or not of rules."""
    shape = draw(st.sampled_from(["leaf", "leaf", "count", "all", "any", "not"] if depth else ["leaf"]))
    inside = rules(items, sections, depth - 1) if depth else None
    if inside is None or shape == "leaf":
        return draw(leaves(items, sections))
    if shape == "count":
        bound: Node = {draw(st.sampled_from(COMPARISONS)): draw(st.sampled_from(BOUNDS))}
        inner: Node = {"measure": "section_rate", **bound}
        return {"count": inner, draw(st.sampled_from(COMPARISONS)): draw(st.sampled_from(["0", "1", "2"]))}
    if shape == "not":
        return {"not": draw(inside)}
    return {shape: draw(st.lists(inside, min_size=1, max_size=2))}


@st.composite
def cases(draw: st.DrawFn) -> tuple[Node, Said, str | None]:
    """A small checklist with random rules, answers for some items, and perhaps a fact."""
    anchors: list[Any] = [words(str(level)) for level in range(LEVELS + 1)]

    def an_item(name: str) -> Node:
        policy = draw(st.sampled_from(["redistribute", "full", "zero", "forbidden"]))
        key = draw(st.booleans())
        return dict(item(name, "scale", points="2", anchors=anchors, not_applicable=policy, key=key))

    options: list[Any] = [
        {"id": name, "text": words(name), "points": str(n)} for n, name in enumerate(OPTIONS)
    ]
    choice = dict(item("CHOICE", "choice", points="2", options=options, not_applicable="redistribute"))
    tops = [section("A", an_item("I1"), an_item("I2")), section("B", an_item("I3"), choice)]
    gate = section("G", item("GATE", "pass_fail"), role="gate", base=draw(st.sampled_from(["0", "40"])))
    items, names = ["I1", "I2", "I3", "CHOICE"], ["A", "B"]
    grades: list[Any] = [
        {"id": name, "title": words(name), "conditions": draw(st.lists(rules(items, names), max_size=2))}
        for name in ("high", "middle", "low")[: draw(st.integers(1, 3))]
    ]
    aggregate = draw(st.sampled_from(["weighted_mean", "sum", "min", "none"]))
    ends = [{"at_most": "high"}, {"at_most": grades[-1]["id"]}, {}, {"not_graded": True}]
    when = {"when": draw(rules(items, names)), **draw(st.sampled_from(ends))}
    limits: list[Any] = [{"id": "cap", "title": words("cap"), **when}]
    if aggregate == "none":
        assume("'total'" not in str([grades, limits]).replace("'title'", ""))
    data = dict(
        checklist(
            *tops, gate, format=2, grades=grades, limiters=draw(st.sampled_from([[], limits])),
            total={"title": words("总分"), "aggregate": aggregate},
            facts=[{"id": "rooms", "type": "number", "text": words("rooms")}],
            not_applicable={"consent_above": "100", "limit": draw(st.sampled_from(["100", "50"]))},
        )
    )  # fmt: skip
    said: Said = {}
    for name in items:
        said[name] = draw(st.sampled_from([*ways(data, name), OPEN]))
    said["GATE"] = draw(st.sampled_from(["pass", "pass", "fail", OPEN]))
    return data, said, draw(st.sampled_from(["1", None]))


def ways(data: Node, name: str) -> list[Any]:
    """Every way to answer an item."""
    entries = {entry["id"]: entry for part in data["sections"] for entry in part["items"]}
    if name == "GATE":
        return ["pass", "fail"]
    levels: list[Any] = list(OPTIONS) if name == "CHOICE" else list(range(LEVELS + 1))
    return levels if entries[name]["not_applicable"] == "forbidden" else [*levels, NA]


def told(data: Node, said: Said, rooms: str | None) -> Visit:
    visit = tell(data, said)
    if rooms is not None:
        visit.say("profile.set", "fact/rooms", rooms)
    return visit


@given(cases())
def test_no_completion_lies_outside_best_and_worst_grade(case: tuple[Node, Said, str | None]) -> None:
    """A missing fact may turn out as anything as well; tried with a few values."""
    data, said, rooms = case
    left = [name for name, answer in said.items() if answer == OPEN]
    settled = list(product(*(ways(data, name) for name in left)))
    values = [rooms] if rooms is not None else ["0", "1", "100"]
    assume(len(settled) * len(values) <= MOST_WAYS)
    visit = told(data, said, rooms)
    outlook = visit.scoring().outlook()
    worst, best = outlook.worst.rank(visit.checklist), outlook.best.rank(visit.checklist)
    for way in settled:
        for value in values:
            found = told(data, said | dict(zip(left, way, strict=True)), value).result().outcome
            assert worst <= found.rank(visit.checklist) <= best, (way, value, found)

"""Schemes nobody wrote: random trees of every aggregate, scored by the program and by twenty plain lines."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from statistics import median
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.checklist_builder import checklist, item, section, words
from tests.checklists.visits import Visit

LEVELS = 2  # a scale of 0, 1 and 2
OPEN, NA = "open", "not applicable"
AGGREGATES = ["points", "weighted_mean", "mean", "median", "min", "max", "product", "best_of", "share_met"]
POLICIES = ["redistribute", "full", "zero", "forbidden"]
TOTALS = ["weighted_mean", "sum", "mean", "min", "max", "product"]
MOST_WAYS = 81
Part = tuple[Fraction, Fraction, Fraction]  # rate, points, weight
Node = dict[str, Any]
Said = dict[str, Any]


@st.composite
def schemes(draw: st.DrawFn) -> Node:
    """One to three sections, some with sections of their own; every rule may meet every other."""
    number = iter(range(100))

    def an_item() -> Node:
        policy = draw(st.sampled_from(POLICIES))
        points = draw(st.sampled_from(["1", "2", "5", "0.5"]))
        anchors: list[Any] = [words(str(level)) for level in range(LEVELS + 1)]
        return dict(item(f"I{next(number)}", "scale", points=points, not_applicable=policy, anchors=anchors))

    def a_section(name: str, depth: int) -> Node:
        aggregate = draw(st.sampled_from(AGGREGATES))
        more: Node = {"aggregate": aggregate, "weight": draw(st.sampled_from(["1", "2", "0.5"]))}
        if aggregate == "best_of":
            more["best"] = draw(st.integers(1, 2))
        if aggregate == "share_met":
            more["met_at"] = draw(st.sampled_from(["50", "100"]))
        if draw(st.booleans()):
            more["points"] = draw(st.sampled_from(["10", "3"]))
        if aggregate == "points" and draw(st.booleans()):
            more["most"] = draw(st.sampled_from(["2", "4"]))
        inner = depth > 0 and (aggregate == "weighted_mean" or draw(st.booleans()))
        if inner:
            count = draw(st.integers(1, 2))
            more["sections"] = [a_section(f"{name}{place}", depth - 1) for place in range(count)]
        elif aggregate == "weighted_mean":
            more["aggregate"] = "points"
        own = [] if inner else [an_item() for _ in range(draw(st.integers(1, 3)))]
        return dict(section(name, *own, **more))

    tops = [a_section(name, 1) for name in "ABC"[: draw(st.integers(1, 3))]]
    total: Any = {
        "title": words("总分"), "aggregate": draw(st.sampled_from(TOTALS)), "unlimited": True,
        "divide_by": draw(st.sampled_from(["1", "10"])),
    }  # fmt: skip
    return dict(
        checklist(*tops, format=2, total=total, not_applicable={"consent_above": "100", "limit": "100"})
    )


@st.composite
def answered(draw: st.DrawFn, *, open_ended: bool) -> tuple[Node, Said]:
    """A scheme and an answer for every item, some left open."""
    data = draw(schemes())
    said: Said = {}
    for entry in items_of(data["sections"]):
        ways = [*range(LEVELS + 1), *([NA] if entry["not_applicable"] != "forbidden" else [])]
        said[entry["id"]] = draw(st.sampled_from([*ways, *([OPEN] if open_ended else [])]))
    return data, said


def items_of(sections: Sequence[Node]) -> list[Node]:
    return [entry for part in sections for entry in (*part["items"], *items_of(part.get("sections", [])))]


def number(node: Node, name: str, default: str = "0") -> Fraction:
    return Fraction(node.get(name, default))


def full_points(node: Node) -> Fraction:
    """Full points of a section at its parent."""
    if "points" in node:
        return number(node, "points")
    found = [number(entry, "points") for entry in node["items"]]
    found += [full_points(part) for part in node.get("sections", [])]
    if node.get("aggregate") == "best_of":
        found = sorted(found)[-node["best"] :]
    below = sum(found, Fraction(0))
    return min(below, number(node, "most")) if "most" in node else below


def of_item(entry: Node, said: Said) -> Part | None:
    answer, points = said[entry["id"]], number(entry, "points")
    if answer == NA:
        policy = entry["not_applicable"]
        return None if policy == "redistribute" else (Fraction(policy == "full"), points, Fraction(1))
    return None if answer == OPEN else (Fraction(answer, LEVELS), points, Fraction(1))


def of_section(node: Node, said: Said, inside: str = "points") -> Part | None:
    """Rate, points at the parent and weight; None where nothing below counts."""
    if node.get("aggregate") == "share_met":  # of all items below, however they are grouped
        found = [of_item(entry, said) for entry in items_of([node])]
    else:
        found = [of_item(entry, said) for entry in node["items"]]
        found += [
            of_section(part, said, node.get("aggregate", "points")) for part in node.get("sections", [])
        ]
    parts = [part for part in found if part is not None]
    if not parts:
        return None
    rate = combined(node, parts)
    applicable = sum((points for _, points, _ in parts), Fraction(0))
    own = {"points", "most"} & node.keys() or node.get("aggregate", "points") != "points"
    points = full_points(node) if own or inside != "points" else applicable
    return rate, points, number(node, "weight", "1")


def combined(node: Node, parts: list[Part]) -> Fraction:
    rates = [rate for rate, _, _ in parts]
    earned = [rate * points for rate, points, _ in parts]
    every = [points for _, points, _ in parts]
    match node.get("aggregate", "points"):
        case "points" if "most" in node:
            most = number(node, "most")
            return min(sum(earned, Fraction(0)), most) / min(sum(every, Fraction(0)), most)
        case "points":
            return sum(earned, Fraction(0)) / sum(every)
        case "weighted_mean":
            return sum((r * w for r, _, w in parts), Fraction(0)) / sum(w for _, _, w in parts)
        case "mean":
            return sum(rates, Fraction(0)) / len(rates)
        case "median":
            return Fraction(median(rates))
        case "product":
            found = Fraction(1)
            for rate in rates:
                found *= rate
            return found
        case "best_of":
            best = node["best"]
            return sum(sorted(earned)[-best:], Fraction(0)) / sum(sorted(every)[-best:])
        case "share_met":
            return Fraction(sum(100 * rate >= number(node, "met_at") for rate in rates), len(rates))
        case extreme:
            return min(rates) if extreme == "min" else max(rates)


def of_total(data: Node, said: Said) -> Fraction | None:
    parts = [(part, node) for node in data["sections"] if (part := of_section(node, said)) is not None]
    if not parts:
        return None
    how = data["total"]["aggregate"]
    if how == "sum":
        reached = sum((part[0] * full_points(node) for part, node in parts), Fraction(0))
    else:
        reached = 100 * combined({"aggregate": how}, [part for part, _ in parts])
    return reached / number(data["total"], "divide_by")


def tell(data: Node, said: Said) -> Visit:
    visit = Visit(data)
    for name, answer in said.items():
        if answer == NA:
            visit.leave_out(name)
        elif answer != OPEN:
            visit.answer(name, answer)
    return visit


@given(answered(open_ended=True))
def test_the_program_counts_as_the_plain_lines_do(case: tuple[Node, Said]) -> None:
    """Total and every section's rate, over what is rated, whatever is nested in what."""
    data, said = case
    scoring = tell(data, said).scoring()
    for node in data["sections"]:
        for part in (node, *node.get("sections", [])):
            found = of_section(part, said)
            assert scoring.section(part["id"]).rate == (None if found is None else found[0])
    assert scoring.result().total == of_total(data, said)


@given(answered(open_ended=True))
def test_no_completion_lies_outside_worst_and_best(case: tuple[Node, Said]) -> None:
    """Every way to answer what is open, enumerated."""
    data, said = case
    result = tell(data, said).result()
    entries = {entry["id"]: entry for entry in items_of(data["sections"])}
    left = [name for name, answer in said.items() if answer == OPEN]
    ways = [
        [*range(LEVELS + 1), *([NA] if entries[name]["not_applicable"] != "forbidden" else [])]
        for name in left
    ]
    assume(left and len(list(product(*ways))) <= MOST_WAYS)
    totals = [of_total(data, said | dict(zip(left, way, strict=True))) for way in product(*ways)]
    reached = [total for total in totals if total is not None]
    assert result.worst_total is not None
    assert result.best_total is not None
    assert result.worst_total <= min(reached)
    assert max(reached) <= result.best_total

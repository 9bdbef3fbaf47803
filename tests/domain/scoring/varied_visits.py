"""Hypothesis strategies: small checklists of format 2 in which sections, totals and rules vary."""

from typing import Any

from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from tests.checklist_builder import checklist, item, section, words
from tests.checklists.visits import Visit
from tests.domain.scoring.small_visits import ANSWERS, NOT_APPLICABLE, SETTINGS

AGGREGATES = ["points", "mean", "median", "min", "max", "product", "best_of", "share_met"]
POLICIES: list[Json] = ["redistribute", "forbidden", "full", "zero"]
MEASURES = [
    "total", "section_rate", "section_points", "item_rate", "key_rate", "gates_failed", "item_answer",
    "not_applicable_share",
]  # fmt: skip
BOUNDS = ["0", "25", "50", "75", "100"]
COMPARATORS = ["at_least", "above", "at_most", "below"]


@st.composite
def varied_checklists(draw: st.DrawFn) -> dict[str, Any]:
    """Two or three sections, at most five items, any aggregate, cap, policy, total and tree of conditions."""
    number = iter(range(100))

    def an_item(kind: str = "") -> dict[str, Any]:
        kind = kind or draw(st.sampled_from(["yes_no", "scale"]))
        more: dict[str, Json] = {"points": draw(st.sampled_from(["1", "2", "5"])), "key": draw(st.booleans())}
        policy: Json = draw(st.sampled_from(POLICIES))
        return dict(item(f"I{next(number)}", kind, not_applicable=policy, **SETTINGS.get(kind, {}), **more))

    def a_section(name: str, most: int, **more: Json) -> dict[str, Any]:
        if draw(st.booleans()):
            more["points"] = draw(st.sampled_from(["0", "4", "10"]))
        if draw(st.booleans()):
            more["most"] = draw(st.sampled_from(["1", "3"]))
        more |= {"aggregate": draw(st.sampled_from(AGGREGATES)), "best": draw(st.integers(1, 2))}
        more |= {"met_at": draw(st.sampled_from(BOUNDS)), "weight": draw(st.sampled_from(["0", "1", "3"]))}
        return dict(section(name, *(an_item() for _ in range(draw(st.integers(1, most)))), **more))

    inner: list[Json] = [a_section("A.1", 1)] if draw(st.booleans()) else []
    tops: list[Json] = [{**a_section("A", 2), "sections": inner, "weight": "1"}, a_section("B", 2)]
    names = ["A", "B", *(["A.1"] if inner else [])]
    if draw(st.booleans()):
        tops.append(section("V", item("V1", "pass_fail"), role="gate", base="20"))
    rules = draw(_rules(names, [f"I{n}" for n in range(next(number))]))
    return dict(checklist(*tops, format=2, **rules))


@st.composite
def _rules(draw: st.DrawFn, sections: list[str], items: list[str]) -> dict[str, Json]:
    total = draw(st.sampled_from(["weighted_mean", "sum", "mean", "min", "max", "product"]))

    def leaf() -> dict[str, Json]:
        measure = draw(st.sampled_from(MEASURES))
        if measure == "item_answer":
            return {"measure": measure, "of": [draw(st.sampled_from(items))], "is": "yes"}
        named = {"section_rate": sections, "section_points": sections, "item_rate": items}.get(measure)
        of: dict[str, Json] = {"of": [draw(st.sampled_from(named))]} if named else {}
        found: dict[str, Json] = {
            "measure": measure, **of, draw(st.sampled_from(COMPARATORS)): draw(st.sampled_from(BOUNDS)),
        }  # fmt: skip
        return found

    def rule(depth: int = 2) -> dict[str, Json]:
        kind = draw(st.sampled_from(["leaf", "leaf", "all", "any", "not", "count"])) if depth else "leaf"
        if kind in ("all", "any"):
            return {kind: [rule(depth - 1), rule(depth - 1)]}
        if kind == "not":
            return {"not": rule(depth - 1)}
        if kind == "count":
            inner: dict[str, Json] = {
                "measure": draw(st.sampled_from(["section_rate", "key_rate"])),
                draw(st.sampled_from(COMPARATORS)): draw(st.sampled_from(BOUNDS)),
            }
            return {
                "count": inner,
                draw(st.sampled_from(COMPARATORS)): draw(st.sampled_from(["0", "1", "2"])),
            }
        return leaf()

    second: list[Json] = [rule()] if draw(st.booleans()) else []
    grades: list[Json] = [
        {"id": "high", "title": words("high"), "conditions": [rule()]},
        {"id": "low", "title": words("low"), "conditions": second},
    ]
    effect: dict[str, Json] = draw(st.sampled_from([{"at_most": "low"}, {"not_graded": True}, {}]))
    limiters: list[Json] = [{"id": "L", "title": words("L"), "when": rule(), **effect}]
    return {
        "grades": grades,
        "limiters": limiters if draw(st.booleans()) else [],
        "total": {"title": words("总分"), "aggregate": total, "divide_by": draw(st.sampled_from(["1", "2"]))},
        "not_applicable": {"consent_above": "20", "limit": draw(st.sampled_from(["35", "100"]))},
        "rounding": {"compare": draw(st.sampled_from(["rounded", "unrounded"])), "decimals": 0},
    }


@st.composite
def varied_visits(draw: st.DrawFn) -> Visit:
    """Items unanswered, answered, not applicable or contested."""
    visit = Visit(draw(varied_checklists()))
    for entry in visit.checklist.items.values():
        values = [*ANSWERS[entry.kind.name], *([NOT_APPLICABLE] if entry.not_applicable else [])]
        for value in draw(st.lists(st.sampled_from(values), max_size=2, unique_by=str)):
            if value == NOT_APPLICABLE:
                visit.say_unseen("answer.not_applicable", f"item/{entry.id}", {"reason": "无"})
            else:
                visit.say_unseen("answer.set", f"item/{entry.id}", value)
    return visit

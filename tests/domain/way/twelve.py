"""Hypothesis strategies: twelve items that may all be changed, in sections that add up or do not."""

from typing import Any

from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from tests.checklist_builder import checklist, item, section, words
from tests.checklists.visits import Visit
from tests.domain.scoring.small_visits import ANCHORS

ITEMS = 12
SUMS = ["points", "mean", "share_met"]
OTHERS = ["median", "min", "max", "product", "best_of"]


@st.composite
def twelve(draw: st.DrawFn) -> Visit:
    """Items unanswered or badly answered; grades by total, floors and ★ items, perhaps a cap and a gate."""
    summed = draw(st.booleans())
    aggregates = SUMS if summed else [*SUMS, *OTHERS]
    bounds = draw(st.lists(st.integers(1, ITEMS - 1), min_size=1, max_size=2, unique=True))
    edges = [0, *sorted(bounds), ITEMS]
    tops: list[Json] = []
    for name, first, last in zip("ABC", edges, edges[1:], strict=False):
        found = [_item(draw, number) for number in range(first, last)]
        more: dict[str, Json] = {"aggregate": draw(st.sampled_from(aggregates)), "met_at": "100"}
        more |= {"weight": draw(st.sampled_from(["1", "2", "3"])), "best": 2}
        if draw(st.integers(0, 4)) == 0:
            more["most"] = "6"
        tops.append(section(name, *found, **more))
    if draw(st.booleans()):
        tops.append(section("V", item("V1", "pass_fail", rectifiable=draw(st.booleans())), role="gate"))
    visit = Visit(dict(checklist(*tops, format=2, **_rules(draw, summed))))
    for entry in visit.checklist.items.values():
        offered: list[Json] = [None, "no"]
        if entry.kind.name != "yes_no":
            offered = [None, "fail"] if entry.role == "gate" else [None, 0, 1]
        answer = draw(st.sampled_from(offered))
        if answer is not None:
            visit.answer(entry.id, answer)
    return visit


def _item(draw: st.DrawFn, number: int) -> dict[str, Any]:
    kind = draw(st.sampled_from(["yes_no", "yes_no", "yes_no", "scale"]))
    more: dict[str, Json] = {"anchors": ANCHORS} if kind == "scale" else {}
    points = draw(st.sampled_from(["1", "2", "3", "5"]))
    return dict(item(f"I{number}", kind, points=points, key=draw(st.integers(0, 7)) == 0, **more))


def _rules(draw: st.DrawFn, summed: bool) -> dict[str, Json]:
    rate = st.sampled_from(["20", "30", "45", "60", "75"])
    high: list[Json] = [{"measure": "total", "at_least": draw(rate)}]
    if draw(st.booleans()):
        high.append({"measure": "section_rate", "at_least": draw(rate)})
    if draw(st.booleans()):
        high.append({"measure": "key_rate", "at_least": draw(rate)})
    grades: list[Json] = [{"id": "high", "title": words("high"), "conditions": high}]
    if draw(st.booleans()):
        low: Json = {"measure": "total", "at_least": "20"}
        grades.append({"id": "low", "title": words("low"), "conditions": [low]})
    cap: Json = {"measure": "key_rate", "below": "50"}
    last = grades[-1]
    assert isinstance(last, dict)
    limiters: list[Json] = [{"id": "cap", "title": words("cap"), "when": cap, "at_most": last["id"]}]
    totals = ["weighted_mean", "mean", "sum"] if summed else ["weighted_mean", "min", "max", "product"]
    total: Json = {"title": words("总分"), "aggregate": draw(st.sampled_from(totals))}
    decimals: Json = {"compare": draw(st.sampled_from(["rounded", "unrounded"])), "decimals": 0}
    return {
        "grades": grades,
        "limiters": limiters if draw(st.booleans()) else [],
        "total": total,
        "rounding": decimals,
        "not_applicable": {"consent_above": "20", "limit": "100"},
    }

"""Hypothesis strategies: small checklists with sane rules, and visits in any state on them."""

from collections.abc import Sequence
from itertools import product
from typing import Any

from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from tests.checklist_builder import checklist, item, section, words
from tests.checklists.visits import Visit

NOT_APPLICABLE = "not applicable"
ANCHORS: list[Json] = [words(str(level)) for level in range(3)]
ANSWERS: dict[str, list[Json]] = {
    "yes_no": ["no", "yes"],
    "pass_fail": ["fail", "pass"],
    "scale": [0, 1, 2],
    "sample": [{"n": 2, "ok": 0}, {"n": 2, "ok": 1}, {"n": 2, "ok": 2}],
}
SETTINGS: dict[str, dict[str, Json]] = {"scale": {"anchors": ANCHORS}, "sample": {"minimum": 2}}
TOO_FEW: Json = {"n": 1, "ok": 1}
RATES = ["0", "25", "50", "60", "75", "100"]


@st.composite
def checklists(draw: st.DrawFn, *, most_items: int = 2) -> dict[str, Any]:
    """One to three sections, one of them perhaps of two weighted parts; perhaps a gate and bonus; grades."""
    number = iter(range(100))

    def an_item(kinds: Sequence[str] = ("yes_no", "scale", "sample"), **more: Json) -> dict[str, Any]:
        kind = draw(st.sampled_from(kinds))
        settings = SETTINGS.get(kind, {})
        key = {"key": draw(st.booleans()), "requirement": draw(st.booleans())} if kind != "pass_fail" else {}
        points = draw(st.sampled_from(["1", "2", "5"]))
        return dict(item(f"I{next(number)}", kind, **{"points": points, **settings, **key, **more}))

    def a_section(name: str) -> dict[str, Any]:
        weight = draw(st.sampled_from(["1", "3"] if name in ("A", "C1") else ["0", "1", "3"]))
        return dict(
            section(name, *(an_item() for _ in range(draw(st.integers(1, most_items)))), weight=weight)
        )

    tops = [a_section(name) for name in "AB"[: draw(st.integers(1, 2))]]
    if draw(st.booleans()):
        parts: list[Json] = [a_section(name) for name in ("C1", "C2")]
        tops.append(dict(section("C", aggregate="weighted_mean", sections=parts)))
    if draw(st.booleans()):
        gate = an_item(["pass_fail"], on_fail=draw(st.sampled_from(["not_graded", "terminate"])))
        tops.append(dict(section("V", gate, role="gate")))
    if draw(st.booleans()):
        tops.append(dict(section("E", an_item(["yes_no"], points="5"), role="bonus")))
    return dict(checklist(*tops, **draw(_rules([top["id"] for top in tops if "role" not in top]))))


@st.composite
def _rules(draw: st.DrawFn, sections: list[str]) -> dict[str, Json]:
    rate = st.sampled_from(RATES)

    def condition() -> dict[str, Json]:
        measure = draw(st.sampled_from(["total", "section_rate", "key_rate"]))
        of: dict[str, Json] = {"of": [draw(st.sampled_from(sections))]} if measure == "section_rate" else {}
        found: dict[str, Json] = {"measure": measure, "at_least": draw(rate), **of}
        return found

    grades: list[Json] = [
        {
            "id": name,
            "title": words(name),
            "conditions": [condition() for _ in range(draw(st.integers(0, 2)))],
        }
        for name in ("high", "middle", "low")[: draw(st.integers(1, 3))]
    ]
    limiters: list[Json] = [
        {
            "id": "zero",
            "title": words("zero"),
            "when": {"measure": "key_rate", "at_most": "0"},
            "until_closed": True,
        },
        {
            "id": "cap",
            "title": words("cap"),
            "when": {"measure": "key_rate", "below": draw(rate)},
            "at_most": draw(st.sampled_from([grade["id"] for grade in grades if isinstance(grade, dict)])),
        },
    ]
    proposals: list[Json] = [
        {"class": "major", "requirement": True, "key": True, "below": "60"},
        {"class": "improvement", "requirement": False, "below": "60"},
    ]
    return {
        "grades": grades,
        "limiters": draw(st.sampled_from([limiters, limiters[:1], limiters[1:], []])),
        "proposals": proposals,
        "total": {"title": words("总分"), "bonus_most": "3", "most": draw(st.sampled_from(["100", "80"]))},
        "not_applicable": {"consent_above": "20", "limit": draw(st.sampled_from(["35", "100"]))},
    }


@st.composite
def visits(draw: st.DrawFn, *, contested: bool = True) -> Visit:
    """Items unanswered, answered, too small a sample, not applicable or contested; perhaps a finding."""
    visit = Visit(draw(checklists()))
    for entry in visit.checklist.items.values():
        for value in draw(_said(entry, contested)):
            if value == NOT_APPLICABLE:
                visit.say_unseen("answer.not_applicable", f"item/{entry.id}", {"reason": "无"})
            else:
                visit.say_unseen("answer.set", f"item/{entry.id}", value)
    for number, name in enumerate(draw(st.lists(st.sampled_from(list(visit.checklist.items)), max_size=2))):
        visit.find(str(number), draw(st.sampled_from(["major", "minor"])), name)
        if draw(st.booleans()):
            visit.close(str(number))
    return visit


def _said(entry: Item, contested: bool) -> st.SearchStrategy[list[Json]]:
    values = [*ANSWERS[entry.kind.name], *([NOT_APPLICABLE] if entry.not_applicable else [])]
    few: list[Json] = [TOO_FEW] if entry.kind.name == "sample" else []
    one = st.sampled_from([*values, *few])
    most = 3 if contested else 1
    return st.lists(one, max_size=most, unique_by=str)


def completions(visit: Visit) -> list[list[tuple[str, Json]]]:
    """Every way to settle what is open: any answer of an unanswered item, any head of a contested one."""
    ways = [
        [(result.item.id, value) for value in _settled(visit, result.item)]
        for result in visit.scoring().items.values()
        if result.open
    ]
    return [list(way) for way in product(*ways)]


def _settled(visit: Visit, entry: Item) -> list[Json]:
    field = visit.evaluation.field(f"item/{entry.id}")
    ops = field.ops if field is not None else ()
    if len(ops) < 2:
        return _free(entry)
    heads = [NOT_APPLICABLE if op.kind == "answer.not_applicable" else op.value for op in ops]
    return [value for head in heads for value in (_free(entry) if head == TOO_FEW else [head])]


def _free(entry: Item) -> list[Json]:
    return [*ANSWERS[entry.kind.name], *([NOT_APPLICABLE] if entry.not_applicable else [])]


def settle(visit: Visit, way: Sequence[tuple[str, Json]]) -> None:
    """Say it, having seen everything."""
    for name, value in way:
        if value == NOT_APPLICABLE:
            visit.leave_out(name)
        else:
            visit.answer(name, value)

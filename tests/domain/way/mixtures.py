"""Hypothesis strategies: items of every make side by side, each in any state that people can leave it in."""

from typing import Any

from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from tests.checklist_builder import checklist, item, option, section, words
from tests.checklists.visits import Visit
from tests.domain.scoring.small_visits import ANCHORS

UNITS = ("8301", "8302", "8303")
ROOMS: Json = [{"id": "rooms", "text": words("rooms")}]
MAKES: dict[str, dict[str, Json]] = {
    "sampled": {"kind": "sample", "minimum": 2, "of": "rooms"},
    "counted": {"kind": "sample", "minimum": 2},
    "rated by two": {"kind": "yes_no", "raters": 2, "spread": "50"},
    "measured": {"kind": "number", "curve": {"type": "share", "whole": "4"}},
    "several": {"kind": "multi_choice", "options": [option("a", "1"), option("b", "1")]},
    "anchored": {"kind": "scale", "anchors": ANCHORS},
    "tiered": {"kind": "tiers", "tiers": [option("a", "2"), option("b", "1")]},
    "plain": {"kind": "yes_no"},
}
SAID: dict[str, list[Json]] = {
    "counted": [{"n": 1, "ok": 1}, {"n": 2, "ok": 1}, {"n": 2, "ok": 2}],
    "measured": ["1", "4", "-1"],
    "several": [["a"], ["a", "b"]],
    "anchored": [0, 1, 2],
    "tiered": ["b", "a"],
    "plain": ["no", "yes"],
    "gate": ["fail", "pass"],
    "extra": [0, 1, 2],
}
EXTRA: dict[str, Json] = {"kind": "occurrences", "each": "-1", "most": 2}


@st.composite
def mixtures(draw: st.DrawFn) -> Visit:
    """Two or three sections of two to four items; perhaps rows, a gate, a bonus, a deduction, findings."""
    makes: dict[str, str] = {}
    tops = [_top(draw, name, makes) for name in "ABC"[: draw(st.integers(2, 3))]]
    if draw(st.booleans()):
        gate = item("V1", "pass_fail", rectifiable=draw(st.booleans()))
        tops.append(section("V", gate, role="gate", base=draw(st.sampled_from(["0", "10"]))))
        makes["V1"] = "gate"
    if draw(st.booleans()):
        tops.append(section("E", item("E1", points="5"), {**item("E2"), **EXTRA}, role="bonus"))
        makes |= {"E1": "plain", "E2": "extra"}
    visit = Visit(dict(checklist(*tops, format=2, populations=ROOMS, **_rules(draw))))
    for name, make in makes.items():
        _say(draw, visit, name, make)
    if draw(st.booleans()):
        visit.find("1", "minor", draw(st.sampled_from(sorted(makes))))
    return visit


def _top(draw: st.DrawFn, name: str, makes: dict[str, str]) -> dict[str, Any]:
    rows = draw(st.sampled_from(["", "", "item", "row"]))
    found: list[Json] = []
    for number in range(draw(st.integers(2, 4))):
        make = "plain" if rows else draw(st.sampled_from(sorted(MAKES)))
        makes[f"{name}{number}"] = f"row of {name}" if rows else make
        more: dict[str, Json] = {
            "points": draw(st.sampled_from(["1", "2", "5"])),
            "key": draw(st.integers(0, 4)) == 0,
            "not_applicable": draw(st.sampled_from(["redistribute", "redistribute", "full", "zero"])),
        }
        if make in ("several", "tiered"):
            more["points"] = "2"
        found.append({**item(f"{name}{number}"), **more, **MAKES[make]})
    settings: dict[str, Json] = {"weight": draw(st.sampled_from(["1", "2"]))}
    settings["aggregate"] = draw(st.sampled_from(["points", "mean", "share_met", "min", "product"]))
    if rows:
        settings["repeat"] = {"roll_up": draw(st.sampled_from(["mean", "min"])), "by": rows}
    return section(name, *found, **settings)


def _say(draw: st.DrawFn, visit: Visit, name: str, make: str) -> None:
    """Nothing, one thing, or two that disagree."""
    state = draw(st.sampled_from(["open", "said", "said", "said", "disputed", "set aside"]))
    if state == "set aside" and make not in ("gate", "extra"):
        visit.leave_out(name)
    elif make.startswith("row of "):
        _say_rows(draw, visit, name, make[-1])
    elif state in ("said", "disputed"):
        _say_one(draw, visit, name, make, twice=state == "disputed")


def _say_rows(draw: st.DrawFn, visit: Visit, name: str, top: str) -> None:
    for row in ("R1", "R2"):
        if visit.evaluation.field(f"row/{top}/{row}") is None:
            visit.add_row(top, row)
        value = draw(st.sampled_from([None, "no", "yes"]))
        if value is not None:
            visit.answer_at(name, f"row/{row}", value)


def _say_one(draw: st.DrawFn, visit: Visit, name: str, make: str, *, twice: bool) -> None:
    if make == "sampled":
        for unit in UNITS:
            found = draw(st.sampled_from([None, "no", "yes"]))
            if found is not None:
                visit.say("sample.recorded", f"item/{name}/sample/{unit}/result", found)
        if twice:
            visit.say_unseen("sample.recorded", f"item/{name}/sample/{UNITS[0]}/result", "no")
    elif make == "rated by two":
        for person in ("p", "q") if twice else ("p",):
            visit.say("answer.set", f"item/{name}/rater/{person}", draw(st.sampled_from(["no", "yes"])))
    else:
        for value in draw(
            st.lists(st.sampled_from(SAID[make]), min_size=1, max_size=1 + twice, unique_by=str)
        ):
            checked = visit.checklist.items[name].kind.check(value)
            visit.say_unseen("answer.set", f"item/{name}", checked)


def _rules(draw: st.DrawFn) -> dict[str, Json]:
    rate = st.sampled_from(["30", "50", "70", "90"])
    high: list[Json] = [{"measure": "total", "at_least": draw(rate)}]
    for measure in draw(st.lists(st.sampled_from(["section_rate", "key_rate"]), unique=True)):
        high.append({"measure": measure, "at_least": draw(rate)})
    limiters: list[Json] = []
    if draw(st.booleans()):
        cap: Json = {"measure": "key_rate", "below": draw(rate)}
        limiters.append({"id": "cap", "title": words("cap"), "when": cap, "at_most": "low"})
    return {
        "grades": [
            {"id": "high", "title": words("high"), "conditions": high},
            {"id": "low", "title": words("low"), "conditions": []},
        ],
        "limiters": limiters,
        "total": {"title": words("t"), "aggregate": draw(st.sampled_from(["weighted_mean", "mean", "min"]))},
        "not_applicable": {"consent_above": "20", "limit": draw(st.sampled_from(["35", "100"]))},
        "rounding": {"compare": draw(st.sampled_from(["rounded", "unrounded"])), "decimals": 0},
    }

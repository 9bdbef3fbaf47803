"""A form made ready: order, and what is not evaluated."""

from collections.abc import Iterable
from typing import Any

import pytest

from inspector_app.domain.forms.engine.plan import Plan, Rule, is_dynamic
from tests.domain.forms.engine.making import form, group, q


def test_a_calculation_comes_after_what_it_reads() -> None:
    """Authors write the total above its parts; it still adds up after one pass."""
    plan = Plan(form(q("total", calculation="${b} + 1"), q("b", calculation="${a} + 1"), q("a")))
    assert [plan.scope.definitions[rule.definition].entry.id for rule in plan.order] == ["b", "total"]


def test_a_ring_is_named_and_left_out() -> None:
    """16 public forms calculate in a ring: the ring is shown, the rest of the form works."""
    plan = Plan(
        form(
            q("a", calculation="${b}"),
            q("b", calculation="${a}"),
            q("c", relevant="${c} = 1"),
            q("d", calculation="1 + 1"),
            q("e", calculation=". + 1"),
            q("f", calculation="if(. = '', once(3), .)"),
        )
    )
    assert [(entry.id, entry.part, entry.code) for entry in plan.problems] == [
        ("b", "calculation", "expression.cycle"),
        ("a", "calculation", "expression.cycle"),
        ("c", "relevant", "expression.cycle"),
        ("e", "calculation", "expression.cycle"),
    ]
    assert plan.problems[0].details["ring"] == "a → b → a"
    assert [plan.scope.definitions[rule.definition].entry.id for rule in plan.order] == ["d", "f"]


@pytest.mark.parametrize(
    ("cells", "part", "code"),
    [
        ({"relevant": "${nobody} = 1"}, "relevant", "form.unknown_name"),
        ({"constraint": ". >"}, "constraint", "expression.expected"),
        ({"calculation": "z-score(1)"}, "calculation", "expression.unknown_function"),
        ({"calculation": "if(true(), 1, z-score(1))"}, "calculation", "expression.unknown_function"),
        ({"label": {"": "Dear ${nobody}"}}, "text", "form.unknown_name"),
        ({"trigger": "${nobody}", "calculation": "1"}, "triggered", "form.unknown_name"),
        ({"default": "today(1, 2)"}, "default", "expression.arguments"),
    ],
)
def test_what_cannot_be_evaluated_is_said(cells: dict[str, Any], part: str, code: str) -> None:
    """Shown, not evaluated: each cell with its reason."""
    plan = Plan(form(q("a", **cells)))
    assert [(entry.id, entry.part, entry.code) for entry in plan.problems] == [("a", part, code)]


def test_yes_and_no_are_no_expressions() -> None:
    """Nearly all forms write required as yes."""
    plan = Plan(form(q("a", required="yes", read_only=" FALSE() "), group("g", q("b"), relevant="true()")))
    at = plan.scope.by_id
    rules = [plan.rule(at["a"], "required"), plan.rule(at["a"], "read_only"), plan.rule(at["g"], "relevant")]
    assert [rule.constant if rule else None for rule in rules] == [True, False, True]


def test_a_default_is_an_expression_if_it_reads_or_calls() -> None:
    """2020-01-01, red-ish and "see (a)" are plain texts."""
    assert [is_dynamic(text) for text in ("today()", "${a}", "if(1, 2, 3)", "once(1)")] == [True] * 4
    assert [is_dynamic(text) for text in ("2020-01-01", "red-ish", "see (a)", "5")] == [False] * 4


def named(plan: Plan, rules: Iterable[tuple[Rule, bool]]) -> list[str]:
    """The ids of the places that rules belong to."""
    return [plan.scope.definitions[rule.definition].entry.id for rule, _ in rules]


def test_it_knows_who_reads_what() -> None:
    """After one answer only these are looked at again."""
    plan = Plan(
        form(
            q("a"),
            group("g", q("b"), q("c", calculation="${a}"), q("n", calculation="${b}"), relevant="${a} = 1"),
            q("d", calculation="sum(${b}) + sum(/data/g[1]/b)"),
        )
    )
    at = plan.scope.by_id
    assert named(plan, plan.value_readers(at["a"])) == ["g", "c"]
    assert named(plan, plan.value_readers(at["c"])) == []
    assert sorted(named(plan, plan.presence_readers(at["g"]))) == ["c", "d", "n"]
    assert plan.presence_readers(at["g"]) is plan.presence_readers(at["g"])


def test_triggers_are_known_by_what_sets_them_off() -> None:
    """A calculation with a trigger is made when that answer changes, not when what it reads does."""
    plan = Plan(form(q("a"), q("b", calculation="${a}", trigger="${a}, ${c}"), q("c")))
    at = plan.scope.by_id
    assert plan.triggered == {at["a"]: [at["b"]], at["c"]: [at["b"]]}
    assert plan.order == []

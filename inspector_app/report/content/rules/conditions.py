"""Conditions of grades, limiters and conclusions as phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from inspector_app.domain.checklist import Checklist, Condition, Count, Group, Not, Rule
from inspector_app.domain.checklist.conditions import Bound, Comparator
from inspector_app.domain.expressions import Expression
from inspector_app.domain.findings import CLASSES
from inspector_app.domain.numbers import MOST_DIGITS, shown_short, shown_signed
from inspector_app.errors import InputError
from inspector_app.report.content.answers.steps import name_words
from inspector_app.report.content.answers.values import option_names, value_words
from inspector_app.texts import Texts

_NAME: Final = re.compile(r"\$\{([^}]+)\}")
COUNTS: Final = ("open_findings", "gates_failed", "items_rated")
_POINTS: Final = ("total", "section_points", "item_points", "value", "grade_change")  # not percent


def condition_words(texts: Texts, checklist: Checklist, rule: Rule) -> str:
    """A rule as a phrase: "each characteristic at least 70%"."""
    match rule:
        case Group():
            parts = [condition_words(texts, checklist, part) for part in rule.parts]
            if rule.needs == "all":
                return texts.say("all of ({parts})", parts=texts.clauses(parts))
            return texts.say("any of ({parts})", parts=texts.clauses(parts))
        case Not():
            return texts.say("not ({part})", part=condition_words(texts, checklist, rule.part))
        case Count():
            return texts.say(
                "number of those with ({part}): {count}",
                part=condition_words(texts, checklist, rule.of),
                count=_count_words(texts, checklist, rule.comparator, rule.bound),
            )
        case Condition():
            return _leaf_words(texts, checklist, rule)


def _leaf_words(texts: Texts, checklist: Checklist, condition: Condition) -> str:
    measure = _measure_words(texts, checklist, condition)
    if condition.measure == "visit_kind":
        return texts.say("{label}: {text}", label=measure, text=texts.word("visit_kind", condition.word))
    if condition.measure == "outcome":
        return texts.say("{label}: {text}", label=measure, text=texts.word("outcome_kind", condition.word))
    if condition.measure == "item_answer":
        said = _answer_words(texts, checklist, condition)
        return texts.say("{label}: {text}", label=measure, text=said)
    if condition.measure == "grade_change" and (said := _change_words(texts, condition)):
        return said
    if condition.measure in COUNTS:
        count = _count_words(texts, checklist, condition.comparator, condition.bound)
        return texts.say("{label}: {text}", label=measure, text=count)
    if condition.measure == "previous_grade":
        bound = checklist.grade_by_id[condition.word].words.in_language(texts.language)
    else:
        bound = bound_words(texts, checklist, condition, condition.bound)
    compare = {
        "at_least": texts.say("at least {bound}", bound=bound),
        "above": texts.say("above {bound}", bound=bound),
        "at_most": texts.say("at most {bound}", bound=bound),
        "below": texts.say("below {bound}", bound=bound),
    }[condition.comparator]
    return texts.say("{measure} {compare}", measure=measure, compare=compare)


def _change_words(texts: Texts, condition: Condition) -> str:
    """Grades higher or lower than at the visit before; "" for a bound that needs the bare number."""
    bound = condition.bound
    if not isinstance(bound, Fraction) or bound.denominator != 1:
        return ""
    n = int(bound)
    match condition.comparator:
        case "at_most" if n < 0:
            return texts.plural(
                "at least {n} grade lower than at the visit before",
                "at least {n} grades lower than at the visit before",
                -n,
            )
        case "at_least" if n > 0:
            return texts.plural(
                "at least {n} grade higher than at the visit before",
                "at least {n} grades higher than at the visit before",
                n,
            )
        case "at_least" if n == 0:
            return texts.say("no lower grade than at the visit before")
        case "at_most" if n == 0:
            return texts.say("no higher grade than at the visit before")
        case "above" if n == 0:
            return texts.say("a higher grade than at the visit before")
        case "below" if n == 0:
            return texts.say("a lower grade than at the visit before")
        case _:
            return ""


def _answer_words(texts: Texts, checklist: Checklist, condition: Condition) -> str:
    """The answer asked for, in the words of the first item."""
    kind = checklist.items[condition.of[0]].kind
    try:
        return value_words(texts, kind, kind.check(condition.word))
    except InputError:
        return option_names(texts, kind).get(condition.word, condition.word)


def expression_words(texts: Texts, checklist: Checklist, expression: Expression) -> str:
    """An expression with the names it reads in words; alone it is that name."""

    def words(name: re.Match[str]) -> str:
        return name_words(texts, checklist, name[1])

    return _NAME.sub(words, expression.source)


def bound_words(
    texts: Texts, checklist: Checklist, rule: Rule, value: Bound, *, measured: bool = False
) -> str:
    """A bound or a value with its unit; of an expression its formula.

    Args:
        measured: a value that was reached, rounded as the checklist says; else a bound as it was given.
    """
    if not isinstance(value, Fraction):
        return texts.say("the value of {expression}", expression=expression_words(texts, checklist, value))
    if isinstance(rule, Condition) and rule.measure == "grade_change":
        return shown_signed(value, 2)
    counted = not isinstance(rule, Condition) or rule.measure in COUNTS
    if counted or not measured:
        text = shown_short(value, MOST_DIGITS)
    elif isinstance(rule, Condition) and isinstance(rule.bound, Fraction):
        text = checklist.rounding.shown_beside(value, rule.bound)
    else:
        text = checklist.rounding.shown(value)
    return text if counted or (isinstance(rule, Condition) and rule.measure in _POINTS) else f"{text}%"


def _count_words(texts: Texts, checklist: Checklist, comparator: Comparator, bound: Bound) -> str:
    if isinstance(bound, Fraction):
        n, none = shown_short(bound, MOST_DIGITS), not bound and comparator == "at_most"
    else:
        written = expression_words(texts, checklist, bound)
        n, none = texts.say("the value of {expression}", expression=written), False
    return {
        "at_least": texts.say("no fewer than {n}", n=n),
        "above": texts.say("more than {n}", n=n),
        "at_most": texts.say("none") if none else texts.say("no more than {n}", n=n),
        "below": texts.say("fewer than {n}", n=n),
    }[comparator]


def _codes(checklist: Checklist, ids: Iterable[str]) -> Iterator[str]:
    for name in ids:
        if name in checklist.items:
            yield checklist.items[name].code
        else:
            yield checklist.every_section[name].code


def _measure_words(texts: Texts, checklist: Checklist, condition: Condition) -> str:
    names = texts.listing(_codes(checklist, condition.of)) if condition.measure != "open_findings" else ""
    match condition.measure:
        case "total":
            return texts.say("total")
        case "section_rate":
            return texts.say("rate of {names}", names=names) if names else texts.say("each characteristic")
        case "section_points":
            return texts.say("points of {names}", names=names or texts.say("each characteristic"))
        case "item_rate":
            return texts.say("rate of {names}", names=names)
        case "item_points":
            return texts.say("points of {names}", names=names)
        case "item_answer":
            return texts.say("answer to {names}", names=names)
        case "key_rate":
            return texts.say("each key item ★")
        case "open_findings":
            classes = texts.listing(texts.word("finding", name) for name in condition.of or CLASSES)
            return texts.say("open findings ({classes})", classes=classes)
        case "items_rated":
            return texts.say("rated items among {items}", items=names)
        case "value":
            return "—" if condition.value is None else expression_words(texts, checklist, condition.value)
        case _:
            return texts.word("measure", condition.measure)


def subject_words(texts: Texts, checklist: Checklist, subject: str) -> str:
    """A gate, section or item by code and text."""
    if subject in checklist.items:
        item = checklist.items[subject]
        return f"{'★' if item.key else ''}{item.code} {item.text.in_language(texts.language)}"
    if subject in checklist.every_section:
        section = checklist.every_section[subject]
        return f"{section.code} {section.title.in_language(texts.language)}".strip()
    return subject

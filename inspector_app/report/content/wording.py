"""Sentences that join words with the domain's numbers: answers and explanations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from typing import cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.checklist.conditions import Rounding
from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.definition.rating import NotComputable, Points, Step
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.item_kinds.measured.formula import Formula
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.numbers import shown, shown_short
from inspector_app.domain.scoring import ItemResult, Scoring
from inspector_app.domain.scoring.carrying import Carried
from inspector_app.domain.scoring.items import answer_of
from inspector_app.errors import InputError
from inspector_app.report.content.answers.carried import carried_words
from inspector_app.report.content.answers.records import record_lines
from inspector_app.report.content.answers.rows import roll_up_words
from inspector_app.report.content.answers.steps import step_lines
from inspector_app.report.content.answers.values import value_words
from inspector_app.report.content.rules.conclusion import conclusion_lines
from inspector_app.report.content.rules.outcomes import outcome_words, rule_words
from inspector_app.report.content.rules.sections import section_lines
from inspector_app.texts import Texts


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an explanation; `level` is its depth, from 0."""

    level: int
    text: str


def answer_words(
    texts: Texts, item: Item, evaluation: Evaluation, result: ItemResult, rounding: Rounding
) -> str:
    """The answer in a few words, "—" where there is none."""
    if result.state in ("absent", "not_applicable", "withheld", "contested"):
        return texts.word("state", "left_out" if result.left_out else result.state)
    value = answer_of(evaluation, result)
    if value is None and item.repeat:
        return _rows_words(texts, item, evaluation, result, rounding)
    kind = item.kind
    if isinstance(kind, SeveralRaters):
        return _raters_words(texts, item, evaluation, kind, result.carried)
    if value is None:
        return computed_words(texts, result) if kind.derived else "—"
    if not _is_sound(kind, value):
        return texts.say("The stored answer does not fit this item")
    return computed_words(texts, result) if isinstance(kind, Formula) else value_words(texts, kind, value)


def _rows_words(
    texts: Texts, item: Item, evaluation: Evaluation, result: ItemResult, rounding: Rounding
) -> str:
    """What the rows make together; how many are answered while some are open."""
    if isinstance(result.rating, Points):
        return roll_up_words(texts, rounding, result.rating.steps[0])
    base = f"item/{item.id}/row"
    answered = sum(evaluation.value(f"{base}/{row}") is not None for row in evaluation.names(base))
    return texts.plural("{n} row answered", "{n} rows answered", answered) if answered else "—"


def _raters_words(
    texts: Texts, item: Item, evaluation: Evaluation, kind: SeveralRaters, carried: Carried | None
) -> str:
    """Every rater by name with the answer: of this visit, or of the one from which it is carried."""
    base = f"item/{item.id}/rater"
    ratings = {person: evaluation.value(f"{base}/{person}") for person in evaluation.names(base)}
    names = dict(carried.by) if carried is not None else {}
    kept = evaluation.answer(f"item/{item.id}")
    if carried is not None and isinstance(kept, dict):
        ratings = kept
    given: list[str] = []
    for person, value in ratings.items():
        member = evaluation.value(f"team/{person}")
        if value is not None:
            sound = _is_sound(kind.kind, value)
            words = value_words(texts, kind.kind, value) if sound else str(value)
            name = member.get("name", person) if isinstance(member, dict) else names.get(person, person)
            given.append(texts.say("{label}: {text}", label=name, text=words))
    return texts.clauses(given) if given else "—"


def _is_sound(kind: ItemKind, value: Json) -> bool:
    """Whether an answer fits its kind; another program may have written anything."""
    try:
        kind.check(value)
    except InputError:
        return False
    return True


def computed_words(texts: Texts, result: ItemResult) -> str:
    """The computed value with its unit, "—" where there is none."""
    if isinstance(result.rating, Points | NotComputable):
        for step in reversed(result.rating.steps):
            if step.code == "value":
                value, decimals = cast(Fraction, step.details["value"]), cast(int, step.details["decimals"])
                return texts.quantity(shown(value, decimals), str(step.details["unit"]))
    return "—"


def shortened(text: str, ems: float) -> str:
    """The text cut to about `ems` times the type size, at a stop if one is near; whole if it fits."""
    if fits(text, ems):
        return text
    widths = accumulate(map(_ems, text))
    end = sum(width <= ems - 1 for width in widths)
    stop = max(text.rfind(mark, end * 2 // 3, end) for mark in "，；。（ ")
    return f"{text[: stop if stop > 0 else end].rstrip()}…"


def fits(text: str, ems: float) -> bool:
    """Whether the text needs at most about `ems` times the type size."""
    return width(text) <= ems


def width(text: str) -> float:
    """About how wide a text is, in times the type size."""
    return sum(map(_ems, text))


def _ems(character: str) -> float:
    """Width of a character in the sans face, in ems, a little generous."""
    if character >= "\u2e80":
        return 1.0
    if character in " .,:;|'-()ilIjft":
        return 0.31
    return 0.88 if character in "mwMW%@—★" else 0.66 if character.isupper() else 0.55


def explain_item(texts: Texts, scoring: Scoring, item: Item) -> list[Line]:
    """The explanation tree of one item, down to every input, or to what is missing."""
    result = scoring.items[item.id]
    lines = [Line(0, texts.say("Rule: {rule}", rule=item.rule.in_language(texts.language)))]
    if result.reason:
        lines.append(Line(0, texts.say("Reason: {reason}", reason=result.reason)))
    if result.carried is not None:
        lines.append(Line(0, carried_words(texts, result.carried)))
    lines.append(Line(0, _head(texts, result)))
    lines += [Line(1, words) for words in record_lines(texts, item, result)]
    for step in result.rating.steps if result.rating is not None else ():
        lines += _step_tree(texts, scoring, item, step, 1)
        if step.code == "missing":
            for name in cast(tuple[str, ...], step.details["names"]):
                for below in scoring.sheet.explain(name):
                    lines += _step_tree(texts, scoring, item, below, 2)
    return lines


def _head(texts: Texts, result: ItemResult) -> str:
    """What became of an item, in one line."""
    if isinstance(result.rating, NotComputable):
        return texts.say("Not computable: {reason}", reason=reason_words(texts, result.rating.reason))
    if result.granted is not None:
        earned, points = shown_short(result.granted, 4), shown_short(result.item.points, 2)
        return texts.say(
            "Not applicable, counted as {earned} of {points} points", earned=earned, points=points
        )
    if not isinstance(result.rating, Points):
        return texts.word("state", result.state)
    if result.item.role == "gate":
        return texts.word("answer", "pass" if result.rating.earned else "fail")
    return texts.say(
        "{earned} of {points} points",
        earned=shown_short(result.rating.earned, 4),
        points=shown_short(result.item.points, 2),
    )


def _step_tree(texts: Texts, scoring: Scoring, item: Item, step: Step, depth: int) -> list[Line]:
    below = step_lines(texts, scoring.checklist, item, step)
    return [Line(depth + level, text) for level, text in below]


def reason_words(texts: Texts, reason: str) -> str:
    """Why an item is not computable."""
    known = ("missing_data", "too_few", "undefined", "no_benchmark", "date_ahead")
    return (
        texts.word("reason", reason)
        if reason in known
        else texts.say("The stored answer does not fit this item")
    )


def explain_result(texts: Texts, scoring: Scoring) -> list[Line]:
    """The explanation of total and grade: rule, sections with weights, bonus, interval."""
    return list(_result_lines(texts, scoring))


def _result_lines(texts: Texts, scoring: Scoring) -> Iterator[Line]:
    checklist, result = scoring.checklist, scoring.result()
    yield Line(
        0,
        texts.say(
            "{label}: {text}",
            label=texts.say("Recommended grade"),
            text=outcome_words(texts, checklist, result.outcome),
        ),
    )
    for rule in rule_words(texts, checklist, result.outcome):
        yield Line(1, rule)
    if checklist.total.aggregate == "none":
        yield Line(0, texts.say("No total: each sheet stands by itself"))
    else:
        yield Line(0, texts.say("Total {total}", total=checklist.rounding.shown(result.total)))
    for line in section_lines(texts, scoring):
        yield Line(1, line)
    if result.base:
        yield Line(1, texts.say("Base {points}: every gate is passed", points=shown_short(result.base, 2)))
    yield Line(1, texts.say("Bonus {bonus}", bonus=shown_short(result.bonus, 2)))
    if scoring.checklist.total.divide_by != 1:
        divisor = shown_short(scoring.checklist.total.divide_by, 2)
        yield Line(1, texts.say("Divided by {n}", n=divisor))
    for level, text in conclusion_lines(texts, scoring):
        yield Line(level, text)
    if not result.complete and result.worst_total is not None and result.best_total is not None:
        worst, best = map(checklist.rounding.shown, (result.worst_total, result.best_total))
        yield Line(0, texts.say("When all is answered: between {worst} and {best}", worst=worst, best=best))

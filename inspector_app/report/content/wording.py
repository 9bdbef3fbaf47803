"""Sentences that join words with the domain's numbers: outcomes, rules, answers, explanations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from typing import cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, Condition, Item
from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.definition.rating import NotComputable, Points, Step
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.findings import CLASSES
from inspector_app.domain.item_kinds.measured.formula import Formula
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.numbers import shown, shown_short
from inspector_app.domain.scoring import ItemResult, Outcome, Reason, Scoring
from inspector_app.errors import InputError
from inspector_app.report.content.answers.steps import step_lines
from inspector_app.report.content.answers.values import value_words
from inspector_app.texts import Texts


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an explanation; `level` is its depth, from 0."""

    level: int
    text: str


def outcome_words(texts: Texts, checklist: Checklist, outcome: Outcome) -> str:
    """The recommended grade, or why there is none: 良好级, 暂缓评级 …"""
    if outcome.kind == "grade":
        return checklist.grade_by_id[outcome.grade].words.in_language(texts.language)
    if outcome.kind in checklist.outcomes:
        return checklist.outcomes[outcome.kind].in_language(texts.language)
    return texts.word("outcome", outcome.kind)


def rule_words(texts: Texts, checklist: Checklist, outcome: Outcome) -> list[str]:
    """The rules that fixed the outcome, one sentence each; one sentence too where nothing held it back."""
    found = [_reason_words(texts, checklist, reason) for reason in outcome.reasons]
    if not found and outcome.kind == "grade":
        return [texts.say("All conditions of the best grade are met.")]
    return found


_COUNTS = ("open_findings", "gates_failed", "items_rated")


def condition_words(texts: Texts, checklist: Checklist, condition: Condition) -> str:
    """A condition as a phrase: "each characteristic at least 70%"."""
    measure, bound = _measure_words(texts, checklist, condition), shown_short(condition.bound, 2)
    if condition.measure == "visit_kind":
        return texts.say("{label}: {text}", label=measure, text=texts.word("visit_kind", condition.word))
    if condition.measure in _COUNTS:
        none = not condition.bound and condition.comparator == "at_most"
        count = {
            "at_least": texts.say("no fewer than {n}", n=bound),
            "above": texts.say("more than {n}", n=bound),
            "at_most": texts.say("none") if none else texts.say("no more than {n}", n=bound),
            "below": texts.say("fewer than {n}", n=bound),
        }[condition.comparator]
        return texts.say("{label}: {text}", label=measure, text=count)
    value = bound if condition.measure == "total" else f"{bound}%"
    compare = {
        "at_least": texts.say("at least {bound}", bound=value),
        "above": texts.say("above {bound}", bound=value),
        "at_most": texts.say("at most {bound}", bound=value),
        "below": texts.say("below {bound}", bound=value),
    }[condition.comparator]
    return texts.say("{measure} {compare}", measure=measure, compare=compare)


def _codes(checklist: Checklist, ids: Iterable[str]) -> Iterator[str]:
    return (checklist.items[name].code if name in checklist.items else name for name in ids)


def _measure_words(texts: Texts, checklist: Checklist, condition: Condition) -> str:
    match condition.measure:
        case "total":
            return texts.say("total")
        case "section_rate":
            return texts.say("each characteristic")
        case "key_rate":
            return texts.say("each key item ★")
        case "open_findings":
            classes = texts.listing(texts.word("finding", name) for name in condition.of or CLASSES)
            return texts.say("open findings ({classes})", classes=classes)
        case "gates_failed":
            return texts.say("failed gates")
        case "completeness":
            return texts.say("completeness of data")
        case "items_rated":
            return texts.say(
                "rated items among {items}", items=texts.listing(_codes(checklist, condition.of))
            )
        case "not_applicable_share":
            return texts.say("share not applicable")
        case "visit_kind":
            return texts.say("kind of visit")


def subject_words(texts: Texts, checklist: Checklist, subject: str) -> str:
    """A gate, section or item by code and text."""
    if subject in checklist.items:
        item = checklist.items[subject]
        return f"{'★' if item.key else ''}{item.code} {item.text.in_language(texts.language)}"
    if subject in checklist.sections:
        section = checklist.sections[subject]
        return f"{section.code} {section.title.in_language(texts.language)}".strip()
    return subject


def _reason_words(texts: Texts, checklist: Checklist, reason: Reason) -> str:
    subject = subject_words(texts, checklist, reason.subject)
    value = "—" if reason.value is None else shown(reason.value)
    if reason.code == "gate":
        return texts.say("Gate not passed: {subject}", subject=subject)
    if reason.code == "status":
        return texts.say("The evaluation was terminated.")
    if reason.code == "share":
        return texts.say(
            "{subject}: {value}% of the points are not applicable, the limit is exceeded",
            subject=subject,
            value=value,
        )
    if reason.code in ("limiter", "withheld"):
        limiter = next(limiter for limiter in checklist.limiters if limiter.id == reason.limiter)
        rule = limiter.words.in_language(texts.language)
        if not reason.subject:
            return rule
        return texts.say("{subject}: rate {value}%. Rule: {rule}", subject=subject, value=value, rule=rule)
    condition = cast(Condition, reason.condition)
    grade = checklist.grade_by_id[reason.grade].words.in_language(texts.language)
    phrase = condition_words(texts, checklist, condition)
    if reason.value is not None and condition.measure in _COUNTS:
        value = shown_short(reason.value, 2)
    elif reason.value is not None and condition.measure != "total":
        value = f"{value}%"
    if subject:
        return texts.say(
            "{grade} needs: {phrase}; {subject} has {value}",
            grade=grade,
            phrase=phrase,
            subject=subject,
            value=value,
        )
    return texts.say("{grade} needs: {phrase}; it is {value}", grade=grade, phrase=phrase, value=value)


def answer_words(texts: Texts, item: Item, evaluation: Evaluation, result: ItemResult) -> str:
    """The answer in a few words, "—" where there is none."""
    if result.state in ("absent", "not_applicable", "withheld", "contested"):
        return texts.word("state", result.state)
    value = evaluation.value(f"item/{item.id}")
    kind = item.kind
    if isinstance(kind, SeveralRaters):
        return _raters_words(texts, item, evaluation, kind)
    if value is None:
        return computed_words(texts, result) if kind.derived else "—"
    if not _is_sound(kind, value):
        return texts.say("The stored answer does not fit this item")
    return computed_words(texts, result) if isinstance(kind, Formula) else value_words(texts, kind, value)


def _raters_words(texts: Texts, item: Item, evaluation: Evaluation, kind: SeveralRaters) -> str:
    """Every rater by name with the answer."""
    given: list[str] = []
    for person in evaluation.names(f"item/{item.id}/rater"):
        value, member = evaluation.value(f"item/{item.id}/rater/{person}"), evaluation.value(f"team/{person}")
        if value is not None:
            sound = _is_sound(kind.kind, value)
            words = value_words(texts, kind.kind, value) if sound else str(value)
            name = member.get("name", person) if isinstance(member, dict) else person
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
    return sum(map(_ems, text)) <= ems


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
    lines.append(Line(0, _head(texts, result)))
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
    total = "—" if result.total is None else shown(result.total, 4)
    yield Line(0, texts.say("Total {total}", total=total))
    weight = sum((entry.section.weight for entry in result.sections if entry.rate is not None), Fraction(0))
    for entry in result.sections:
        name = subject_words(texts, checklist, entry.section.id)
        if entry.rate is None:
            if entry.complete:
                yield Line(1, texts.say("{name}: nothing applies, its weight leaves the total", name=name))
            else:
                yield Line(1, texts.say("{name}: nothing answered yet", name=name))
            continue
        yield Line(
            1,
            texts.say(
                "{name}: {earned} ÷ {applicable} = {rate}%, weight {weight} of {weights}",
                name=name,
                earned=shown_short(entry.earned, 4),
                applicable=shown_short(entry.applicable, 2),
                rate=shown(100 * entry.rate, 4),
                weight=shown_short(entry.section.weight, 2),
                weights=shown_short(weight, 2),
            ),
        )
    yield Line(1, texts.say("Bonus {bonus}", bonus=shown_short(result.bonus, 2)))
    if not result.complete and result.worst_total is not None and result.best_total is not None:
        worst, best = shown(result.worst_total), shown(result.best_total)
        yield Line(0, texts.say("When all is answered: between {worst} and {best}", worst=worst, best=best))

"""Sentences that join the program's words with the domain's numbers: outcomes, rules, answers, explanations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, Condition, Item
from inspector_app.domain.definition.rating import NotComputable, Points
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.item_kinds.choice import Choice
from inspector_app.domain.item_kinds.formula import Formula
from inspector_app.domain.item_kinds.multi_choice import MultiChoice
from inspector_app.domain.item_kinds.scale import Scale
from inspector_app.domain.item_kinds.validity import Validity
from inspector_app.domain.numbers import shown, shown_short
from inspector_app.domain.scoring import ItemResult, Outcome, Reason, Scoring
from inspector_app.report.content.steps import step_lines
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


def condition_words(texts: Texts, checklist: Checklist, condition: Condition) -> str:
    """A condition as a phrase: "each section at least 70%"."""
    bound = shown_short(condition.bound, 2)
    compare = {
        "at_least": texts.say("at least {bound}", bound=bound),
        "above": texts.say("above {bound}", bound=bound),
        "at_most": texts.say("at most {bound}", bound=bound),
        "below": texts.say("below {bound}", bound=bound),
        "is": texts.word("visit_kind", condition.word) if condition.word else "",
    }[condition.comparator]
    return f"{_measure_words(texts, condition)} {compare}".strip()


def _measure_words(texts: Texts, condition: Condition) -> str:
    match condition.measure:
        case "total":
            return texts.say("Total")
        case "section_rate":
            return texts.say("Each characteristic (%)")
        case "key_rate":
            return texts.say("Each key item ★ (%)")
        case "open_findings":
            classes = "、".join(texts.word("finding", name) for name in condition.of)
            return texts.say("Open findings ({classes})", classes=classes)
        case "gates_failed":
            return texts.say("Failed gates")
        case "completeness":
            return texts.say("Completeness of data (%)")
        case "items_rated":
            return texts.say("Rated among {items}", items="、".join(condition.of))
        case "not_applicable_share":
            return texts.say("Share not applicable (%)")
        case "visit_kind":
            return texts.say("Kind of visit")


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
    value = "" if reason.value is None else shown(reason.value)
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
    if isinstance(kind, Scale) and kind.raters:
        levels = {
            p: evaluation.value(f"item/{item.id}/rater/{p}")
            for p in evaluation.names(f"item/{item.id}/rater")
        }
        return "、".join(str(level) for level in levels.values() if level is not None) or "—"
    if value is None:
        return computed_words(result) if kind.derived else "—"
    if isinstance(value, str) and f"answer.{value}" in (
        "answer.yes",
        "answer.no",
        "answer.pass",
        "answer.fail",
    ):
        return texts.word("answer", value)
    if isinstance(kind, Scale):
        return texts.say("Level {level} of {highest}", level=value, highest=kind.highest)
    if isinstance(kind, Choice | MultiChoice):
        chosen = value if isinstance(value, list) else [value]
        names = [option.words.in_language(texts.language) for option in kind.options if option.id in chosen]
        return "、".join(names) or texts.say("None of them")
    if isinstance(kind, Formula):
        return computed_words(result)
    return _object_words(texts, item, value)


def computed_words(result: ItemResult) -> str:
    """The computed value with its unit, "—" where there is none."""
    if isinstance(result.rating, Points | NotComputable):
        for step in reversed(result.rating.steps):
            if step.code == "value":
                value, decimals = cast(Fraction, step.details["value"]), cast(int, step.details["decimals"])
                return f"{shown(value, decimals)} {step.details['unit']}".strip()
    return "—"


def _object_words(texts: Texts, item: Item, value: Json) -> str:
    if isinstance(value, list):
        documents = [_document_words(texts, item, entry) for entry in value if isinstance(entry, dict)]
        return "；".join(documents) or "—"
    if not isinstance(value, dict):
        return str(value)
    if "date" in value:
        if value["date"] is None:
            return texts.say("None there")
        passed = value.get("passed")
        verdict = "" if passed is None else texts.say("passed") if passed else texts.say("not passed")
        return f"{value['date']} {verdict}".strip()
    if "tally" in value:
        tally = cast(list[int], value["tally"])
        return texts.say("{valid} valid of {issued} issued", valid=sum(tally), issued=value["issued"])
    if "n" in value:
        return texts.say("{ok} of {n} conform", ok=value["ok"], n=value["n"])
    return "—"


def _document_words(texts: Texts, item: Item, entry: dict[str, Json]) -> str:
    name = document_name(texts, item, str(entry["document"]))
    until = entry["until"]
    if until is None:
        return texts.say("{document}: missing", document=name)
    return f"{name} {texts.word('answer', 'long_term') if until == 'long_term' else until}"


def document_name(texts: Texts, item: Item, document: str) -> str:
    """The name of a document: the checklist's words for a known one, else as it was typed."""
    if isinstance(item.kind, Validity):
        for option in item.kind.documents:
            if option.id == document:
                return option.words.in_language(texts.language)
    return document


def explain_item(texts: Texts, scoring: Scoring, item: Item) -> list[Line]:
    """The explanation tree of one item, down to every input."""
    result = scoring.items[item.id]
    language = texts.language
    lines = [Line(0, texts.say("Rule: {rule}", rule=item.rule.in_language(language)))]
    if result.reason:
        lines.append(Line(0, texts.say("Reason: {reason}", reason=result.reason)))
    if isinstance(result.rating, Points):
        head = texts.say(
            "{earned} of {points} points",
            earned=shown_short(result.rating.earned, 4),
            points=shown_short(item.points, 2),
        )
        lines.append(Line(0, head if item.role != "gate" else texts.word("state", result.state)))
    elif isinstance(result.rating, NotComputable):
        reason = reason_words(texts, result.rating.reason)
        lines.append(Line(0, texts.say("Not computable: {reason}", reason=reason)))
    else:
        lines.append(Line(0, texts.word("state", result.state)))
    if result.rating is not None:
        for step in result.rating.steps:
            lines.extend(
                Line(level + 1, text) for level, text in step_lines(texts, scoring.checklist, item, step)
            )
    return lines


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
    yield Line(0, f"{texts.say('Recommended grade')}: {outcome_words(texts, checklist, result.outcome)}")
    for rule in rule_words(texts, checklist, result.outcome):
        yield Line(1, rule)
    total = "—" if result.total is None else shown(result.total, 4)
    yield Line(0, texts.say("Total {total}", total=total))
    weight = sum((entry.section.weight for entry in result.sections if entry.rate is not None), Fraction(0))
    for entry in result.sections:
        name = subject_words(texts, checklist, entry.section.id)
        if entry.rate is None:
            yield Line(1, texts.say("{name}: nothing applies, its weight leaves the total", name=name))
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

"""What a visit ends with, in words: the conclusion proposed, the grade before and now, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inspector_app.domain.checklist import Checklist, Condition
from inspector_app.domain.scoring import Reason, Scoring
from inspector_app.domain.scoring.concluding import Tried, decided
from inspector_app.domain.scoring.result import Previous
from inspector_app.report.content.rules.conditions import bound_words, condition_words, subject_words
from inspector_app.report.content.rules.outcomes import outcome_words
from inspector_app.texts import Texts


@dataclass(frozen=True, slots=True)
class ConclusionWords:
    """What this kind of visit ends with.

    Attributes:
        id: of the conclusion, "" where none holds; title: its words.
        before, now: the grades with their totals, before with its date.
        why: what made it hold, or that it stands without a condition.
        others: what keeps each conclusion that stands before it from holding.
        open: how many items are still open; until then it is a proposal by the answers so far.
    """

    id: str
    title: str
    before: str
    now: str
    why: str
    others: tuple[str, ...]
    open: int


def conclusion_words(texts: Texts, scoring: Scoring) -> ConclusionWords | None:
    """What the visit ends with as things are; None for a kind of visit that concludes nothing."""
    tried = scoring.tried()
    if not tried:
        return None
    checklist, result = scoring.checklist, scoring.result()
    last = tried[-1]
    total = "" if result.total is None else checklist.rounding.shown(result.total)
    grade = outcome_words(texts, checklist, decided(result.outcome, result.overridden))
    return ConclusionWords(
        id=result.conclusion,
        title=last.conclusion.words.in_language(texts.language)
        if last.holds
        else texts.say("No conclusion of this kind of visit holds"),
        before=_before(texts, checklist, result.previous),
        now=_graded(texts, grade, total),
        why=_why(texts, checklist, last) if last.holds else "",
        others=tuple(_kept_from(texts, checklist, entry) for entry in tried if not entry.holds),
        open=result.relevant - result.answered,
    )


def conclusion_lines(texts: Texts, scoring: Scoring) -> Iterator[tuple[int, str]]:
    """The same as lines of an explanation, with their depth; none where nothing is concluded."""
    said = conclusion_words(texts, scoring)
    if said is None:
        return
    label = texts.say("Proposed conclusion")
    yield 0, texts.say("{label}: {text}", label=label, text=said.title)
    yield 1, texts.say("{label}: {text}", label=texts.say("Grade before"), text=said.before)
    yield 1, texts.say("{label}: {text}", label=texts.say("Grade now"), text=said.now)
    for text in (said.why, *said.others):
        if text:
            yield 1, text


def _before(texts: Texts, checklist: Checklist, previous: Previous | None) -> str:
    if previous is None:
        return texts.say("no evaluation before is named")
    grade = checklist.grade_by_id.get(previous.grade)
    if grade is not None:
        words = grade.words.in_language(texts.language)
    elif previous.grade:
        words = previous.grade  # of a version of the checklist with other grades
    else:
        kind = previous.outcome or "not_graded"
        named = checklist.outcomes.get(kind)
        words = named.in_language(texts.language) if named is not None else texts.name("outcome", kind)
    graded = _graded(texts, words, previous.total)
    return texts.say("{grade} on {day}", grade=graded, day=texts.day(previous.on))


def _graded(texts: Texts, grade: str, total: str) -> str:
    return texts.say("{grade} ({total} points)", grade=grade, total=total) if total else grade


def _why(texts: Texts, checklist: Checklist, held: Tried) -> str:
    if not held.reasons:
        return texts.say("It stands where no conclusion before it holds.")
    reasons = [_reason(texts, checklist, reason) for reason in held.reasons]
    return texts.say("Because: {reasons}", reasons=texts.clauses(reasons))


def _kept_from(texts: Texts, checklist: Checklist, entry: Tried) -> str:
    title = entry.conclusion.words.in_language(texts.language)
    reasons = texts.clauses(_reason(texts, checklist, reason) for reason in entry.reasons)
    return texts.say("Not “{conclusion}”, which needs: {reasons}", conclusion=title, reasons=reasons)


def _reason(texts: Texts, checklist: Checklist, reason: Reason) -> str:
    """The condition with what is measured; a change of grade is told by the grades themselves."""
    rule = reason.condition
    assert rule is not None  # a conclusion is judged by conditions alone
    phrase = condition_words(texts, checklist, rule)
    if reason.value is None or (isinstance(rule, Condition) and rule.measure == "grade_change"):
        return phrase
    value = bound_words(texts, checklist, rule, reason.value, measured=True)
    if reason.subject:
        name = subject_words(texts, checklist, reason.subject)
        return texts.say("{phrase} ({subject} has {value})", phrase=phrase, subject=name, value=value)
    return texts.say("{phrase} (it is {value})", phrase=phrase, value=value)

"""What the search for the next grade found, in sentences: for the screen of the team and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.numbers import shown_short
from inspector_app.domain.scoring import Outcome
from inspector_app.domain.way.result import Change, Way
from inspector_app.texts import Texts
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import answer_words, item_words, outcome_words, rule_words, value_words

Line = tuple[int, str]  # level from 0, sentence


def way_lines(texts: Texts, opened: OpenedEvaluation, way: Way) -> list[Line]:
    """How many items and points there are to the next grade, which ones, and what stands in the way."""
    return list(_lines(texts, opened, way))


def _lines(texts: Texts, opened: OpenedEvaluation, way: Way) -> Iterator[Line]:
    say, checklist = texts.say, opened.checklist
    target = outcome_words(texts, checklist, Outcome("grade", way.target)) if way.target else ""
    match way.answer:
        case "found":
            yield 0, _headline(texts, way, target)
            for change in way.changes:
                yield from _change(texts, opened, change)
            if any(change.level.answer is None for change in way.changes):
                yield (
                    0,
                    say("What is measured, counted or sampled is taken to full points here; less may do."),
                )
            yield 0, _after(texts, opened, way)
            still = _still_open(opened, way)
            if still:
                yield 0, say("Still open then: {n}. As now, what is open does not count yet.", n=still)
        case "best":
            yield 0, say("The best grade is reached by the answers as they are.")
        case "blocked":
            yield 0, say("No answer reaches “{target}” from here. What stands in the way:", target=target)
            yield from (
                (1, rule) for rule in rule_words(texts, checklist, Outcome("not_graded", "", way.reasons))
            )
            if not way.reasons:
                yield 1, say("The rules of the checklist, taken together.")
        case "not_found":
            yield 0, say("The search ended before it found a way to “{target}”.", target=target)
        case _:
            yield 0, say("This checklist gives no grades.")


def _headline(texts: Texts, way: Way, target: str) -> str:
    points = shown_short(way.points, 4)
    if way.exact:
        return texts.say(
            "Items to reach “{target}”: {n}. More points: {points}. No way takes fewer items, nor as many "
            "with fewer points.",
            target=target,
            n=len(way.changes),
            points=points,
        )
    return texts.say(
        "Items to reach “{target}”: at most {n}. More points: {points}. There was too much to try; "
        "fewer may do.",
        target=target,
        n=len(way.changes),
        points=points,
    )


def _change(texts: Texts, opened: OpenedEvaluation, change: Change) -> Iterator[Line]:
    """The item, and from what to what."""
    item = opened.checklist.items[change.item]
    yield 0, f"{item.code}  {item_words(texts, opened, item)}"
    full = shown_short(item.points, 4)
    wanted = texts.say("{n} of {points} points", n=shown_short(change.level.points, 4), points=full)
    kind = item.kind.kind if isinstance(item.kind, SeveralRaters) else item.kind
    if change.level.answer is not None and not item.repeat:
        wanted = f"{value_words(texts, kind, change.level.answer)} ({wanted})"
    had = texts.say("not answered")
    if change.start is not None:
        had = texts.say("{n} of {points} points", n=shown_short(change.start, 4), points=full)
        had = f"{answer_words(texts, opened, change.item)} ({had})"
    yield 1, f"{had} → {wanted}"
    if item.role == "gate":
        yield 1, texts.say("This gate stands in the way; it may be re-checked once.")


def _still_open(opened: OpenedEvaluation, way: Way) -> int:
    """How many items nobody has answered, and none of the way."""
    result = opened.scoring.result()
    return result.relevant - result.answered - sum(change.start is None for change in way.changes)


def _after(texts: Texts, opened: OpenedEvaluation, way: Way) -> str:
    checklist = opened.checklist
    grade = outcome_words(texts, checklist, way.outcome) if way.outcome is not None else ""
    if way.total is None:
        return texts.say("Then: {grade}.", grade=grade)
    return texts.say("Then: {grade}, total {total}.", grade=grade, total=checklist.rounding.shown(way.total))

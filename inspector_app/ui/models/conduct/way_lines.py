"""What the search for the next grade found, in sentences: for the screen of the team and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from inspector_app.domain.checklist import Checklist, Item
from inspector_app.domain.item_kinds.counted.sample import Sample
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.numbers import shown_short
from inspector_app.domain.scoring import Outcome
from inspector_app.domain.way.result import Change, Way
from inspector_app.texts import Texts
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import answer_words, item_words, outcome_words, rule_words, value_words

Line = tuple[int, str]  # level from 0, sentence


def way_lines(
    texts: Texts, opened: OpenedEvaluation, checklist: Checklist, way: Way, *, before: bool = False
) -> list[Line]:
    """How many items and points there are to the next grade, which ones, and what stands in the way.

    Args:
        checklist: by which the way was searched.
        before: something was said since; answers are not named then.
    """
    return list(_lines(texts, opened, checklist, way, before))


def _lines(
    texts: Texts, opened: OpenedEvaluation, checklist: Checklist, way: Way, before: bool
) -> Iterator[Line]:
    say = texts.say
    target = outcome_words(texts, checklist, Outcome("grade", way.target)) if way.target else ""
    if before:
        yield (
            0,
            say("Something was said after the search began: this is of before. Close it and look again."),
        )
    match way.answer:
        case "found":
            yield 0, _headline(texts, way, target)
            for change in way.changes:
                yield from _change(texts, opened, checklist.items[change.item], change, before)
            if way.rough:
                yield (
                    0,
                    say(
                        "What is measured, counted, sampled, rated by several or asked in rows is taken to "
                        "full points here; less may do."
                    ),
                )
            yield 0, _after(texts, checklist, way)
            if way.still_open:
                yield (
                    0,
                    say("Still open then: {n}. As now, what is open does not count yet.", n=way.still_open),
                )
        case "best":
            yield 0, say("The best grade is reached by the answers as they are.")
            if way.still_open:
                yield 0, say("Still open: {n}. What is open does not count yet.", n=way.still_open)
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
    say, points = texts.say, shown_short(way.points, 4)
    told: dict[str, str | int] = {"target": target, "n": len(way.changes), "points": points}
    if not way.exact:
        return say(
            "Items to reach “{target}”: at most {n}. More points: {points}. There was too much to try; "
            "fewer may do.",
            **told,
        )
    if way.rough:
        return say("Items to reach “{target}”: {n}. More points: {points}. No way takes fewer items.", **told)
    return say(
        "Items to reach “{target}”: {n}. More points: {points}. No way takes fewer items, nor as many "
        "with fewer points.",
        **told,
    )


def _change(
    texts: Texts, opened: OpenedEvaluation, item: Item, change: Change, before: bool
) -> Iterator[Line]:
    """The item, and from what to what."""
    yield 0, f"{item.code}  {item_words(texts, opened, item)}"
    had = texts.word("state", change.state)
    if change.start is not None:
        had = _points(texts, item, change.start)
        had = had if before else f"{answer_words(texts, opened, change.item)} ({had})"
    yield 1, f"{had} → {_wanted(texts, item, change)}"
    if item.role == "gate":
        yield 1, texts.say("This gate stands in the way; it may be re-checked once.")


def _wanted(texts: Texts, item: Item, change: Change) -> str:
    kind = item.kind.kind if isinstance(item.kind, SeveralRaters) else item.kind
    points = _points(texts, item, change.level.points)
    if item.repeat:
        return texts.say("in every row {points}", points=points)
    if change.level.answer is not None:
        return f"{value_words(texts, kind, change.level.answer)} ({points})"
    if isinstance(kind, Sample):
        return texts.say("every unit conforms ({points})", points=points)
    return points


def _points(texts: Texts, item: Item, points: Fraction) -> str:
    full = shown_short(item.points, 4)
    return texts.say("{n} of {points} points", n=shown_short(points, 4), points=full)


def _after(texts: Texts, checklist: Checklist, way: Way) -> str:
    grade = outcome_words(texts, checklist, way.outcome) if way.outcome is not None else ""
    if way.total is None:
        return texts.say("Then: {grade}.", grade=grade)
    return texts.say("Then: {grade}, total {total}.", grade=grade, total=checklist.rounding.shown(way.total))

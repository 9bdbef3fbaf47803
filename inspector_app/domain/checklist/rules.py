"""Reads the rules of a checklist: conditions, grades, limiters, proposals of findings, kinds of visit."""

from __future__ import annotations

from fractions import Fraction
from typing import Final, Literal, cast, get_args

from inspector_app.domain.checklist.conditions import (
    Bound,
    Comparator,
    Conclusion,
    Condition,
    Count,
    FindingClass,
    Grade,
    Group,
    Limiter,
    Measure,
    Not,
    ProposalRule,
    Rule,
    Selection,
    VisitRule,
)
from inspector_app.domain.definition.bounds import COMPARE
from inspector_app.domain.definition.reader import Reader
from inspector_app.errors import DataError

VISIT_KINDS: Final = ("initial", "surveillance", "recertification", "verification", "special")
OUTCOMES: Final = ("grade", "not_graded", "withheld", "terminated", "nothing_rated", "ungraded")
CONCLUSIONS: Final = ("grant", "maintain", "lower", "suspend", "withdraw", "refuse")
_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "visit_kind": VISIT_KINDS,
    "outcome": OUTCOMES,
    "item_answer": (),
}
_NAMED: Final = ("item_rate", "item_points", "item_answer")  # these name their items


def read_rule(reader: Reader) -> Rule:
    """A condition, or {"all": […]}, {"any": […]}, {"not": …}, {"count": condition, "at_least": "2"}."""
    both: tuple[Literal["all", "any"], ...] = ("all", "any")
    for needs in both:
        if reader.has(needs):
            parts = tuple(map(read_rule, reader.objects(needs)))
            return Group(needs, parts)
    if reader.has("not"):
        return Not(read_rule(reader.object("not")))
    if reader.has("count"):
        comparator, bound = _compared(reader)
        return Count(read_condition(reader.object("count")), comparator, bound)
    return read_condition(reader)


def read_condition(reader: Reader) -> Condition:
    """Read one condition.

    {"measure": "section_rate", "of": ["A"], "at_least": "70"} or {"measure": "visit_kind", "is": "initial"}.
    """
    measure = cast(Measure, reader.one_of("measure", get_args(Measure)))
    of = reader.texts("of")
    if measure in _NAMED and not of:
        raise DataError("checklist.expected", place=reader.at("of"), wanted="item", found="")
    if measure in _WORDS:
        allowed = _WORDS[measure]
        word = reader.one_of("is", allowed) if allowed else reader.text("is")
        return Condition(measure, "is", Fraction(0), of, word)
    if measure == "previous_grade":
        given = _one_comparator(reader)
        return Condition(measure, given, Fraction(0), word=reader.text(given))
    value = reader.expression("value") if measure == "value" else None
    comparator, bound = _compared(reader)
    return Condition(measure, comparator, bound, of, value=value)


def _compared(reader: Reader) -> tuple[Comparator, Bound]:
    given = _one_comparator(reader)
    return given, read_bound(reader, given)


def _one_comparator(reader: Reader) -> Comparator:
    given = [name for name in COMPARE if reader.has(name)]
    if len(given) != 1:
        raise DataError(
            "checklist.expected", place=reader.place, wanted=" | ".join(COMPARE), found=", ".join(given)
        )
    return cast(Comparator, given[0])


def read_bound(reader: Reader, name: str) -> Bound:
    """A decimal as text, a whole number, or an expression as {"expr": …}."""
    if reader.is_object(name):
        return reader.object(name).expression("expr")
    if reader.is_whole(name):
        return Fraction(reader.whole(name))
    return reader.fraction(name)


def read_grades(reader: Reader) -> tuple[Grade, ...]:
    """Grades, best first; none where scores stand for themselves."""
    return tuple(
        Grade(entry.text("id"), entry.words("title"), tuple(map(read_rule, entry.objects("conditions"))))
        for entry in reader.objects("grades")
    )


def read_limiters(reader: Reader) -> tuple[Limiter, ...]:
    """Limiters that are switched on; "at_most" names a grade; without it the grade is withheld, or none."""
    return tuple(
        Limiter(
            entry.text("id"),
            entry.words("title"),
            read_rule(entry.object("when")),
            entry.text("at_most") if entry.has("at_most") else None,
            entry.flag("until_closed"),
            entry.flag("not_graded"),
            entry.texts("visits"),
        )
        for entry in reader.objects("limiters")
        if entry.flag("enabled", True)
    )


def read_proposals(reader: Reader) -> tuple[ProposalRule, ...]:
    """Rules for proposed findings, in the order in which they are tried."""
    return tuple(
        ProposalRule(
            finding_class=cast(FindingClass, entry.one_of("class", get_args(FindingClass))),
            at_least=entry.fraction("at_least", "0"),
            below=entry.fraction("below"),
            requirement=entry.flag("requirement") if entry.has("requirement") else None,
            key=entry.flag("key") if entry.has("key") else None,
        )
        for entry in reader.objects("proposals")
    )


def read_visits(reader: Reader) -> tuple[VisitRule, ...]:
    """What holds for each kind of visit that is named."""
    return tuple(
        VisitRule(
            kind=entry.one_of("kind", VISIT_KINDS),
            evaluate=_read_selection(entry, "evaluate", everything=True),
            carry=_read_selection(entry, "carry", everything=False),
            previous=cast(
                Literal["none", "optional", "required"],
                entry.one_of("previous", ("none", "optional", "required"), "none"),
            ),
            conclusions=tuple(
                Conclusion(
                    said.one_of("id", CONCLUSIONS),
                    said.words("title"),
                    read_rule(said.object("when")) if said.has("when") else None,
                )
                for said in entry.objects("conclusions")
            ),
        )
        for entry in reader.objects("visits")
    )


def _read_selection(reader: Reader, name: str, *, everything: bool) -> Selection:
    if not reader.has(name):
        return Selection(everything)
    chosen = reader.object(name)
    return Selection(
        chosen.flag("all"),
        chosen.texts("items"),
        chosen.texts("sections"),
        chosen.flag("key"),
        chosen.flag("gates"),
    )

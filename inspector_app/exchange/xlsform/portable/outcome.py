"""The grade as a calculation: gates, conditions and limiters as the checklist has them, or none at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, cast

from inspector_app.exchange.xlsform.portable.parts import Data, any_of, listed
from inspector_app.exchange.xlsform.portable.subjects import NOTHING, Subjects, comparator_of, met, number
from inspector_app.exchange.xlsform.portable.sums import TOTAL, Sums
from inspector_app.exchange.xlsform.rows import KIND, LANGUAGES, SHOWN
from inspector_app.exchange.xlsform.sayings import quoted

GRADE: Final = "grade"
_TITLE: Final = {"zh": "等级", "en": "Grade"}
_OUTCOMES: Final = ("not_graded", "withheld", "terminated")
_REACHED: Final = "grade_reached"
_CAPPED: Final = "grade_capped"


def write_grade(data: Data, sums: Sums) -> bool:
    """Append the calculation of the grade and its note; False where a form cannot say it, which is named."""
    return bool(listed(data, "grades")) and _Outcome(data, sums).write()


class _Outcome:
    def __init__(self, data: Data, sums: Sums) -> None:
        self._data = data
        self._sums = sums
        self._subjects = Subjects(data, sums)
        self._grades = listed(data, "grades")
        self._places = {str(grade["id"]): place for place, grade in enumerate(self._grades)}
        self._lost: list[str] = []

    def write(self) -> bool:
        rated = self._rated()
        if self._lost:  # what is missing in it is named already
            return self._named()
        reached = self._reached()
        limits = [(rule, self._limits(rule)) for rule in listed(self._data, "limiters")
                  if rule.get("enabled", True) is not False]  # fmt: skip
        shares = self._shares()
        gates = self._subjects.gates()
        self._lost += [gate for gate, failed in gates.items() if failed is None]
        self._lost += [str(visit["kind"]) for visit in listed(self._data, "visits") if not _is_whole(visit)]
        if self._lost:
            return self._named()
        calculate = self._sums.made.calculate
        calculate(_REACHED, reached)
        caps = [f"if({held}, {self._places[str(rule['at_most'])]}, 0)" for rule, held in limits
                if "at_most" in rule and rule.get("not_graded") is not True]  # fmt: skip
        calculate(_CAPPED, f"max({', '.join([f'${{{_REACHED}}}', *caps])})" if caps else f"${{{_REACHED}}}")
        refused = [held for rule, held in limits if rule.get("not_graded") is True]
        withheld = [held for rule, held in limits if "at_most" not in rule]
        self._sums.made.calculate(GRADE, self._graded(gates, rated, refused, [*withheld, *shares]))
        self._show()
        return True

    def _named(self) -> bool:
        for name in dict.fromkeys(self._lost):
            self._sums.made.lost("form.lost_grade", name)
        return False

    def _graded(
        self, gates: Mapping[str, str | None], rated: str, refused: Sequence[str], withheld: Sequence[str]
    ) -> str:
        """The grade that is left, or what stands in the way, the strongest last."""
        written = "''"
        for grade, place in reversed(self._places.items()):
            written = f"if(${{{_CAPPED}}} = {place}, {quoted(grade)}, {written})"
        failed = [held for held in gates.values() if held]
        ending = [held for gate, held in gates.items() if held and self._subjects.ends(gate)]
        for held, outcome in (
            (withheld, "withheld"),
            (refused, "not_graded"),
            ([f"${{{_REACHED}}} < 0"], "not_graded"),
            ([f"not({rated})"], ""),
            (failed, "not_graded"),
            (ending, "terminated"),
        ):
            if held:
                written = f"if({' or '.join(f'({one})' for one in held)}, '{outcome}', {written})"
        return written

    def _reached(self) -> str:
        """The place of the best grade whose conditions hold, -1 for none."""
        written = "-1"
        for place, grade in reversed(list(enumerate(self._grades))):
            held = [self._rule(rule, every=True) for rule in listed(grade, "conditions")]
            if None in held:
                self._lost.append(str(grade["id"]))
            asked = " and ".join(f"({one})" for one in held) or "true()"
            written = f"if({asked}, {place}, {written})"
        return written

    def _limits(self, limiter: Data) -> str:
        """True where a limiter is triggered; its findings a form does not know."""
        held = self._rule(cast(Data, limiter["when"]), every=False)
        if held is None or limiter.get("until_closed") is True or limiter.get("visits"):
            self._lost.append(str(limiter["id"]))
        return held or "false()"

    def _rated(self) -> str:
        """True where something is rated."""
        if cast(Data, self._data["total"]).get("aggregate") != "none":
            if TOTAL not in self._sums.whole:
                self._lost.append(TOTAL)
            return f"string-length(${{{TOTAL}}}) > 0"
        tops = {top: self._sums.whole.get(top) for top in self._subjects.scored}
        self._lost += [top for top, part in tops.items() if part is None]
        return any_of([part for part in tops.values() if part is not None])

    def _shares(self) -> list[str]:
        """For each section: more of it is set aside than may be."""
        limit = cast(Data, self._data["not_applicable"])["limit"]
        found = self._subjects.of({"measure": "not_applicable_share"})
        if found is None:
            self._lost.append(TOTAL)
        shares = [subject for subject in found or () if subject.value != NOTHING]
        return [met(share, "above", (str(limit), "")) for share in shares]

    def _rule(self, rule: Data, *, every: bool) -> str | None:
        """True where a rule holds; None where a form cannot say."""
        for needs, joined in (("all", " and "), ("any", " or ")):
            if needs in rule:
                parts = [self._rule(part, every=every) for part in listed(rule, needs)]
                neutral = "true()" if needs == "all" else "false()"
                return None if None in parts else joined.join(f"({part})" for part in parts) or neutral
        if "not" in rule:
            part = self._rule(cast(Data, rule["not"]), every=every)
            return None if part is None else f"not({part})"
        if "count" in rule:
            return self._count(rule)
        if rule.get("measure") == "item_answer":
            answered = self._subjects.answered(rule)
            held = [(subject.there, subject.known) for subject in answered or ()]
            return None if answered is None else _held(held, every=every)
        found = self._met(rule)
        return None if found is None else _held(found, every=every)

    def _met(self, condition: Data) -> list[tuple[str, str]] | None:
        """When each subject is there, and when it meets the condition."""
        subjects = self._subjects.of(condition)
        if subjects is None:
            return None
        comparator = comparator_of(condition)
        bound = self._subjects.bound(condition[comparator])
        if bound is None:
            return None
        return [(subject.there, met(subject, comparator, bound)) for subject in subjects]

    def _count(self, rule: Data) -> str | None:
        found, comparator = self._met(cast(Data, rule["count"])), comparator_of(rule)
        bound = self._subjects.bound(rule[comparator])
        if found is None or bound is None:
            return None
        subject = number([f"({there}) and {meets}" for there, meets in found])
        return met(subject, comparator, bound)

    def _show(self) -> None:
        """A note with the words of the grade in each language."""
        row = {"type": "note", "name": f"{GRADE}_shown", KIND: SHOWN}
        outcomes = cast(Data, self._data["outcomes"])
        words = {**{str(grade["id"]): grade["title"] for grade in self._grades},
                 **{name: outcomes[name] for name in _OUTCOMES}}  # fmt: skip
        for code, language in LANGUAGES.items():
            written = f"${{{GRADE}}}"
            for name, said in words.items():
                if text := cast(dict[str, str], said).get(code):
                    written = f"if(${{{GRADE}}} = {quoted(name)}, {quoted(text)}, {written})"
            self._sums.made.calculate(f"{GRADE}_{code}", written)
            row[f"label::{language}"] = f"{_TITLE[code]}: ${{{GRADE}_{code}}}"
        self._sums.made.notes.append(row)


def _held(found: Sequence[tuple[str, str]], *, every: bool) -> str:
    """True where every subject that is there meets, or any of them."""
    if every:
        return " and ".join(f"(not({there}) or ({meets}))" for there, meets in found) or "true()"
    return " or ".join(f"(({there}) and {meets})" for there, meets in found) or "false()"


def _is_whole(visit: Data) -> bool:
    """Whether this kind of visit looks at everything, as a form does."""
    evaluate = cast(Data, visit.get("evaluate") or {"all": True})
    return evaluate.get("all") is True and "carry" not in visit

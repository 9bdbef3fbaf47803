"""From a form to a checklist: groups become sections, questions items, `score_*` columns its arithmetic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.forms.model import Form, Group, Question
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.xlsform.items import Items
from inspector_app.exchange.xlsform.score_map import decimal
from inspector_app.exchange.xlsform.scoring import (
    GradeRow,
    column,
    conditions,
    number_of,
    read_grades,
    weight_of,
)
from inspector_app.exchange.xlsform.words import FormWords

FORMAT: Final = 2
_MODES: Final = {"sum": "points", "mean": "mean", "min": "min"}
_ROLL_UPS: Final = ("mean", "min", "sum")
_OUTCOMES: Final[dict[str, Json]] = {
    "not_graded": {"zh": "不予评级", "en": "Not graded"},
    "withheld": {"zh": "暂缓评级", "en": "Withheld"},
    "terminated": {"zh": "终止评价", "en": "Terminated"},
}
_PROPOSALS: Final[list[Json]] = [
    {"class": "major", "requirement": True, "key": True, "below": "0.01"},
    {"class": "minor", "requirement": True, "below": "0.01"},
    {"class": "observation", "requirement": True, "below": "100"},
]


@dataclass(frozen=True, slots=True)
class Made:
    """A checklist out of a form.

    Attributes:
        data: checklist JSON without its `form` part, which the caller adds.
        problems: what the form says of scoring and a checklist cannot say, with sheet and row.
    """

    data: dict[str, Json]
    problems: tuple[Problem, ...]


def checklist_of(form: Form, grades: Sequence[Mapping[str, str]] = ()) -> Made:
    """The checklist of a form; unscored questions are asked and reported, and count for nothing.

    Args:
        grades: the rows of the sheet `grades`, by header.
    """
    words = FormWords(form)
    items = Items(form, words)
    tree = _Tree(form, words, items)
    sections = [tree.section(part, str(place)) for place, part in enumerate(tree.parts(form.root), start=1)]
    rows, problems = read_grades(form, grades)
    method = form.settings.get("score_method", "").strip()
    title = words.words({"": form.title}, form.id or "表单")
    data: dict[str, Json] = {
        "format": FORMAT,
        "id": _plain(form.id) or _plain(form.title) or "FORM",
        "version": form.version.strip() or "1",
        "sector": "other",
        "title": title,
        "total": _total(method if tree.possible else "none"),
        "not_applicable": {"consent_above": "100", "limit": "100"},
        "due_days": {},
        "grades": _grades(rows, words, tree.floors, items.vetoes),
        "limiters": _limiters(form, rows, items.vetoes),
        "proposals": _PROPOSALS if items.severe else [],
        "outcomes": dict(_OUTCOMES),
        "sections": list(sections),
    }
    decimals = number_of(form.settings.get("score_rounding", ""))
    if decimals is not None and decimals.denominator == 1 and 0 <= decimals <= 6:
        data["rounding"] = {"compare": "unrounded", "decimals": int(decimals), "mode": "half_even"}
    if items.phrases:
        data["phrases"] = items.phrases
    if method == "deduct":
        data["sections"] = [*sections, _start_of_deductions(tree.possible)]
    return Made(data, (*problems, *items.problems))


@dataclass(slots=True)
class _Tree:
    """Groups as sections.

    Attributes:
        floors: `score_min` in percent by section.
        possible: points of all scored items.
    """

    form: Form
    words: FormWords
    items: Items
    floors: dict[str, Fraction] = field(default_factory=dict)
    possible: Fraction = Fraction(0)

    def parts(self, group: Group) -> list[Group]:
        """The groups below; questions that stand loose between them as groups of their own, in order."""
        found: list[Group] = []
        loose: list[Question] = []
        for child in (*group.children, None):
            if isinstance(child, Question):
                loose.append(child)
                continue
            if any(self.items.asks(question) for question in loose):
                found.append(self._loose(group, loose, len(found)))
            loose = []
            if child is not None:
                found.append(child)
        return found

    def section(self, group: Group, code: str) -> Json:
        """One section with all below it; sections are numbered as in a book."""
        below: list[Json] = []
        items: list[Json] = []
        if any(isinstance(child, Group) for child in group.children):
            parts = enumerate(self.parts(group), start=1)
            below = [self.section(part, f"{code}.{place}") for place, part in parts]
        else:
            for question in group.questions():
                items += self._made(question)
        section: dict[str, Json] = {
            "id": group.id,
            "code": code,
            "title": self.words.words(group.label, group.name or self.form.title or group.id),
        }
        section |= self._arithmetic(group, below)
        if group.repeat:
            roll_up = column(group.score, "repeat")
            section["repeat"] = {"roll_up": roll_up if roll_up in _ROLL_UPS else "mean"}
        if below:
            section["sections"] = below
        if items:
            section["items"] = items
        return section

    def _made(self, question: Question) -> list[Json]:
        made = self.items.items(question)
        self.possible += sum((_points(item) for item in made), Fraction(0))
        return made

    def _arithmetic(self, group: Group, below: Sequence[Json]) -> dict[str, Json]:
        scored = any(weight_of(question) for question in group.questions())
        if not scored:
            return {"weight": "0"}
        said: dict[str, Json] = {}
        weight = number_of(column(group.score, "weight"))
        said["weight"] = decimal(weight) if weight is not None and weight >= 0 else "1"
        mode = column(group.score, "mode").casefold()
        weighted = [child for child in group.children if isinstance(child, Group) and weight_of(child)]
        if mode in _MODES:
            said["aggregate"] = _MODES[mode]
        elif below and weighted:
            said["aggregate"] = "weighted_mean"
        floor = number_of(column(group.score, "min"))
        if floor is not None and 0 < floor <= 100:
            self.floors[group.id] = floor
        return said

    def _loose(self, group: Group, questions: Iterable[Question], place: int) -> Group:
        identity = f"{group.id or 'questions'}.{place + 1}"
        return Group(identity, "", group.label, children=tuple(questions), place=group.place)


def _points(item: Json) -> Fraction:
    return Fraction(str(item["points"])) if isinstance(item, dict) else Fraction(0)


def _total(method: str) -> dict[str, Json]:
    title: dict[str, Json] = {"title": {"zh": "总分", "en": "Total"}}
    if method == "none":
        return {**title, "aggregate": "none"}
    if method in ("points", "deduct"):
        return {**title, "aggregate": "sum", "unlimited": True}
    return title


def _start_of_deductions(possible: Fraction) -> Json:
    """What makes a sum of points a deduction from 100."""
    return {
        "id": "start_of_deductions",
        "title": {"zh": "起始分", "en": "Start"},
        "role": "gate",
        "base": decimal(100 - possible),
    }


def _grades(
    rows: Sequence[GradeRow], words: FormWords, floors: Mapping[str, Fraction], veto_rules: Sequence[Json]
) -> list[Json]:
    return [
        {
            "id": _plain(row.id) or row.id,
            "title": words.words(row.label, row.id),
            "conditions": conditions(row, floors, veto_rules),
        }
        for row in rows
    ]


def _limiters(form: Form, rows: Sequence[GradeRow], veto_rules: Sequence[Json]) -> list[Json]:
    """A veto caps the grade at `score_veto_cap`, or forbids one where none is named."""
    if not veto_rules or any(row.most_vetoes is not None for row in rows):
        return []
    cap = form.settings.get("score_veto_cap", "").strip()
    rule: dict[str, Json] = {
        "id": "veto",
        "title": {"zh": "一票否决", "en": "Veto"},
        "when": veto_rules[0] if len(veto_rules) == 1 else {"any": list(veto_rules)},
    }
    named = any(row.id == cap for row in rows)
    return [{**rule, "at_most": _plain(cap)} if named else {**rule, "not_graded": True}]


def _plain(text: str) -> str:
    """Fit to be an id: no slash, no space around it."""
    return text.replace("/", "-").strip()

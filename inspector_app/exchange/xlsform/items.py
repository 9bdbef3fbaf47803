"""A question of a form as the item of a checklist: its kind, its options and what they are worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.forms.engine.searching import search_in
from inspector_app.domain.forms.model import Choice, Form, Question
from inspector_app.domain.forms.types import SILENT, field_type
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.xlsform.score_map import decimal, decimal_near, read_score_map
from inspector_app.exchange.xlsform.scoring import (
    POLICIES,
    column,
    is_yes,
    number_of,
    vetoes,
    weight_of,
    worth_of,
)
from inspector_app.exchange.xlsform.words import FormWords

OTHER: Final = "other"  # the choice that `or_other` adds
_RANGE: Final = {"least": ("start", "1"), "most": ("end", "10"), "step": ("step", "1")}
"""Settings of a number by the parameter of a range, and what that is where it is not given."""
MOST_OPTIONS: Final = 200
"""Choices that an unscored question lists itself; a longer list stays in the form, which offers it."""
_SEVERITIES: Final = ("minor", "major", "critical")


@dataclass(slots=True)
class Items:
    """Makes items and collects what the whole checklist must know of them.

    Attributes:
        vetoes: conditions, one for every question that has a veto.
        phrases: default corrective actions by item.
        severe: whether any question states a severity.
    """

    form: Form
    words: FormWords
    vetoes: list[Json] = field(default_factory=list)
    phrases: dict[str, Json] = field(default_factory=dict)
    severe: bool = False
    problems: list[Problem] = field(default_factory=list)

    def asks(self, question: Question) -> bool:
        """Whether a question is there for somebody to see."""
        return question.type not in SILENT

    def items(self, question: Question) -> list[Json]:
        """The item of a question, and a second one for the words of `or_other`; none for what asks nobody."""
        if not self.asks(question):
            return []
        found = [self._item(question)]
        if question.or_other and not any(
            other.id == f"{question.id}_{OTHER}" for other in self.form.root.questions()
        ):
            label = self.words.words(question.label, question.name)
            text: dict[str, Json] = {"zh": f"{label['zh']}（其他）"}
            if label["en"]:
                text["en"] = f"{label['en']} (other)"
            found.append({"id": f"{question.id}_{OTHER}", "kind": "text", "points": "0", "text": text})
        return found

    def _item(self, question: Question) -> Json:
        weight = weight_of(question)
        if not weight and number_of(column(question.score, "weight") or "0") != 0:
            self._ignored(question, "weight")
        kind, worth = self._kind(question, weight)
        item: dict[str, Json] = {
            "id": question.id,
            "code": question.name or question.id,
            "text": self.words.words(question.label, question.name or question.id),
            "points": decimal(worth),
            **kind,
        }
        hint = question.hint or question.guidance_hint
        if self.words.has(hint):
            item["guidance"] = self.words.words(hint, "")
        if column(question.score, "ref"):
            item["rule"] = {"zh": column(question.score, "ref")}
        if worth:
            policy = POLICIES.get(self.form.settings.get("score_na_policy", "").strip())
            item["not_applicable"] = policy or "redistribute"
            self._rules(question, item)
        self._veto(question, bool(worth))
        return item

    def _rules(self, question: Question, item: dict[str, Json]) -> None:
        """Severity, evidence and action of a scored question."""
        severity = column(question.score, "severity").casefold()
        if severity in _SEVERITIES:
            item["requirement"] = True
            self.severe = True
            if severity != "minor":
                item["key"] = True
        evidence = column(question.score, "evidence").casefold()
        if "photo:always" in evidence:
            item["photo"] = True
        elif evidence not in ("", "none"):
            self._ignored(question, "evidence")
        if column(question.score, "due_days"):
            self._ignored(question, "due_days")
        action = column(question.score, "action")
        if action:
            english = column(question.score, "action_en")
            self.phrases[question.id] = [{"zh": action, "en": english} if english else {"zh": action}]

    def _veto(self, question: Question, scored: bool) -> None:
        """A veto holds for unscored questions, too: a gate is one."""
        named = vetoes(self.form, question)
        rules: list[Json] = [{"measure": "item_answer", "of": [question.id], "is": name} for name in named]
        if scored and not rules and is_yes(column(question.score, "veto")):
            rules = [{"measure": "item_rate", "of": [question.id], "at_most": "0"}]
        if rules:
            self.vetoes.append(rules[0] if len(rules) == 1 else {"any": rules})

    def _kind(self, question: Question, weight: Fraction) -> tuple[dict[str, Json], Fraction]:
        """The kind with its settings, and the points: 0 where the question cannot be scored as it stands."""
        choices = _distinct(self.form.lists.get(question.list_name, ()))
        asked = field_type(question.type)
        elsewhere = question.file or search_in(question.appearance) or asked.how != "chosen"
        here = (weight or len(choices) <= MOST_OPTIONS) and question.type != "select_one_external"
        if choices and not elsewhere and (here or asked.kind == "ranking"):
            return self._select(question, choices, weight)
        if asked.kind == "number":
            return self._number(question, weight)
        if weight:
            self._ignored(question, "weight")
        if asked.several:
            return {"kind": "multi_choice", "from_form": True}, Fraction(0)
        if question.type == "acknowledge":
            return {
                "kind": "choice",
                "options": [{"id": "OK", "text": {"zh": "确认", "en": "OK"}}],
            }, Fraction(0)
        kind: dict[str, Json] = {"kind": "text"}
        if asked.format:
            kind["format"] = asked.format
        if "multiline" in question.appearance.split():
            kind["multiline"] = True
        if question.type == "note":
            kind["read_only"] = True
        return kind, Fraction(0)

    def _select(
        self, question: Question, choices: Sequence[Choice], weight: Fraction
    ) -> tuple[dict[str, Json], Fraction]:
        worths = {choice.name: worth_of(choice) for choice in choices}
        for choice in choices if weight else ():
            if column(choice.extra, "value") and number_of(column(choice.extra, "value")) is None:
                details = {"given": column(choice.extra, "value"), "header": "score_value"}
                self.problems.append(Problem("warning", "form.score_ignored", "choices", details=details))
        if weight and all(worth is None for worth in worths.values()):
            self._ignored(question, "weight")
            weight = Fraction(0)
        options = [self._option(choice, worths[choice.name], weight) for choice in choices]
        if question.or_other and OTHER not in worths:
            options.append({"id": OTHER, "text": {"zh": "其他", "en": "Other"}, "points": "0"})
        return {"kind": field_type(question.type).kind, "options": list(options)}, weight

    def _option(self, choice: Choice, worth: Fraction | None, weight: Fraction) -> dict[str, Json]:
        option: dict[str, Json] = {
            "id": choice.name,
            "text": self.words.words(choice.label, choice.name),
            "points": decimal_near((worth or Fraction(0)) * weight),
        }
        if weight and is_yes(column(choice.extra, "na")):
            option["not_applicable"] = True
        return option

    def _number(self, question: Question, weight: Fraction) -> tuple[dict[str, Json], Fraction]:
        kind: dict[str, Json] = {"kind": "number"}
        if question.type == "integer":
            kind["decimals"] = 0
        if question.type == "range":
            kind |= _range(question)
        if not weight:
            return kind, Fraction(0)
        curve = read_score_map(column(question.score, "map"), weight)
        if curve is None:
            self._ignored(question, "map" if column(question.score, "map") else "weight")
            return kind, Fraction(0)
        return {**kind, "curve": curve}, weight

    def _ignored(self, question: Question, name: str) -> None:
        """A cell of a scoring column that a checklist has no place for."""
        sheet, row = question.place
        details = {"given": column(question.score, name), "header": f"score_{name}"}
        self.problems.append(Problem("warning", "form.score_ignored", sheet, row, details=details))


def _range(question: Question) -> dict[str, Json]:
    """Bounds and step of a range; none where they make no sense."""
    given = {name: number_of(question.parameters.get(key) or usual) for name, (key, usual) in _RANGE.items()}
    least, most, step = (given[name] for name in _RANGE)
    if least is None or most is None or not step or step < 0 or least > most:
        return {}
    return {"least": decimal(least), "most": decimal(most), "step": decimal(step)}


def _distinct(choices: Sequence[Choice]) -> list[Choice]:
    """Of two choices of one name the first gives the words."""
    first: dict[str, Choice] = {}
    for choice in choices:
        first.setdefault(choice.name, choice)
    return list(first.values())

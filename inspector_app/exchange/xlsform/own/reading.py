"""What the visible sheets of a form that was written from a checklist say, as a checklist."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.forms.model import Form, Group, Question, Texts
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.xlsform.from_checklist import MODES, form_id
from inspector_app.exchange.xlsform.items import Items
from inspector_app.exchange.xlsform.own.ids import Ids, is_item
from inspector_app.exchange.xlsform.own.kinds import bounds_of, settings_of
from inspector_app.exchange.xlsform.rows import FACT, FACTS, ID, INPUT, KIND, REF, SHOWN, SOURCE
from inspector_app.exchange.xlsform.score_map import decimal
from inspector_app.exchange.xlsform.scoring import column, conditions, number_of, read_grades
from inspector_app.exchange.xlsform.words import FormWords

Data = dict[str, Json]
_FLAG: Final = re.compile(r"\(\$\{([^}]+)\} = 'yes'\)")
_NAME: Final = re.compile(r"\$\{([^}]+)\}")
_AGGREGATES: Final = {said: aggregate for aggregate, said in MODES.items()}
_FACTS: Final = {"decimal": "number", "integer": "number"}


@dataclass(slots=True)
class Said:
    """What the sheets say.

    Attributes:
        copies: id of an item whose row was copied from another one -> id of that one.
    """

    data: Data
    copies: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def is_own(form: Form) -> bool:
    """Whether a form was written from a checklist of ours."""
    return form.settings.get("score_source", "").strip() == SOURCE


def read_own(form: Form, grades: Sequence[Mapping[str, str]]) -> Said:
    """The checklist that the sheets describe; what they have no place for is left out."""
    return _Reading(form).whole(grades)


class _Reading:
    def __init__(self, form: Form) -> None:
        self._form = form
        self._words = FormWords(form)
        self._items = Items(form, self._words)
        self._facts: dict[str, str] = {}
        self._ids = Ids(form.root)
        self._said = Said({})

    def whole(self, rows: Sequence[Mapping[str, str]]) -> Said:
        settings = self._form.settings
        written = settings.get("score_id", "")
        same = form_id(written) == self._form.id
        grades, problems = read_grades(self._form, rows)
        data: Data = {
            "format": 2,
            "id": written if written and same else self._form.id,
            "version": self._form.version.strip(),
            "title": {"zh": self._form.title},
            "total": {"aggregate": "sum"} if settings.get("score_method") == "points" else {},
            "grades": [
                {"id": row.id, "title": self.words(row.label, row.id), "conditions": conditions(row, {}, [])}
                for row in grades
            ],
        }
        facts = [fact for group in self._form.root.groups() if group.score.get(KIND) == FACTS
                 for fact in self._read_facts(group)]  # fmt: skip
        if facts:
            data["facts"] = facts
        data["sections"] = list(self._sections(self._form.root))
        self._said.data = data
        self._said.copies = self._ids.copies
        self._said.problems += [*problems, *self._items.problems]
        return self._said

    def words(self, texts: Texts, otherwise: str) -> Json:
        """Chinese, and English where it is said."""
        said = self._words.words(texts, otherwise)
        english = texts.get(self._words.english, "")
        return {"zh": said["zh"], "en": english} if english else {"zh": said["zh"]}

    def _read_facts(self, group: Group) -> Iterator[Json]:
        for question in group.questions():
            identity = self._ids.of(question)
            self._facts[question.name] = identity
            fact: Data = {"id": identity, "type": _FACTS.get(question.type, "flag"),
                          "text": self.words(question.label, question.name)}  # fmt: skip
            if question.type == "select_one" and question.list_name != "yes_no":
                fact["type"] = "choice"
                fact["options"] = [
                    {"id": choice.extra.get(ID) or choice.name, "text": self.words(choice.label, choice.name)}
                    for choice in self._form.lists.get(question.list_name, ())
                ]
            if fact["type"] == "flag" and question.default == "yes":
                fact["default"] = True
            self._unwritten(question, constraint=True)
            yield fact

    def _sections(self, group: Group) -> Iterator[Json]:
        """The sections below; questions that stand outside of every section form one of their own."""
        loose: list[Question] = []
        for child in (*group.children, None):
            if isinstance(child, Question):
                loose += [child] if self._asks(child) and not group.id else []
                continue
            if loose:
                yield self._section(Group(f"{loose[0].id}_section", "", children=tuple(loose)))
                loose = []
            if child is not None and child.score.get(KIND) != FACTS and not is_item(child):
                yield self._section(child)

    def _section(self, group: Group) -> Json:
        identity = self._ids.of(group)
        section: Data = {"id": identity, "title": self.words(group.label, group.name or self._form.title)}
        if role := column(group.score, "role"):
            section["role"] = role
        if weight := self._number(group, "weight"):
            section["weight"] = weight
        if mode := column(group.score, "mode"):
            section["aggregate"] = _AGGREGATES.get(mode, mode)
        section |= self._applies(group)
        if group.repeat:
            section["repeat"] = {"roll_up": column(group.score, "repeat") or "mean"}
        items = [item for child in group.children for item in self._made(child)]
        for name, parts in (("sections", list(self._sections(group))), ("items", items)):
            if parts:
                section[name] = parts
        return section

    def _made(self, part: Question | Group) -> list[Json]:
        """The item of a row; a second one where a question that was added has room for another answer."""
        if isinstance(part, Group) and not is_item(part):
            return []
        weight = number_of(column(part.score, "weight") or column(part.score, "bonus")) or Fraction(0)
        settings = settings_of(self._form, self.words, part, weight) if part.score.get(KIND) else None
        if settings is None:
            return self._added(part) if isinstance(part, Question) and self._asks(part) else []
        identity = self._ids.of(part)
        item: Data = {"id": identity, "kind": settings.kind, "text": self.words(part.label, part.name)}
        hint = next(part.questions(), None) if isinstance(part, Group) else part
        if hint is not None and self._words.has(hint.hint):
            item["guidance"] = self.words(hint.hint, "")
        rule = {code: column(part.score, f"ref{suffix}") for code, suffix in REF.items()}
        if rule["zh"]:
            item["rule"] = {code: text for code, text in rule.items() if text}
        for name in ("weight", "bonus"):
            if points := self._number(part, name):
                item["points"] = points
        severity = column(part.score, "severity")
        item |= {"requirement": True} if severity else {}
        item |= {"key": True} if severity in ("major", "critical") else {}
        item |= {"photo": True} if "photo:always" in column(part.score, "evidence") else {}
        item |= {"not_applicable": False} if settings.na is False else {}
        own_bounds = settings.kind in ("number", "count", "occurrences") or isinstance(part, Group)
        self._unwritten(part, constraint=own_bounds)
        return [{**item, **self._applies(part), **settings.settings}]

    def _added(self, question: Question) -> list[Json]:
        """A row that a person has put in, or whose type was changed: an item as of any form."""
        self._unwritten(question, constraint=False)
        made = self._items.items(question)
        first = made[0]
        if isinstance(first, dict):
            made[0] = {**first, "id": self._ids.of(question), **self._applies(question)}
        return made

    def _asks(self, question: Question) -> bool:
        return self._items.asks(question) and question.score.get(KIND) not in (SHOWN, INPUT, FACT)

    def _number(self, part: Question | Group, name: str) -> str:
        text = column(part.score, name)
        number = number_of(text)
        if text and number is None:
            details = {"given": text, "header": f"score_{name}"}
            self._said.problems.append(Problem("warning", "form.score_ignored", *part.place, details=details))
        return decimal(number) if number is not None else ""

    def _applies(self, part: Question | Group) -> Data:
        """When a part applies, in the names of the checklist."""
        if not part.relevant:
            return {}
        known = self._facts

        def flag(match: re.Match[str]) -> str:
            return f"${{profile.{known[match[1]]}}}" if match[1] in known else match[0]

        def fact(match: re.Match[str]) -> str:
            return f"${{fact.{known[match[1]]}}}" if match[1] in known else match[0]

        applies = _NAME.sub(fact, _FLAG.sub(flag, part.relevant))
        if any(not name.startswith(("profile.", "fact.")) for name in _NAME.findall(applies)):
            self._lost(part, "relevant")
            return {}
        return {"applies": applies}

    def _unwritten(self, part: Question | Group, *, constraint: bool) -> None:
        """Say which cells in columns of ours a checklist has no place for in this row."""
        if isinstance(part, Group):
            return
        if part.calculation:
            self._lost(part, "calculation")
        if part.constraint and not (constraint and bounds_of(part.constraint)):
            self._lost(part, "constraint")

    def _lost(self, part: Question | Group, header: str) -> None:
        details = {"header": header, "name": part.name}
        self._said.problems.append(Problem("warning", "form.cell_not_kept", *part.place, details=details))

"""What a visit carries forward from the evaluation before: answers, ratings and rows, with their inputs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, Item
from inspector_app.domain.checklist.conditions import VisitRule
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.ops import Op
from inspector_app.domain.sampling.targets import records_below
from inspector_app.domain.scoring import ItemResult
from inspector_app.domain.scoring.carrying import CARRIED, inputs_of
from inspector_app.domain.scoring.items import answer_of
from inspector_app.domain.scoring.rows import around, rows_of
from inspector_app.errors import InputError
from inspector_app.usecases.session.opened import OpenedEvaluation, Said


class Carrying:
    """What one evaluation hands on to the next, by the rule of that kind of visit.

    An answer is carried with its day, the people who gave it, and the values that its rule read then. What
    nobody answered, but data gave, is carried where the visit does not compute it anew.
    """

    def __init__(
        self, checklist: Checklist, rule: VisitRule | None, before: OpenedEvaluation, day: str
    ) -> None:
        self._before = before
        self._day = day
        self._now = checklist
        self._looked_at = checklist.selected(rule.evaluate) if rule is not None else frozenset()
        carry = checklist.selected(rule.carry) if rule is not None else frozenset()
        ids = checklist.ids_in(before.checklist.version)
        carried = [item for item in checklist.items.values() if item.id in carry]
        pairs = [(before.checklist.items.get(ids.get(item.id, item.id)), item) for item in carried]
        self._items = [(old, new) for old, new in pairs if old is not None]
        self._leads: list[Json] = [
            person for person, said in self._team.items() if said.get("role") == "lead"
        ]

    @property
    def _team(self) -> dict[str, dict[str, Json]]:
        evaluation = self._before.evaluation
        said = {person: evaluation.value(f"team/{person}") for person in evaluation.names("team")}
        return {person: member for person, member in said.items() if isinstance(member, dict)}

    def rows(self) -> Iterator[Said]:
        """The rows in which the items were answered, and the rows around them, under their own ids."""
        sections: dict[str, str] = {}
        for old, new in self._items:
            inside, now = around(self._before.checklist, old.repeat), around(self._now, new.repeat)
            if len(inside) == len(now):
                sections |= zip(inside, now, strict=True)
        evaluation = self._before.evaluation
        for old_section, section in sections.items():
            for row in rows_of(self._before.checklist, evaluation, old_section):
                said = evaluation.field(f"row/{old_section}/{row.id}")
                op = said.op if said is not None else None
                value = op.value if op is not None and isinstance(op.value, dict) else {"label": row.label}
                dated: dict[str, Json] = {"evaluation": self._before.id, "on": self._day, **value}
                yield Said("row.added", f"row/{section}/{row.id}", dated, ())

    def answers(self) -> Iterator[Said]:
        """Every settled answer, in rows too; one that was carried there keeps its own day."""
        for old, new in self._items:
            yield from self._answer(old, new, "")
            if old.repeat and new.repeat:
                for row in self._before.scoring.rows(old.repeat):
                    yield from self._answer(old, new, f"/row/{row.id}")

    def _answer(self, old: Item, new: Item, place: str) -> Iterator[Said]:
        target = f"item/{old.id}{place}"
        field = self._before.evaluation.field(target)
        op = field.op if field is not None else None
        recorded = self._before.scoring.items[old.id]
        if not place and recorded.by_records:
            value = self._recorded(new, recorded)
        elif field is None or (op is not None and op.kind == "answer.cleared"):
            value = self._unsaid(old, new, target) if place or not old.repeat else None
        else:
            value = self._said(new, op) if op is not None else None
        if value is None:
            return
        dated: dict[str, Json] = {"evaluation": self._before.id, "on": self._day}
        dated["inputs"] = inputs_of(old.kind.reads, self._before.sheet.lookup)
        yield Said(CARRIED, f"item/{new.id}{place}", {**dated, **value}, ())

    def _said(self, item: Item, op: Op) -> dict[str, Json] | None:
        """What stands, as it is carried; None for nothing that fits the item as it is now."""
        said = op.value if isinstance(op.value, dict) else {}
        by: dict[str, Json] = {"by": self._names([op.actor])}
        if op.kind == CARRIED:
            if "not_applicable" in said:
                return said if item.not_applicable else None
            fits = _fits(item, op.answer) if "answer" in said else self._is_computed(item)
            return said if fits else None
        if op.kind == "answer.not_applicable":
            reason = said.get("reason")
            allowed = item.not_applicable and said.get("withheld") is not True
            return {**by, "not_applicable": reason} if allowed and isinstance(reason, str) else None
        if op.kind == "answer.set" and _fits(item, op.value):
            return {**by, "answer": item.kind.check(op.value)}
        return None

    def _recorded(self, item: Item, result: ItemResult) -> dict[str, Json] | None:
        """What the records of its units make together; the units themselves belong to that visit."""
        answer = answer_of(self._before.evaluation, result)
        if not _fits(item, answer):
            return None
        base = records_below(result.item.id)
        said = (self._before.evaluation.field(target) for target in self._before.evaluation.targets(base))
        people = dict.fromkeys(op.actor for field in said if field is not None for op in field.ops)
        return {"by": self._names(people), "answer": item.kind.check(answer)}

    def _unsaid(self, old: Item, new: Item, target: str) -> dict[str, Json] | None:
        """What several raters say, or what follows from the data without anybody's answer."""
        evaluation = self._before.evaluation
        if isinstance(old.kind, SeveralRaters):
            people = evaluation.names(f"{target}/rater")
            fields = {person: evaluation.field(f"{target}/rater/{person}") for person in people}
            if any(field is not None and field.contested for field in fields.values()):
                return None
            answers = {person: evaluation.answer(f"{target}/rater/{person}") for person in people}
            given: dict[str, Json] = {who: said for who, said in answers.items() if said is not None}
            if not given or not _fits(new, given):
                return None
            return {"answer": new.kind.check(given), "by": self._names(given), "leads": self._leads}
        rated = old.kind.derived and self._before.scoring.items[old.id].state == "rated"
        return {} if rated and self._is_computed(new) else None

    def _is_computed(self, item: Item) -> bool:
        """It follows from data alone, and this visit does not compute it anew."""
        return item.kind.derived and item.id not in self._looked_at

    def _names(self, people: Iterable[str]) -> dict[str, Json]:
        return {person: self._team[person]["name"] for person in people if person in self._team}


def _fits(item: Item, answer: Json) -> bool:
    try:
        item.kind.check(answer)
    except InputError:
        return False
    return True

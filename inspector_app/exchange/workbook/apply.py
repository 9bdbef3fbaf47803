"""From a workbook and its mapping to a checklist: sections, items, points, levels, gates and bonus."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from hashlib import sha256
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist.format import FORMAT
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.tables.model import Workbook
from inspector_app.exchange.workbook.entries import Entry, Heading, Problems
from inspector_app.exchange.workbook.items import Kinds, decimal_of, words
from inspector_app.exchange.workbook.mapping import Mapping
from inspector_app.exchange.workbook.rows import read_rows

_GATE: Final = re.compile(
    r"否决|一票|前置条件|必备条件|前提条件|准入|基本条件|gates?$|prerequisite|knock-?out", re.IGNORECASE
)
_BONUS: Final = re.compile(r"加分|附加分|奖励分|bonus|extra credit", re.IGNORECASE)
_SLUG: Final = re.compile(r"[^A-Za-z0-9]+")


def apply(workbook: Workbook, mapping: Mapping) -> tuple[Json, list[Problem]]:
    """The checklist as JSON, None where no row became an item, and what there is to say about the rows.

    Args:
        workbook: as `relational.joined` gives it.
    """
    problems = Problems()
    entries: list[Entry] = []
    by_name = {sheet.name: sheet for sheet in workbook.sheets}
    for each in mapping.used:
        sheet = by_name.get(each.sheet)
        if sheet is None:
            problems.tell("error", "workbook.sheet_missing", each.sheet)
        elif not each.of("text"):
            problems.tell("error", "workbook.no_text_column", each.sheet, each.header)
        else:
            entries.extend(read_rows(sheet, each, problems))
    if not entries:
        problems.tell("error", "workbook.no_items")
        return None, problems.found
    _share_points(entries, problems)
    return _Building(mapping, entries, problems).checklist(), problems.found


def _share_points(entries: Sequence[Entry], problems: Problems) -> None:
    """Points in a cell merged over several items are divided among them."""
    start = 0
    for at in range(1, len(entries) + 1):
        if at < len(entries) and entries[at].shared:
            continue
        group = entries[start:at]
        if len(group) > 1 and group[0].points:
            share = decimal_of(Fraction(group[0].points) / len(group))
            first = group[0]
            problems.tell(
                "warning",
                "workbook.points_shared",
                first.sheet,
                first.row,
                points=first.points,
                n=len(group),
                share=share,
            )
            for entry in group:
                entry.points = share
        start = at


@dataclass(slots=True)
class _Section:
    """A node of the tree."""

    heading: Heading
    identity: str
    sections: dict[tuple[str, str], _Section] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)

    def all_entries(self) -> Iterable[Entry]:
        """Its own and those below."""
        yield from self.entries
        for section in self.sections.values():
            yield from section.all_entries()


class _Building:
    """The checklist while it is built."""

    def __init__(self, mapping: Mapping, entries: Sequence[Entry], problems: Problems) -> None:
        self._mapping = mapping
        self._problems = problems
        self._entries = entries
        self._ids: set[str] = set()
        self._item_ids: set[str] = set()
        self._levels = sorted({level for entry in entries for level in entry.levels}, key=_natural)
        self._scored_by_points = any(entry.points for entry in entries)
        if not self._scored_by_points and sum(bool(entry.weight) for entry in entries) > len(entries) / 2:
            self._scored_by_points = True
            for entry in entries:
                entry.points = entry.weight if entry.weight and Fraction(entry.weight) > 0 else ""
        self._kinds = Kinds(mapping, problems)

    def checklist(self) -> Json:
        """The whole of it."""
        mapping = self._mapping
        title = mapping.title.strip() or "Checklist"
        tops = self._tops()
        sections = self._sections(tops)
        sections.extend(self._vetoes())
        self._problems.tell("note", "workbook.no_grades")
        return {
            "format": FORMAT,
            "id": mapping.id.strip() or identity_of(title),
            "version": mapping.version.strip() or "1.0.0",
            "sector": "general",
            "title": self._say(title),
            "facts": self._facts(),
            "sections": sections,
            "total": self._total(tops),
            "not_applicable": {"consent_above": "100", "limit": "100"},
            "due_days": {"major": 30, "minor": 60},
            "grades": [],
            "outcomes": {
                "not_graded": {"zh": "不予评级", "en": "Not graded"},
                "withheld": {"zh": "暂缓评级", "en": "Withheld"},
                "terminated": {"zh": "终止", "en": "Terminated"},
            },
        }

    def _sections(self, tops: Sequence[_Section]) -> list[Json]:
        """The top sections; of an unweighted list below one: its total is the share of all items."""
        scored = [top for top in tops if self._role(top) == "scored"]
        unweighted = not self._scored_by_points and not any(top.heading.weight for top in tops)
        if not unweighted or len(scored) < 2:
            return [self._section_json(top, self._role(top)) for top in tops]
        others = [self._section_json(top, self._role(top)) for top in tops if top not in scored]
        whole: dict[str, Json] = {
            "id": self._free("ALL", self._ids),
            "code": "∑",
            "title": {"zh": "全部要求", "en": "All requirements"},
            "sections": [self._section_json(top, "scored", top=False) for top in scored],
        }
        return [*others, whole]

    def _total(self, tops: Sequence[_Section]) -> dict[str, Json]:
        """Points are added up as the table does; weights of sections, and yes and no, give a percentage."""
        bonus = sum((self._points(top) for top in tops if self._role(top) == "bonus"), Fraction(0))
        most = sum((self._points(top) for top in tops if self._role(top) == "scored"), Fraction(0))
        total: dict[str, Json] = {"title": {"zh": "总分", "en": "Total"}}
        if self._scored_by_points and not any(top.heading.weight for top in tops):
            total["aggregate"] = "sum"
        else:
            most = Fraction(100)
        if bonus:
            total["bonus_most"] = decimal_of(bonus)
        return {**total, "most": decimal_of(most + bonus)}

    # The tree

    def _tops(self) -> list[_Section]:
        root = _Section(Heading(""), "")
        for entry in self._entries:
            if self._is_veto(entry):
                continue
            node = root
            path = entry.path or (Heading(self._mapping.title.strip() or "1"),)
            for heading in path:
                key = (heading.code, heading.title)
                if key not in node.sections:
                    node.sections[key] = _Section(heading, self._section_id(node, heading))
                node = node.sections[key]
                node.heading.weight = node.heading.weight or heading.weight
            node.entries.append(entry)
        return list(root.sections.values())

    def _is_veto(self, entry: Entry) -> bool:
        """A veto item without points is a gate of its own; one with points stays scored, as a key item."""
        return entry.veto and not entry.points and self._scored_by_points

    def _role(self, top: _Section) -> str:
        name = top.heading.title
        unscored = not any(entry.points for entry in top.all_entries())
        if _GATE.search(name) and (unscored or not self._scored_by_points):
            return "gate"
        if self._scored_by_points and unscored and not top.heading.weight:
            return "gate"
        return "bonus" if _BONUS.search(name) and not unscored else "scored"

    def _points(self, node: _Section) -> Fraction:
        return sum((Fraction(entry.points) for entry in node.all_entries() if entry.points), Fraction(0))

    def _section_json(self, node: _Section, role: str, *, top: bool = True) -> Json:
        self._check_claim(node)
        data: dict[str, Json] = {"id": node.identity, "title": self._say(node.heading.title or node.identity)}
        if node.heading.code:
            data["code"] = node.heading.code
        if top:
            data["role"] = role
            data["weight"] = self._weight(node)
        if node.sections:
            data["sections"] = [
                self._section_json(child, role, top=False) for child in node.sections.values()
            ]
        items = [self._item(node, entry, role, place) for place, entry in enumerate(node.entries, start=1)]
        data["items"] = [item for item in items if item is not None]
        return data

    def _weight(self, node: _Section) -> str:
        if node.heading.weight and Fraction(node.heading.weight) > 0:
            return node.heading.weight
        points = self._points(node)
        return decimal_of(points) if points else str(sum(1 for _ in node.all_entries()))

    def _check_claim(self, node: _Section) -> None:
        said, points = node.heading.points, self._points(node)
        if said and points and Fraction(said) != points:
            sheet = next(iter(node.all_entries())).sheet
            self._problems.tell(
                "warning", "workbook.section_differs", sheet, node.heading.row,
                section=node.heading.title, said=said,
                counted=decimal_of(points),
            )  # fmt: skip

    def _vetoes(self) -> list[Json]:
        entries = [entry for entry in self._entries if self._is_veto(entry)]
        if not entries:
            return []
        gate = _Section(
            Heading("否决项" if self._mapping.chinese else "Gates"),
            self._free("G", self._ids),
            entries=entries,
        )
        return [self._section_json(gate, "gate")]

    # Items

    def _item(self, node: _Section, entry: Entry, role: str, place: int) -> Json:
        points = entry.points
        if not points and self._scored_by_points and role != "gate":
            self._problems.tell("error", "workbook.no_points", entry.sheet, entry.row, text=entry.text[:40])
            return None
        identity = self._item_id(node, entry, place)
        data: dict[str, Json] = {
            "id": identity,
            "code": entry.code or identity,
            "text": self._say(entry.text),
        }
        if entry.text_en:
            data["text"] = {"zh": entry.text, "en": entry.text_en}
        data |= self._kinds.item(entry, points, role)
        data["guidance"] = self._say("\n".join(entry.guidance) or "—")
        if role != "gate":
            data["points"] = points or "1"
        if entry.key or entry.veto:
            data["key"] = True
        if entry.photo:
            data["photo"] = True
        if applies := self._applies(entry):
            data["applies"] = applies
        return data

    def _applies(self, entry: Entry) -> str:
        if entry.retired:
            return "false()"
        if not entry.levels or len(self._levels) < 2:
            return ""
        return " or ".join(f"${{profile.{self._level_name(level)}}}" for level in dict.fromkeys(entry.levels))

    def _facts(self) -> list[Json]:
        if len(self._levels) < 2:
            return []
        return [
            {"id": self._level_name(level), "type": "flag", "default": True,
             "text": {"zh": f"评价级别 {level}", "en": f"Level {level} is evaluated"}}
            for level in self._levels
        ]  # fmt: skip

    def _level_name(self, level: str) -> str:
        return f"level_{self._levels.index(level) + 1}"

    # Ids

    def _section_id(self, parent: _Section, heading: Heading) -> str:
        wanted = _clean(heading.code)
        if not wanted or wanted in self._ids:
            start = f"{parent.identity}." if parent.identity else "S"
            wanted = f"{start}{len(parent.sections) + 1}"
        return self._free(wanted, self._ids)

    def _item_id(self, node: _Section, entry: Entry, place: int) -> str:
        wanted = _clean(entry.code)
        if wanted and wanted in self._item_ids and not wanted.isdigit():
            self._problems.tell("warning", "workbook.code_twice", entry.sheet, entry.row, number=entry.code)
        if not wanted or wanted.isdigit():
            wanted = f"{node.identity}.{wanted or place}"
        return self._free(wanted, self._item_ids)

    def _free(self, wanted: str, taken: set[str]) -> str:
        free, n = wanted, 1
        while free in taken:
            n += 1
            free = f"{wanted}-{n}"
        taken.add(free)
        return free

    def _say(self, text: str) -> dict[str, Json]:
        return words(text, chinese=self._mapping.chinese)


def identity_of(title: str) -> str:
    """An id for a checklist of this title: its Latin letters, or a short fingerprint."""
    plain = _SLUG.sub("-", title).strip("-").upper()
    return (
        plain[:40].rstrip("-")
        if len(plain) >= 3
        else f"LIST-{sha256(title.encode()).hexdigest()[:8].upper()}"
    )


def _natural(text: str) -> list[tuple[bool, int, str]]:
    """What texts are ordered by, so that level 10 comes after level 9."""
    return [
        (part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in re.split(r"(\d+)", text)
    ]


def _clean(code: str) -> str:
    return " ".join(code.replace("/", "-").split())[:60]

"""Subjects of reports: the demo story with what surrounds it, and that story changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item, read_checklist
from inspector_app.domain.definition.fields import InputField
from inspector_app.domain.evidence.model import Evidence
from inspector_app.domain.item_kinds.chosen.choice import Choice
from inspector_app.domain.item_kinds.chosen.multi_choice import MultiChoice
from inspector_app.domain.item_kinds.chosen.ranking import Ranking
from inspector_app.domain.item_kinds.counted.count import Count
from inspector_app.domain.item_kinds.counted.sample import Sample
from inspector_app.domain.item_kinds.counted.survey import Survey
from inspector_app.domain.item_kinds.judged.scale import Scale
from inspector_app.domain.item_kinds.measured.date_age import DateAge
from inspector_app.domain.item_kinds.measured.formula import Formula
from inspector_app.domain.item_kinds.measured.validity import Validity
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.report.blocks import (
    Block,
    Callout,
    Cell,
    Heading,
    KeepTogether,
    KeyValues,
    Paragraph,
    Photos,
    Qr,
    Signatures,
    Table,
    Tiles,
    Words,
    plain,
)
from inspector_app.report.content.subject import Issue, Subject
from inspector_app.texts import Texts
from tests.story import RESOURCES, Story, story_json, tell

BODY = "示例认证机构"
STATE = "0123456789abcdef" * 4
PHOTO = Evidence(
    "e4",
    "P04",
    "photo",
    ("A1.2",),
    "配电间总表",
    sha256="a" * 64,
    blob="a" * 64,
    taken_at="2026-10-21T10:38:00+08:00",
)


@cache
def texts(language: str) -> Texts:
    """The words of one language, as shipped."""
    return Texts(language, RESOURCES / "locale")


def subject(
    story: Story, language: str = "en", *, late: int = 0, evidence: Iterable[Evidence] = ()
) -> Subject:
    """What a report of this story is made from."""
    issue = Issue("DEMO-2026-3VLV-0001", "2026-10-22T17:00:00+08:00", BODY, STATE, late)
    scoring = story.scoring()
    return Subject(texts(language), story.checklist, story.evaluation, scoring, tuple(evidence), issue)


def demo(
    story: dict[str, Any] | None = None, checklist: dict[str, Any] | None = None, *, surroundings: bool = True
) -> Story:
    """The story with venue, visit, team, meetings, signatures and replies, not yet completed."""
    data = story or story_json()
    told = tell(checklist, data)
    if not surroundings:
        return told
    for name, value in data["venue"].items():
        told.say("profile.set", f"venue/{name}", value)
    visit = data["visit"]
    for name in ("first_day", "base_from", "base_to", "scope", "person_days", "sampling"):
        told.say("profile.set", f"visit/{name}", visit[name])
    told.say("profile.set", "visit/modes", " ".join(visit["modes"]))
    for person, member in data["people"].items():
        value = {name: member[name] for name in ("name", "role", "registration")}
        told.say("team.set", f"team/{person}", value)
    for meeting in data["meetings"]:
        told.say("meeting.held", f"meeting/{meeting['kind']}", meeting)
    for signature in data["signatures"]:
        who = signature["who"]
        name = data["people"].get(who, {"name": data["venue"]["representative"]})["name"]
        told.say("signature.given", f"signature/{who}", {**signature, "name": name})
    for finding in data["findings"]:
        reply_to(told, finding)
    return told


def reply_to(told: Story, finding: dict[str, Any]) -> None:
    """What the venue and the team said of a finding."""
    base = f"finding/{finding['no']}"
    if "due" in finding:
        told.say("finding.edited", f"{base}/due", finding["due"])
    if finding.get("venue") == "disputed":
        told.say("finding.disputed", f"{base}/venue", {"reply": finding["venue_reply"]})
        told.say("finding.edited", f"{base}/team_reply", finding["team_reply"])
    elif "venue" in finding:
        told.say("finding.accepted", f"{base}/venue", {"who": "周望舒"})
    if "evidence" in finding:
        told.say("finding.edited", f"{base}/evidence", finding["evidence"])
    if "correction" in finding:
        told.say("finding.corrected", f"{base}/correction", finding["correction"])
    if "reclassified" in finding:
        told.say("finding.edited", f"{base}/reason", finding["reclassified"]["reason"])


def completed(told: Story) -> Story:
    """The story, completed on site."""
    told.say("evaluation.completed", "status", {"covers": {"d": 1}, "state": STATE})
    return told


def dangerous(story: Story, no: str, **fields: Json) -> None:
    """An immediate risk of this number, seen at 10:42 and told of at 10:45."""
    said = {"no": no, "seen": "2026-10-21T10:42+08:00", "told_at": "2026-10-21T10:45+08:00"} | fields
    story.say("risk.recorded", f"risk/{no}", {})
    for name, value in said.items():
        story.say("risk.edited", f"risk/{no}/{name}", value)


def raised(
    told: Story, no: str, text: str = "标识缺失。", finding_class: str = "minor", **more: Json
) -> None:
    """One more finding."""
    base = f"finding/{no}"
    told.say("finding.raised", base, {})
    fields: dict[str, Json] = {"no": no, "class": finding_class, "items": ["C1.1"], "text": text, **more}
    for name, value in fields.items():
        told.say("finding.edited", f"{base}/{name}", value)


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """All blocks, those kept together with others one by one."""
    for block in blocks:
        if isinstance(block, KeepTogether):
            yield from flat(block.blocks)
        else:
            yield block


def said(blocks: Iterable[Block]) -> list[str]:
    """Every text of the blocks, in order."""
    return [plain(words) for block in flat(blocks) for words in _words(block)]


def text_of(blocks: Iterable[Block]) -> str:
    """All texts in one, a line each."""
    return "\n".join(said(blocks))


def _words(block: Block) -> Iterator[Words]:
    match block:
        case Heading() | Paragraph():
            yield block.text
        case Table():
            yield block.caption
            for row in (*block.header, *block.rows):
                for cell in row.cells:
                    yield cell.text if isinstance(cell, Cell) else cell
        case KeyValues():
            yield from (words for pair in block.pairs for words in pair)
        case Callout():
            yield from (block.title, *block.text)
        case Tiles():
            yield from (words for tile in block.tiles for words in (tile.label, tile.value, tile.note))
        case Photos():
            yield from (words for one in block.photos for words in (one.number, one.caption))
        case Signatures():
            for one in block.signatures:
                yield from (one.role, one.name, one.date, one.note)
        case Qr():
            yield from block.text
        case _:
            pass


def rows_of(blocks: Iterable[Block]) -> list[list[str]]:
    """The rows of all tables, headers left out, as plain texts."""
    tables = [block for block in flat(blocks) if isinstance(block, Table)]
    return [
        [plain(cell.text) if isinstance(cell, Cell) else plain(cell) for cell in row.cells]
        for table in tables
        for row in table.rows
    ]


def answer_for(item: Item, *, good: bool = True) -> Json:
    """A plausible typed answer to any item."""
    kind = item.kind
    match kind:
        case Choice() | MultiChoice():
            ids: list[Json] = [option.id for option in kind.options]
            return ids if isinstance(kind, MultiChoice) else ids[0 if good else -1]
        case Ranking():
            return [option.id for option in reversed(kind.options)]
        case Scale():
            return kind.highest
        case Count():
            return 3
        case Formula():
            return {field.id: _typed(field) for field in kind.fields}
        case DateAge():
            return {"date": "2026-05-18" if good else "2020-01-01", "passed": good}
        case Validity():
            known: list[Json] = [{"document": one.id, "until": "long_term"} for one in kind.documents[1:]]
            return [*known, {"document": "许可证", "until": "2029-03-08" if good else "2020-01-01"}]
        case Sample():
            flags: list[Json] = [] if good else [flag.id for flag in kind.flags]
            return {"n": 12, "ok": 11, "population": 40, "flags": flags}
        case Survey():
            return {"issued": 60, "tally": [40, *([1] * (kind.marks - 1))] if good else [0] * kind.marks}
        case _:
            yes, no = ("pass", "fail") if kind.name == "pass_fail" else ("yes", "no")
            return yes if good else no


def _typed(field: InputField) -> Json:
    match field.type:
        case "yes_no":
            return "yes"
        case "choice":
            return field.options[0].id
        case "date":
            return "2026-05-18"
        case "dates":
            return ["2026-05-18", "2026-08-18"]
        case "readings":
            return [{"place": f"{n}层", "value": str(max(field.least or 0, 30))} for n in range(1, 13)]
        case "text":
            return "见记录"
        case _:
            return str(max(field.least or 0, 2))


def answer_all(told: Story, *, good: bool = True) -> None:
    """Every item of the checklist answered; three raters disagree where several rate."""
    for item in told.checklist.items.values():
        if isinstance(item.kind, SeveralRaters):
            for person, level in (("L", 4), ("M", 0), ("N", 1)):
                told.say("answer.set", f"item/{item.id}/rater/{person}", level)
        elif not item.kind.derived:
            told.say("answer.set", f"item/{item.id}", item.kind.check(answer_for(item, good=good)))


def visit_of(name: str, *, good: bool = True) -> Story:
    """A shipped checklist with every item answered, and the raw data of the story as far as they fit."""
    checklist = read_checklist(
        json.loads((RESOURCES / "checklists" / f"{name}-demo-1.0.1.json").read_text("utf-8"))
    )
    story = story_json()
    known = {series.id for series in checklist.series}
    facts = {fact.id for fact in checklist.facts}
    story |= {"answers": [], "findings": [], "base": {}}
    story["raw"] = {name: cells for name, cells in story["raw"].items() if name in known}
    for space in ("facts", "profile"):
        story[space] = {name: value for name, value in story[space].items() if name in facts}
    made = Story(story, checklist)
    answer_all(made, good=good)
    return made

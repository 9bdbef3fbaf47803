"""Immediate risks on paper: who was told when and what they did, apart from every score."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from inspector_app.domain.entries import BESIDE
from inspector_app.domain.risks import Risk, risks, standing
from inspector_app.report.blocks import Block, Cell, Column, Heading, Row, Run, Table
from inspector_app.report.content.subject import Subject
from inspector_app.report.content.wording import shortened

_COLUMNS: Final = (Column(30, fixed=True), Column(1.6), Column(1), Column(1.2))
_EMS: Final = (19.0, 11.5, 14.0)  # room of a line in the columns with texts
_PRESENT: Final = 11.0  # ems of "gone when the team left"
_SHOWN: Final = 3
_LINES: Final = {1: 3, 2: 2, 3: 2}
"""With how many risks a row of page 1 may fill how many lines."""


def risk_lines(subject: Subject) -> int:
    """How many lines the table of page 1 may fill, its header included."""
    count = len(standing(risks(subject.evaluation)))
    if not count:
        return 0
    return 1 + (min(count, _SHOWN) * _LINES[min(count, _SHOWN)])


def risks_first(subject: Subject) -> list[Block]:
    """The table of page 1: the first risks with what became of them; nothing where there are none."""
    known, texts = standing(risks(subject.evaluation)), subject.texts
    if not known:
        return []
    shown = known if len(known) <= _SHOWN else known[: _SHOWN - 1]
    rows = [_row(subject, risk, _LINES[min(len(known), _SHOWN)]) for risk in shown]
    if len(known) > len(shown):
        more = texts.say("and {n} more: see the findings", n=len(known) - len(shown))
        rows.append(Row((Cell(more, span=4),)))
    title = texts.say("Immediate risk (no part of any score)")
    heads = (texts.say("No."), Cell(title, ink="bad"), texts.say("Who was told"), texts.say("What they did"))
    return [Table(_COLUMNS, tuple(rows), (Row(heads),), style="cell_small")]


def risk_table(subject: Subject) -> list[Block]:
    """All risks in full, withdrawn ones named; nothing where there are none."""
    known, texts = risks(subject.evaluation), subject.texts
    rows: list[Row] = []
    for risk in standing(known):
        head = (Run(texts.say("{label}: ", label=_label(subject, risk)), bold=True), Run(risk.what or "—"))
        pairs = [part for label, text in _pairs(subject, risk) for part in (label, text)]
        runs = [Run(part, bold=index % 2 == 0) for index, part in enumerate(pairs)]
        rows += [Row((Cell(risk.no, bold=True, ink="bad"), Cell(head))), Row(("", Cell(tuple(runs))))]
    withdrawn = [risk for risk in known if risk.withdrawn]
    for risk in withdrawn:
        because = texts.say("Withdrawn, because {reason}", reason=risk.reason)
        rows.append(Row((risk.no, Cell(f"{risk.what} — {because}", ink="muted"))))
    if not rows:
        return []
    columns = (Column(52, fixed=True), Column(1))
    return [Heading(2, texts.say("Immediate risks")), Table(columns, tuple(rows))]


def told_words(subject: Subject, risk: Risk) -> str:
    """Who was told and when, or why nobody was."""
    texts = subject.texts
    if risk.told:
        return texts.say("{who}, {when}", who=risk.told, when=_when(subject, risk.told_at))
    if risk.untold:
        return texts.say("nobody, because {reason}", reason=risk.untold)
    return texts.say("nobody yet")


def _row(subject: Subject, risk: Risk, lines: int) -> Row:
    """One risk; each text fills at most so many lines of its column."""
    texts = subject.texts
    what, told, done = (lines * ems for ems in _EMS)
    place = shortened(risk.place, what / 3)
    label = texts.say("{label}: ", label=place) if place else ""
    seen = texts.say(" ({when})", when=_when(subject, risk.seen)) if risk.seen else ""
    room = what - len(label) - len(seen)
    became = [shortened(risk.done, done - _PRESENT)] if risk.done else []
    became += [_present(subject, risk)] if risk.present else []
    return Row(
        (
            Cell(risk.no, bold=True, ink="bad"),
            Cell((Run(label, bold=True), Run(shortened(risk.what, room) or "—"), Run(seen))),
            Cell(_told_within(subject, risk, told), bold=not risk.told),
            Cell(texts.clauses(became) or "—"),
        )
    )


def _told_within(subject: Subject, risk: Risk, room: float) -> str:
    """Whom may be shortened, when may not."""
    if not risk.told:
        return shortened(told_words(subject, risk), room)
    when = _when(subject, risk.told_at)
    whom = shortened(risk.told, room - len(when) / 2 - 1)
    return subject.texts.say("{who}, {when}", who=whom, when=when)


def _pairs(subject: Subject, risk: Risk) -> Iterator[tuple[str, str]]:
    """Labels and texts of what was said of it, each pair after the first on a line of its own."""
    texts = subject.texts
    items = subject.checklist.items
    said = {
        texts.say("Seen"): _when(subject, risk.seen),
        texts.say("Told"): told_words(subject, risk),
        texts.say("What they did"): risk.done or "—",
        texts.say("When the team left"): _present(subject, risk),
        texts.say("Items"): texts.listing(items[item].code for item in risk.items if item in items),
        texts.say("Needs your decision"): texts.say("several people wrote different things")
        if risk.contested
        else "",
    }
    gap = ""
    for label, text in said.items():
        if text:
            yield gap + texts.say("{label}: ", label=label), text
            gap = "\n"


def _label(subject: Subject, risk: Risk) -> str:
    return risk.place or subject.texts.say("Immediate risk")


def _present(subject: Subject, risk: Risk) -> str:
    texts = subject.texts
    if risk.present == "yes":
        return texts.say("still there when the team left")
    return texts.say("gone when the team left") if risk.present == "no" else texts.say("not looked at again")


def _when(subject: Subject, at: str) -> str:
    """A moment in words; several that stand beside each other stay beside each other."""
    return BESIDE.join(subject.moment(part) for part in at.split(BESIDE)) if at else "—"

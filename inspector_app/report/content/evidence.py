"""The annex of evidence that is no photograph: documents, interviews, what was seen and measured, files."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from inspector_app.domain.evidence.details import calibration_overdue
from inspector_app.domain.evidence.model import Evidence, Kind
from inspector_app.report.blocks import Block, Cell, Column, Heading, PageBreak, Row, Run, Table, Words
from inspector_app.report.content.subject import Subject

_SHORT = 16
"""Hexadecimal digits of a hash that are printed: enough to tell files apart by eye."""


class _Part(NamedTuple):
    """One table: its heading, and each column's title, share of the width and words."""

    kind: Kind
    title: str
    columns: tuple[tuple[str, float, Callable[[Evidence], Words]], ...]


def evidence_annex(subject: Subject) -> list[Block]:
    """A table for each kind of which there is something."""
    blocks: list[Block] = []
    for part in _parts(subject):
        found = [piece for piece in subject.evidence if piece.kind == part.kind]
        if found:
            blocks += [Heading(2, part.title), _table(subject, part, found)]
    if not blocks:
        return []
    return [PageBreak(), Heading(1, subject.texts.say("Evidence on record"), anchor="evidence"), *blocks]


def _table(subject: Subject, part: _Part, found: list[Evidence]) -> Table:
    texts = subject.texts
    titles = [
        texts.say("No."),
        *(title for title, _, _ in part.columns),
        texts.say("Items"),
        texts.say("Place"),
    ]
    widths = [
        Column(40, fixed=True),
        *(Column(share) for _, share, _ in part.columns),
        Column(0.8),
        Column(0.9),
    ]
    rows = [
        Row(
            (
                Cell(piece.no, ink="muted"),
                *(Cell(words(piece)) for _, _, words in part.columns),
                subject.codes(piece) or "—",
                piece.place or "—",
            ),
            anchor=f"evidence-{piece.no}",
        )
        for piece in found
    ]
    return Table(tuple(widths), tuple(rows), (Row(tuple(titles)),), style="cell_small")


def _parts(subject: Subject) -> tuple[_Part, ...]:
    texts = subject.texts

    def detail(name: str) -> Callable[[Evidence], Words]:
        return lambda piece: piece.details.get(name) or "—"

    def day(name: str) -> Callable[[Evidence], Words]:
        return lambda piece: subject.day(piece.details.get(name, ""))

    return (
        _Part(
            "document",
            texts.say("Documents seen"),
            (
                (texts.say("Title"), 2, detail("title")),
                (texts.say("Document no."), 1, detail("number")),
                (texts.say("Dated"), 1, day("date")),
            ),
        ),
        _Part(
            "interview",
            texts.say("Interviews"),
            (
                (texts.say("Position"), 1, detail("position")),
                (texts.say("What was said"), 3, detail("said")),
            ),
        ),
        _Part("observation", texts.say("Observations"), ((texts.say("What was seen"), 4, detail("seen")),)),
        _Part(
            "measurement",
            texts.say("Measurements"),
            (
                (texts.say("What was measured"), 1.2, detail("quantity")),
                (texts.say("Value"), 0.9, _value),
                (texts.say("Instrument"), 1.5, _instrument),
                (texts.say("Calibration due"), 1.2, lambda piece: _due(subject, piece)),
            ),
        ),
        _Part(
            "file",
            texts.say("Files"),
            (
                (texts.say("Name"), 1.6, lambda piece: piece.name or "—"),
                (texts.say("What it shows"), 1.6, lambda piece: piece.caption or "—"),
                (texts.say("SHA-256"), 1.2, lambda piece: f"{piece.sha256[:_SHORT]}…"),
            ),
        ),
    )


def _value(piece: Evidence) -> Words:
    return " ".join(piece.details.get(name, "") for name in ("value", "unit")).strip() or "—"


def _instrument(piece: Evidence) -> Words:
    names = (piece.details.get("instrument", ""), piece.details.get("instrument_no", ""))
    return " ".join(name for name in names if name) or "—"


def _due(subject: Subject, piece: Evidence) -> Words:
    """The day; one that had passed is said in words, not by colour alone."""
    due = piece.details.get("calibration_due", "")
    if not due:
        return "—"
    day = subject.day(due)
    if not calibration_overdue(piece.details, subject.scoring.sheet.assessed_on):
        return day
    return (Run(day), Run("\n" + subject.texts.say("overdue on the day"), bold=True, ink="bad"))

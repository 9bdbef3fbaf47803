"""Declaration, contents, and the basics: venue, basis, team, plan, instruments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inspector_app.domain.canonical import Json
from inspector_app.report.blocks import (
    Block,
    Column,
    Contents,
    Heading,
    KeyValues,
    PageBreak,
    Paragraph,
    Row,
    Table,
    Words,
)
from inspector_app.report.content.decision import team
from inspector_app.report.content.subject import Subject


def declaration(subject: Subject) -> list[Block]:
    """Declaration and contents, on a page of their own."""
    texts, body = subject.texts, subject.issue.body
    notice = subject.checklist.notice
    sentences = [
        texts.say(
            "1. This report is a recommendation made after the visit on site. "
            "It is no certificate and no certification decision."
        ),
        texts.say(
            "2. It rests on samples taken on the days named. "
            "Readings are on-site readings for reference, no verdict of compliance."
        ),
        texts.say(
            "3. It belongs to {body} and to the client. "
            "Parts of it may not be copied without written consent.",
            body=body,
        ),
        texts.say(
            "4. A drawn or inked signature is evidence of consent. "
            "The hash on page 2 says which state was signed."
        ),
        texts.say("5. Residents and guests are not named in this report; persons are given by position."),
    ]
    blocks: list[Block] = [Heading(1, texts.say("Declaration"), anchor="declaration")]
    if notice is not None:
        blocks.append(Paragraph(subject.words(notice), style="lead"))
    blocks += [Paragraph(sentence, indent=0) for sentence in sentences]
    return [*blocks, Contents(texts.say("Contents")), PageBreak()]


def basics(subject: Subject) -> list[Block]:
    """Basic facts, basis, team, schedule."""
    texts = subject.texts
    blocks: list[Block] = [Heading(1, texts.say("Basic facts"), anchor="basics")]
    venue, profile = _venue(subject), _profile(subject)
    if venue:
        blocks.append(KeyValues(venue, across=1, label_width=124))
    if profile:
        blocks += [Heading(2, texts.say("Profile")), KeyValues(profile, across=2, label_width=112)]
    return [
        *blocks,
        Heading(2, texts.say("Basis and visit")),
        KeyValues((*_visit(subject), *_meetings(subject)), across=1, label_width=124),
        *_team(subject),
    ]


def _venue(subject: Subject) -> tuple[tuple[str, Words], ...]:
    texts = subject.texts
    fields = {
        "name": texts.say("Name of the venue"),
        "client": texts.say("Client"),
        "uscc": texts.say("Unified social credit code"),
        "area_code": texts.say("Area"),
        "address": texts.say("Address"),
        "representative": texts.say("Representative"),
        "phone": texts.say("Telephone"),
        "opened": texts.say("Open since"),
        "buildings": texts.say("Buildings"),
    }
    said = {name: subject.text(f"venue/{name}") for name in fields}
    if said["area_code"]:
        province = texts.name("area", f"{said['area_code'][:2]}0000")
        said["area_code"] = f"{province} {said['area_code']}"
    if _MONTH.fullmatch(said["opened"]):
        said["opened"] = texts.month(said["opened"])
    return tuple((label, said[name]) for name, label in fields.items() if said[name])


def _profile(subject: Subject) -> tuple[tuple[str, Words], ...]:
    found: list[tuple[str, Words]] = []
    for fact in subject.checklist.facts:
        label = subject.words(fact.words)
        if fact.type == "flag":
            said = subject.text(f"profile/{fact.id}") or ("yes" if fact.default else "no")
            found.append((label, subject.texts.word("answer", said)))
            continue
        value = subject.text(f"fact/{fact.id}")
        options = {option.id: subject.words(option.words) for option in fact.options}
        words = options.get(value) or subject.texts.quantity(value, fact.unit)
        found.append((label, words if value else "—"))
    return tuple(found)


def _visit(subject: Subject) -> tuple[tuple[str, Words], ...]:
    texts, checklist = subject.texts, subject.checklist
    tables = texts.listing(f"{entry['id']} {entry['version']}" for entry in _pinned_factors(subject))
    base = tuple(month for end in ("from", "to") if (month := subject.text(f"visit/base_{end}")))
    version = f"{checklist.id} {checklist.version} · {checklist.sha256[:12]}"
    return (
        (texts.say("Checklist"), f"{subject.words(checklist.title)} · {version}"),
        (texts.say("Factor tables"), tables or "—"),
        (texts.say("Assessment date"), subject.day(subject.text("visit/assessed_on"))),
        (texts.say("Data period"), subject.period_words(subject.scoring.sheet.months)),
        (texts.say("Base period"), subject.period_words(base)),
        (texts.say("Scope"), subject.text("visit/scope") or "—"),
        (texts.say("Sampling"), subject.text("visit/sampling") or "—"),
        (texts.say("Deviations from plan"), subject.text("visit/deviations") or texts.say("none")),
    )


def _pinned_factors(subject: Subject) -> list[dict[str, Json]]:
    started = subject.evaluation.started
    value = started.value if started is not None else None
    tables = value.get("factors") if isinstance(value, dict) else None
    return [entry for entry in tables if isinstance(entry, dict)] if isinstance(tables, list) else []


def _team(subject: Subject) -> list[Block]:
    texts = subject.texts
    rows = tuple(
        Row((texts.word("role", role), name, number)) for role, name, number in team(subject.evaluation)
    )
    header = Row((texts.say("Role"), texts.say("Name"), texts.say("Registration number")))
    table = Table((Column(1), Column(1), Column(1)), rows, (header,))
    return [Heading(2, texts.say("Team")), table] if rows else []


def _meetings(subject: Subject) -> Iterator[tuple[str, Words]]:
    texts = subject.texts
    labels = {"opening": texts.say("Opening meeting"), "closing": texts.say("Closing meeting")}
    for kind, label in labels.items():
        held = subject.object(f"meeting/{kind}")
        if held:
            present = texts.say("{n} persons", n=held["present"]) if held.get("present") else "—"
            yield label, texts.listing((_span(subject, held.get("at"), held.get("until")), present))


def _span(subject: Subject, start: Json, end: Json) -> str:
    """From when to when; the day once."""
    if not isinstance(start, str):
        return "—"
    first = subject.moment(start)
    return f"{first}–{end[11:16]}" if isinstance(end, str) else first


_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")

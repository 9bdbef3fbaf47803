"""Declaration, contents, and the basics: venue, basis, team, plan, instruments."""

from __future__ import annotations

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
from inspector_app.report.content.summary import day_words


def declaration(subject: Subject) -> list[Block]:
    """Declaration and contents, on a page of their own."""
    texts, body = subject.texts, subject.issue.body
    notice = subject.checklist.notice
    sentences = [
        texts.say(
            "1. This report is a recommendation after the visit on site; it is no certificate and no certification decision."
        ),
        texts.say(
            "2. It rests on samples taken on the dates named; readings are on-site readings for reference, not a verdict of compliance."
        ),
        texts.say(
            "3. It belongs to {body} and to the client; parts of it may not be copied without written consent.",
            body=body,
        ),
        texts.say(
            "4. A drawn or inked signature is evidence of consent; the state hash on page 2 says which state was signed."
        ),
        texts.say(
            "5. Names of residents and guests do not stand in this report; persons are given by position."
        ),
    ]
    blocks: list[Block] = [Heading(1, texts.say("Declaration"), anchor="declaration")]
    if notice is not None:
        blocks.append(Paragraph(subject.words(notice), style="lead"))
    blocks += [Paragraph(sentence, indent=0) for sentence in sentences]
    return [*blocks, Contents(texts.say("Contents")), PageBreak()]


def basics(subject: Subject) -> list[Block]:
    """Basic facts, basis, team, schedule."""
    texts = subject.texts
    return [
        Heading(1, texts.say("Basic facts"), anchor="basics"),
        KeyValues(_venue(subject), across=1, label_width=104),
        Heading(2, texts.say("Profile")),
        KeyValues(_profile(subject), across=2),
        Heading(2, texts.say("Basis, team and visit")),
        KeyValues(_visit(subject), across=1, label_width=104),
        _team(subject),
        *_meetings(subject),
    ]


def _venue(subject: Subject) -> tuple[tuple[str, Words], ...]:
    texts = subject.texts
    fields = {
        "name": texts.say("Venue"),
        "client": texts.say("Client"),
        "uscc": texts.say("Registration number"),
        "area_code": texts.say("Area code"),
        "address": texts.say("Address"),
        "representative": texts.say("Representative"),
        "phone": texts.say("Telephone"),
        "opened": texts.say("Open since"),
        "buildings": texts.say("Buildings"),
    }
    return tuple((label, value) for name, label in fields.items() if (value := subject.text(f"venue/{name}")))


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
        found.append((label, f"{options.get(value, value) or '—'} {fact.unit}".strip()))
    return tuple(found)


def _visit(subject: Subject) -> tuple[tuple[str, Words], ...]:
    texts, checklist = subject.texts, subject.checklist
    tables = "；".join(f"{entry['id']} {entry['version']}" for entry in _pinned_factors(subject))
    months = subject.scoring.sheet.months
    base = f"{subject.text('visit/base_from')} – {subject.text('visit/base_to')}"
    return (
        (
            texts.say("Checklist"),
            f"{subject.words(checklist.title)} · {checklist.id} {checklist.version} · {checklist.sha256[:16]}",
        ),
        (texts.say("Factor tables"), tables or "—"),
        (texts.say("Assessment date"), day_words(subject, subject.text("visit/assessed_on"))),
        (texts.say("Data period"), f"{months[0]} – {months[-1]}" if months else "—"),
        (texts.say("Base period"), base if len(base) > 3 else "—"),
        (texts.say("Scope"), subject.text("visit/scope") or "—"),
        (texts.say("Sampling"), subject.text("visit/sampling") or "—"),
    )


def _pinned_factors(subject: Subject) -> list[dict[str, Json]]:
    started = subject.evaluation.started
    value = started.value if started is not None else None
    tables = value.get("factors") if isinstance(value, dict) else None
    return [entry for entry in tables if isinstance(entry, dict)] if isinstance(tables, list) else []


def _team(subject: Subject) -> Block:
    texts = subject.texts
    rows = tuple(
        Row((texts.word("role", role), name, number)) for role, name, number in team(subject.evaluation)
    )
    header = Row((texts.say("Role"), texts.say("Name"), texts.say("Registration number")))
    return Table((Column(1), Column(1), Column(1)), rows, (header,))


def _meetings(subject: Subject) -> list[Block]:
    texts = subject.texts
    labels = {"opening": texts.say("Opening meeting"), "closing": texts.say("Closing meeting")}
    rows = []
    for kind, label in labels.items():
        held = subject.object(f"meeting/{kind}")
        if held:
            rows.append(
                Row(
                    (
                        label,
                        f"{_clock(held.get('at'))} – {_clock(held.get('until'))}",
                        texts.say("{n} present", n=held.get("present")),
                    )
                )
            )
    header = Row((texts.say("Meeting"), texts.say("Time"), texts.say("Present")))
    return [Table((Column(1), Column(1), Column(1)), tuple(rows), (header,))] if rows else []


def _clock(value: Json) -> str:
    return value[:16].replace("T", " ") if isinstance(value, str) else "—"

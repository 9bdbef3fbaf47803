"""Page 2, for the decision-maker: gates, ★ items, completeness, data, samples, deviations, recommendation, proof."""

from __future__ import annotations

from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.findings import Proposal
from inspector_app.domain.item_kinds.sample import Sample
from inspector_app.domain.item_kinds.survey import Survey
from inspector_app.domain.numbers import shown, shown_short
from inspector_app.domain.scoring import ItemResult
from inspector_app.report.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    KeyValues,
    Paragraph,
    Qr,
    Row,
    Run,
    Table,
    Words,
)
from inspector_app.report.content.subject import Subject
from inspector_app.report.content.wording import answer_words, outcome_words, rule_words
from inspector_app.report.theme import Ink


def decision_page(subject: Subject) -> list[Block]:
    """The blocks of page 2."""
    texts = subject.texts
    return [
        Heading(1, texts.say("For the decision-maker"), anchor="decision"),
        _gates_and_keys(subject),
        KeyValues(_facts(subject), across=1, label_width=112),
        Paragraph(
            (Run(texts.say("Recommendation: "), bold=True), Run(recommendation(subject))),
            style="body",
            indent=0,
        ),
        Paragraph(
            texts.say(
                "This assessment rests on samples; what was not sampled may differ. It speaks of the dates on site and of the data period named above."
            ),
            style="small",
        ),
        _proof(subject),
    ]


def recommendation(subject: Subject) -> str:
    """The conclusion in one paragraph."""
    texts, result = subject.texts, subject.result
    grade = outcome_words(texts, subject.checklist, result.outcome)
    total = "—" if result.total is None else shown(result.total)
    rules = texts.say("; ").join(rule_words(texts, subject.checklist, result.outcome))
    open_minor = sum(f.open and f.finding_class in ("major", "minor") for f in subject.scoring.findings)
    return texts.say(
        "By checklist {checklist} the total is {total}; recommended grade {grade} ({rules}). {n} nonconformities are open.",
        checklist=f"{subject.checklist.id} {subject.checklist.version}", total=total, grade=grade, rules=rules, n=open_minor,
    )  # fmt: skip


def _gates_and_keys(subject: Subject) -> Block:
    texts = subject.texts
    rows: list[Row] = [Row((Cell(texts.say("Gates"), span=4),), kind="section")]
    items = subject.scoring.items
    rows += [_gate_row(subject, items[gate.id]) for gate in subject.checklist.gates]
    rows.append(Row((Cell(texts.say("Key items ★"), span=4),), kind="section"))
    rows += [
        _key_row(subject, result) for result in items.values() if result.item.key and result.state != "absent"
    ]
    header = Row((texts.say("No."), texts.say("Item"), texts.say("Answer"), texts.say("Result")))
    columns = (
        Column(38, fixed=True),
        Column(1),
        Column(150, fixed=True),
        Column(60, fixed=True, align="right"),
    )
    return Table(columns, tuple(rows), (header,), style="cell_small")


def _gate_row(subject: Subject, result: ItemResult) -> Row:
    texts, item = subject.texts, result.item
    answer = answer_words(texts, item, subject.evaluation, result)
    if result.earned is None:
        verdict, failed = texts.word("state", result.state), False
    else:
        failed = result.earned == 0
        verdict = texts.word("answer", "fail" if failed else "pass")
    ink: Ink | None = "bad" if failed else None
    return Row((item.code, subject.words(item.text), answer, Cell(verdict, bold=failed, ink=ink)))


def _key_row(subject: Subject, result: ItemResult) -> Row:
    item = result.item
    answer = answer_words(subject.texts, item, subject.evaluation, result)
    limited = result.rate is not None and any(
        reason.subject == item.id for reason in subject.result.outcome.reasons
    )
    rate = (
        subject.texts.word("state", result.state) if result.rate is None else f"{shown(100 * result.rate)}%"
    )
    return Row(
        (
            f"★{item.code}",
            subject.words(item.text),
            answer,
            Cell(rate, bold=limited, ink="bad" if limited else None),
        )
    )


def _facts(subject: Subject) -> tuple[tuple[str, Words], ...]:
    texts, sheet, result = subject.texts, subject.scoring.sheet, subject.result
    completeness = sheet.completeness()
    months = sheet.months
    shares = "；".join(f"{e.section.code} {shown(e.set_aside)}%" for e in result.sections)
    absent = [r.item.code for r in subject.scoring.items.values() if r.state == "absent"]
    return (
        (texts.say("Limiters and overrides"), _limits(subject)),
        (
            texts.say("Completeness"),
            texts.say(
                "answered {answered} of {relevant}; data {share}%",
                answered=result.answered,
                relevant=result.relevant,
                share="—" if completeness is None else shown(completeness),
            ),
        ),
        (texts.say("Not applicable (share of points)"), shares or "—"),
        (texts.say("Switched off by the profile"), "、".join(absent) or texts.say("none")),
        (texts.say("Data period"), f"{months[0]} – {months[-1]}" if months else "—"),
        (texts.say("Estimated values"), _estimated(subject)),
        (texts.say("Factors"), _factors(subject)),
        (texts.say("Samples"), _samples(subject)),
        (texts.say("Modes and person-days"), _modes(subject)),
        (
            texts.say("Deviations from plan"),
            subject.text("visit/deviations") or subject.text("visit/sampling") or texts.say("none"),
        ),
        (texts.say("Declined proposals"), _declined(subject)),
        (
            texts.say("Late changes"),
            texts.say("{n} after completion, not in this view", n=subject.issue.late)
            if subject.issue.late
            else texts.say("none"),
        ),
        (texts.say("Team"), team_words(subject)),
    )


def _limits(subject: Subject) -> str:
    texts, result = subject.texts, subject.result
    limiting = [r for r in result.outcome.reasons if r.code in ("limiter", "withheld", "share", "gate")]
    found = rule_words(texts, subject.checklist, result.outcome) if limiting else []
    if result.overridden:
        found.append(texts.say("overridden: {reason}", reason=result.override_reason))
    return "；".join(found) or texts.say("none")


def _estimated(subject: Subject) -> str:
    found = []
    for series in subject.checklist.series:
        months = subject.scoring.sheet.series(series.id).estimated
        if months:
            found.append(f"{subject.words(series.words)} {'、'.join(months)}")
    return "；".join(found) or subject.texts.say("none")


def _factors(subject: Subject) -> str:
    names = sorted(
        {
            name.removeprefix("factor.")
            for i in subject.checklist.indicators
            for name in i.formula.names
            if name.startswith("factor.")
        }
    )
    chosen = [factor for name in names if (factor := subject.scoring.sheet.factor(name)) is not None]
    return (
        "；".join(f"{f.name} {shown_short(f.value, 6)} {f.unit} ({f.area}, {f.year})" for f in chosen) or "—"
    )


def _samples(subject: Subject) -> str:
    texts = subject.texts
    required = drawn = surveys = 0
    for result in subject.scoring.items.values():
        value = subject.evaluation.value(f"item/{result.item.id}")
        if (
            isinstance(result.item.kind, Sample)
            and isinstance(value, dict)
            and isinstance(value.get("n"), int)
        ):
            required += result.item.kind.minimum
            drawn += int(str(value["n"]))
        elif isinstance(result.item.kind, Survey) and isinstance(value, dict):
            surveys += sum(int(str(count)) for count in _list(value.get("tally")))
    replaced = len([op for op in subject.evaluation.ops if op.kind == "sample.replaced"])
    return texts.say(
        "units required {required}, drawn {drawn}, replaced by draw {replaced}; valid questionnaires {surveys}",
        required=required, drawn=drawn, replaced=replaced, surveys=surveys,
    )  # fmt: skip


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _modes(subject: Subject) -> str:
    texts = subject.texts
    modes = "、".join(
        texts.word("mode", mode) for mode in subject.text("visit/modes").split() if mode in "ABCDEFGHI"
    )
    days = subject.text("visit/person_days")
    return texts.say("{modes}; {days} person-days on site", modes=modes or "—", days=days or "—")


def _declined(subject: Subject) -> str:
    declined: list[Proposal] = [p for p in subject.scoring.proposals() if p.decision == "declined"]
    return "；".join(f"{p.item}: {p.reason}" for p in declined) or subject.texts.say("none")


def team_words(subject: Subject) -> str:
    """The team with roles and registration numbers."""
    return (
        "；".join(
            f"{subject.texts.word('role', role)} {name}（{registration}）"
            for role, name, registration in team(subject.evaluation)
        )
        or "—"
    )


def team(evaluation: Evaluation) -> list[tuple[str, str, str]]:
    """(role, name, registration number) of everybody in the team, the lead first."""
    members = [evaluation.value(f"team/{person}") for person in evaluation.names("team")]
    found = [
        (str(member["role"]), str(member["name"]), str(member["registration"]))
        for member in members
        if isinstance(member, dict)
    ]
    order = ("lead", "member", "trainee", "expert", "office")
    return sorted(found, key=lambda member: order.index(member[0]) if member[0] in order else len(order))


def _proof(subject: Subject) -> Block:
    texts, issue = subject.texts, subject.issue
    outcome = subject.result.outcome
    total = "—" if subject.result.total is None else shown(subject.result.total)
    data = "\n".join(
        (
            issue.number,
            subject.text("venue/uscc"),
            f"{subject.checklist.id}@{subject.checklist.version}",
            total,
            outcome.grade or outcome.kind,
            issue.issued_at[:10],
            issue.state,
        )
    )
    lines: tuple[Words, ...] = (
        texts.say("State of the evaluation (SHA-256)"),
        issue.state,
        texts.say(
            "The code holds report number, registration number, checklist, total, grade, date and this hash. It proves which state was printed, not certification."
        ),
    )
    return Qr(data, lines)

"""Page 2, for the decision-maker: gates, ★ items, limits, data, samples, team, recommendation, proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.indicators.factors import Factor
from inspector_app.domain.numbers import shown, shown_short
from inspector_app.domain.scoring import ItemResult
from inspector_app.report.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Qr,
    Row,
    Run,
    Table,
    Words,
    plain,
)
from inspector_app.report.content.answers.carried import carried_facts, carried_mark
from inspector_app.report.content.rules.conclusion import conclusion_words
from inspector_app.report.content.rules.outcomes import outcome_words, rule_words
from inspector_app.report.content.samples.facts import sampling_facts
from inspector_app.report.content.subject import Subject
from inspector_app.report.content.summary import grade_words, open_nonconformities
from inspector_app.report.content.wording import answer_words, fits, shortened, width
from inspector_app.report.theme import Ink

_HALF_EMS = 18.4
"""Room in ems of one line of text in a half of the table of gates and key items."""
_LINE_EMS = 47.0
"""Room in ems of one line of the facts; longer facts are cut, other parts of the report have them whole."""
_ROOM = 490.0
"""Points that the facts and the rows of gates and key items may take together."""

Fact = tuple[str, str]
Facts = tuple[tuple[str, tuple[Run, ...]], ...]


def decision_page(subject: Subject) -> list[Block]:
    """The blocks of page 2, made to fit on one page."""
    texts, items = subject.texts, subject.scoring.items
    gates = [items[gate.id] for gate in subject.checklist.gates]
    keys = [result for result in items.values() if result.item.key and result.state != "absent"]
    facts = _facts(subject, _LINE_EMS)
    needed = _needed(len(gates) + len(keys), facts)
    if needed > _ROOM:
        facts = _facts(subject, _LINE_EMS / 2)
    return [
        Heading(1, texts.say("For the decision-maker"), anchor="decision"),
        _gates_and_keys(subject, gates, keys, lines=2 if needed + 6 * len(gates) <= _ROOM else 1),
        _facts_table(facts),
        _proof(subject),
    ]


def _needed(entries: int, facts: Facts) -> float:
    """Points that the facts and the rows of two gates or key items take; a row 19.2, a line 12."""
    return 9.6 * (entries + 1) + 12 * sum(map(_line_count, facts))


def recommendation(subject: Subject) -> str:
    """The conclusion in one paragraph."""
    texts, result = subject.texts, subject.result
    checklist = f"{subject.checklist.id} {subject.checklist.version}"
    if result.overridden or result.outcome.kind == "grade":
        conclusion = texts.say(
            "By checklist {checklist} the total is {total}; the recommended grade is {grade}.",
            checklist=checklist,
            total=subject.checklist.rounding.shown(result.total),
            grade=grade_words(subject),
        )
    elif result.outcome.kind == "ungraded":
        total = subject.checklist.rounding.shown(result.total)
        conclusion = texts.say(
            "Checklist {checklist} gives no grade; the total is {total}.", checklist=checklist, total=total
        )
    else:
        conclusion = texts.say(
            "By checklist {checklist} no grade is recommended: {outcome}.",
            checklist=checklist,
            outcome=grade_words(subject),
        )
    todo = len(open_nonconformities(subject))
    still = texts.plural("{n} nonconformity is open.", "{n} nonconformities are open.", todo)
    parts = [conclusion, *_concluded(subject), still]
    return ("" if texts.chinese else " ").join(parts)


def _concluded(subject: Subject) -> list[str]:
    """What this kind of visit proposes, beside the grade of the visit before; nothing where it names none."""
    texts, said = subject.texts, conclusion_words(subject.texts, subject.scoring)
    if said is None:
        return []
    return [
        texts.say("Proposed conclusion: {conclusion}.", conclusion=said.title),
        texts.say("Grade before: {grade}.", grade=said.before),
    ]


def _gates_and_keys(
    subject: Subject, gates: Sequence[ItemResult], keys: Sequence[ItemResult], lines: int
) -> Block:
    """Two of them side by side: code, text, result."""
    texts = subject.texts
    result, rate = texts.say("Result"), texts.say("Rate")
    header = Row((Cell(texts.say("Gates"), span=2), result, "", Cell("", span=2), result))
    title = Row((Cell(texts.say("Key items ★"), span=2), rate, "", Cell("", span=2), rate), kind="section")
    rows = [*_pairs(_gate_cells(subject, gate, lines) for gate in gates)]
    if keys:
        rows += [title, *_pairs(_key_cells(subject, key) for key in keys)]
    half = (Column(38, fixed=True), Column(1), Column(46, align="right", fixed=True))
    return Table((*half, Column(10, fixed=True), *half), tuple(rows), (header,), style="cell_small")


_Cells = tuple[Cell | str, ...]


def _pairs(cells: Iterable[_Cells]) -> Iterator[Row]:
    """Rows of two, the first half of the list at the left, so that each column reads downwards."""
    every = list(cells)
    middle = (len(every) + 1) // 2
    empty: _Cells = ("", "", "")
    for left, right in zip_longest(every[:middle], every[middle:], fillvalue=empty):
        yield Row((*left, "", *right))


def _gate_cells(subject: Subject, result: ItemResult, lines: int) -> _Cells:
    texts, item = subject.texts, result.item
    mark = carried_mark(texts, result.carried)
    room = _HALF_EMS * (1 if lines == 1 else 1.76) - (width(mark) + 1 if mark else 0)
    text = shortened(subject.words(item.text), room)
    if result.earned is None:
        short = texts.word("state_short", result.state)
        return (item.code, Cell(text, ink="muted"), Cell(short, ink="muted"))
    failed = result.earned == 0
    verdict = texts.word("answer", "fail" if failed else "pass")
    text = f"{text}　{mark}".rstrip()
    return (item.code, text, Cell(verdict, bold=failed, ink="bad" if failed else None))


def _key_cells(subject: Subject, result: ItemResult) -> _Cells:
    texts, item = subject.texts, result.item
    limited = any(reason.subject == item.id for reason in subject.result.outcome.reasons)
    if result.rate is None:
        verdict = Cell(texts.word("state_short", result.state), ink="muted")
    else:
        ink: Ink | None = "bad" if limited else None
        verdict = Cell(f"{subject.checklist.rounding.shown_rate(result.rate)}%", bold=limited, ink=ink)
    mark = carried_mark(texts, result.carried)
    said = (answer_words(texts, item, subject.evaluation, result, subject.checklist.rounding), mark)
    answer = " · ".join(part for part in said if part)
    text = subject.words(item.text)
    if mark and not fits(f"{text}　{answer}", _HALF_EMS):
        text, answer = shortened(text, _HALF_EMS - width(mark) - 3), mark
    if answer == "—" or not fits(f"{text}　{answer}", _HALF_EMS):  # the item table has every answer
        return (f"★{item.code}", shortened(text, _HALF_EMS), verdict)
    words: Words = (Run(f"{text}　"), Run(answer, bold=True))
    return (f"★{item.code}", Cell(words), verdict)


def _facts(subject: Subject, room: float) -> Facts:
    texts = subject.texts
    conclusion = (Run(recommendation(subject)),)
    return (
        (texts.say("Recommendation"), conclusion),
        (texts.say("Limits and decisions"), _lines(subject, _decisions(subject))),
        (texts.say("Completeness"), _lines(subject, _completeness(subject))),
        (texts.say("Data"), _lines(subject, _data(subject))),
        (texts.say("Sampling"), _lines(subject, sampling_facts(subject, room))),
        (texts.say("Visit and team"), _lines(subject, _visit(subject, room))),
    )


def _facts_table(facts: Facts) -> Block:
    rows = tuple(Row((Cell(label, tint="soft", bold=True), Cell(words))) for label, words in facts)
    return Table((Column(86, fixed=True), Column(1)), rows, style="cell_small")


def _line_count(fact: tuple[str, tuple[Run, ...]]) -> int:
    return sum(
        1 + (not fits(line, _LINE_EMS)) + (not fits(line, 2 * _LINE_EMS))
        for line in plain(fact[1]).split("\n")
    )


def _lines(subject: Subject, facts: Iterable[tuple[Fact, ...]]) -> tuple[Run, ...]:
    """Each entry a line of facts; the names of the facts in bold."""
    texts = subject.texts
    runs: list[Run] = []
    for line in facts:
        if runs:
            runs.append(Run("\n"))
        for number, (label, value) in enumerate(line):
            gap = "　" if number else ""
            named = texts.say("{label}: ", label=label)
            runs += [Run(gap + named, bold=True), Run(value)]
    return tuple(runs)


def _decisions(subject: Subject) -> Iterator[tuple[Fact, ...]]:
    texts, result = subject.texts, subject.result
    none = texts.say("none")
    rules = texts.clauses(rule_words(texts, subject.checklist, result.outcome))
    limited = any(r.code in ("limiter", "withheld", "share", "gate") for r in result.outcome.reasons)
    late = subject.issue.late
    declined = (
        texts.say("{label}: {text}", label=subject.checklist.items[one.item].code, text=one.reason)
        for one in subject.scoring.proposals()
        if one.decision == "declined"
    )
    label = texts.say("Limiters") if limited else texts.say("What fixed the grade")
    yield ((label, shortened(rules, 1.9 * _LINE_EMS) or none),)
    if not limited:
        yield ((texts.say("Limiters"), none),)
    yield (
        (texts.say("Grade decided otherwise"), override_words(subject) or none),
        (
            texts.say("Late changes"),
            texts.say("{n} after completion, not in this report", n=late) if late else none,
        ),
    )
    yield ((texts.say("Declined proposals"), shortened(texts.clauses(declined), _LINE_EMS) or none),)


def override_words(subject: Subject) -> str:
    """What a person decided instead of the rules, and why; "" for nothing."""
    texts, result = subject.texts, subject.result
    if not result.overridden:
        return ""
    return texts.say(
        "{grade} by the rules, decided otherwise because: {reason}",
        grade=outcome_words(texts, subject.checklist, result.outcome),
        reason=shortened(result.override_reason, _LINE_EMS),
    )


def _completeness(subject: Subject) -> Iterator[tuple[Fact, ...]]:
    texts, result = subject.texts, subject.result
    filled = subject.scoring.sheet.completeness()
    items = subject.scoring.items.values()
    absent = [r.item.code for r in items if r.state == "absent" and not r.left_out]
    rounding = subject.checklist.rounding
    shares = (f"{entry.section.code} {rounding.shown(entry.set_aside)}%" for entry in result.sections)
    yield (
        (
            texts.say("Items"),
            texts.say(
                "{answered} of {relevant} answered", answered=result.answered, relevant=result.relevant
            ),
        ),
        (texts.say("Data cells filled"), "—" if filled is None else f"{shown(filled)}%"),
    )
    off = texts.say(
        "{codes} ({n} of {all} items)",
        codes=texts.listing(absent),
        n=len(absent),
        all=len(subject.checklist.items),
    )
    yield ((texts.say("Not applicable, share of points"), texts.listing(shares) or "—"),)
    yield ((texts.say("Switched off by the profile"), off if absent else texts.say("none")),)
    if facts := carried_facts(texts, items):
        yield facts


def _data(subject: Subject) -> Iterator[tuple[Fact, ...]]:
    texts, sheet = subject.texts, subject.scoring.sheet
    estimated = []
    for series in subject.checklist.series:
        months = sheet.series(series.id).estimated
        if months:
            estimated.append(f"{subject.words(series.words)} {texts.listing(map(texts.month, months))}")
    yield (
        (texts.say("Data period"), subject.period_words(sheet.months)),
        (texts.say("Estimated"), shortened(texts.clauses(estimated), _LINE_EMS) or texts.say("none")),
    )
    yield ((texts.say("Factors"), _factors(subject)),)


def used_factors(subject: Subject) -> list[str]:
    """Names of the factors that the indicators read, in the order in which they do."""
    names = (name for indicator in subject.checklist.indicators for name in indicator.formula.names)
    return list(dict.fromkeys(n.removeprefix("factor.") for n in names if n.startswith("factor.")))


def _factors(subject: Subject) -> str:
    """Values by area and year; the units stand in the calculation sheet."""
    texts = subject.texts
    groups: dict[str, list[Factor]] = {}
    for name in used_factors(subject):
        factor = subject.scoring.sheet.factor(name)
        if factor is not None:
            place = f"{texts.name('area', factor.area)} {factor.year}"
            groups.setdefault(place, []).append(factor)
    said = []
    for place, factors in groups.items():
        values = (f"{texts.name('factor', f.name)} {shown_short(f.value, 6)}" for f in factors)
        said.append(texts.say("{label}: {text}", label=place, text=texts.listing(values)))
    return shortened(texts.clauses(said), 2.9 * _LINE_EMS) or "—"


def _visit(subject: Subject, room: float) -> Iterator[tuple[Fact, ...]]:
    texts = subject.texts
    modes = texts.listing(
        f"{mode} {texts.word('mode_short', mode)}"
        for mode in subject.text("visit/modes").split()
        if mode in tuple("ABCDEFGHI")
    )
    yield ((texts.say("Team"), shortened(team_words(subject), 1.9 * room)),)
    yield (
        (texts.say("Person-days on site"), subject.text("visit/person_days") or "—"),
        (texts.say("Modes"), shortened(modes, 1.5 * room) or "—"),
    )


def team_words(subject: Subject) -> str:
    """The team with roles and registration numbers."""
    texts = subject.texts
    members = (
        texts.say(
            "{role} {name} ({registration})",
            role=texts.word("role", role),
            name=name,
            registration=registration,
        )
        for role, name, registration in team(subject.evaluation)
    )
    return texts.listing(members) or "—"


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
    result = subject.result
    data = "\n".join(
        (
            issue.number,
            subject.text("venue/uscc"),
            f"{subject.checklist.id}@{subject.checklist.version}",
            subject.checklist.rounding.shown(result.total),
            result.overridden or result.outcome.grade or result.outcome.kind,
            issue.issued_at[:10],
            issue.state,
        )
    )
    lines: tuple[Words, ...] = (
        texts.say(
            "This assessment rests on samples; what was not sampled may differ. "
            "It speaks of the days on site and of the data period above."
        ),
        (Run(texts.say("State of the evaluation (SHA-256)"), bold=True), Run(f"\n{issue.state}")),
        texts.say(
            "The code holds the main facts and this hash: "
            "it proves which state was printed, not certification."
        ),
    )
    return Qr(data, lines, size=72)

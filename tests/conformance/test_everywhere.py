"""What holds for every checklist of the pack, whatever its scheme."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest

from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.domain.checklist.migration import migrate
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.indicators import Sheet
from inspector_app.domain.scoring import Scoring
from inspector_app.exchange.checklist_file import read_checklist_file
from inspector_app.report.content.assessment import assessment
from inspector_app.report.content.subject import Issue, Subject
from inspector_app.report.content.wording import explain_item, explain_result
from tests.checklists.visits import Visit
from tests.conformance.pack import CHECKLISTS, NA, OPEN, Row, Table, Vector, load, names, visit_of
from tests.conformance.test_vectors import TABLES
from tests.report.content.subjects import text_of, texts

NAMED = ("grades", "limiters", "options", "tiers", "reasons", "levels", "facts", "tables", "series", "visits")
COMPLETIONS = 40  # of every table; each opens some answers and settles them at random


@pytest.mark.parametrize("name", names())
def test_it_is_valid_by_the_published_schema_and_by_the_program(name: str) -> None:
    """Read as a file, as a person would bring it."""
    data, read = read_checklist_file(CHECKLISTS / f"{name}.json")
    assert data == load(name)
    assert read.version == "1.0.0"


@pytest.mark.parametrize("name", names())
def test_the_newest_format_migrates_to_itself(name: str) -> None:
    assert migrate(load(name)) == load(name)


@pytest.mark.parametrize("name", names())
def test_every_text_stands_in_both_languages(name: str) -> None:
    """The pack is shown to people of both; a missing word would fall back silently."""
    for words in words_of(load(name)):
        assert words["zh"].strip()
        assert words["en"].strip()


def words_of(data: Any) -> Iterator[dict[str, str]]:
    if isinstance(data, dict):
        if set(data) == {"zh", "en"}:
            yield data
        for value in data.values():
            yield from words_of(value)
    elif isinstance(data, list):
        for value in data:
            yield from words_of(value)


def codes_of(data: Any, inside: str = "") -> Iterator[str]:
    """Ids that nobody is meant to see: of grades, limiters, options, facts …; those of items are shown."""
    if isinstance(data, dict):
        if inside in NAMED and isinstance(data.get("id"), str):
            yield data["id"]
        for name, value in data.items():
            yield from codes_of(value, name if isinstance(value, list) else "")
    elif isinstance(data, list):
        for value in data:
            yield from codes_of(value, inside)


def subject_of(scoring: Scoring, checklist: Checklist, evaluation: Evaluation, language: str) -> Subject:
    issue = Issue("R-1", "2026-10-22T17:00:00+08:00", "示例机构", "0" * 64)
    return Subject(texts(language), checklist, evaluation, scoring, (), issue)


def all_said_of(visit: Visit, language: str) -> str:
    """The whole report and every explanation as one text."""
    scoring = visit.scoring()
    report = assessment(subject_of(scoring, visit.checklist, visit.evaluation, language))
    lines = [line.text for line in explain_result(texts(language), scoring)]
    for item in visit.checklist.items.values():
        lines.extend(line.text for line in explain_item(texts(language), scoring, item))
    return "\n".join((text_of(report.blocks), *lines))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", TABLES)
def test_report_and_explanations_show_no_bare_code(name: str, language: str) -> None:
    """An inspector reads words; an id, a name of an expression or of a rule is a missing sentence."""
    of = TABLES[name]
    data = {**load(of.checklist), **of.changes}
    key = "zh" if language == "zh_CN" else "en"
    own = " ".join(words[key] for words in words_of(data))
    shown = set(read_checklist(data).items) | set(read_checklist(data).sections)
    hidden = {code for code in codes_of(data) if len(code) > 1 and code not in shown and not has(own, code)}
    for vector in of.vectors:
        text = all_said_of(visit_of(of, vector), language)
        assert [code for code in hidden if has(text, code)] == [], vector.name
        assert (
            re.findall(
                r"\$\{|\bNone\b(?! of them)|\b[a-z]+_[a-z_]+\b|\b(?:fact|profile|visit|raw|indicator)\.\w+",
                text,
            )
            == []
        )


def has(text: str, code: str) -> bool:
    return re.search(rf"(?<![A-Za-z0-9]){re.escape(code)}(?![A-Za-z0-9])", text) is not None


@pytest.mark.parametrize("name", TABLES)
def test_op_by_op_equals_from_scratch(name: str) -> None:
    """A tap moves only what it touches, and nothing is left behind."""
    for vector in TABLES[name].vectors:
        visit = visit_of(TABLES[name], vector)
        ops = sorted(visit.evaluation.ops, key=lambda op: op.n)
        evaluation = Evaluation(ops[:1])
        kept = scored(visit.checklist, evaluation)
        for number, op in enumerate(ops[1:]):
            kept.update(evaluation.apply(op))
            if number % 5 == 0:
                kept.result()
        fresh = scored(visit.checklist, evaluation)
        assert kept.items == fresh.items
        assert kept.result() == fresh.result()
        assert kept.outlook() == fresh.outlook()


def scored(checklist: Checklist, evaluation: Evaluation) -> Scoring:
    return Scoring(checklist, evaluation, Sheet(checklist, evaluation, (), date(2026, 1, 1)))


@pytest.mark.parametrize("name", TABLES)
def test_no_completion_lies_outside_worst_and_best(name: str) -> None:
    """Sampled: some answers of a vector are taken away, then given at random from what vectors say."""
    of, random = TABLES[name], Random(name)
    pool = answers_of(of)
    for _ in range(COMPLETIONS):
        vector = random.choice(list(of.vectors))
        before, after = opened(of, vector, pool, random)
        visit, settled = visit_of(of, before), visit_of(of, after)
        result, outlook = visit.result(), visit.scoring().outlook()
        found = settled.result()
        where = json.dumps([vector.name, before.said, after.said], ensure_ascii=False, default=str)
        if found.total is not None and result.worst_total is not None and result.best_total is not None:
            assert result.worst_total <= found.total <= result.best_total, where
        rank = found.outcome.rank(visit.checklist)
        assert outlook.worst.rank(visit.checklist) <= rank <= outlook.best.rank(visit.checklist), where


def answers_of(of: Table) -> dict[str, list[Any]]:
    """Every answer that a vector gives an item, and "not applicable" where that is allowed."""
    pool: dict[str, list[Any]] = {}
    for vector in of.vectors:
        rows = [row.said for section in vector.rows.values() for row in section]
        for said in (of.base, vector.said, *rows):
            for item, answer in said.items():
                if answer != OPEN and answer not in pool.setdefault(item, []):
                    pool[item].append(answer)
    for entry in read_checklist({**load(of.checklist), **of.changes}).items.values():
        if entry.not_applicable and entry.id in pool and NA not in pool[entry.id]:
            pool[entry.id].append(NA)
    return pool


def opened(of: Table, vector: Vector, pool: dict[str, list[Any]], random: Random) -> tuple[Vector, Vector]:
    """The vector with some answers taken away, and the same with others in their place."""
    carried = set(vector.carried)
    said = {item: answer for item, answer in {**of.base, **vector.said}.items() if item not in carried}
    chosen = [item for item in said if pool.get(item) and random.random() < 0.4]
    settled = {item: random.choice(pool[item]) for item in said if item in chosen or said[item] == OPEN}
    rows_before: dict[str, list[Row]] = {}
    rows_after: dict[str, list[Row]] = {}
    for section, rows in vector.rows.items():
        for row in rows:
            some = {item: OPEN if random.random() < 0.4 else answer for item, answer in row.said.items()}
            full = {i: random.choice(pool[i]) if answer == OPEN else answer for i, answer in some.items()}
            rows_before.setdefault(section, []).append(replace(row, said=some))
            rows_after.setdefault(section, []).append(replace(row, said=full, weight=row.weight or "1"))
    before = replace(vector, said={**vector.said, **dict.fromkeys(chosen, OPEN)}, rows=rows_before)
    return before, replace(vector, said={**vector.said, **settled}, rows=rows_after)

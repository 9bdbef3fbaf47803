"""Carries out: checklist check, import, export, diff, try, list."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final, cast

from inspector_app.commands.answers import read_answers
from inspector_app.commands.moves import write_map
from inspector_app.commands.output import Answer, table
from inspector_app.commands.result import result_of
from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.domain.versions.diff import PartChange, compare
from inspector_app.errors import DataError, InputError
from inspector_app.exchange.problems import Problem
from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.field_words import field_label, part_title, value_text
from inspector_app.usecases.checklists.install import install_data
from inspector_app.usecases.checklists.library import checklist_data, installed_versions
from inspector_app.usecases.checklists.opening import open_checklist, write_checklist
from inspector_app.usecases.checklists.plain import (
    load_mapping,
    open_plain,
    preview,
    save_mapping,
    use_mapping,
)
from inspector_app.usecases.checklists.trying import try_fact, try_out
from inspector_app.usecases.conduct import answer_item, check_answer
from inspector_app.usecases.session.workspace import Workspace

_SIGNS: Final = {"added": "+", "removed": "-", "changed": "~"}


def check(options: argparse.Namespace, workspace: Workspace, texts: Texts) -> Answer:
    """Read a file of any kind and say what is wrong with it; nothing is installed."""
    data, problems = _given(workspace, options.file, options.map, options.write_map)
    return _told(read_checklist(data), problems, texts)


def take(options: argparse.Namespace, workspace: Workspace, texts: Texts) -> Answer:
    """Install a checklist, or write it as a checklist file."""
    data, problems = _given(workspace, options.file, options.map)
    checklist = read_checklist(data)
    answer = _told(checklist, problems, texts)
    if options.out is not None:
        write_checklist(data, options.out)
        done = texts.say("Written: {path}", path=options.out)
        return Answer((*answer.lines, done), {**answer.data, "path": str(options.out)})
    install_data(workspace, data)
    done = texts.say("Installed: {name}", name=f"{checklist.id} {checklist.version}")
    return Answer((*answer.lines, done), {**answer.data, "installed": True})


def give(options: argparse.Namespace, workspace: Workspace, texts: Texts) -> Answer:
    """Write a checklist as a form (.xlsx, .csv) or as a checklist file (.json)."""
    data, _ = _given(workspace, options.file)
    problems = write_checklist(data, options.out, portable=options.portable_scoring)
    done = texts.say("Written: {path}", path=options.out)
    said: dict[str, Json] = {"path": str(options.out), "problems": _problems_json(problems, texts)}
    return Answer((*_lines(problems, texts), done), said)


def diff(options: argparse.Namespace, workspace: Workspace, texts: Texts) -> Answer:
    """What differs between two checklists."""
    before, _ = _given(workspace, options.older)
    after, _ = _given(workspace, options.newer)
    if options.write_map is not None:
        write_map(options.write_map, before, after)
    changes = compare(before, after)
    lines = [line for change in changes for line in _change_lines(change, texts)]
    if not changes:
        lines = [texts.say("Nothing differs.")]
    return Answer(tuple(lines), {"changes": [_change_json(change) for change in changes]})


def try_it(options: argparse.Namespace, workspace: Workspace, texts: Texts) -> Answer:
    """Score answers by a checklist without storing anything."""
    data, _ = _given(workspace, options.file)
    opened = try_out(workspace, read_checklist(data), options.visit)
    for pair in options.fact:
        name, equals, value = pair.partition("=")
        if not equals or name not in opened.checklist.fact_by_id:
            known = ", ".join(opened.checklist.fact_by_id)
            raise InputError("command.no_fact", place=name, offered=known)
        try_fact(opened, name, value)
    given = read_answers(options.answers) if options.answers is not None else {}
    for item, value in given.items():
        check_answer(opened, item, value)
        answer_item(opened, item, value, opened.seen(f"item/{item}"))
    return result_of(texts, opened, explain=True)


def listed(_options: argparse.Namespace, workspace: Workspace, texts: Texts) -> Answer:
    """The versions installed here."""
    versions = installed_versions(workspace)
    rows = [(entry.id, entry.version, entry.title.in_language(texts.language)) for entry in versions]
    found: list[Json] = [
        {"id": entry.id, "version": entry.version, "sha256": entry.sha256, "uses": entry.uses}
        for entry in versions
    ]
    return Answer(table(rows), {"checklists": found})


COMMANDS: Final = {
    "check": check, "import": take, "export": give, "diff": diff, "try": try_it, "list": listed,
}  # fmt: skip
"""What carries each command out."""


def _given(
    workspace: Workspace, name: str, mapping: Path | None = None, write_map: Path | None = None
) -> tuple[Json, tuple[Problem, ...]]:
    """A file of any kind, or an installed ID@VERSION; a table that is no form is read as a plain one.

    Args:
        mapping: how a plain table is read; what the program proposes where there is none.
        write_map: where to write how it was read.
    """
    path = Path(name)
    identity, at, version = name.partition("@")
    if at and not path.exists():
        data = checklist_data(workspace, identity, version)
        if data is None:
            raise InputError("command.no_checklist", place=name, given=name)
        return data, ()
    if mapping is not None or write_map is not None:
        return _plain(workspace, path, mapping, write_map)
    try:
        return open_checklist(path)
    except DataError as error:
        if error.code != "table.not_a_form":
            raise
    return _plain(workspace, path, None, None)


def _plain(
    workspace: Workspace, path: Path, mapping: Path | None, write_map: Path | None
) -> tuple[Json, tuple[Problem, ...]]:
    draft = open_plain(workspace, path)
    if mapping is not None:
        draft = use_mapping(draft, load_mapping(mapping))
    found = preview(draft)
    if found.error is not None:
        raise found.error
    if found.checklist is None:
        raise DataError("mapping.no_items", file=path.name)
    if write_map is not None:
        save_mapping(draft.mapping, write_map)
    return found.data, found.problems


def _told(checklist: Checklist, problems: tuple[Problem, ...], texts: Texts) -> Answer:
    items = len(checklist.items)
    title = checklist.title.in_language(texts.language)
    named = {"title": title, "version": checklist.version}
    summary = texts.plural("{title} {version}: {n} item", "{title} {version}: {n} items", items, **named)
    data: dict[str, Json] = {
        "id": checklist.id,
        "version": checklist.version,
        "sha256": checklist.sha256,
        "items": items,
        "problems": _problems_json(problems, texts),
    }
    wrong = any(problem.level == "error" for problem in problems)
    return Answer((*_lines(problems, texts), summary), data, ok=not wrong)


def _lines(problems: tuple[Problem, ...], texts: Texts) -> tuple[str, ...]:
    return tuple(
        f"{problem.cell or '·'}: {' '.join(texts.problem(problem.code, problem.details)).strip()}"
        for problem in problems
    )


def _problems_json(problems: tuple[Problem, ...], texts: Texts) -> list[Json]:
    return [
        {
            "level": problem.level,
            "code": problem.code,
            "sheet": problem.sheet,
            "row": problem.row,
            "column": problem.column,
            "sentence": texts.problem(problem.code, problem.details)[0],
        }
        for problem in problems
    ]


def _change_lines(change: PartChange, texts: Texts) -> Iterator[str]:
    yield f"{_SIGNS[change.what]} {texts.word('part', change.part.kind)} {part_title(texts, change.part)}"
    for field in change.fields:
        before, after = (value_text(texts, field.key, value) for value in (field.before, field.after))
        yield f"    {field_label(texts, field.key)}: {before or '—'} → {after or '—'}"


def _change_json(change: PartChange) -> Json:
    fields = [
        cast(Json, {"field": list(field.key), "before": field.before, "after": field.after})
        for field in change.fields
    ]
    return {"what": change.what, "kind": change.part.kind, "id": change.part.id, "fields": fields}

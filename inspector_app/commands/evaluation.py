"""Carries out: evaluation new, answer, list, show, move, report."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from typing import Final, cast

from inspector_app.commands.answers import read_answers
from inspector_app.commands.moves import move
from inspector_app.commands.output import Answer, table
from inspector_app.commands.result import result_of
from inspector_app.domain.canonical import Json
from inspector_app.domain.scoring.items import answer_target
from inspector_app.errors import InputError
from inspector_app.texts import Texts
from inspector_app.usecases.columns.answering import (
    answer_in_column,
    asked_in_column,
    clear_in_column,
    say_not_applicable_in_column,
)
from inspector_app.usecases.conduct import (
    answer_item,
    check_answer,
    clear_answer,
    say_not_applicable,
    set_note,
)
from inspector_app.usecases.evaluations import (
    Member,
    NewEvaluation,
    available_checklists,
    open_evaluation,
    start_evaluation,
)
from inspector_app.usecases.reports import issue_report
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.listing import list_evaluations
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace, introduce


def new(options: argparse.Namespace, workspace: Workspace, _texts: Texts) -> Answer:
    """Start one; the person who works here leads it."""
    if options.inspector:
        introduce(
            workspace,
            name=options.inspector,
            registration=options.registration,
            body=options.body,
            body_code=options.body_code,
        )
    person = workspace.person
    if person is None:
        raise InputError("command.no_person", place="--inspector")
    identity, _, version = options.checklist.partition("@")
    version = version or _newest(workspace, identity)
    checklist = installed_checklist(workspace, identity, version)
    if checklist is None:
        raise InputError("command.no_checklist", place="--checklist", given=options.checklist)
    facts = dict(_pairs(options.fact))
    known = {fact.id: fact.type for fact in checklist.facts}
    for name in (*facts, *options.flag):
        if name not in known or (known[name] == "flag") is (name in facts):
            raise InputError("command.no_fact", place=name, offered=", ".join(known))
    wanted = NewEvaluation(
        checklist,
        options.visit,
        {"name": options.venue, "area_code": options.area},
        facts,
        dict.fromkeys(options.flag, "yes"),
        (Member(person.id, person.name, "lead", person.registration),),
        {
            "assessed_on": options.date or workspace.identity.now()[:10],
            "year": options.year,
            "renewals": options.renewals,
        },
        previous=options.previous,
    )
    opened = start_evaluation(workspace, wanted)
    return Answer((opened.id,), {"evaluation": opened.id})


def answer(options: argparse.Namespace, workspace: Workspace, texts: Texts) -> Answer:
    """One answer from the line, or many from a file; then where the score stands."""
    opened = open_evaluation(workspace, options.evaluation)
    if options.source is not None:
        given = read_answers(options.source)
        for item, value in given.items():  # all or nothing: a bad one in the middle leaves no half
            check_answer(opened, item, value)
            if options.column:
                asked_in_column(opened, options.column, item)
        for item, value in given.items():
            _say(opened, options.column, item, value)
        return result_of(texts, opened)
    if options.item is None:
        raise InputError("command.no_answer", place="ITEM")
    item, column = options.item, options.column
    target = answer_target(item, "", column)
    seen = opened.seen(target)
    said = options.value is not None or options.clear or options.not_applicable is not None
    if not said and options.note is None:
        raise InputError("command.no_answer", place="VALUE")
    if options.note is not None and column:
        raise InputError("command.column_note", place="--note")
    if options.not_applicable is not None and column:
        say_not_applicable_in_column(opened, column, item, "", options.not_applicable, seen)
    elif options.not_applicable is not None:
        say_not_applicable(opened, item, options.not_applicable, seen)
    elif options.clear and column:
        clear_in_column(opened, column, item, "", seen)
    elif options.clear:
        clear_answer(opened, item, seen)
    elif options.value is not None:
        _say(opened, column, item, _read(opened, item, options.value))
    if options.note is not None:
        set_note(opened, item, options.note, opened.seen(f"{target}/note"))
    return result_of(texts, opened)


def listed(_options: argparse.Namespace, workspace: Workspace, texts: Texts) -> Answer:
    """All of them, a line each."""
    rows, page = [], list_evaluations(workspace)
    while page:
        rows += page
        page = list_evaluations(workspace, page[-1])
    lines = table(
        (
            row.id,
            row.assessed_on,
            texts.word("status", row.status),
            f"{row.answered}/{row.relevant}",
            row.total,
            row.venue_name,
        )
        for row in rows
    )
    return Answer(lines, {"evaluations": [cast(Json, row._asdict()) for row in rows]})


def report(options: argparse.Namespace, workspace: Workspace, texts: Texts) -> Answer:
    """Print it; a number is given once and no file is overwritten."""
    issued = issue_report(workspace, open_evaluation(workspace, options.evaluation), options.out, texts)
    line = texts.say("Report: {path}", path=issued.path)
    return Answer((line,), {"path": str(issued.path), "number": issued.number, "pages": issued.pages})


def show(options: argparse.Namespace, workspace: Workspace, texts: Texts) -> Answer:
    """Where the score stands."""
    return result_of(texts, open_evaluation(workspace, options.evaluation))


def _say(opened: OpenedEvaluation, column: str, item: str, value: Json) -> None:
    """Our answer, or what a column says."""
    seen = opened.seen(answer_target(item, "", column))
    if column:
        answer_in_column(opened, column, item, "", value, seen)
    else:
        answer_item(opened, item, value, seen)


def _read(opened: OpenedEvaluation, item: str, text: str) -> Json:
    """As JSON where it looks like it, else as text; a kind that wants a whole number gets one."""
    try:
        value: Json = json.loads(text) if text.lstrip()[:1] in ("{", "[") else text
    except json.JSONDecodeError as error:
        raise InputError("command.no_json", place=item, given=text, at=error.pos + 1) from error
    try:
        check_answer(opened, item, value)
    except InputError:
        if not (text.isascii() and text.isdecimal()):
            raise
        value = int(text)
        check_answer(opened, item, value)
    return value


def _newest(workspace: Workspace, identity: str) -> str:
    newest = (checklist for checklist in available_checklists(workspace) if checklist.id == identity)
    return next((checklist.version for checklist in newest), "")


def _pairs(given: Iterable[str]) -> Iterable[tuple[str, str]]:
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals:
            raise InputError("command.no_pair", place="--fact", given=pair)
        yield name, value


COMMANDS: Final = {"new": new, "answer": answer, "list": listed, "show": show, "move": move, "report": report}
"""What carries each command out."""

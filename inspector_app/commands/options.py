"""The commands and their options; nothing else is loaded to understand a command line."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final, TypeAlias

VISITS: Final = "initial (default), surveillance, recertification, verification, special"
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_evaluation(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """inspector-app evaluation new | answer | list | move | show | report"""
    new = commands.add_parser("new", parents=[shared], help="start an evaluation; prints its id")
    new.add_argument("--checklist", required=True, metavar="ID[@VERSION]", help="an installed checklist")
    new.add_argument("--venue", required=True, metavar="NAME", help="name of the venue")
    new.add_argument("--area", required=True, metavar="CODE", help="area code (GB/T 2260), such as 330523")
    new.add_argument(
        "--visit",
        metavar="KIND",
        default="initial",
        help=VISITS,
    )
    new.add_argument("--date", metavar="DAY", help="assessment date, 2026-11-25 (default: today)")
    new.add_argument("--previous", metavar="EVALUATION", default="", help="id of the evaluation before")
    new.add_argument("--year", default="", help="award year, where the checklist reads it")
    new.add_argument("--renewals", default="", help="number of renewals, where the checklist reads it")
    new.add_argument("--fact", action="append", default=[], metavar="ID=VALUE", help="a fact of the venue")
    new.add_argument("--flag", action="append", default=[], metavar="ID", help="a flag that holds")
    new.add_argument("--inspector", metavar="NAME", help="who works here, if nobody has said so yet")
    new.add_argument("--registration", default="", metavar="NUMBER", help="of the inspector")
    new.add_argument("--body", default="", metavar="NAME", help="the certification body")
    new.add_argument("--body-code", default="", metavar="CODE", help="its short code in report numbers")
    answer = commands.add_parser("answer", parents=[shared], help="answer items")
    answer.add_argument("evaluation", metavar="EVALUATION")
    answer.add_argument("item", nargs="?", metavar="ITEM", help="id of the item")
    answer.add_argument("value", nargs="?", metavar="VALUE", help="text, a number, or JSON in { } or [ ]")
    answer.add_argument("--not-applicable", metavar="REASON", help="not applicable, with the reason")
    answer.add_argument("--clear", action="store_true", help="take the answer back")
    answer.add_argument("--note", metavar="TEXT", help="a remark")
    answer.add_argument("--column", default="", metavar="ID", help="what this column says, such as self")
    answer.add_argument("--from", dest="source", type=Path, metavar="FILE", help='JSON {"ITEM": value, …}')
    commands.add_parser("list", parents=[shared], help="the evaluations on this laptop, newest change first")
    move = commands.add_parser("move", parents=[shared], help="move one to another version of its checklist")
    move.add_argument("evaluation", metavar="EVALUATION")
    move.add_argument("version", nargs="?", default="", metavar="VERSION", help="an installed version")
    move.add_argument(
        "--map", type=Path, metavar="FILE.json", help='{"OLD": "NEW", "GONE": null}; made by checklist diff'
    )
    move.add_argument("--look", action="store_true", help="say what it would do; nothing is stored")
    move.add_argument("--back", action="store_true", help="move it back to the version before")
    show = commands.add_parser("show", parents=[shared], help="score, grade and what fixed it")
    show.add_argument("evaluation", metavar="EVALUATION")
    report = commands.add_parser("report", parents=[shared], help="print the report as PDF")
    report.add_argument("evaluation", metavar="EVALUATION")
    report.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="default: here")


def add_checklist(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """inspector-app checklist check | import | export | diff | try | list"""
    what = "a checklist file (.json), a form or plain table (.xlsx, .xls, .csv, .md), or ID@VERSION"
    how = "how a plain table is read (default: as proposed)"
    check = commands.add_parser(
        "check", parents=[shared], help="say what is wrong with a file; installs nothing"
    )
    check.add_argument("file", metavar="FILE", help=what)
    check.add_argument("--map", type=Path, metavar="FILE.json", help=how)
    check.add_argument("--write-map", type=Path, metavar="FILE.json", help="write how it was read")
    take = commands.add_parser("import", parents=[shared], help="install a checklist out of a file")
    take.add_argument("file", metavar="FILE", help=what)
    take.add_argument("--map", type=Path, metavar="FILE.json", help=how)
    take.add_argument("--out", type=Path, metavar="FILE.json", help="write it as a checklist file instead")
    give = commands.add_parser(
        "export", parents=[shared], help="write a checklist as a form or a checklist file"
    )
    give.add_argument("file", metavar="FILE", help=what)
    give.add_argument("--out", type=Path, required=True, metavar="FILE", help="FILE.xlsx or FILE.json")
    give.add_argument("--portable-scoring", action="store_true", help="also the scoring, as calculations")
    diff = commands.add_parser("diff", parents=[shared], help="what differs between two checklists")
    diff.add_argument("older", metavar="OLDER", help=what)
    diff.add_argument("newer", metavar="NEWER", help=what)
    diff.add_argument(
        "--write-map", type=Path, metavar="FILE.json", help="write which item is which, for evaluation move"
    )
    trial = commands.add_parser("try", parents=[shared], help="score answers without storing anything")
    trial.add_argument("file", metavar="FILE", help=what)
    trial.add_argument("--answers", type=Path, metavar="FILE", help='JSON {"ITEM": value, …}')
    trial.add_argument("--fact", action="append", default=[], metavar="ID=VALUE", help="a fact or flag")
    trial.add_argument("--visit", metavar="KIND", default="initial", help=VISITS)
    commands.add_parser("list", parents=[shared], help="the checklists installed here")

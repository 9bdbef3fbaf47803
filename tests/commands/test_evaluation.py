"""commands.evaluation: a whole evaluation from the command line, and what it refuses."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from inspector_app.__main__ import main
from inspector_app.usecases.evaluations import open_evaluation
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.workspace import open_workspace
from tests.story import RESOURCES
from tests.usecases.stage import completed

WHO = ("--inspector", "林知远", "--registration", "0001", "--body", "示例机构", "--body-code", "DEMO")
NEW = ("new", "--checklist", "TOUR-DEMO", "--venue", "云舍民宿（虚构）", "--area", "330523")


class Cli(NamedTuple):
    """The command line on one folder; `told` gives exit code and JSON, `said` exit code and text."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def told(self, *arguments: str) -> tuple[int, dict[str, Any]]:
        code = main(["evaluation", *arguments, "--data", str(self.folder), "--json"])
        said: dict[str, Any] = json.loads(self.capsys.readouterr().out)
        return code, said

    def said(self, *arguments: str) -> tuple[int, str]:
        code = main(["evaluation", *arguments, "--data", str(self.folder), "--language", "en"])
        out, wrong = self.capsys.readouterr()
        return code, out + wrong

    def start(self, *more: str) -> str:
        code, said = self.told(*NEW, *WHO, *more)
        assert code == 0, said
        return str(said["evaluation"])


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(tmp_path / "data", capsys)


def test_an_evaluation_is_started_answered_listed_and_printed(cli: Cli, tmp_path: Path) -> None:
    identity = cli.start("--flag", "lodging", "--fact", "floor_area_m2=18000", "--date", "2026-10-22")
    code, said = cli.told("answer", identity, "A1.1", "yes")
    assert (code, said["answered"], said["total"], said["complete"]) == (0, 1, "100.0", False)
    code, words = cli.said("answer", identity, "A2.6", "3", "--note", "两台扶梯常开")
    assert "2 of" in words
    assert "90.0 points so far" in words
    code, said = cli.told("list")
    assert [(row["id"], row["answered"]) for row in said["evaluations"]] == [(identity, 2)]
    code, words = cli.said("list")
    assert words.startswith(identity)
    code, said = cli.told("report", identity, "--out", str(tmp_path / "out"))
    assert Path(said["path"]).read_bytes().startswith(b"%PDF")
    assert said["pages"] > 3


def test_answers_come_from_a_file_all_or_none(cli: Cli, tmp_path: Path) -> None:
    identity = cli.start()
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"A1.1": "yes", "A2.6": 9}), "utf-8")
    code, said = cli.told("answer", identity, "--from", str(answers))
    assert (code, said["error"]["place"]) == (1, "A2.6")
    assert cli.told("show", identity)[1]["answered"] == 0
    answers.write_text(json.dumps({"A1.1": "yes", "A2.6": 3}), "utf-8")
    assert cli.told("answer", identity, "--from", str(answers))[1]["answered"] == 2


def test_another_column_is_answered_beside_ours(cli: Cli, tmp_path: Path) -> None:
    """What the venue says of itself is told with its own total; ours stays as it was."""
    identity = cli.start("--flag", "lodging")
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"A1.1": "yes", "A2.6": 2}), "utf-8")
    code, said = cli.told("answer", identity, "--column", "self", "--from", str(answers))
    assert (code, said["answered"], said["total"]) == (0, 0, None)
    assert [(each["id"], each["answered"]) for each in said["columns"]] == [("self", 2)]
    cli.told("answer", identity, "A2.6", "4", "--column", "self")
    cli.told("answer", identity, "A3.5", "--column", "self", "--not-applicable", "没有泳池")
    assert cli.told("show", identity)[1]["columns"][0]["total"] == "100.0"
    assert "Self-assessment: 100.0 (3/" in cli.said("show", identity)[1]
    assert (
        cli.told("answer", identity, "A2.6", "--column", "self", "--clear")[1]["columns"][0]["answered"] == 2
    )
    answers.write_text(json.dumps({"A1.1": "no", "A2.1": {}}), "utf-8")
    assert cli.told("answer", identity, "--column", "self", "--from", str(answers))[0] == 1
    assert cli.told("show", identity)[1]["columns"][0]["total"] == "100.0"


def test_an_answer_is_set_aside_and_taken_back(cli: Cli) -> None:
    identity = cli.start("--flag", "lodging")
    assert cli.told("answer", identity, "A3.5", "--not-applicable", "整体停业装修")[1]["answered"] == 1
    assert cli.told("answer", identity, "A3.5", "--clear")[1]["answered"] == 0
    assert cli.told("answer", identity, "A3.5", "--note", "待复核")[0] == 0
    assert cli.told("show", identity)[1]["outcome"] == "nothing_rated"


@pytest.mark.parametrize(
    ("arguments", "code", "place"),
    [
        (("answer", "{id}"), "command.no_answer", "ITEM"),
        (("answer", "{id}", "A1.1", "yes", "--column", "x"), "answer.no_column", "x"),
        (("answer", "{id}", "A1.1", "--note", "x", "--column", "self"), "command.column_note", "--note"),
        (("answer", "{id}", "A1.1"), "command.no_answer", "VALUE"),
        (("answer", "{id}", "A1.1", "maybe"), "answer.not_offered", "A1.1"),
        (("answer", "{id}", "A2.6", "9"), "answer.out_of_bounds", "A2.6"),
        (("answer", "{id}", "A1.3", "[oops"), "command.no_json", "A1.3"),
        (("answer", "{id}", "Z9", "yes"), "answer.unknown_item", "Z9"),
        (("answer", "nobody", "A1.1", "yes"), "evaluation.unknown", ""),
        (("answer", "{id}", "--from", "gone.json"), "checklist.file_unreadable", "gone.json"),
        ((*NEW, "--fact", "area"), "command.no_pair", "--fact"),
        ((*NEW, "--fact", "height=3"), "command.no_fact", "height"),
        ((*NEW, "--flag", "floor_area_m2"), "command.no_fact", "floor_area_m2"),
        ((*NEW, "--visit", "holiday"), "evaluation.visit_kind", "visit_kind"),
        (("new", "--checklist", "NONE", "--venue", "x", "--area", "330523"),
         "command.no_checklist", "--checklist"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_names_its_place_and_changes_nothing(
    cli: Cli, arguments: tuple[str, ...], code: str, place: str
) -> None:
    identity = cli.start()
    exit_code, said = cli.told(*(argument.replace("{id}", identity) for argument in arguments))
    assert (exit_code, said["error"]["code"], said["error"]["place"]) == (1, code, place)
    assert [row["answered"] for row in cli.told("list")[1]["evaluations"]] == [0]


@pytest.mark.parametrize("content", [b"no json", b"[1]", b"\xff"])
def test_a_file_without_answers_is_named(cli: Cli, tmp_path: Path, content: bytes) -> None:
    identity = cli.start()
    (tmp_path / "answers.json").write_bytes(content)
    code, said = cli.told("answer", identity, "--from", str(tmp_path / "answers.json"))
    assert (code, said["error"]["code"], said["error"]["place"]) == (1, "command.no_answers", "answers.json")


def test_somebody_must_have_said_who_works_here(cli: Cli) -> None:
    code, words = cli.said(*NEW)
    assert code == 1
    assert "--inspector" in words


def test_an_evaluation_names_the_one_before_and_the_award_year(cli: Cli) -> None:
    """A renewal is started from the line with what its scheme asks of the visit."""
    before = cli.start("--date", "2026-10-22")
    renewal = ("--visit", "recertification", "--previous", before, "--year", "3", "--renewals", "1")
    code, said = cli.told(*NEW, *WHO, *renewal)
    assert (code, said["error"]["code"]) == (1, "evaluation.previous_open")
    with closing(open_workspace(cli.folder, RESOURCES, SystemIdentity())) as workspace:
        completed(open_evaluation(workspace, before))
    code, words = cli.said(*NEW, *WHO, *renewal, "--venue", "西山旅馆（虚构）")
    assert code == 1
    assert "The evaluation before is of another venue: 云舍民宿（虚构）." in words
    code, words = cli.said(*NEW, *WHO, *renewal, "--date", "2026-10-21")
    assert code == 1
    assert "The evaluation before is of 2026-10-22, later than this visit on 2026-10-21." in words
    assert cli.start(*renewal, "--date", "2027-10-20") != before
    code, said = cli.told(*NEW, *WHO, "--previous", "nobody")
    assert (code, said["error"]["code"]) == (1, "evaluation.unknown")
    code, said = cli.told(*NEW, *WHO, "--year", "0")
    assert (code, said["error"]["place"]) == (1, "visit.year")

"""commands.checklist: a body brings its workbook, tries it, installs it, and evaluates by it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest

from inspector_app.__main__ import main

SURVEY = [
    ["type", "name", "label::中文 (zh)", "label::English (en)", "score_weight", "score_veto", "relevant"],
    ["begin_group", "energy", "节能", "Energy", "60", "", ""],
    ["select_one ynna", "led", "采用高效照明", "Efficient lighting", "3", "", ""],
    ["select_one ynna", "meter", "分区计量", "Sub-metering", "1", "", ""],
    ["end_group", "", "", "", "", "", ""],
    ["begin_group", "safety", "安全", "Safety", "40", "", ""],
    ["select_one ynna", "exit", "疏散通道畅通", "Exits clear", "1", "no", ""],
    ["text", "remark", "备注", "Remark", "", "", "${exit} = 'no'"],
    ["end_group", "", "", "", "", "", ""],
]
CHOICES = [
    ["list_name", "name", "label::中文 (zh)", "label::English (en)", "score_value", "score_na"],
    ["ynna", "yes", "是", "Yes", "1", ""],
    ["ynna", "partly", "部分", "Partly", "0.5", ""],
    ["ynna", "no", "否", "No", "0", ""],
    ["ynna", "na", "不适用", "Not applicable", "", "yes"],
]
SETTINGS = [
    ["form_title", "form_id", "version", "score_grades", "score_veto_cap"],
    ["酒店自查表", "HOTEL-CHECK", "2", "A:90;B:60;C:0", "C"],
]


class Cli(NamedTuple):
    """The command line on one folder."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def told(self, *arguments: str) -> tuple[int, dict[str, Any]]:
        code = main([*arguments, "--data", str(self.folder), "--json"])
        said: dict[str, Any] = json.loads(self.capsys.readouterr().out)
        return code, said

    def said(self, *arguments: str) -> tuple[int, str]:
        code = main([*arguments, "--data", str(self.folder), "--language", "en"])
        out, wrong = self.capsys.readouterr()
        return code, out + wrong


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(tmp_path / "data", capsys)


def workbook(folder: Path, **changed: list[list[str]]) -> Path:
    book = openpyxl.Workbook()
    for name, rows in {"survey": SURVEY, "choices": CHOICES, "settings": SETTINGS, **changed}.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    path = folder / "hotel.xlsx"
    book.save(path)
    return path


def answers(folder: Path, **given: Any) -> str:
    path = folder / "answers.json"
    path.write_text(json.dumps(given), "utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("given", "total", "grade"),
    [
        ({"led": "yes", "meter": "yes", "exit": "yes"}, "100.0", "A"),
        ({"led": "yes", "meter": "no", "exit": "yes"}, "85.0", "B"),  # 0.75 × 60 + 40
        ({"led": "yes", "meter": "na", "exit": "yes"}, "100.0", "A"),  # 3 of 3 points in energy
        ({"led": "partly", "meter": "partly", "exit": "yes"}, "70.0", "B"),
        ({"led": "yes", "meter": "yes", "exit": "no"}, "60.0", "C"),  # B by its total, but a veto
        ({"led": "yes", "meter": "yes", "exit": "na"}, "100.0", "A"),  # a section where nothing applies
    ],
)
def test_a_scored_form_grades_as_its_columns_say(
    cli: Cli, tmp_path: Path, given: dict[str, str], total: str, grade: str
) -> None:
    """The arithmetic beside each case is by hand."""
    code, said = cli.told(
        "checklist", "try", str(workbook(tmp_path)), "--answers", answers(tmp_path, **given)
    )
    assert (code, said["total"], said["grade"]) == (0, total, grade)


def test_a_form_is_checked_installed_evaluated_and_reported(cli: Cli, tmp_path: Path) -> None:
    path = workbook(tmp_path)
    code, said = cli.told("checklist", "check", str(path))
    assert (code, said["id"], said["version"], said["items"]) == (0, "HOTEL-CHECK", "2", 4)
    code, words = cli.said("checklist", "import", str(path))
    assert code == 0
    assert "Installed: HOTEL-CHECK 2" in words
    _, said = cli.told("checklist", "list")
    assert {(entry["id"], entry["uses"]) for entry in said["checklists"]} >= {("HOTEL-CHECK", 0)}
    _, said = cli.told(
        "evaluation", "new", "--checklist", "HOTEL-CHECK", "--venue", "云舍（虚构）", "--area", "330523",
        "--inspector", "林知远", "--registration", "1", "--body", "示例机构", "--body-code", "DEMO",
    )  # fmt: skip
    identity = said["evaluation"]
    given = answers(tmp_path, led="yes", meter="partly", exit="yes")
    _, said = cli.told("evaluation", "answer", identity, "--from", given)
    assert said["grade"] == "A"
    _, said = cli.told("evaluation", "report", identity, "--out", str(tmp_path / "out"))
    assert Path(said["path"]).read_bytes().startswith(b"%PDF")


def test_a_form_comes_back_as_it_was_and_as_a_checklist_file(cli: Cli, tmp_path: Path) -> None:
    path = workbook(tmp_path)
    kept = tmp_path / "kept.json"
    assert cli.told("checklist", "import", str(path), "--out", str(kept))[0] == 0
    assert cli.told("checklist", "check", str(kept))[1]["id"] == "HOTEL-CHECK"
    back = tmp_path / "back.xlsx"
    assert cli.told("checklist", "export", str(kept), "--out", str(back))[0] == 0
    rows = [[cell or "" for cell in row] for row in openpyxl.load_workbook(back)["survey"].values]
    assert rows == SURVEY
    code, words = cli.said("checklist", "diff", str(kept), str(back))
    assert (code, words.strip()) == (0, "Nothing differs.")


def test_an_installed_checklist_is_exported_with_what_is_lost(cli: Cli, tmp_path: Path) -> None:
    out = tmp_path / "tour.xlsx"
    code, words = cli.said("checklist", "export", "TOUR-DEMO@1.0.1", "--out", str(out), "--portable-scoring")
    assert code == 0
    assert "ODK and Kobo show no grade: it depends on" in words
    assert "calculate" in {row[0] for row in openpyxl.load_workbook(out)["survey"].values}
    code, said = cli.told("checklist", "export", "TOUR-DEMO@1.0.1", "--out", str(tmp_path / "tour.json"))
    assert said["problems"] == []
    assert cli.told("checklist", "check", str(tmp_path / "tour.json"))[0] == 0


def test_what_differs_between_two_versions_is_told_value_by_value(cli: Cli, tmp_path: Path) -> None:
    older = tmp_path / "older.json"
    cli.told("checklist", "export", "TOUR-DEMO@1.0.1", "--out", str(older))
    data = json.loads(older.read_text("utf-8"))
    data["version"] = "1.1.0"
    data["sections"][1]["sections"][0]["items"][0]["points"] = "4"
    data["sections"][1]["sections"][0]["items"].pop()
    newer = tmp_path / "newer.json"
    newer.write_text(json.dumps(data), "utf-8")
    code, words = cli.said("checklist", "diff", "TOUR-DEMO@1.0.1", str(newer))
    assert code == 0
    assert "Full points: 3 → 4" in words
    assert "- Item A1.6" in words
    _, said = cli.told("checklist", "diff", "TOUR-DEMO@1.0.1", str(newer))
    assert ("removed", "A1.6") in {(change["what"], change["id"]) for change in said["changes"]}


def test_a_trial_says_how_every_number_came_about(cli: Cli, tmp_path: Path) -> None:
    given = answers(tmp_path, **{"A1.1": "yes"})
    code, words = cli.said("checklist", "try", "TOUR-DEMO@1.0.1", "--answers", given, "--fact", "lodging=yes")
    assert code == 0
    assert "A1.1" in words
    _, said = cli.told("checklist", "try", "TOUR-DEMO@1.0.1", "--answers", given)
    assert said["items"]["A1.1"] == {"state": "rated", "earned": "3.000000", "points": "3.000000"}
    assert [section["id"] for section in said["sections"]] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("check", "gone.xlsx"), "table.file_unreadable"),
        (("check", "gone.json"), "checklist.file_unreadable"),
        (("export", "NONE@1", "--out", "x.json"), "command.no_checklist"),
        (("try", "TOUR-DEMO@1.0.1", "--fact", "height=3"), "command.no_fact"),
        (("try", "TOUR-DEMO@1.0.1", "--fact", "lodging"), "command.no_fact"),
    ],
)
def test_what_cannot_be_done_is_an_error_with_its_code(
    cli: Cli, arguments: tuple[str, ...], code: str
) -> None:
    exit_code, said = cli.told("checklist", *arguments)
    assert (exit_code, said["error"]["code"]) == (1, code)


PLAIN = [
    ["绿色饭店自查表", "", "", ""],
    ["编号", "评价内容", "分值", "评分标准"],
    ["1", "节能管理", "", ""],
    ["1.1", "设有节能责任人", "3", "有得3分，无不得分"],
    ["1.2", "公共区采用高效照明", "5", "是得5分"],
]


def test_a_plain_table_is_read_as_proposed_or_by_a_mapping(cli: Cli, tmp_path: Path) -> None:
    """One person says which column is which; the others use that mapping."""
    book = openpyxl.Workbook()
    for row in PLAIN:
        book.worksheets[0].append(row)
    path, how = tmp_path / "自查表.xlsx", tmp_path / "map.json"
    book.save(path)
    code, said = cli.told("checklist", "check", str(path), "--write-map", str(how))
    assert (code, said["items"]) == (0, 2)
    assert cli.told("checklist", "check", str(path))[1]["items"] == 2
    code, said = cli.told("checklist", "import", str(path), "--map", str(how))
    assert (code, said["installed"]) == (0, True)
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n", "utf-8")
    code, said = cli.told("checklist", "import", str(other), "--map", str(how))
    assert (code, said["error"]["code"]) == (1, "mapping.does_not_fit")
    code, said = cli.told("checklist", "check", str(other))
    assert code == 1


def test_a_version_is_never_replaced(cli: Cli, tmp_path: Path) -> None:
    assert cli.told("checklist", "import", str(workbook(tmp_path)))[0] == 0
    changed = [row if row[1] != "led" else [*row[:4], "2", *row[5:]] for row in SURVEY]
    code, said = cli.told("checklist", "import", str(workbook(tmp_path, survey=changed)))
    assert (code, said["error"]["code"]) == (1, "store.version_taken")

"""commands.moves: an evaluation moved to another version from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from inspector_app.__main__ import main
from inspector_app.domain.checklist.migration import migrate
from tests.commands.test_evaluation import Cli
from tests.story import tour_json


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """With a version 1.1.0 in which A1.1 has another id, A1.2 tells its new one and A1.3 is gone."""
    data: Any = migrate(tour_json())
    data |= {
        "version": "1.1.0",
        "moved_from": [{"version": "1.0.1", "items": {"A1.2": "A1.22"}}],
    }
    items = data["sections"][1]["sections"][0]["items"]
    items[0] |= {"id": "N1", "code": "甲1"}
    items[1]["id"] = "A1.22"
    items.pop(2)
    newer = tmp_path / "newer.json"
    newer.write_text(json.dumps(data), "utf-8")
    cli = Cli(tmp_path / "data", capsys)
    assert main(["checklist", "import", str(newer), "--data", str(cli.folder)]) == 0
    capsys.readouterr()
    return cli


def started(cli: Cli) -> str:
    identity = cli.start("--checklist", "TOUR-DEMO@1.0.1")
    assert cli.told("answer", identity, "A1.1", "yes")[0] == 0
    return identity


def test_a_mapping_is_written_looked_at_and_moved_by(cli: Cli, tmp_path: Path) -> None:
    """The file of the proposals is what a person corrects; nothing moves before they say so."""
    identity, file = started(cli), tmp_path / "map.json"
    arguments = ["TOUR-DEMO@1.0.1", "TOUR-DEMO@1.1.0", "--write-map", str(file), "--data", str(cli.folder)]
    assert main(["checklist", "diff", *arguments]) == 0
    cli.capsys.readouterr()
    proposed = json.loads(file.read_text("utf-8"))
    assert (proposed["A1.1"], proposed["A1.2"], proposed["A2.1"]) == ("N1", "A1.22", "A2.1")
    code, said = cli.told("move", identity, "1.1.0", "--look")
    assert (code, said["moved"], said["lost"]) == (0, False, [{"what": "item", "id": "A1.1"}])
    assert (said["before"]["total"], said["after"]["answered"]) == ("100.0", 0)
    code, said = cli.told("move", identity, "1.1.0", "--map", str(file))
    assert (code, said["moved"], said["lost"], said["version"]) == (0, True, [], "1.1.0")
    assert said["after"]["total"] == "100.0"
    code, said = cli.told("move", identity, "--back")
    assert (code, said["version"]) == (0, "1.0.1")


def test_what_is_lost_is_said_line_by_line(cli: Cli) -> None:
    identity = started(cli)
    code, words = cli.said("move", identity, "1.1.0")
    assert code == 0
    assert "Before: 1.0.1 · 100.0" in words
    assert "- A1.1: Said here, without a place there" in words


def test_answers_go_elsewhere_though_the_id_is_there_still(cli: Cli, tmp_path: Path) -> None:
    """A scheme from a workbook may give an old id to another question."""
    identity, file = started(cli), tmp_path / "map.json"
    cli.told("answer", identity, "A4.7", "yes")
    file.write_text('{"A1.1": "A4.7", "A4.7": null}', "utf-8")
    code, said = cli.told("move", identity, "1.1.0", "--map", str(file))
    assert (code, said["lost"]) == (0, [{"what": "item", "id": "A4.7"}])
    assert said["after"]["answered"] == 1


@pytest.mark.parametrize(
    ("mapping", "version", "code", "place"),
    [
        ('{"A1.1": "A2.6"}', "1.1.0", "move.other_kind", "A1.1"),
        ('{"A1.1": "gone"}', "1.1.0", "move.unknown_item", "gone"),
        ('{"gone": null}', "1.1.0", "move.unknown_item", "gone"),
        ("[]", "1.1.0", "command.no_answers", "map.json"),
        ("{}", "9.9.9", "command.no_checklist", "VERSION"),
    ],
)
def test_what_cannot_be_done_names_its_place_and_moves_nothing(
    cli: Cli, tmp_path: Path, mapping: str, version: str, code: str, place: str
) -> None:
    identity, file = started(cli), tmp_path / "map.json"
    file.write_text(mapping, "utf-8")
    failed, said = cli.told("move", identity, version, "--map", str(file))
    assert (failed, said["error"]["code"], said["error"]["place"]) == (1, code, place)
    assert cli.told("move", identity, "--back")[1]["error"]["code"] == "evaluation.not_moved"


def test_a_mapping_that_cannot_be_written_is_said(cli: Cli, tmp_path: Path) -> None:
    nowhere = str(tmp_path / "none" / "map.json")
    arguments = ["TOUR-DEMO@1.0.1", "TOUR-DEMO@1.1.0", "--write-map", nowhere, "--json"]
    assert main(["checklist", "diff", *arguments, "--data", str(cli.folder)]) == 1
    assert json.loads(cli.capsys.readouterr().out)["error"]["code"] == "table.not_written"

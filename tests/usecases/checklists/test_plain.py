"""usecases.checklists.plain"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from openpyxl import Workbook as Book

from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.indicators import Sheet
from inspector_app.domain.ops import Op
from inspector_app.domain.scoring import Scoring
from inspector_app.errors import DataError, UnavailableError
from inspector_app.usecases.checklists.plain import (
    Mapping,
    install_plain,
    load_mapping,
    open_plain,
    point_at_header,
    preview,
    save_mapping,
    use_mapping,
)
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.workspace import Workspace
from tests.exchange.workbook.workbooks import HOTEL, Rows, sheet

FORMS = Path(__file__).parents[2] / "forms"


def _file(folder: Path, rows: Rows = HOTEL, name: str = "评分表.xlsx") -> Path:
    written = Book()
    written.remove(written.worksheets[0])
    sheet(written, "评分表", rows)
    path = folder / name
    written.save(path)
    return path


def test_a_workbook_is_proposed_installed_and_remembered(tmp_path: Path, workspace: Workspace) -> None:
    """What was corrected once is not asked again for next year's file, and its version is a new one."""
    draft = open_plain(workspace, _file(tmp_path))
    assert not draft.remembered
    corrected = draft.mapped(draft.mapping.with_sheet(draft.mapping.sheets[0].with_column("H", "guidance")))
    installed = install_plain(workspace, corrected)
    assert installed_checklist(workspace, installed.id, "1.0.0") is not None
    again = open_plain(workspace, _file(tmp_path, [["2027"], *HOTEL]))
    assert again.remembered
    assert again.mapping.sheets[0].columns["H"] == "guidance"
    assert (again.mapping.version, again.mapping.sheets[0].header) == ("1.1.0", 5)


def test_a_mapping_is_shared_as_a_file(tmp_path: Path, workspace: Workspace) -> None:
    """Whoever understood the form first spares the others the work; a foreign form is refused."""
    draft = open_plain(workspace, _file(tmp_path))
    said = draft.mapping.with_sheet(draft.mapping.sheets[0].with_column("G", "guidance"))
    save_mapping(said, tmp_path / "map.json")
    read = use_mapping(draft, load_mapping(tmp_path / "map.json"))
    assert read.mapping.sheets[0].columns["G"] == "guidance"
    other = open_plain(
        workspace, _file(tmp_path, [["编号", "要求"], ["1", "甲甲"], ["2", "乙乙"]], "other.xlsx")
    )
    with pytest.raises(DataError, match=r"mapping\.does_not_fit"):
        use_mapping(other, said)


def test_a_bad_mapping_file_is_named_with_its_place(tmp_path: Path) -> None:
    """It may have been written by hand."""
    path = tmp_path / "map.json"
    path.write_text(json.dumps({"sheets": [{"columns": {"A": "what"}}]}), "utf-8")
    with pytest.raises(DataError) as caught:
        load_mapping(path)
    assert (caught.value.place, caught.value.details["file"]) == ("sheets[0].columns.A", "map.json")
    with pytest.raises(UnavailableError, match=r"mapping\.file_unwritable"):
        save_mapping(Mapping("x"), tmp_path / "none" / "map.json")


def test_nothing_is_installed_where_nothing_is_found(tmp_path: Path, workspace: Workspace) -> None:
    """The page shows the problem; the person points at the header and it works."""
    rows: Rows = [["甲"], ["编号", "要求"], ["1", "制度"], ["2", "人员"]]
    draft = open_plain(workspace, _file(tmp_path, rows))
    nothing = draft.mapped(replace(draft.mapping, sheets=()))
    assert preview(nothing).checklist is None
    with pytest.raises(DataError, match=r"mapping\.no_items"):
        install_plain(workspace, nothing)
    found = preview(point_at_header(draft, "评分表", 2)).checklist
    assert found is not None
    assert [item.text.zh for item in found.items.values()] == ["制度", "人员"]


def test_a_checklist_that_breaks_a_rule_is_not_installed(tmp_path: Path, workspace: Workspace) -> None:
    """A person may type an id that cannot be one; the preview says so."""
    draft = open_plain(workspace, _file(tmp_path))
    rows = [replace(draft.mapping, version="1.0.0", title="x")]
    installed = install_plain(workspace, draft.mapped(rows[0]))
    other = replace(rows[0], sheets=(rows[0].sheets[0].with_column("D", "ignore"),))
    with pytest.raises(DataError, match=r"store\.version_taken"):
        install_plain(workspace, draft.mapped(other))
    assert installed.title.zh == "x"


def test_a_published_standard_is_answered_and_totalled(workspace: Workspace) -> None:
    """OWASP ASVS in Chinese: imported without a correction, an unweighted yes/no checklist."""
    draft = open_plain(workspace, FORMS / "OWASP_ASVS_4.0.3_zh-cn.csv")
    checklist = install_plain(workspace, draft)
    assert {str(item.points) for item in checklist.items.values()} == {"1"}
    assert len(checklist.items) == 285


def test_its_total_is_the_share_of_yes(workspace: Workspace) -> None:
    """Three quarters of the items of every chapter met are 75 points; a deleted item asks for nothing."""
    checklist = install_plain(workspace, open_plain(workspace, FORMS / "OWASP_ASVS_4.0.3_zh-cn.csv"))
    evaluation = Evaluation()
    opened = Scoring(checklist, evaluation, Sheet(checklist, evaluation, (), date(2026, 11, 25)))
    asked = [item for item in checklist.root.all_items() if opened.items[item.id].state == "unanswered"]
    assert len(asked) == 277
    said = [
        Op(
            f"{n:06}",
            "evaluation/e",
            "d",
            n,
            "p",
            "",
            "answer.set",
            f"item/{item.id}",
            "no" if n % 4 == 0 else "yes",
        )
        for n, item in enumerate(asked, start=1)
    ]
    evaluation = Evaluation(said)
    result = Scoring(checklist, evaluation, Sheet(checklist, evaluation, (), date(2026, 11, 25))).result()
    assert result.total == Fraction(100 * (277 - 69), 277)
    assert result.outcome.kind == "ungraded"

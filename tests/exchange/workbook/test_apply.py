"""From a workbook to a whole checklist that the domain reads."""

import random
from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook as Book

from inspector_app.domain.checklist import read_checklist
from inspector_app.exchange.tables.model import Cell, Sheet, Workbook
from inspector_app.exchange.tables.reading import read_workbook
from inspector_app.exchange.workbook.apply import apply, identity_of
from inspector_app.exchange.workbook.header_words import MEANINGS
from inspector_app.exchange.workbook.propose import propose
from inspector_app.exchange.workbook.relational import joined
from tests.exchange.workbook.workbooks import HOTEL, HOTEL_MERGES, Rows, book, codes, one_sheet, sheet, taken

STRANGE = [
    "", "分值", "小计", "5分", "评价内容", "一、节（5分）", "x" * 3000, "-1", "0", "1e9",
    "★", "N/A", "\u202e",
    "=1/0", "A/B", "'\"", "٣", "½", "第一章",
]  # fmt: skip
FORMS = Path(__file__).parents[2] / "forms"


def test_a_scoring_table_becomes_points_gates_and_bonus(tmp_path: Path) -> None:
    """30 + 20 points and 5 of bonus, as its rows of totals say."""
    checklist, _, data = taken(one_sheet(tmp_path, HOTEL, *HOTEL_MERGES))
    assert [str(section.weight) for section in checklist.root.sections] == ["30", "20"]
    assert (str(checklist.total.bonus_most), str(checklist.total.most), checklist.total.aggregate) == (
        "5",
        "55",
        "sum",
    )
    assert [item.kind.name for item in checklist.items.values()] == [
        "yes_no", "choice", "scale", "scale", "yes_no", "yes_no", "choice",
    ]  # fmt: skip
    assert str(data["id"]).startswith("LIST-")


def test_a_published_standard_becomes_an_unweighted_yes_no_checklist() -> None:
    """OWASP ASVS in Chinese: 285 rows, 14 chapters; what it deleted is kept but never asked."""
    path = FORMS / "OWASP_ASVS_4.0.3_zh-cn.csv"
    checklist, problems, _ = taken(joined(read_workbook(path)), path.stem)
    assert len(checklist.items) == 285
    assert {item.kind.name for item in checklist.items.values()} == {"yes_no"}
    assert {str(item.points) for item in checklist.items.values()} == {"1"}
    assert [section.code for section in checklist.root.sections[0].sections] == [
        f"V{number}" for number in range(1, 15)
    ]
    assert [fact.words.zh for fact in checklist.facts] == [f"评价级别 level{number}" for number in (1, 2, 3)]
    assert sum(problem.code == "workbook.retired" for problem in problems) == 8
    assert codes(problems) == {"workbook.retired"}


def test_prerequisites_without_points_are_gates(tmp_path: Path) -> None:
    """基本条件 stands before a table of points."""

    def fill(written: Book) -> None:
        sheet(
            written,
            "基本条件",
            [["编号", "评价内容", "评价方法"], ["1", "证照齐全", "查"], ["2", "无事故", "查"]],
        )
        sheet(
            written,
            "评分",
            [["编号", "评价内容", "评价方法", "分值"], ["1", "制度", "查", 60], ["2", "人员", "查", 40]],
        )

    checklist, _, _ = taken(book(tmp_path, fill))
    assert [item.text.zh for item in checklist.gates] == ["证照齐全", "无事故"]
    assert [section.title.zh for section in checklist.root.sections] == ["评分"]


def test_weights_of_items_are_their_points(tmp_path: Path) -> None:
    """A table with 权重 only; English texts beside the Chinese ones."""
    rows: Rows = [
        ["编号", "评价内容", "指标内容(英文)", "权重"],
        ["A/1", "制度", "Rules", "60%"],
        ["A/1", "人员", None, "40%"],
        ["A2", "甲", "x", "0"],
    ]
    checklist, problems, _ = taken(one_sheet(tmp_path, rows))
    assert [(item.id, str(item.points), item.text.en) for item in checklist.items.values()] == [
        ("A-1", "60", "Rules"), ("A-1-2", "40", ""),
    ]  # fmt: skip
    assert codes(problems) == {"workbook.code_twice", "workbook.no_points"}


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A sheet that is gone, a sheet without a column of texts, and nothing at all."""
    workbook = one_sheet(tmp_path, HOTEL)
    mapping = propose(workbook)
    lost = replace(mapping, sheets=(replace(mapping.sheets[0], sheet="无"),))
    data, problems = apply(workbook, lost)
    assert data is None
    assert codes(problems) == {"workbook.sheet_missing", "workbook.no_items"}
    blind = replace(mapping, sheets=(replace(mapping.sheets[0], columns={}),))
    assert codes(apply(workbook, blind)[1]) == {"workbook.no_text_column", "workbook.no_items"}


def test_ids_come_from_titles() -> None:
    """Latin letters where there are some, else a fingerprint that stays."""
    assert identity_of("Azure AKS Review") == "AZURE-AKS-REVIEW"
    assert identity_of("绿色饭店") == identity_of("绿色饭店") != identity_of("绿色景区")


def _mutated(chance: random.Random, start: Workbook) -> Workbook:
    """The workbook with cells put in, overwritten, lost, and rows doubled."""
    rows = [list(row) for row in start.sheets[0].rows]
    for _ in range(chance.randrange(1, 30)):
        row = chance.choice(rows)
        match chance.randrange(4):
            case 0:
                row.insert(chance.randrange(len(row) + 1), Cell(chance.choice(STRANGE)))
            case 1 if row:
                row[chance.randrange(len(row))] = Cell(chance.choice(STRANGE))
            case 2:
                rows.insert(chance.randrange(len(rows)), list(row))
            case _:
                del row[chance.randrange(len(row) + 1) :]
    merges = ("A5:A8", f"A1:{chance.choice('BCD')}{chance.randrange(1, 20)}")
    return joined(Workbook((Sheet("表", rows, merges=merges), *start.sheets), "xlsx"))


def test_no_workbook_crashes_the_import(tmp_path: Path) -> None:
    """Seeded mutations of a real layout: whatever comes out is a checklist, or a list of problems."""
    chance = random.Random(20261125)
    start = one_sheet(tmp_path, HOTEL, *HOTEL_MERGES)
    for _ in range(400):
        workbook = _mutated(chance, start)
        mapping = propose(workbook)
        if chance.random() < 0.5 and mapping.used:
            used = mapping.used[0]
            for column in "ABCDEFG":
                used = used.with_column(column, chance.choice(MEANINGS))
            mapping = mapping.with_sheet(
                replace(used, header=chance.randrange(0, 20), depth=chance.randrange(1, 3))
            )
        data, problems = apply(workbook, mapping)
        if data is not None:
            assert read_checklist(data).sha256
        else:
            assert problems


def test_a_workbook_with_titles_links_and_drop_downs() -> None:
    """Azure's review: header in row 7, two levels of sections, the words of the answers in a sheet Values."""
    checklist, problems, _ = taken(joined(read_workbook(FORMS / "aks_checklist.en.xlsx")))
    assert checklist.title.en == "Azure AKS Review"
    assert len(checklist.items) == 110
    assert {(item.kind.name, item.not_applicable) for item in checklist.items.values()} == {("yes_no", True)}
    assert checklist.root.sections[0].sections[0].title.en == "Application Deployment"
    assert "Severity: Medium" in checklist.root.sections[0].sections[0].sections[0].items[0].guidance.en
    assert not codes(problems)

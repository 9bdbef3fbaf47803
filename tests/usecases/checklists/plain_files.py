"""A plain workbook with a gate sheet beside its scoring table, as a file and opened."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook as Book

from inspector_app.usecases.checklists.plain import PlainDraft, open_plain
from inspector_app.usecases.session.workspace import Workspace
from tests.exchange.workbook.workbooks import HOTEL, HOTEL_MERGES, sheet


def plain_file(folder: Path) -> Path:
    """The file."""
    written = Book()
    written.remove(written.worksheets[0])
    sheet(written, "评分表", HOTEL, *HOTEL_MERGES)
    sheet(written, "前置条件", [["编号", "评价内容", "评价方法"], ["Q1", "无重大事故", "查"]])
    path = folder / "绿色饭店.xlsx"
    written.save(path)
    return path


def draft_of(workspace: Workspace, folder: Path) -> PlainDraft:
    """The file opened."""
    return open_plain(workspace, plain_file(folder))

"""One round of ours: content JSON in, PDF out. Arguments: content file, PDF, fonts, cache."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from inspector_app.report.blocks import (
    Block,
    Column,
    Contents,
    Document,
    Heading,
    KeyValues,
    PageBreak,
    Paragraph,
    Photo,
    Photos,
    Row,
    Table,
)
from inspector_app.report.font_files import load_fonts
from inspector_app.report.pdf.writer import write_pdf

_COLUMNS = (
    Column(40, fixed=True),
    Column(4.2),
    Column(46, "center", fixed=True),
    Column(32, "center", fixed=True),
    Column(32, "center", fixed=True),
    Column(1.6),
)
_HEADER = (Row(("编号", "指标与结果", "判定", "满分", "得分", "说明")),)


def main(source: str, target: str, fonts: str, cache: str) -> None:
    """Write the report."""
    path = Path(source)
    content = json.loads(path.read_text(encoding="utf-8"))
    files: dict[str, Path] = {photo["sha256"]: path.parent / photo["file"] for photo in content["photos"]}
    photos = tuple(Photo(each["sha256"], each["number"], each["caption"]) for each in content["photos"])
    blocks: list[Block] = [
        Paragraph(content["title"], "title"),
        Paragraph(content["number"], "subtitle"),
        KeyValues(tuple((label, value) for label, value in content["basics"])),
        Paragraph(content["opinion"]),
        Contents("目录"),
        PageBreak(),
        Heading(1, "一、逐项评价"),
    ]
    for section in content["sections"]:
        blocks.append(Heading(2, section["title"]))
        blocks.append(Table(_COLUMNS, tuple(Row(tuple(row)) for row in section["rows"]), _HEADER))
    if photos:
        blocks += [Heading(1, "二、照片"), Photos(photos, "照片缺失")]
    document = Document(
        title=content["title"],
        blocks=tuple(blocks),
        number=content["number"],
        header=content["title"],
        notice=content["notice"],
        page_label="第 {page} 页 / 共 {pages} 页",
    )

    def rendition(sha256: str) -> BinaryIO:
        return files[sha256].open("rb")

    result = Path(target)
    result.unlink(missing_ok=True)
    write_pdf(
        document,
        result,
        fonts=load_fonts(Path(fonts), Path(cache)),
        open_rendition=rendition,
        issued_at=datetime(2026, 11, 22, tzinfo=UTC),
    )


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Makes workbooks part by part, so that a test shows the XML it is about."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATION = '<Relationship Id="{id}" Type="{office}/{kind}" Target="{target}"/>'


def relations(*entries: tuple[str, str, str]) -> str:
    """A part of relations: (id, kind, target)."""
    inner = "".join(_RELATION.format(id=i, office=OFFICE, kind=k, target=t) for i, k, t in entries)
    return f'<Relationships xmlns="x">{inner}</Relationships>'


def workbook(
    rows: str,
    *,
    after: str = "",
    strings: str = "",
    styles: str = "",
    names: str = "",
    more: Mapping[str, str] | None = None,
) -> bytes:
    """A workbook with the sheet "S": its rows as XML, and what stands after them."""
    parts = {
        "_rels/.rels": relations(("a", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><workbookPr/><sheets>'
        f'<sheet name="S" sheetId="1" r:id="s"/></sheets>{names}</workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            ("s", "worksheet", "worksheets/sheet1.xml"),
            ("t", "sharedStrings", "sharedStrings.xml"),
            ("u", "styles", "styles.xml"),
        ),
        "xl/worksheets/sheet1.xml": f'<worksheet {MAIN} xmlns:r="{OFFICE}">'
        f"<sheetData>{rows}</sheetData>{after}"
        "</worksheet>",
    }
    if strings:
        parts["xl/sharedStrings.xml"] = f"<sst {MAIN}>{strings}</sst>"
    if styles:
        parts["xl/styles.xml"] = f"<styleSheet {MAIN}>{styles}</styleSheet>"
    parts.update(more or {})
    return packed(parts)


def packed(parts: Mapping[str, str]) -> bytes:
    """Parts as a zip file."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def saved(folder: Path, name: str, content: bytes) -> Path:
    """A file with this content."""
    path = folder / name
    path.write_bytes(content)
    return path

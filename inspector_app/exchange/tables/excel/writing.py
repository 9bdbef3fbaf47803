"""Writes a workbook as .xlsx: cells of every kind, formulas with their values, links, lists."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from inspector_app.exchange.tables.excel.serial_dates import serial_number
from inspector_app.exchange.tables.model import Cell, Sheet, Validation, column_name, sheet_names

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_SPREADSHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_STYLES: Final = {"date": 1, "datetime": 2, "time": 3, "duration": 4}
_WHEN: Final = (1980, 1, 1, 0, 0, 0)  # the same content gives the same bytes
_LONGEST_LIST: Final = 255  # characters of a drop-down's words in place


def write_workbook(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as a .xlsx file; names are kept as far as spreadsheet programs allow them."""
    stream = BytesIO()
    names = sheet_names([sheet.name for sheet in sheets])
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        parts = _frame(names, [sheet.hidden for sheet in sheets])
        for number, sheet in enumerate(sheets, start=1):
            linked = _linked(sheet)
            parts[f"xl/worksheets/sheet{number}.xml"] = _sheet(sheet, linked)
            if linked:
                entries = (
                    f'<Relationship Id="rId{n}" Type="{_OFFICE}/hyperlink" Target={_attribute(cell.link)}'
                    ' TargetMode="External"/>'
                    for n, (_, _, cell) in enumerate(linked, start=1)
                )
                parts[f"xl/worksheets/_rels/sheet{number}.xml.rels"] = _relationships(entries)
        for part, text in parts.items():
            archive.writestr(zipfile.ZipInfo(part, _WHEN), _HEAD + text, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def write_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as CSV that spreadsheet programs open with the right characters."""
    stream = StringIO(newline="")
    csv.writer(stream).writerows(rows)
    return stream.getvalue().encode("utf-8-sig")


def _frame(names: Sequence[str], hidden: Sequence[bool]) -> dict[str, str]:
    """The parts around the sheets."""
    count = range(1, len(names) + 1)
    if all(hidden):
        hidden = [False] * len(names)  # a workbook must show one sheet
    entries = "".join(
        f'<sheet name={_attribute(name)} sheetId="{n}" state="{"hidden" if hides else "visible"}"'
        f' r:id="rId{n}"/>'
        for n, name, hides in zip(count, names, hidden, strict=True)
    )
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_SPREADSHEET}.worksheet+xml"/>'
        for n in count
    )
    sheets = (
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in count
    )
    styles = f'<Relationship Id="rId{len(names) + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    book = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SPREADSHEET}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_SPREADSHEET}.styles+xml"/>{overrides}</Types>',
        "_rels/.rels": _relationships([book]),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{entries}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": _relationships([*sheets, styles]),
        "xl/styles.xml": _STYLE_SHEET,
    }


_STYLE_SHEET: Final = (
    f'<styleSheet xmlns="{_MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>'
    '<numFmt numFmtId="166" formatCode="[h]:mm:ss"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5">'
    + "".join(f'<xf numFmtId="{n}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
              for n in (0, 164, 165, 21, 166))
    + "</cellXfs>"
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)  # fmt: skip


def _relationships(entries: Iterable[str]) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(entries)}</Relationships>'


def _sheet(sheet: Sheet, linked: Sequence[tuple[int, int, Cell]]) -> str:
    parts = [f'<worksheet xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheetData>']
    names = [column_name(n) for n in range(max((len(row) for row in sheet.rows), default=0))]
    for number, row in enumerate(sheet.rows, start=1):
        cells = [
            _cell(cell, f"{names[column]}{number}")
            for column, cell in enumerate(row)
            if cell.text or cell.formula
        ]
        if cells:
            parts.append(f'<row r="{number}">{"".join(cells)}</row>')
    parts.append("</sheetData>")
    if sheet.merges:
        merges = "".join(f"<mergeCell ref={_attribute(area)}/>" for area in sheet.merges)
        parts.append(f'<mergeCells count="{len(sheet.merges)}">{merges}</mergeCells>')
    if sheet.validations:
        lists = "".join(_validation(found) for found in sheet.validations)
        parts.append(f'<dataValidations count="{len(sheet.validations)}">{lists}</dataValidations>')
    if links := [
        f'<hyperlink ref="{column_name(column)}{row + 1}" r:id="rId{n}"/>'
        for n, (row, column, _) in enumerate(linked, start=1)
    ]:
        parts.append(f"<hyperlinks>{''.join(links)}</hyperlinks>")
    return "".join([*parts, "</worksheet>"])


def _linked(sheet: Sheet) -> list[tuple[int, int, Cell]]:
    return [(r, c, cell) for r, row in enumerate(sheet.rows) for c, cell in enumerate(row) if cell.link]


def _cell(cell: Cell, at: str) -> str:
    formula = f"<f>{_text(cell.formula)}</f>" if cell.formula else ""
    text = cell.text
    if cell.kind == "number" and _is_number(text):
        return f'<c r="{at}">{formula}<v>{text}</v></c>'
    if cell.kind == "date" and (found := serial_number(text)):
        return f'<c r="{at}" s="{_STYLES[found[1]]}">{formula}<v>{found[0]!r}</v></c>'
    if cell.kind == "boolean":
        return f'<c r="{at}" t="b">{formula}<v>{int(text == "TRUE")}</v></c>'
    if cell.kind == "error":
        return f'<c r="{at}" t="e">{formula}<v>{_text(text)}</v></c>'
    if formula:
        return f'<c r="{at}" t="str">{formula}<v>{_text(text)}</v></c>'
    return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{_text(text)}</t></is></c>'


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _validation(found: Validation) -> str:
    listed = '"' + ",".join(found.words).replace('"', '""') + '"'
    source = found.source or (listed if len(listed) <= _LONGEST_LIST else "")
    formula = f"<formula1>{_text(source)}</formula1>" if source else ""
    start = f'<dataValidation type="list" allowBlank="1" sqref={_attribute(found.range)}>'
    return f"{start}{formula}</dataValidation>"


def _text(text: str) -> str:
    return escape(_CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", text))


def _attribute(text: str) -> str:
    return quoteattr(_CONTROL.sub("", text) if _CONTROL.search(text) else text)

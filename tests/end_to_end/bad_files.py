"""Files that people really bring and no program can take as they are: each with what must be said of it."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple

import openpyxl

from tests.exchange.tables.excel.test_ole import compound, record
from tests.exchange.tables.workbooks import workbook

ENCRYPTED: Final = Path(__file__).parents[1] / "workbooks" / "encrypted.xlsx"  # a real one, password "secret"
HEADER: Final = ["type", "name", "label", "relevant", "constraint", "calculation"]
CHOICES: Final = [["list_name", "name", "label"], ["yn", "yes", "是"], ["yn", "no", "否"]]
PLAIN: Final = "编号,评价内容,满分\nA1,制度,5\nA2,消防,5\n"
Rows = list[list[str]]


class Bad(NamedTuple):
    """One file.

    Attributes:
        says: English words of the message, which both the page and the command line must show.
        cell: where, as "survey!B3"; "" for the whole file.
        refused: something of it cannot be taken over: exit code 1.
    """

    name: str
    content: bytes
    says: str
    cell: str = ""
    refused: bool = True


def form(*rows: list[str], choices: Rows = CHOICES) -> bytes:
    """A form as a person saves it."""
    book = openpyxl.Workbook()
    del book["Sheet"]
    for name, lines in {"survey": [HEADER, *rows], "choices": choices}.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    return _saved(book)


def plain(*rows: list[str], merge: str = "") -> bytes:
    """A plain table as a person saves it, perhaps with merged cells."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    if merge:
        sheet.merge_cells(merge)
    return _saved(book)


def _saved(book: openpyxl.Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_a_password(content: bytes) -> bytes:
    """A zip file whose parts say that they open with a password only."""
    changed = bytearray(content)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(mark)
        while at >= 0:
            changed[at + flags] |= 1
            at = changed.find(mark, at + 4)
    return bytes(changed)


def bomb() -> bytes:
    """A sheet of gigabytes in a small file."""
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2">'
    content = zipfile.ZipFile(BytesIO(workbook(rows + "</row>")))
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in content.namelist():
            with archive.open(name, "w", force_zip64=True) as part:
                before, here, after = content.read(name).partition(b"</row></sheetData>")
                part.write(before)
                for _ in range(400 if here else 0):
                    part.write(b" " * 1_000_000)
                part.write(here + after)
    return stream.getvalue()


def formatted_rows() -> bytes:
    """100,000 rows that hold nothing but a colour."""
    cells = "".join(f'<c r="{letter}{{n}}" s="1"/>' for letter in "ABCDEFGHIJ")
    empty = "".join(f'<row r="{n}">{cells.format(n=n)}</row>' for n in range(3, 100_003))
    head = "".join(
        f'<c r="{letter}1" t="inlineStr"><is><t>{text}</t></is></c>'
        for letter, text in zip("AB", ("编号", "评价内容"), strict=True)
    )
    item = '<c r="A2" t="inlineStr"><is><t>A1</t></is></c><c r="B2" t="inlineStr"><is><t>制度</t></is></c>'
    return workbook(f'<row r="1">{head}</row><row r="2">{item}</row>{empty}')


def entity() -> bytes:
    """A sheet that asks for a file of this computer."""
    sheet = '<!DOCTYPE x [<!ENTITY e SYSTEM "secret.txt">]><worksheet><sheetData/></worksheet>'
    return workbook("", more={"xl/worksheets/sheet1.xml": sheet})


LOCKED: Final = record(0x809, bytes(16)) + record(0x2F, bytes(54))  # begins, and says that it is encrypted
CORNER: Final = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
FOREVER: Final = "sum(//*[count(//*[count(//*[count(//*) > 0]) > 0]) > 0])"
FILES: Final = (
    Bad("~$form.xlsx", b"\x05user" + bytes(160), "Choose form.xlsx itself"),
    Bad(".~lock.form.xlsx#", b",user,host;", "Choose form.xlsx itself"),
    Bad("page.xls", b"<html><table><tr><td>1</td></tr></table></html>", "web page"),
    Bad("paper.xlsx", b"%PDF-1.7\n", "This is a PDF"),
    Bad("photo.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "holds no table"),
    Bad("cut.xlsx", form(["text", "q", "Q"])[:3000], "damaged"),
    Bad("table.xlsx", PLAIN.encode(), "it was read as that", refused=False),
    Bad("empty.csv", b"", "The file is empty"),
    Bad("blank.csv", b"\n , \n", "There is no table"),
    Bad("heading.csv", "编号,评价内容,满分\n".encode(), "No row"),
    Bad("encrypted.xlsx", ENCRYPTED.read_bytes(), "encrypted with a password"),
    Bad("encrypted.csv", ENCRYPTED.read_bytes(), "encrypted with a password"),
    Bad("encrypted.xls", compound("Workbook", LOCKED), "encrypted"),
    Bad("zipped.xlsx", with_a_password(form(["text", "q", "Q"])), "encrypted with a password"),
    Bad("letter.xls", compound("WordDocument", b""), "another program than Excel"),
    Bad("bomb.xlsx", bomb(), "Unpacked, this file has more than", "S!A2"),
    Bad("entity.xlsx", entity(), "refers to things outside itself", "S"),
    Bad(
        "far.xlsx",
        workbook(CORNER),
        "too large",
        "S!XFD1048576",
    ),
    Bad("rows.xlsx", formatted_rows(), "names no grades", refused=False),
    Bad("quote.csv", f'{PLAIN}A3,"open,5\nA4,four,5\n'.encode(), "quotation mark", "quote!B4", refused=False),
    Bad(
        "crossed.xlsx",
        form(["begin_repeat", "r", "R"], ["text", "q", "Q"], ["end_group"]),
        "which is taken to end here",
        "survey!A4",
        refused=False,
    ),
    Bad(
        "merged.xlsx",
        plain(["编号", "评价内容", "满分"], ["A1", "制度", "5"], ["A2", "人员", ""], merge="C2:C3"),
        "a cell that spans 2 items",
        "Sheet!2",
        refused=False,
    ),
    Bad(
        "formulas.xlsx",
        plain(["编号", "评价内容", "满分"], ["A1", "制度", "=1+4"], ["A2", "消防", "5"]),
        "never computed",
        "Sheet!C2",
    ),
    Bad(
        "ring.xlsx",
        form(["calculate", "a", "", "", "", "${b} + 1"], ["calculate", "b", "", "", "", "${a} + 1"]),
        "in a ring",
        "survey!F2",
        refused=False,
    ),
    Bad(
        "function.xlsx",
        form(["text", "t", "T"], ["calculate", "a", "", "", "", "frobnicate(1)"]),
        "frobnicate() is not computed",
        "survey!F3",
        refused=False,
    ),
    Bad(
        "twice.xlsx",
        form(["text", "q", "Q"], ["text", "q", "Q"]),
        "The name q is used twice",
        "survey!B3",
        refused=False,
    ),
    Bad(
        "deep.xlsx",
        form(["text", "t", "T"], ["calculate", "a", "", "", "", "(" * 300 + "1" + ")" * 300]),
        "nested more than",
        "survey!F3",
        refused=False,
    ),
    Bad(
        "forever.xlsx",
        form(["text", "t", "T"], ["calculate", "a", "", "", "", FOREVER]),
        "in a ring",
        "survey!F3",
        refused=False,
    ),
    Bad(
        "names.xlsx",
        form(["text", "it's", "Q"], ["text", "z", "Z", "${it's} = 'a'"]),
        "cannot be read",
        "survey!D3",
        refused=False,
    ),
)

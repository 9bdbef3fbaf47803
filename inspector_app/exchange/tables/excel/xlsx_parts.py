"""Reads what stands around the sheets of an .xlsx file: names, relations, texts, number formats."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from inspector_app.exchange.tables.excel.serial_dates import Moment, moment_of_format
from inspector_app.exchange.tables.excel.xml_parts import Package
from inspector_app.exchange.tables.grid import Budget

_ESCAPE: Final = re.compile(r"_x((?![Dd][89A-Fa-f])[0-9A-Fa-f]{4})_")  # half characters stay as written
_EACH: Final = 40  # a short text takes as much memory as one of so many characters
_BUILT_IN: Final[dict[int, Moment]] = {
    **dict.fromkeys((14, 15, 16, 17, *range(27, 32), 36, *range(50, 55), 57, 58), "date"),
    **dict.fromkeys((18, 19, 20, 21, *range(32, 36), 45, 47, 55, 56), "time"),
    22: "datetime",
    46: "duration",
}  # ECMA-376 part 1, 18.8.30, with the East Asian ones


class Entry(NamedTuple):
    """One sheet as the table of contents lists it."""

    name: str
    part: str
    hidden: bool


@dataclass(slots=True)
class Contents:
    """The table of contents of a workbook; `names` are its named areas."""

    entries: list[Entry] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    since_1904: bool = False


def unescape(text: str) -> str:
    """Control characters are written as _x000D_ there."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def read_relations(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """Relations of a part: id -> (last word of the type, target with its full path in the package)."""
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    found: dict[str, tuple[str, str]] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            target = attributes.get("Target", "")
            if attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[attributes.get("Id", "")] = attributes.get("Type", "").rpartition("/")[2], target

    if package.has(relations):
        package.parse(relations, start, _nothing, _nothing)
    return found


def read_contents(package: Package, part: str) -> Contents:
    """The sheets in their order, dialogs and charts left out, and the named areas."""
    relations = read_relations(package, part)
    contents = Contents()
    name = ""
    said: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal name
        if tag == "sheet":
            identity = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            kind, target = relations.get(identity, ("", ""))
            if kind == "worksheet" and package.has(target):
                title = unescape(attributes.get("name", ""))
                contents.entries.append(Entry(title, target, attributes.get("state", "visible") != "visible"))
        elif tag == "workbookPr":
            contents.since_1904 = attributes.get("date1904") in ("1", "true")
        elif tag == "definedName":
            name = attributes.get("name", "")
            said.clear()

    def end(tag: str) -> None:
        if tag == "definedName":
            contents.names[name] = "".join(said)

    package.parse(part, start, end, said.append)
    return contents


def read_strings(package: Package, part: str, budget: Budget) -> list[str]:
    """The texts that cells refer to by number; phonetic readings left out."""
    strings: list[str] = []
    parts: list[str] = []
    inside = reading = False

    def start(tag: str, _attributes: dict[str, str]) -> None:
        nonlocal inside, reading
        if tag == "t":
            inside = not reading
        elif tag == "si":
            parts.clear()
        elif tag == "rPh":
            reading = True

    def end(tag: str) -> None:
        nonlocal inside, reading
        if tag == "t":
            inside = False
        elif tag == "si":
            text = unescape("".join(parts))
            budget.take_text(len(text) + _EACH)
            strings.append(text)
        elif tag == "rPh":
            reading = False

    def data(text: str) -> None:
        if inside:
            parts.append(text)

    package.parse(part, start, end, data)
    return strings


def read_formats(package: Package, part: str) -> Mapping[str, Moment]:
    """Number of a cell style -> which part of a moment its number is, for those that show one."""
    own: dict[str, Moment] = {}
    styles: dict[str, Moment] = {}
    count = 0
    inside = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal count, inside
        if tag == "numFmt":
            moment = moment_of_format(attributes.get("formatCode", ""))
            if moment is not None:
                own[attributes.get("numFmtId", "")] = moment
        elif tag == "cellXfs":
            inside = True
        elif tag == "xf" and inside:
            number = attributes.get("numFmtId", "0")
            moment = own.get(number) or (_BUILT_IN.get(int(number)) if number.isdecimal() else None)
            if moment is not None:
                styles[str(count)] = moment
            count += 1

    def end(tag: str) -> None:
        nonlocal inside
        if tag == "cellXfs":
            inside = False

    package.parse(part, start, end, _nothing)
    return styles


def _nothing(*_event: object) -> None:
    """An event of no interest."""

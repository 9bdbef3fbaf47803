"""Turns the details of an error or problem into the words of its sentence: short, and never in code."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final

LONGEST: Final = 36  # characters of a value in a sentence
_LONGEST_PATH: Final = 64  # of the path of a file, which is of no use without its end
_LONGEST_WORDS: Final = 48  # of several words in a row
_LONGEST_LIST: Final = 120  # of the choices that the way out names
_STEP: Final = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
_CODE: Final = re.compile(r"[A-Za-z]+(?:_[A-Za-z]+)+")
_OF_FILES: Final = ("checklist.", "mapping.", "catalogue.")  # errors whose place is a path in JSON
_SPACES: Final = ("wanted", "item_kind", "aggregate", "visit_kind", "measure", "role", "finding", "field")
_MOST_NAMED: Final = 3  # of the words that were expected

Name = Callable[[str, str], str]
"""Texts.name: the word for a code of a space, the code itself where there is none."""


def shortened(text: str, most: int = LONGEST) -> str:
    """The text on one line, cut in the middle where it is longer: both its ends tell it apart."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    tail = (most - 1) // 3
    return f"{line[: most - 1 - tail]}…{line[len(line) - tail :]}"


def around(text: str, at: int, most: int = LONGEST) -> str:
    """What stands around a place, counted from 1, of a long text."""
    if len(text) <= most:
        return shortened(text, most)
    start = max(0, min(at - 1 - most // 2, len(text) - most))
    cut = " ".join(text[start : start + most].split())
    return f"{'…' if start else ''}{cut}{'…' if start + most < len(text) else ''}"


def filled(
    code: str, details: Mapping[str, object], place: str, name: Name, told: Callable[[object], str]
) -> dict[str, str]:
    """The words for the details of one error or problem.

    Args:
        code: of the error, which says what its place is: a field, a path in a file, or a file.
        told: the sentence of an error that is the cause of this one.
    """
    found = {key: _value(key, value, name, told) for key, value in details.items()}
    if (at := str(details.get("at", ""))).isdecimal() and "expression" in details:
        found["expression"] = around(str(details["expression"]), int(at))
    if code == "expression.not_available":
        found["name"] = name("need", found.get("name", ""))
    if "place" not in found:
        found["place"] = _place(code, place, name)
    return found


def cell_name(details: Mapping[str, object]) -> str:
    """The cell that an error of a table names: "survey!C5", "survey", or "" for none."""
    sheet, row, column = (str(details.get(key) or "") for key in ("sheet", "row", "column"))
    return f"{sheet}!{column}{row}" if sheet and row else sheet


def _value(key: str, value: object, name: Name, told: Callable[[object], str]) -> str:
    if isinstance(value, Exception):
        return told(value).rstrip(".。")
    if isinstance(value, Fraction):
        return f"{float(value):g}"
    if isinstance(value, bool | list | dict | tuple):
        kind = (
            str(value).lower() if isinstance(value, bool) else "object" if isinstance(value, dict) else "list"
        )
        return name("found", kind)
    text = "" if value is None else str(value)
    match key:
        case "wanted":
            return _wanted(text, name)
        case "found":
            return _found(text, name)
        case "kind":
            return shortened(name("file_kind", text))
        case "ring":
            return shortened(text, _LONGEST_WORDS)
        case "file" | "path":
            return shortened(text, _LONGEST_PATH)
        case "offered":
            return shortened(text, _LONGEST_LIST)
    return shortened(text)


def _wanted(text: str, name: Name) -> str:
    """What was expected: the word for it, or the first of the words that are allowed."""
    whole = name("wanted", text)
    if whole != text:
        return whole
    parts = text.split(" | ")
    words = [_word(part, name) for part in parts[:_MOST_NAMED]]
    said = " / ".join((*words, "…") if len(parts) > _MOST_NAMED else words)
    return shortened(said, _LONGEST_WORDS)


def _word(code: str, name: Name, spaces: tuple[str, ...] = _SPACES) -> str:
    """The word for a code in the first of the spaces that has one."""
    for space in spaces:
        if (word := name(space, code)) != code:
            return word
    return shortened(code.replace("_", " ") if _CODE.fullmatch(code) else code)


def _found(text: str, name: Name) -> str:
    """What was found; lists and objects by what they are."""
    if text in ("", "null", '""'):
        return name("found", "nothing")
    if text[0] in "[{" and len(text) > 1:
        return name("found", "list" if text[0] == "[" else "object")
    bare = text[1:-1] if len(text) > 2 and text[0] == text[-1] == '"' else text
    word = name("found", bare)
    return shortened(text) if word == bare else word


def _place(code: str, place: str, name: Name) -> str:
    if code.startswith("answer."):
        return _word(place, name, ("place", "field"))
    if code.startswith(_OF_FILES) and not re.search(r"[/\\]", place):
        return " · ".join(_steps(place, name))
    return shortened(place, _LONGEST_PATH)


def _steps(place: str, name: Name) -> list[str]:
    """ "sections[0].items[3].curve" as "Section 1", "Item 4", "Points by value"."""
    found: list[str] = []
    of_list = False
    for index, step in _STEP.findall(place):
        if index and found:
            found[-1] += f" {int(index) + 1}"
        elif of_list:
            found[-1] += f" {shortened(step)}"
        else:
            found.append(_word(step, name, ("steps", "field")))
            of_list = name("steps", step) != step
            continue
        of_list = False
    return found

"""Reads a regular expression as Java and JavaScript write it, as far as both agree, into a tree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from inspector_app.errors import InputError

DEEPEST: Final = 40  # nested groups
MOST_TIMES: Final = 1_000  # a repetition {n}
_CLASSES: Final = {
    "d": "[0-9]",
    "D": "[^0-9]",
    "w": "[A-Za-z0-9_]",
    "W": "[^A-Za-z0-9_]",
    "s": r"[ \t\n\x0b\f\r]",
    "S": r"[^ \t\n\x0b\f\r]",
}
_CONTROLS: Final = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v", "0": "\0"}
_PROPERTIES: Final = {
    "L": r"[^\W\d_]",
    "IsAlphabetic": r"[^\W\d_]",
    "Alpha": "[A-Za-z]",
    "Lower": "[a-z]",
    "Upper": "[A-Z]",
    "Digit": "[0-9]",
    "Alnum": "[A-Za-z0-9]",
    "Punct": r"[!-/:-@\[-`{-~]",
    "Space": r"[ \t\n\x0b\f\r]",
    "N": r"\d",
    "Nd": r"\d",
}
_TIMES: Final = re.compile(r"\{([0-9]{1,6})(?:(,)([0-9]{1,6})?)?\}")
_PROPERTY: Final = re.compile(r"\{\^?(\w+)\}")
_CODE: Final = re.compile(r"u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: `source` is a pattern of Python for it."""

    source: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A place between letters: start, end, at a word's edge or not."""

    kind: Literal["^", "$", "b", "B"]


@dataclass(frozen=True, slots=True)
class Sequence:
    """One after the other."""

    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Alternatives:
    """One of them."""

    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """`least` to `most` times; `most` None: without end."""

    part: Tree
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Ahead:
    """What must follow, or must not."""

    part: Tree
    wanted: bool


Tree: TypeAlias = Letter | Edge | Sequence | Alternatives | Repeat | Ahead


def read_pattern(pattern: str) -> Tree:
    """The tree of a pattern.

    Raises:
        InputError: "expression.pattern" with the place of what is not understood or not offered:
            back references, looking behind.
    """
    return _Reader(pattern).read()


class _Reader:
    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0
        self._depth = 0

    def read(self) -> Tree:
        tree = self._alternatives()
        if self._at < len(self._pattern):
            raise self._trouble()
        return tree

    def _trouble(self) -> InputError:
        return InputError("expression.pattern", pattern=self._pattern, at=self._at + 1)

    def _take(self, text: str) -> bool:
        if self._pattern.startswith(text, self._at):
            self._at += len(text)
            return True
        return False

    def _next(self) -> str:
        if self._at >= len(self._pattern):
            raise self._trouble()
        self._at += 1
        return self._pattern[self._at - 1]

    def _alternatives(self) -> Tree:
        parts = [self._sequence()]
        while self._take("|"):
            parts.append(self._sequence())
        return parts[0] if len(parts) == 1 else Alternatives(tuple(parts))

    def _sequence(self) -> Tree:
        parts: list[Tree] = []
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            parts.append(self._repeated(self._atom()))
        return Sequence(tuple(parts))

    def _repeated(self, part: Tree) -> Tree:
        while (bounds := self._times()) is not None:
            if isinstance(part, Edge | Ahead):
                raise self._trouble()
            part = Repeat(part, *bounds)
        return part

    def _times(self) -> tuple[int, int | None] | None:
        """The bounds of a repetition; lazy and possessive ones match the same whole texts."""
        times = _TIMES.match(self._pattern, self._at)
        bounds: tuple[int, int | None]
        if times is not None:
            least = int(times[1])
            most = least if times[2] is None else int(times[3]) if times[3] else None
            if least > MOST_TIMES or (most is not None and not least <= most <= MOST_TIMES):
                raise self._trouble()
            self._at = times.end()
            bounds = least, most
        elif self._take("*"):
            bounds = 0, None
        elif self._take("+"):
            bounds = 1, None
        elif self._take("?"):
            bounds = 0, 1
        else:
            return None
        if not self._take("?"):
            self._take("+")
        return bounds

    def _atom(self) -> Tree:
        letter = self._next()
        if letter == "(":
            return self._group()
        if letter == "[":
            return Letter(self._class())
        if letter == ".":
            return Letter(".")
        if letter in "^$":
            return Edge("^" if letter == "^" else "$")
        if letter in "*+?":
            self._at -= 1
            raise self._trouble()
        if letter != "\\":
            return Letter(re.escape(letter))
        if self._take("b"):
            return Edge("b")
        if self._take("B"):
            return Edge("B")
        return Letter(self._escape()[0])

    def _group(self) -> Tree:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._trouble()
        ahead = next((mark for mark in ("?=", "?!") if self._take(mark)), None)
        if ahead is None and not self._take("?:") and self._take("?"):
            raise self._trouble()
        inner = self._alternatives()
        if not self._take(")"):
            raise self._trouble()
        self._depth -= 1
        return inner if ahead is None else Ahead(inner, ahead == "?=")

    def _escape(self) -> tuple[str, bool]:
        """What stands behind a backslash as pattern of Python, and whether it is one single letter."""
        code = _CODE.match(self._pattern, self._at)
        if code is not None:
            self._at = code.end()
            return re.escape(chr(int(code[1] or code[2], 16))), True
        letter = self._next()
        if letter in _CLASSES:
            return _CLASSES[letter], False
        if letter in _CONTROLS:
            return re.escape(_CONTROLS[letter]), True
        if letter in "pP":
            found = _PROPERTY.match(self._pattern, self._at)
            if found is None or found[1] not in _PROPERTIES:
                raise self._trouble()
            self._at = found.end()
            inner = _PROPERTIES[found[1]]
            return (inner if letter == "p" else rf"(?!{inner})[\s\S]"), False
        if letter.isalnum():
            self._at -= 1
            raise self._trouble()
        return re.escape(letter), True

    def _class(self) -> str:
        """A class in brackets: ranges and single letters as one class of Python, named classes beside it."""
        denied = self._take("^")
        ranges: list[str] = []
        others: list[str] = []
        first = True
        while first or not self._take("]"):
            first = False
            source, single = self._class_letter()
            if not single:
                others.append(source)
                continue
            last = source
            if self._pattern.startswith("-", self._at) and not self._pattern.startswith("-]", self._at):
                self._at += 1
                last, single = self._class_letter()
                if not single or _letter(last) < _letter(source):
                    raise self._trouble()
            ranges.append(source if last == source else f"{source}-{last}")
        if ranges:
            others.append(f"[{''.join(ranges)}]")
        together = "|".join(others)
        return rf"(?!{together})[\s\S]" if denied else f"(?:{together})" if len(others) > 1 else together

    def _class_letter(self) -> tuple[str, bool]:
        letter = self._next()
        if letter == "[" or (letter == "&" and self._pattern.startswith("&", self._at)):
            raise self._trouble()  # classes within classes are Java's alone
        if letter == "\\":
            return (re.escape("\b"), True) if self._take("b") else self._escape()
        return re.escape(letter) if letter != "^" else r"\^", True


def _letter(source: str) -> str:
    return source[-1]

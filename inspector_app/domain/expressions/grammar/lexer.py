"""From the text of an expression to tokens with their place."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from inspector_app.errors import InputError

Kind = Literal["number", "text", "reference", "name", "operator", "end"]

_NAME: Final = r"[^\W\d][\w\-.]*"
_TOKEN: Final = re.compile(
    rf"""[ \t\r\n]*(?:
      (?P<number>[0-9]{{1,300}}(?:\.[0-9]{{0,300}})?(?:[eE][+-]?[0-9]{{1,3}})?
        | \.[0-9]{{1,300}}(?:[eE][+-]?[0-9]{{1,3}})?)(?![0-9])
    | (?P<text>"[^"]*"|'[^']*')
    | \$\{{\s*(?P<reference>(?:last-saved\#)?{_NAME})\s*\}}
    | (?P<name>{_NAME}(?::(?!:)(?:{_NAME}|\*))?)
    | (?P<operator><=|>=|!=|//|::|\.\.|[-+*=<>(),/|.@\[\]])
    )""",
    re.VERBOSE,
)
_WORD: Final = re.compile(r"[ \t\r\n]*(and|or|div|mod)")
_SPACE: Final = re.compile(r"[ \t\r\n]*\Z")
_ENDS_OPERAND: Final = frozenset((")", "]", ".", ".."))
LONGEST: Final = 10_000  # characters; no field form comes near (forms.md: p90 is far below)


class Token(NamedTuple):
    """`place` is the position of its first character, from 1.

    The words and, or, div, mod are operators only behind an operand, * is a product only there (XPath §3.7).
    """

    kind: Kind
    text: str
    place: int


def tokens(source: str) -> list[Token]:
    """All tokens of `source` and a last one of kind "end".

    Raises:
        InputError: "expression.unreadable" with the place, "expression.too_long".
    """
    if len(source) > LONGEST:
        raise InputError("expression.too_long", longest=LONGEST)
    found: list[Token] = []
    at = 0
    after_operand = False
    while not _SPACE.match(source, at):
        word = _WORD.match(source, at) if after_operand else None
        if word is not None:
            found.append(Token("operator", word[1], word.start(1) + 1))
            at = word.end()
            after_operand = False
            continue
        match = _TOKEN.match(source, at)
        if match is None:
            rest = source[at:].lstrip(" \t\r\n")
            raise InputError("expression.unreadable", expression=source, at=len(source) - len(rest) + 1)
        token = _token(match, after_operand)
        found.append(token)
        at = match.end()
        after_operand = token.kind != "operator" or token.text in _ENDS_OPERAND
    return [*found, Token("end", "", len(source) + 1)]


def _token(match: re.Match[str], after_operand: bool) -> Token:
    kind = match.lastgroup
    assert kind is not None
    place = match.start(kind) + 1
    text = match[kind]
    if kind == "text":
        return Token("text", text[1:-1], place)
    if kind == "reference":
        return Token("reference", text, match.end() - len(match[0].lstrip(" \t\r\n")) + 1)
    if kind == "number":
        return Token("number", text, place)
    if kind == "name" or (text == "*" and not after_operand):
        return Token("name", text, place)
    return Token("operator", text, place)

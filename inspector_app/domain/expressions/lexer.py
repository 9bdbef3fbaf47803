"""From the text of an expression to tokens with their place."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from inspector_app.errors import InputError

Kind = Literal["number", "text", "reference", "name", "operator", "end"]

_TOKEN: Final = re.compile(
    r"""\s*(?:
      (?P<number>\d{1,300}(?:\.\d{0,300})?|\.\d{1,300})(?!\d)
    | (?P<text>"[^"]*"|'[^']*')
    | \$\{\s*(?P<reference>[A-Za-z_][\w.\-]*)\s*\}
    | (?P<name>[A-Za-z_](?:[\w\-]|\.(?=\w))*(?::[A-Za-z_][\w\-]*)?)
    | (?P<operator><=|>=|!=|[-+*=<>(),])
    )""",
    re.VERBOSE,
)
_SPACE: Final = re.compile(r"\s*\Z")
LONGEST: Final = 10_000  # characters; no field form comes near (forms.md: p90 is far below)


class Token(NamedTuple):
    """`place` is the position of its first character, from 1."""

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
    while not _SPACE.match(source, at):
        match = _TOKEN.match(source, at)
        if match is None:
            rest = source[at:].lstrip()
            raise InputError("expression.unreadable", expression=source, at=len(source) - len(rest) + 1)
        found.append(_token(match))
        at = match.end()
    return [*found, Token("end", "", len(source) + 1)]


def _token(match: re.Match[str]) -> Token:
    place = match.end() - len(match.group().lstrip()) + 1
    for kind in ("number", "reference", "name", "operator"):
        if match[kind] is not None:
            return Token(kind, match[kind], place)
    return Token("text", match["text"][1:-1], place)

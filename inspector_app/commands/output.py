"""What a command says: lines for a person, or one JSON object for a program."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.errors import AppError
from inspector_app.texts import Texts

DONE: Final = 0
FAILED: Final = 1
"""There was an error with a sentence, or the file has problems that forbid its use; 2 is argparse's own."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found out.

    Attributes:
        lines: for a person, in their language.
        data: the same for a program; `ok` is added.
        ok: False where what was asked for could not be done; the exit code follows it.
    """

    lines: tuple[str, ...]
    data: dict[str, Json] = field(default_factory=dict)
    ok: bool = True


def tell(answer: Answer, *, as_json: bool) -> int:
    """Print an answer; returns the exit code."""
    if as_json:
        print(json.dumps({"ok": answer.ok, **answer.data}, ensure_ascii=False))
    else:
        for line in answer.lines:
            print(line)
    return DONE if answer.ok else FAILED


def tell_error(error: AppError, texts: Texts, *, as_json: bool) -> int:
    """Print why a command could not be carried out; returns the exit code."""
    sentence, hint = texts.error(error)
    if as_json:
        told: dict[str, Json] = {
            "code": error.code, "place": error.place, "sentence": sentence, "hint": hint,
        }  # fmt: skip
        print(json.dumps({"ok": False, "error": told}, ensure_ascii=False))
    else:
        print(f"{sentence} {hint}".strip(), file=sys.stderr)
    return FAILED


def table(rows: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Rows with their columns below each other; Chinese characters count as two."""
    rows = list(rows)
    widths = [max(map(_width, column), default=0) for column in zip(*rows, strict=True)]
    return tuple("  ".join(map(_padded, row, widths)).rstrip() for row in rows)


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _width(text: str) -> int:
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)

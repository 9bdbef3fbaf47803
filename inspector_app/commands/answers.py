"""Reads answers from a file: JSON with the value of each item."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.errors import DataError, UnavailableError

MOST_BYTES: Final = 10_000_000


def read_answers(path: Path) -> Mapping[str, Json]:
    """The value of each item by its id.

    Raises:
        UnavailableError: "checklist.file_unreadable".
        DataError: "command.no_answers".
    """
    try:
        content = path.read_bytes()[: MOST_BYTES + 1]
    except OSError as error:
        raise UnavailableError("checklist.file_unreadable", place=str(path), file=path.name) from error
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise DataError("command.no_answers", place=path.name) from error
    if not isinstance(data, dict):
        raise DataError("command.no_answers", place=path.name)
    return data

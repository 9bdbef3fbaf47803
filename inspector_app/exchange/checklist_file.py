"""Reads a checklist from a file: JSON, schema, domain; what is wrong is named with file and place."""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.domain.checklist.format import FORMAT
from inspector_app.exchange.json_file import open_json


def read_checklist_file(path: Path) -> tuple[Json, Checklist]:
    """The checklist as data and as objects.

    Raises:
        UnavailableError, DataError: as `open_json`; "checklist.newer_format", "checklist.schema"
            (wanted, found, more: how many further problems), and what `read_checklist` raises.
    """
    file = open_json(path)
    file.check_format(FORMAT)
    file.check_schema(f"checklist-{_format(file.data)}")
    return file.data, file.read(read_checklist)


def _format(data: Json) -> int:
    """The format whose schema measures the file: its own, else the newest."""
    found = data.get("format") if isinstance(data, dict) else None
    return found if type(found) is int and 1 <= found <= FORMAT else FORMAT

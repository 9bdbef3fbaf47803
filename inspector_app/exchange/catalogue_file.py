"""Reads and writes a catalogue as a file, as the office publishes it."""

from __future__ import annotations

import json
from pathlib import Path

from inspector_app.domain.catalogue.format import FORMAT, catalogue_json, read_catalogue
from inspector_app.domain.catalogue.model import Catalogue
from inspector_app.exchange.json_file import open_json


def read_catalogue_file(path: Path) -> Catalogue:
    """A published catalogue.

    Raises:
        UnavailableError, DataError: as `open_json`; "checklist.newer_format", "checklist.schema", and what
            `read_catalogue` raises.
    """
    file = open_json(path)
    file.check_format(FORMAT)
    file.check_schema(f"catalogue-{FORMAT}")
    return file.read(read_catalogue)


def catalogue_bytes(catalogue: Catalogue) -> bytes:
    """The file that `read_catalogue_file` reads: UTF-8, one field a line, so that two versions compare."""
    return (json.dumps(catalogue_json(catalogue), ensure_ascii=False, indent=1) + "\n").encode()

"""One file for support: log, versions, settings, counts, the database's health; no words of people."""

from __future__ import annotations

import io
import json
import logging
import os
import re
import shutil
import zipfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import Final, NamedTuple, get_args

from inspector_app.domain.evaluation import Status
from inspector_app.domain.ops import KINDS
from inspector_app.errors import AppError
from inspector_app.settings import SETTINGS, Folder
from inspector_app.store.database import Database
from inspector_app.store.files import make_folder, write_whole
from inspector_app.store.health import Health, examine
from inspector_app.store.settings import Settings
from inspector_app.usecases.session.preferences import Preferences
from inspector_app.usecases.support.log import log_files
from inspector_app.usecases.support.machine import library_versions, machine_facts

_DATABASE: Final = "inspector.db"
_log = logging.getLogger(__name__)


class SupportFile(NamedTuple):
    """What was written.

    Attributes:
        parts: names of what is in the file, in order.
        sound: whether the check of the database found nothing.
    """

    path: Path
    size: int
    parts: tuple[str, ...]
    sound: bool


def write_support_file(
    folder: Path, target: Path, screen: Mapping[str, str | int | float], now: str
) -> SupportFile:
    """Write the file; opens a connection of its own, so any thread may do it.

    Args:
        folder: the data folder.
        target: folder of the new file, made if it is not there.
        screen: what only the window knows: versions, language, sizes of screens.
        now: RFC 3339; it names the file.

    Raises:
        UnavailableError: the folder cannot be written, the disk is full; nothing half-written is left.
    """
    started = perf_counter()
    make_folder(target)
    health = examine(folder / _DATABASE)
    parts: dict[str, bytes] = {
        "about.json": _json({**machine_facts(), "written": now, "libraries": library_versions(), **screen}),
        "settings.json": _json(_settings(folder / _DATABASE)),
        "counts.json": _json(_counts(folder, target, health)),
        "database.json": _json({"version": health.version, "size": health.size, "trouble": health.trouble}),
        **{f"logs/{path.name}": _read(path) for path in log_files(folder)},
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    path = target / f"inspector-support-{re.sub('[^0-9]', '', now[:19])}.zip"
    write_whole(path, file.getvalue(), target)
    size = len(file.getvalue())
    _log.info("support.written", {"bytes": size, "ms": (perf_counter() - started) * 1000})
    return SupportFile(path, size, tuple(parts), not health.trouble)


def _settings(database: Path) -> dict[str, str]:
    """What holds; of a folder only whether one was chosen, for its path may name a person."""
    try:
        with closing(Database(database, read_only=True)) as db:
            preferences = Preferences(Settings(db))
            return {setting.name: _value(preferences, setting.name) for setting in SETTINGS}
    except AppError as error:
        return {"error": error.code}


_FOLDERS: Final = {setting.name for setting in SETTINGS if isinstance(setting.kind, Folder)}


def _value(preferences: Preferences, name: str) -> str:
    if preferences.unusable(name) is not None:
        return "unusable"
    value = preferences.get(name)
    return ("chosen" if value else "default") if name in _FOLDERS else value


def _counts(folder: Path, target: Path, health: Health) -> dict[str, object]:
    files = list(_files(folder / "evidence"))
    return {
        "rows": health.rows,
        "ops": _known(health.kinds, KINDS),
        "evaluations": _known(health.statuses, get_args(Status)),
        "evidence_files": len(files),
        "evidence_bytes": sum(files),
        "free_bytes_of_the_work": shutil.disk_usage(folder).free,
        "free_bytes_of_this_file": shutil.disk_usage(target).free,
    }


def _known(counted: Mapping[str, int], codes: Collection[str]) -> dict[str, int]:
    """Codes as this program has them; what anything else stored there counts together."""
    known = {name: count for name, count in counted.items() if name in codes}
    other = sum(counted.values()) - sum(known.values())
    return {**known, "?": other} if other else known


def _files(folder: Path) -> Iterator[int]:
    """The size of every file below a folder."""
    for place, _folders, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            if path.is_file():
                yield path.stat().st_size


def _read(path: Path) -> bytes:
    """The log goes on while it is read: a file may be renamed under our hands."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=True, indent=2).encode()

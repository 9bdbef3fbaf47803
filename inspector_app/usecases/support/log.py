"""The log of the program: codes, ids and numbers only, in a few files of bounded size.

Whoever logs uses logging as always, with a code of `EVENTS` and its values:

    _log.info("report.printed", {"evaluation": opened.id, "pages": 31, "ms": 840})

What is written is decided here, not there: a record that is no such event, or a value that does not look as
its name says, is left out. Of an exception stay its class, its code or number, and the lines of code it
passed; its sentence and its values do not, for they may hold what a person typed.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import walk_tb
from typing import Final

from inspector_app.errors import AppError

FOLDER: Final = "logs"
NAME: Final = "inspector.log"
LARGEST: Final = 512 * 1024  # bytes of one file
OLDER: Final = 3  # files kept beside the one that is written

_NUMBER: Final = r"-?\d{1,12}(\.\d{1,3})?"
_CODE: Final = r"[a-z0-9_]{1,40}(\.[a-z0-9_]{1,40}){0,4}"
_ID: Final = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_VERSION: Final = r"\d{1,6}(\.\d{1,6}){0,4}"
_VALUES: Final[dict[str, str]] = {
    "code": _CODE,
    "evaluation": _ID,
    "height": _NUMBER,
    "language": "zh_CN|en",
    "locale": "[a-z]{2,3}(_[A-Z][a-z]{3})?(_[A-Z]{2})?|C",
    "machine": "x86_64|AMD64|arm64|aarch64|ARM64|x86",
    "ms": _NUMBER,
    "bytes": _NUMBER,
    "ops": _NUMBER,
    "pages": _NUMBER,
    "python": _VERSION,
    "qt": _VERSION,
    "ratio": _NUMBER,
    "release": _VERSION,
    "saves": _NUMBER,
    "screens": _NUMBER,
    "setting": "[a-z_]{1,40}",
    "slowest": _NUMBER,
    "system": "Windows|Linux|Darwin",
    "version": _VERSION + r"(\.?(dev|a|b|rc)\d+)?",
    "width": _NUMBER,
}
"""How each value looks; one that does not is written as a question mark."""

EVENTS: Final[dict[str, tuple[str, ...]]] = {
    "program.started": ("version", "python", "qt", "system", "release", "machine", "locale", "language"),
    "program.shown": ("screens", "width", "height", "ratio"),
    "program.ended": ("ms",),
    "evaluation.opened": ("evaluation", "ops", "ms"),
    "evaluation.saved": ("evaluation", "saves", "ms", "slowest"),
    "evaluation.saved_slowly": ("evaluation", "ms"),
    "report.printed": ("pages", "ms"),
    "setting.unusable": ("setting",),
    "support.written": ("bytes", "ms"),
    "error": ("code",),
    "bug": (),
}
"""All that the log can say, and the values each may carry."""


def keep_log(folder: Path) -> logging.Handler:
    """What is logged from now on goes to files in `logs` of the data folder; nothing fails if it cannot."""
    handler = LogFile(folder / FOLDER / NAME)
    logging.getLogger().addHandler(handler)
    logging.getLogger("inspector_app").setLevel(logging.INFO)
    return handler


def log_files(folder: Path) -> list[Path]:
    """The files of the log in a data folder, the newest first."""
    names = (NAME, *(f"{NAME}.{number}" for number in range(1, OLDER + 1)))
    return [path for name in names if (path := folder / FOLDER / name).is_file()]


class LogFile(RotatingFileHandler):
    """The rotating file; it makes its folder when there is something to write."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=LARGEST, backupCount=OLDER, encoding="utf-8", delay=True)
        self.setFormatter(PlainFacts())

    # logging's own names from here on.

    def emit(self, record: logging.LogRecord) -> None:
        try:
            Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """A full disk, or a second program that holds the file: the work goes on without this line."""


class PlainFacts(logging.Formatter):
    """Writes the facts of a record and none of its words."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and one more for each step of an exception."""
        at = datetime.fromtimestamp(record.created).astimezone().isoformat(timespec="milliseconds")
        lines = [f"{at} {record.levelname} {_said(record)}"]
        if record.exc_info and record.exc_info[1] is not None:
            lines.extend(f"    {line}" for line in _trace(record.exc_info[1]))
        return "\n".join(lines)


def _said(record: logging.LogRecord) -> str:
    """The event with its values; of a record that is none, only where in the code it was made."""
    event = record.msg
    if not isinstance(event, str) or event not in EVENTS:
        name = record.name if re.fullmatch(r"[A-Za-z_][\w.]{0,80}", record.name, re.ASCII) else "?"
        return f"{name}:{record.lineno}"
    values: Mapping[str, object] = record.args if isinstance(record.args, Mapping) else {}
    told = [f"{name}={_shown(name, values[name])}" for name in EVENTS[event] if name in values]
    return " ".join([event, *told])


def _shown(name: str, value: object) -> str:
    text = f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return text if re.fullmatch(_VALUES[name], text, re.ASCII) else "?"


def _trace(error: BaseException) -> Iterator[str]:
    """The exception and those that led to it, newest first."""
    seen: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        yield " ".join([f"{type(found).__module__}.{type(found).__qualname__}", *_facts(found)])
        for frame, line in walk_tb(found.__traceback__):
            yield f"  {frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
        found = found.__cause__ or (None if found.__suppress_context__ else found.__context__)


def _facts(error: BaseException) -> Iterator[str]:
    """What an exception says in codes and numbers."""
    if isinstance(error, AppError):
        yield _shown("code", error.code)
    if isinstance(error, OSError) and error.errno is not None:
        yield f"errno={error.errno}"
    name = getattr(error, "sqlite_errorname", "")
    if isinstance(name, str) and re.fullmatch("[A-Z_]{1,40}", name):
        yield name

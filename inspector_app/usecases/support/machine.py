"""What the program runs on, in codes and numbers: nothing that names a person, a folder or a computer."""

from __future__ import annotations

import platform
import re
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from inspector_app import __version__

_LIBRARIES: Final = (
    "PySide6-Essentials",
    "sqlite-utils",
    "sqlcipher3",
    "reportlab",
    "Pillow",
    "segno",
    "jsonschema",
    "openpyxl",
    "python-calamine",
)


def machine_facts() -> dict[str, str]:
    """Version of the program, Python and system; a release is cut to its digits, the rest may be words."""
    digits = re.match(r"\d+(\.\d+)*", platform.release())
    return {
        "version": __version__,
        "python": platform.python_version(),
        "system": platform.system(),
        "release": digits[0] if digits else "",
        "machine": platform.machine(),
    }


def library_versions() -> dict[str, str]:
    """The libraries that the program uses and their versions, "" for one that is not there."""
    return {name: _version(name) for name in _LIBRARIES}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""

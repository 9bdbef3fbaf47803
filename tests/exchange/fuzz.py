"""Feeds the import with broken workbooks made from real ones; a program, so that its memory can be measured.

Each input is made from the seed and its number alone: `python -m tests.exchange.fuzz SEED FIRST COUNT`.
It ends with 1 and the number of the input where something else than an error of ours comes out.
"""

from __future__ import annotations

import faulthandler
import random
import sys
import tempfile
import traceback
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

from inspector_app.errors import AppError
from inspector_app.exchange.tables import read_workbook, write_csv, write_workbook
from inspector_app.usecases.checklists.files import export_checklist, import_checklist

FORMS: Final = Path(__file__).parents[1] / "forms"
SECONDS: Final = 10
SEEDS: Final = ("ODK_PreFlight_Multirotor_CL.xls", "ODK_Experiment_Metadata.xls")
SUFFIXES: Final = (".xlsx", ".xls", ".csv", ".md")
_TEXTS: Final = (
    *("99999999", "-1", "1e308", "${", "}", "|", '"', "\n", '<c r="XFD1048576">', "<f>", "</row>", "&lt;"),
    *("&#0;", "]]>", "<!DOCTYPE a [<!ENTITY e 'x'>]>", "begin_repeat", "end_group", "select_one ", "_xD800_"),
    *("A1:XFD1048576", "\u202e检\U0001f600", " or_other", 's="-9"', "\0\0\0\0", "\x7f\x7f"),
)
WORDS: Final = (b"\xff\xff\xff\xff", b"\xbc\xec", *(text.encode() for text in _TEXTS))


@cache
def sources() -> tuple[bytes, ...]:
    """Small files of every kind."""
    found: list[bytes] = []
    for name in SEEDS:
        content = (FORMS / name).read_bytes()
        sheets = read_workbook(FORMS / name).sheets
        survey = [[cell.text for cell in row] for row in sheets[0].rows]
        lines = ["| survey |", *("| | " + " | ".join(row) + " |" for row in survey)]
        found += [content, write_workbook(sheets), write_csv(survey), "\n".join(lines).encode()]
    return tuple(found)


def made(seed: int, number: int) -> tuple[str, bytes]:
    """The input of that number: a suffix, which may lie, and broken content."""
    chance = random.Random(f"{seed}/{number}")
    content = chance.choice(sources())
    if content.startswith(b"PK") and chance.random() < 0.8:
        content = _with_broken_part(content, chance)
    else:
        content = _broken(content, chance)
    return chance.choice(SUFFIXES), content


def _broken(content: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        content = chance.choice(_WAYS)(content, chance)
    return content


def _with_broken_part(content: bytes, chance: random.Random) -> bytes:
    """Break the XML inside, so that the zip file around it stays whole."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        names = old.namelist()
        broken = chance.choice(names)
        for name in names:
            part = old.read(name)
            if name == broken and chance.random() < 0.1:
                continue
            new.writestr(name, _broken(part, chance) if name == broken else part)
    return stream.getvalue()


def _flip(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def _cut(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + content[at + chance.randrange(64) :]


def _repeat(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + content[at : at + chance.randrange(200)] * chance.randrange(9) + content[at:]


def _insert(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(WORDS) + content[at:]


def _overwrite(content: bytes, chance: random.Random) -> bytes:
    at, word = chance.randrange(len(content) + 1), chance.choice(WORDS)
    return content[:at] + word + content[at + len(word) :]


def _end(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


_WAYS: Final[tuple[Callable[[bytes, random.Random], bytes], ...]] = (
    _flip,
    _cut,
    _repeat,
    _insert,
    _overwrite,
    _end,
)


def main(seed: int, first: int, count: int) -> int:
    """Import them all; every twentieth that can be read is exported and read again."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(first, first + count):
            suffix, content = made(seed, number)
            path = Path(folder) / f"form{suffix}"
            path.write_bytes(content)
            faulthandler.dump_traceback_later(SECONDS, exit=True)
            try:
                data = import_checklist(path).data
                if number % 20 == 0:
                    out = Path(folder) / "again" / "form.xlsx"
                    out.parent.mkdir(exist_ok=True)
                    export_checklist(data, out)
                    if import_checklist(out).data["sections"] != data["sections"]:
                        raise ValueError("another checklist came back")
            except AppError:
                pass
            except BaseException:  # whatever comes out must be named with its input
                traceback.print_exc()
                sys.stderr.write(f"input {number} of seed {seed}\n")
                return 1
            finally:
                faulthandler.cancel_dump_traceback_later()
                path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(*(int(argument) for argument in sys.argv[1:])))

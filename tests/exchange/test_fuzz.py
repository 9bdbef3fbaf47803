"""Broken workbooks: the import says what is wrong, never crashes, never hangs, never fills the memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from inspector_app.exchange.tables import Cell, Sheet, write_workbook
from tests.benchmarks.harness import cost_of_process
from tests.exchange.tables.workbooks import MAIN, packed, saved, workbook

FULL = 2000  # examples of the long profile
LONG, SHORT = 100_000, 400
MOST_MEMORY = 300_000_000
SECONDS = 60  # a file that goes wrong takes minutes or never ends; a busy machine takes three times as long
PROJECT = Path(__file__).parents[2]
IMPORT = """
import sys
from pathlib import Path
from inspector_app.errors import AppError
from inspector_app.usecases.checklists.files import import_checklist
try:
    import_checklist(Path(sys.argv[1]))
except AppError as error:
    print(error.code, file=sys.stderr)
"""


def test_broken_workbooks_give_messages_and_nothing_else() -> None:
    """100,000 with `--hypothesis-profile=full`, a share of them otherwise; the same ones each time."""
    count = LONG if settings().max_examples >= FULL else SHORT
    step = min(count, 20_000)
    for first in range(0, count, step):
        ran = subprocess.run(
            [sys.executable, "-m", "tests.exchange.fuzz", "7", str(first), str(step)],
            cwd=PROJECT,
            env=os.environ | {"PYTHONPATH": str(PROJECT), "RUST_BACKTRACE": "0"},
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr[-3000:]


def bomb() -> bytes:
    """A few kilobytes that unpack to half a gigabyte."""
    return workbook("<row><c><v>1</v></c></row>" + " " * 500_000_000)


def many_cells() -> bytes:
    return workbook(
        "".join(f'<row r="{n}"><c><v>1</v></c>{"<c><v>2</v></c>" * 20}</row>' for n in range(1, 60_000))
    )


def wide_rows() -> bytes:
    """Each cell stands far right: millions of empty ones in front of them."""
    return workbook("".join(f'<row r="{n}"><c r="BXX{n}"><v>1</v></c></row>' for n in range(1, 50_000)))


def many_strings() -> bytes:
    return workbook(
        '<row><c t="s"><v>0</v></c></row>', strings="<si><t>\U0001f600abcdefgh</t></si>" * 3_000_000
    )


def empty_formatted() -> bytes:
    cells = "".join(f'<c r="{letter}{{0}}" s="1"/>' for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return workbook("".join(f'<row r="{n}">{cells.format(n)}</row>' for n in range(1, 100_001)))


def deep_xml() -> bytes:
    return packed({"xl/workbook.xml": f"<w {MAIN}>" + "<a>" * 1_000_000})


def huge_csv() -> bytes:
    return b"type,name,label\n" + b"text,q,What?\n" * 3_000_000


def long_cell() -> bytes:
    return b"type,name,label\ntext,q," + "检查".encode() * 3_000_000


def many_merges() -> bytes:
    merges = '<mergeCell ref="A1:XFD1048576"/>' * 20_000
    rows = "".join(f'<row r="{n}"><c r="CV{n}"><v>1</v></c></row>' for n in range(1, 10_000))
    return workbook(rows, after=f"<mergeCells>{merges}</mergeCells>")


def many_questions() -> bytes:
    """Each question refers to a thousand others that are not there."""
    head = [Cell(text) for text in ("type", "name", "label", "relevant")]
    rule = Cell(" and ".join(f"${{a{n}}} = 1" for n in range(300)))
    rows = [[Cell("text"), Cell(f"q{n}"), Cell("Q"), rule] for n in range(3000)]
    return write_workbook([Sheet("survey", [head, *rows])])


def braces() -> bytes:
    """Patterns that look back and forth would take hours."""
    head = [Cell(text) for text in ("type", "name", "label", "relevant", "parameters", "x " * 16_000)]
    texts = ("select one " * 3000, "q" * 30_000, "${" * 16_000, "${ " * 10_000, "a= " * 10_000, "a:" * 16_000)
    rows = [[Cell(text) for text in (*texts[:3], rule, texts[4])] for rule in texts]
    return write_workbook([Sheet("survey", [head, *rows])])


def long_survey() -> bytes:
    """Each name is looked for among all before it."""
    head = [Cell(text) for text in ("type", "name", "label")]
    rows = [[Cell("integer"), Cell(f"q{n}"), Cell("Q")] for n in range(20_000)]
    return write_workbook([Sheet("survey", [head, *rows])])


def dashes() -> bytes:
    return b"| survey |\n| | type | name |\n|" + b"-" * 15_000_000 + b"x|\n"


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("bomb.xlsx", bomb),
        ("cells.xlsx", many_cells),
        ("wide.xlsx", wide_rows),
        ("strings.xlsx", many_strings),
        ("empty.xlsx", empty_formatted),
        ("deep.xlsx", deep_xml),
        ("huge.csv", huge_csv),
        ("long.csv", long_cell),
        ("merges.xlsx", many_merges),
        ("questions.xlsx", many_questions),
        ("braces.xlsx", braces),
        ("long.xlsx", long_survey),
        ("dashes.md", dashes),
    ],
)
def test_no_file_takes_long_or_much_memory(name: str, make: Callable[[], bytes], tmp_path: Path) -> None:
    """Below a minute and 300 MB, the whole process with its interpreter counted."""
    path = saved(tmp_path, name, make())
    script = tmp_path / "run.py"
    script.write_text(f"import sys\nsys.path.insert(0, {str(PROJECT)!r})\n{IMPORT}", "utf-8")
    cost = cost_of_process([sys.executable, str(script), str(path)])
    assert cost.peak < MOST_MEMORY
    assert cost.cpu < SECONDS

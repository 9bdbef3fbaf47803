"""The import of a workbook with 1,000 questions, whole, beside pyxform's conversion of the same file."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from pyxform.xls2xform import convert

from inspector_app.exchange.tables import EMPTY, Cell, Sheet, write_workbook
from inspector_app.usecases.checklists.files import import_checklist
from tests.benchmarks.harness import Benchmark, wall_of

_TYPES = (
    "select_one yn", "integer", "text", "select_multiple many", "date", "calculate", "decimal", "note",
    "select_one level", "image",
)  # fmt: skip
_HEADERS = (
    "type", "name", "label::English (en)", "label::中文 (zh)", "hint::English (en)", "required", "relevant",
    "constraint", "constraint_message::English (en)", "calculation", "appearance", "score_weight",
)  # fmt: skip


def benchmarks() -> list[Benchmark]:
    """From the file to the checklist, with all problems, against the file to the XForm without validation."""
    workbook = cache(_workbook)
    return [
        Benchmark(
            name="import: 1,000 questions",
            target=0.5,
            ours=lambda: wall_of(lambda: import_checklist(workbook())),
            yardstick=lambda: wall_of(lambda: convert(workbook(), validate=False)),
            yardstick_name="pyxform",
        )
    ]


def _workbook() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="bench-import-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    lists = {
        "yn": ("yes", "no"),
        "many": tuple(f"m{n}" for n in range(20)),
        "level": ("low", "middle", "high"),
    }
    worth = {"yes": "1", "no": "0"}
    choices = [
        (name, choice, choice.title(), f"{choice}项", worth.get(choice, ""))
        for name, listed in lists.items()
        for choice in listed
    ]
    settings = [("form_title", "form_id", "version", "default_language"), ("Big", "big", "1", "English (en)")]
    head = ("list_name", "name", "label::English (en)", "label::中文 (zh)", "score_value")
    path = folder / "form.xlsx"
    path.write_bytes(
        write_workbook(
            [_sheet("survey", _survey()), _sheet("choices", [head, *choices]), _sheet("settings", settings)]
        )
    )
    return path


def _survey() -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [_HEADERS]
    for group in range(50):
        rows.append(("begin_group", f"g{group}", f"Section {group}", f"第{group}部分"))
        rows.extend(_question(group * 20 + question) for question in range(20))
        rows.append(("end_group",))
    return rows


def _question(number: int) -> tuple[str, ...]:
    kind = _TYPES[number % len(_TYPES)]
    numeric = kind in ("integer", "decimal")
    return (
        kind,
        f"q{number}",
        f"Question {number}: is the exit of hall {number} free and marked?",
        f"第{number}题：{number}号大厅的出口是否畅通并有标识？",
        "Look at it yourself",
        "yes" if number % 3 == 0 else "",
        f"${{q{number - 1}}} != ''" if number % 4 == 1 else "",
        ". >= 0 and . <= 100" if numeric else "",
        "0 to 100" if numeric else "",
        f"if(${{q{number - 4}}} > 5, 1, 0)" if kind == "calculate" else "",
        "minimal" if kind.startswith("select") else "",
        "2" if kind == "select_one yn" else "",
    )


def _sheet(name: str, rows: Sequence[tuple[str, ...]]) -> Sheet:
    return Sheet(name, [[Cell(text) if text else EMPTY for text in row] for row in rows])

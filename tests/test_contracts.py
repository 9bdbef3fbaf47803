"""The contracts between the layers, in pyproject.toml, allow the design and notice each kind of breach."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
CHECK = "from importlinter.cli import lint_imports_command as go; go(['--no-cache'])"

DESIGN = {
    "__init__": "",
    "__main__": "import inspector_app.app, inspector_app.commands.run",
    "app": "import PySide6.QtWidgets, inspector_app.ui.main_window",
    "commands.run": "import inspector_app.usecases.answering, inspector_app.texts",
    "ui.main_window": "import PySide6.QtGui, inspector_app.ui.pages.conduct.page, inspector_app.settings",
    "ui.pages.conduct.page": "import inspector_app.usecases.answering, inspector_app.report.content",
    "usecases.answering": "import inspector_app.store.journal, inspector_app.report.pdf.objects",
    "store.journal": "from sqlcipher3 import dbapi2\nimport sqlite_utils, inspector_app.domain.ops",
    "report.content": "import inspector_app.domain.ops",
    "report.figures": "import inspector_app.report.content",
    "report.pdf.objects": "import reportlab.pdfbase, PIL.Image, inspector_app.report.figures",
    "domain.ops": "import hashlib, inspector_app.errors",
    "settings": "import inspector_app.texts",
    "texts": "import inspector_app.resources",
    "resources": "import inspector_app.errors",
    "errors": "",
}
"""A small inspector_app with every layer: module -> its imports."""

BREACHES = {
    "a layer reaches up": ("store.journal", "import inspector_app.usecases.answering"),
    "a layer beside is used": ("report.content", "import inspector_app.store.journal"),
    "a module outside every layer": ("misplaced", ""),
    "a command opens a window": ("commands.run", "import inspector_app.app"),
    "the screen asks the store": ("ui.pages.conduct.page", "import inspector_app.store.journal"),
    "the screen draws a PDF": ("ui.main_window", "import inspector_app.report.pdf.objects"),
    "the domain speaks": ("domain.ops", "import inspector_app.texts"),
    "the domain reads the clock": ("domain.ops", "import time"),
    "Qt in a use case": ("usecases.answering", "from PySide6 import QtCore"),
    "SQL in a use case": ("usecases.answering", "import sqlite3"),
    "SQL in the screen": ("ui.main_window", "from sqlcipher3 import dbapi2"),
    "a PDF writer in the screen": ("ui.main_window", "import reportlab"),
    "pictures decoded in a use case": ("usecases.answering", "from PIL import Image"),
    "a widget knows its page": ("ui.widgets.card", "import inspector_app.ui.pages.conduct.page"),
    "the layout knows PDF": ("report.layout.flow", "import inspector_app.report.pdf.objects"),
    "a cycle of siblings": ("ui.pages.conduct.page", "import inspector_app.ui.main_window"),
}


def lint(modules: dict[str, str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Check a made-up package against the contracts of the project."""
    for name, text in modules.items():
        path = folder / "inspector_app" / f"{name.replace('.', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for package in (folder / "inspector_app").rglob("*/"):
        (package / "__init__.py").touch()
    (folder / "pyproject.toml").write_bytes((PROJECT / "pyproject.toml").read_bytes())
    environment = os.environ | {"PYTHONPATH": str(folder)}
    return subprocess.run(
        [sys.executable, "-c", CHECK], cwd=folder, env=environment, capture_output=True, text=True
    )


def test_the_design_keeps_every_contract(tmp_path: Path) -> None:
    ran = lint(DESIGN, tmp_path)
    assert ran.returncode == 0, ran.stdout


def test_a_layer_yet_to_come_fits_in(tmp_path: Path) -> None:
    """The hub, sync and exchange need no new contract."""
    later = {
        "hub.server": "import inspector_app.usecases.answering",
        "sync.engine": "",
        "exchange.tables": "",
    }
    ran = lint(DESIGN | later, tmp_path)
    assert ran.returncode == 0, ran.stdout


def test_the_screen_may_not_use_a_layer_yet_to_come(tmp_path: Path) -> None:
    later = {"sync.engine": "", "ui.main_window": "import inspector_app.sync.engine"}
    assert "BROKEN" in lint(DESIGN | later, tmp_path).stdout


@pytest.mark.parametrize(("module", "line"), BREACHES.values(), ids=BREACHES)
def test_a_breach_breaks_a_contract(module: str, line: str, tmp_path: Path) -> None:
    ran = lint(DESIGN | {module: f"{DESIGN.get(module, '')}\n{line}"}, tmp_path)
    assert ran.returncode != 0
    assert "BROKEN" in ran.stdout

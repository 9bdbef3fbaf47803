"""The project keeps its own rules, and each rule notices a breach."""

from pathlib import Path

import pytest

from tests.house_rules import (
    LINES_OF_A_FILE,
    LINES_OF_A_FUNCTION,
    MODULES_OF_A_FOLDER,
    RULES,
    Rule,
    errors_are_caught_by_name,
    every_module_has_its_test,
    excuses_have_reasons,
    files_are_short,
    folders_are_small,
    functions_are_short,
    imports_stand_at_the_top,
    modules_say_what_they_do,
    no_forbidden_calls_of_qt,
    nothing_names_a_machine,
    only_commands_print,
    only_task_starts_threads,
    the_domain_is_free,
    the_program_runs_on_windows,
    work_is_finished,
)

PROJECT = Path(__file__).parent.parent
Tree = dict[str, str]

SETTINGS = '[tool.inspector.lazy-imports]\nreportlab = ["inspector_app/report/pdf.py"]\n'
CATCH = "try:\n    pass\nexcept {}:\n    raise\n"
LAZY = "def draw() -> None:\n    import {}\n"
HOME = "/" + "home/somebody/project"

KEPT: list[tuple[Rule, Tree]] = [
    (files_are_short, {"inspector_app/a.py": "\n" * LINES_OF_A_FILE}),
    (functions_are_short, {"tests/a.py": "def a():\n" + "    b()\n" * (LINES_OF_A_FUNCTION - 1)}),
    (folders_are_small, {f"inspector_app/a{n}.py": "" for n in range(MODULES_OF_A_FOLDER)}),
    (no_forbidden_calls_of_qt, {"inspector_app/ui/a.py": "application.exec()"}),
    (only_task_starts_threads, {"inspector_app/ui/task.py": "QThreadPool.globalInstance()"}),
    (only_commands_print, {"inspector_app/__main__.py": "print(1)", "packaging/run.py": "print(1)"}),
    (errors_are_caught_by_name, {"inspector_app/a.py": CATCH.format("OSError")}),
    (errors_are_caught_by_name, {"inspector_app/ui/task.py": CATCH.format("Exception")}),
    (modules_say_what_they_do, {"inspector_app/commonplace.py": ""}),
    (excuses_have_reasons, {"tests/a.py": "a = 1  # noqa: E501, N806 - the source's own line\n"}),
    (excuses_have_reasons, {"tests/a.py": "a = 1  # type: ignore[misc]  # the stub lacks it\n"}),
    (excuses_have_reasons, {"tests/a.py": 'a = "# noqa"\n'}),
    (work_is_finished, {"inspector_app/a.py": "# what is left: nothing\n"}),
    (
        imports_stand_at_the_top,
        {"pyproject.toml": SETTINGS, "inspector_app/report/pdf.py": LAZY.format("reportlab.x")},
    ),
    (the_domain_is_free, {"inspector_app/domain/a.py": "import math\nfrom inspector_app.domain import b\n"}),
    (the_program_runs_on_windows, {"inspector_app/a.py": "import tempfile\nimport os\nos.replace(a, b)\n"}),
    (every_module_has_its_test, {"inspector_app/ui/a.py": "", "tests/ui/test_a.py": ""}),
    (every_module_has_its_test, {"inspector_app/__main__.py": "", "tests/test_main.py": ""}),
    (nothing_names_a_machine, {"README.md": "see https://example.org/home/page and ./home/page"}),
    (nothing_names_a_machine, {".venv/a.txt": HOME}),
]

BROKEN: list[tuple[Rule, Tree]] = [
    (files_are_short, {"inspector_app/a.py": "\n" * (LINES_OF_A_FILE + 1)}),
    (functions_are_short, {"tests/a.py": "def a():\n" + "    b()\n" * LINES_OF_A_FUNCTION}),
    (folders_are_small, {f"inspector_app/ui/a{n}.py": "" for n in range(MODULES_OF_A_FOLDER + 1)}),
    (no_forbidden_calls_of_qt, {"inspector_app/ui/a.py": "application.processEvents()"}),
    (no_forbidden_calls_of_qt, {"inspector_app/ui/a.py": "from PySide6.QtCore import qVersion"}),
    (no_forbidden_calls_of_qt, {"tests/ui/a.py": "widget.blockSignals(True)"}),
    (only_task_starts_threads, {"inspector_app/ui/a.py": "from PySide6.QtCore import QThread"}),
    (only_task_starts_threads, {"inspector_app/usecases/a.py": "threading.Thread(target=f)"}),
    (only_commands_print, {"inspector_app/ui/a.py": "print(1)"}),
    (errors_are_caught_by_name, {"inspector_app/a.py": CATCH.format("Exception")}),
    (errors_are_caught_by_name, {"inspector_app/a.py": CATCH.format("(OSError, BaseException)")}),
    (errors_are_caught_by_name, {"inspector_app/a.py": CATCH.format("").replace(" :", ":")}),
    (modules_say_what_they_do, {"inspector_app/date_utils.py": ""}),
    (modules_say_what_they_do, {"tests/common/a.py": ""}),
    (excuses_have_reasons, {"tests/a.py": "a = 1  # noqa: E501\n"}),
    (excuses_have_reasons, {"tests/a.py": "a = 1  # noqa - because\n"}),
    (excuses_have_reasons, {"tests/a.py": "a = 1  # type: ignore  # because\n"}),
    (excuses_have_reasons, {"tests/a.py": "a = 1  # type: ignore[misc]\n"}),
    (excuses_have_reasons, {"tests/a.py": "a = 1  # pragma: no cover\n"}),
    (work_is_finished, {"inspector_app/a.py": "# TODO: the rest\n"}),
    (work_is_finished, {"inspector_app/a.py": "raise NotImplementedError"}),
    (work_is_finished, {"tests/a.py": "import pytest\n@pytest.mark.skip\ndef test_a(): ...\n"}),
    (imports_stand_at_the_top, {"inspector_app/a.py": LAZY.format("inspector_app.b")}),
    (
        imports_stand_at_the_top,
        {"pyproject.toml": SETTINGS, "inspector_app/ui/a.py": LAZY.format("reportlab")},
    ),
    (imports_stand_at_the_top, {"inspector_app/a.py": "def a():\n    from . import b\n"}),
    (the_domain_is_free, {"inspector_app/domain/a.py": "from inspector_app import texts"}),
    (the_domain_is_free, {"inspector_app/domain/a.py": "import PIL.Image"}),
    (the_program_runs_on_windows, {"inspector_app/a.py": "import fcntl"}),
    (the_program_runs_on_windows, {"inspector_app/a.py": "os.fork()"}),
    (the_program_runs_on_windows, {"inspector_app/a.py": "open('/tmp/a')"}),
    (every_module_has_its_test, {"inspector_app/ui/a.py": "", "tests/test_a.py": ""}),
    (nothing_names_a_machine, {"docs.md": f"cd {HOME}"}),
    (nothing_names_a_machine, {"packaging/requirements/run.txt": "--extra-" + "index-url https://mirror"}),
]


def plant(tree: Tree, folder: Path) -> Path:
    """Write a made-up project: path -> text."""
    for name, text in tree.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def named(cases: list[tuple[Rule, Tree]]) -> list[str]:
    return [f"{rule.__name__}-{list(tree)[-1]}" for rule, tree in cases]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_project_keeps_the_rule(rule: Rule) -> None:
    breaches = list(rule(PROJECT))
    assert not breaches, "\n".join([str(rule.__doc__), *breaches])


@pytest.mark.parametrize(("rule", "tree"), KEPT, ids=named(KEPT))
def test_what_the_rule_allows_passes(rule: Rule, tree: Tree, tmp_path: Path) -> None:
    assert list(rule(plant(tree, tmp_path))) == []


@pytest.mark.parametrize(("rule", "tree"), BROKEN, ids=named(BROKEN))
def test_a_breach_is_seen(rule: Rule, tree: Tree, tmp_path: Path) -> None:
    assert list(rule(plant(tree, tmp_path)))


def test_every_rule_is_shown_to_fail() -> None:
    """A rule that cannot fail guards nothing."""
    assert {rule for rule, _ in BROKEN} == set(RULES)

"""What the documents say is so: paths exist, commands are real, every error has words in both languages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.texts import error_codes
from tests.house_rules import Source, sources

PROJECT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh-CN.md")
ARCHITECTURE = "inspector_app/ARCHITECTURE.md"
COMMANDS = {"packaging/run.py", "packaging/check.py"}

_IN_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
_PATH = re.compile(r"[\w.-]+(?:/[\w.-]+)*(?:/|\.(?:py|md|toml|json|txt|qss|svg|png|sqlite|yml))")


def read(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


def named_paths(text: str) -> set[str]:
    """What stands in backquotes and looks like a file (by its suffix) or a folder (by its last slash)."""
    return {found for found in _IN_CODE.findall(text) if _PATH.fullmatch(found)}


def exists(path: str) -> bool:
    """Below the project, or, for ARCHITECTURE.md and its neighbours, below the package."""
    return any((PROJECT / start / path).exists() for start in ("", "inspector_app"))


@pytest.mark.parametrize("document", [ARCHITECTURE, *READMES, ".github/CONTRIBUTING.md", "SECURITY.md"])
def test_every_named_path_exists(document: str) -> None:
    assert not {path for path in named_paths(read(document)) if not exists(path)}


@pytest.mark.parametrize("document", [ARCHITECTURE, *READMES, ".github/CONTRIBUTING.md", "SECURITY.md"])
def test_every_link_leads_somewhere(document: str) -> None:
    start = (PROJECT / document).parent
    links = {link for link in _LINK.findall(read(document)) if "://" not in link and ":" not in link}
    assert not {link for link in links if not (start / link).exists()}


@pytest.mark.parametrize("readme", READMES)
def test_the_readme_names_the_two_commands(readme: str) -> None:
    """And no script that is not there."""
    named = set(re.findall(r"python3? (packaging/\w+\.py)", read(readme)))
    assert named >= COMMANDS
    assert all((PROJECT / script).exists() for script in named)


def test_a_missing_path_is_noticed() -> None:
    text = "`store/gone.py`, `gone/` and `pyproject.toml`, but not `item/ID`, `a.b` or `x = y/`"
    assert named_paths(text) == {"store/gone.py", "gone/", "pyproject.toml"}
    assert [exists(path) for path in ("store/gone.py", "gone/", "pyproject.toml")] == [False, False, True]


def test_the_changelog_has_a_place_for_what_is_not_released() -> None:
    assert "\n## [Unreleased]\n" in read("CHANGELOG.md")


def error_classes() -> set[str]:
    """AppError and the classes derived from it."""
    tree = ast.parse(read("inspector_app/errors.py"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}


def raised_codes(source: Source, classes: set[str]) -> Iterator[str]:
    """The codes of the errors made in a file.

    A code is written out where the error is made, or where a function is called that makes the error from
    its parameter `code`, or in a table of the module, or is that of an error passed on. Any other way gives
    "?" and its place: nobody could look that code up.
    """
    makers = {
        node.name
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef) and _makes(node, classes)
    }
    tables = {
        target.id: [str(entry.value) for entry in node.value.values if isinstance(entry, ast.Constant)]
        for node in source.tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict)
        for target in ([node.target] if isinstance(node, ast.AnnAssign) else node.targets)
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in classes | makers:
            continue
        match node.args:
            case [ast.Constant(value=str(code)), *_]:
                yield code
            case [ast.Name(id="code"), *_] if makers:
                pass
            case [ast.Attribute(attr="code"), *_]:
                pass
            case [ast.Subscript(value=ast.Name(id=table)), *_] if table in tables:
                yield from tables[table]
            case _:
                yield source.at(node, "?")


def _makes(function: ast.FunctionDef, classes: set[str]) -> bool:
    """Whether the function makes an error from its parameter `code`."""
    if "code" not in {argument.arg for argument in function.args.args}:
        return False
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    return any(
        isinstance(call.func, ast.Name)
        and call.func.id in classes
        and isinstance(call.args[0] if call.args else None, ast.Name)
        for call in calls
    )


def all_raised_codes() -> set[str]:
    classes = error_classes()
    return {
        code
        for source in sources(PROJECT, "inspector_app")
        if source.path != "inspector_app/errors.py"
        for code in raised_codes(source, classes)
    }


def test_every_error_has_its_words_and_all_words_have_their_error() -> None:
    """texts.error_codes() holds the codes that have a sentence and a way out, in both languages."""
    raised, worded = all_raised_codes(), set(error_codes())
    assert not raised - worded, "raised without words"
    assert not worded - raised, "words that no error uses"


def test_codes_are_found_directly_and_through_a_maker() -> None:
    text = """
def _error(code): return InputError(code)
raise InputError("a.direct")
raise _error("a.through_maker")
raise DataError(computed)
"""
    source = Source("a.py", text, ast.parse(text))
    found = list(raised_codes(source, {"InputError", "DataError"}))
    assert sorted(found) == ["a.direct", "a.py:5: ?", "a.through_maker"]

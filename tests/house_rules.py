"""The rules of the house that no linter knows: each takes a source tree and returns its breaches."""

import ast
import io
import re
import sys
import tokenize
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

LINES_OF_A_FILE = 399
LINES_OF_A_FUNCTION = 49
MODULES_OF_A_FOLDER = 12
WITH_CODE = ("inspector_app", "packaging", "tests")
TEXT_SUFFIXES = {"", *".cfg .css .html .in .js .json .md .po .pot .py .pyi .qss .svg .toml .txt .yml".split()}
NOT_OURS = re.compile(r"\.(?!ci$|github$|gitignore$|gitattributes$).*|__pycache__|build|demo|dist|fonts")
CATCH_ALL = ("inspector_app/ui/task.py", "inspector_app/hub/server.py")
THREADS = ("inspector_app/ui/task.py", "inspector_app/hub/")
TALKS = (
    "inspector_app/__main__.py",
    "inspector_app/commands/output.py",
    "packaging/",
    "tests/benchmarks/",
    "tests/pictures/",
)

ITSELF = "tests/house_rules.py"  # names what it forbids

_ADDRESS = re.compile(  # /root/item is where a choice stands in an ODK form
    r"(?<![\w.])/(?:home|root(?!/item\b)|Users|work|opt/\w+)/\w|[A-Z]:\\Users|file://|pypi\.org|pythonhosted|/simple\b"
    r"|extra-index|find-links|index-url\s*="
)
_EXCUSE = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma: no)")
_GOOD_EXCUSE = re.compile(
    r"#\s*(?:noqa: [A-Z]+\d+(?:, ?[A-Z]+\d+)* [-–] \S|type: ignore\[[\w, -]+\]\s+# \S|pragma: no \w+ [-–] \S)"
)

Rule = Callable[[Path], Iterator[str]]


class Source(NamedTuple):
    """One Python file: its path below the project with slashes, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    def at(self, node: ast.AST, what: str) -> str:
        """A breach as a line to click on."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {what}"


@cache
def _parse(path: str, text: str) -> Source:
    return Source(path, text, ast.parse(text, path))


def sources(project: Path, *folders: str) -> Iterator[Source]:
    """The Python files of the named folders, in order."""
    for folder in folders or WITH_CODE:
        for path in sorted((project / folder).rglob("*.py")):
            yield _parse(path.relative_to(project).as_posix(), path.read_text(encoding="utf-8"))


def _names(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Every name used or imported: `b` of `a.b`, the last part of an import."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                yield node, name
            case ast.ImportFrom(names=aliases) | ast.Import(names=aliases):
                yield from ((node, alias.name.rpartition(".")[2]) for alias in aliases)


def _imports(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Every imported module, dotted; `from a import b` gives a.b, a relative import starts with a dot."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=aliases):
                yield from ((node, alias.name) for alias in aliases)
            case ast.ImportFrom(module=module, names=aliases, level=level):
                start = "." * level + (f"{module}." if module else "")
                yield from ((node, start + alias.name) for alias in aliases)


def _forbidden(source: Source, words: set[str], why: str) -> Iterator[str]:
    return (source.at(node, f"{name}: {why}") for node, name in _names(source.tree) if name in words)


def files_are_short(project: Path) -> Iterator[str]:
    """A file has fewer than 400 lines, so that one subject fits in one head."""
    for source in sources(project):
        lines = source.text.count("\n")
        if lines > LINES_OF_A_FILE:
            yield f"{source.path}: {lines} lines"


def functions_are_short(project: Path) -> Iterator[str]:
    """A function has fewer than 50 lines, so that it is read without scrolling."""
    for source in sources(project):
        for node in ast.walk(source.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > LINES_OF_A_FUNCTION:
                    yield source.at(node, f"{node.name} has {lines} lines")


def folders_are_small(project: Path) -> Iterator[str]:
    """A folder of the package or of packaging has at most 12 modules."""
    for top in ("inspector_app", "packaging"):
        for folder in [project / top, *(project / top).rglob("*/")]:
            modules = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
            if len(modules) > MODULES_OF_A_FOLDER:
                yield f"{folder.relative_to(project).as_posix()}: {len(modules)} modules"


def no_forbidden_calls_of_qt(project: Path) -> Iterator[str]:
    """No nested event loop, no blocked signals, no question for Qt's version: each hides a wrong design."""
    for source in sources(project):
        yield from _forbidden(source, {"processEvents", "blockSignals", "qVersion"}, "not here")


def only_task_starts_threads(project: Path) -> Iterator[str]:
    """Threads start in ui/task.py alone (and in the hub), so that all else may forget about them."""
    words = {"QThread", "QThreadPool", "QRunnable", "Thread", "ThreadPoolExecutor"}
    for source in sources(project, "inspector_app"):
        if not source.path.startswith(THREADS):
            yield from _forbidden(source, words, "belongs in ui/task.py")


def only_commands_print(project: Path) -> Iterator[str]:
    """Only the command line and the scripts print; a program with windows has no reader there."""
    for source in sources(project):
        if not source.path.startswith(TALKS):
            for node in ast.walk(source.tree):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
                    yield source.at(node, "print(")


def errors_are_caught_by_name(project: Path) -> Iterator[str]:
    """`except Exception` hides bugs: it stands only where every error must travel on."""
    for source in sources(project, "inspector_app"):
        if source.path in CATCH_ALL:
            continue
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.walk(node.type) if node.type else iter([ast.Name(id="Exception")])
                names = {part.id for part in caught if isinstance(part, ast.Name)}
                if names & {"Exception", "BaseException"}:
                    yield source.at(node, "catches everything")


def modules_say_what_they_do(project: Path) -> Iterator[str]:
    """No utils, helpers, common or misc: such a module has no single responsibility."""
    for source in sources(project):
        words = set(re.split(r"[/_.]", source.path.removesuffix(".py")))
        if found := words & {"util", "utils", "helper", "helpers", "common", "misc"}:
            yield f"{source.path}: {', '.join(found)}"


def excuses_have_reasons(project: Path) -> Iterator[str]:
    """Whoever silences a tool says which message (its code) and why."""
    for source in sources(project):
        for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
            if token.type != tokenize.COMMENT or not _EXCUSE.search(token.string):
                continue
            if not _GOOD_EXCUSE.search(token.string):
                yield f"{source.path}:{token.start[0]}: {token.string}"


def work_is_finished(project: Path) -> Iterator[str]:
    """Nothing is left for later in the code, and no test is skipped or expected to fail."""
    words = {"NotImplementedError", "skip", "xfail", "importorskip"}
    for source in sources(project):
        if source.path != ITSELF:
            yield from _forbidden(source, words, "finish it or leave it out")
        for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
            if token.type == tokenize.COMMENT and re.search(r"\b(TODO|FIXME|XXX)\b", token.string):
                yield f"{source.path}:{token.start[0]}: {token.string}"


def imports_stand_at_the_top(project: Path) -> Iterator[str]:
    """An import inside a function hides a cycle, unless [tool.inspector.lazy-imports] allows it there."""
    allowed = _lazy_imports(project)
    for source in sources(project):
        for function in ast.walk(source.tree):
            if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
                continue
            for node, name in _imports(function):
                if not any(f"{name}.".startswith(f"{slow}.") for slow in allowed.get(source.path, ())):
                    yield source.at(node, f"imports {name} inside a function")


def _lazy_imports(project: Path) -> dict[str, list[str]]:
    """File -> modules it may import inside a function."""
    settings = project / "pyproject.toml"
    read = tomllib.loads(settings.read_text(encoding="utf-8")) if settings.exists() else {}
    listed: dict[str, list[str]] = read.get("tool", {}).get("inspector", {}).get("lazy-imports", {})
    allowed: dict[str, list[str]] = {}
    for module, files in listed.items():
        for file in files:
            allowed.setdefault(file, []).append(module)
    return allowed


def the_domain_is_free(project: Path) -> Iterator[str]:
    """The domain imports the standard library, itself and the error classes, nothing else."""
    own = ("inspector_app.domain.", "inspector_app.errors.")
    for source in sources(project, "inspector_app/domain"):
        for node, name in _imports(source.tree):
            if not f"{name}.".startswith(own) and name.split(".")[0] not in sys.stdlib_module_names:
                yield source.at(node, f"imports {name}")


def the_program_runs_on_windows(project: Path) -> Iterator[str]:
    """The package uses nothing that Windows lacks: no Unix modules, signals, forks or temporary folder."""
    modules = set("crypt curses fcntl grp posix pty pwd resource syslog termios tty".split())
    words = {"fork", "getuid", "geteuid", "killpg", "SIGKILL", "SIGHUP", "SIGUSR1", "SIGUSR2", "SIGALRM"}
    for source in sources(project, "inspector_app"):
        for node, name in _imports(source.tree):
            if name.split(".")[0] in modules:
                yield source.at(node, f"imports {name}")
        yield from _forbidden(source, words, "is not on Windows")
        for node in ast.walk(source.tree):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and node.value.startswith("/tmp")
            ):
                yield source.at(node, "names a folder of Unix")


def every_module_has_its_test(project: Path) -> Iterator[str]:
    """tests/ mirrors the package, file by file, so that a test is found without searching."""
    for source in sources(project, "inspector_app"):
        module = Path(source.path).relative_to("inspector_app")
        if module.name != "__init__.py":
            test = Path("tests") / module.parent / f"test_{module.stem.strip('_')}.py"
            if not (project / test).exists():
                yield f"{source.path}: no {test.as_posix()}"


def nothing_names_a_machine(project: Path) -> Iterator[str]:
    """No file names a folder of somebody's machine or the address of a package index."""
    for path in sorted(project.rglob("*")):
        local = path.relative_to(project)
        if (
            any(NOT_OURS.fullmatch(part) for part in local.parts)
            or not path.is_file()
            or path.suffix not in TEXT_SUFFIXES
            or local.as_posix() == ITSELF
        ):
            continue
        for number, line in enumerate(_lines(path), start=1):
            if _ADDRESS.search(line):
                yield f"{local.as_posix()}:{number}: {line.strip()[:80]}"


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return []  # a binary file without a suffix


RULES: tuple[Rule, ...] = (
    files_are_short,
    functions_are_short,
    folders_are_small,
    no_forbidden_calls_of_qt,
    only_task_starts_threads,
    only_commands_print,
    errors_are_caught_by_name,
    modules_say_what_they_do,
    excuses_have_reasons,
    work_is_finished,
    imports_stand_at_the_top,
    the_domain_is_free,
    the_program_runs_on_windows,
    every_module_has_its_test,
    nothing_names_a_machine,
)

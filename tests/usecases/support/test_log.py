"""usecases.support.log"""

from __future__ import annotations

import ast
import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.errors import InputError, UnavailableError
from inspector_app.usecases.support import log
from inspector_app.usecases.support.log import EVENTS, LogFile, PlainFacts, keep_log, log_files
from tests.house_rules import sources

CANARY = "金丝雀Canary"
EVALUATION = "019a1b2c-0000-7000-8000-000000000001"
PROJECT = Path(__file__).parents[3]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    """A data folder whose log is kept; the logging of the process is as before afterwards."""
    ours, root = logging.getLogger("inspector_app"), logging.getLogger()
    level = ours.level
    handler = keep_log(tmp_path)
    yield tmp_path
    root.removeHandler(handler)
    handler.close()
    ours.setLevel(level)


def written(folder: Path) -> str:
    return "".join(path.read_text("utf-8") for path in log_files(folder))


def test_an_event_is_a_line_with_its_values(kept: Path) -> None:
    logging.getLogger("inspector_app.x").info(
        "evaluation.opened", {"evaluation": EVALUATION, "ops": 812, "ms": 34.5678}
    )
    line = written(kept).strip()
    assert line.endswith(f"INFO evaluation.opened evaluation={EVALUATION} ops=812 ms=34.568")


@pytest.mark.parametrize("value", [CANARY, "canary-1", f"{EVALUATION}{CANARY}", "", None, ["canary"]])
def test_a_value_that_does_not_look_as_its_name_says_is_left_out(kept: Path, value: object) -> None:
    """A programmer's slip is no leak."""
    logging.getLogger("inspector_app.x").info("evaluation.opened", {"evaluation": value, "ops": value})
    assert written(kept).strip().endswith("evaluation.opened evaluation=? ops=?")


@pytest.mark.parametrize(
    ("message", "values"),
    [(CANARY, ()), ("saved %s", (CANARY,)), (f"evaluation.opened {CANARY}", ()), (12, ())],
)
def test_of_any_other_record_stays_where_it_was_made(kept: Path, message: object, values: object) -> None:
    """Libraries write sentences, with whatever they were given."""
    logging.getLogger("PIL.Image").warning(message, *(values if isinstance(values, tuple) else ()))
    logging.getLogger(f"library {CANARY}").warning(message, *(values if isinstance(values, tuple) else ()))
    first, second = written(kept).splitlines()
    assert "WARNING PIL.Image:" in first
    assert "WARNING ?:" in second
    assert CANARY not in written(kept)


def test_an_unknown_value_of_an_event_is_left_out(kept: Path) -> None:
    logging.getLogger("inspector_app.x").error("error", {"code": "store.io", "given": CANARY})
    assert written(kept).strip().endswith("ERROR error code=store.io")


def fail(given: str) -> None:
    """A chain of errors as it happens: each with the words of a person."""
    try:
        try:
            raise KeyError(given)
        except KeyError as error:
            raise InputError("answer.no_number", place=given, given=given) from error
    except InputError:
        raise UnavailableError("store.io", place=given) from OSError(28, given)


def test_an_exception_is_its_class_its_code_and_the_lines_of_code(kept: Path) -> None:
    try:
        fail(CANARY)
    except UnavailableError as error:
        logging.getLogger("inspector_app.x").error("bug", exc_info=error)
    text = written(kept)
    assert "inspector_app.errors.UnavailableError store.io" in text
    assert "OSError errno=28" in text
    assert f"{__name__}:" in text
    assert " fail\n" in text
    assert CANARY not in text


def test_what_led_to_an_exception_is_told_where_it_was_not_hidden(kept: Path) -> None:
    try:
        try:
            raise InputError("answer.no_date", given=CANARY)
        except InputError:
            raise ZeroDivisionError(CANARY)  # noqa: B904 - that it is not chained by hand is the point
    except ZeroDivisionError as error:
        logging.getLogger("inspector_app.x").error("bug", exc_info=error)
    assert "InputError answer.no_date" in written(kept)
    assert CANARY not in written(kept)


def test_a_ring_of_causes_ends(kept: Path) -> None:
    first, second = ValueError(CANARY), ValueError(CANARY)
    first.__cause__, second.__cause__ = second, first
    logging.getLogger("inspector_app.x").error("bug", exc_info=first)
    assert written(kept).count("builtins.ValueError") == 2


def test_an_error_of_the_database_has_its_name(kept: Path) -> None:
    with pytest.raises(sqlite3.OperationalError) as failed:
        sqlite3.connect(":memory:").execute(f"select * from {CANARY}")
    logging.getLogger("inspector_app.x").error("bug", exc_info=failed.value)
    assert "OperationalError SQLITE_ERROR" in written(kept)
    assert CANARY not in written(kept)


def test_the_files_are_few_and_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that fails at every tap must not fill the disk of the evaluations."""
    monkeypatch.setattr(log, "LARGEST", 2000)
    handler = LogFile(tmp_path / "logs" / "inspector.log")
    for number in range(1000):
        handler.handle(logging.LogRecord("x", 20, "x.py", number, "program.ended", ({"ms": number},), None))
    handler.close()
    files = log_files(tmp_path)
    assert [path.name for path in files] == [
        "inspector.log", "inspector.log.1", "inspector.log.2", "inspector.log.3",
    ]  # fmt: skip
    assert all(path.stat().st_size <= 2000 for path in files)
    assert "ms=999" in files[0].read_text("utf-8")
    assert sorted(path.name for path in (tmp_path / "logs").iterdir()) == [path.name for path in files]


def test_a_log_that_cannot_be_written_disturbs_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is lost but the line, and no console is filled with complaints."""
    (tmp_path / "logs").touch()
    record = logging.LogRecord("x", 20, "x.py", 1, "program.ended", ({"ms": 1},), None)
    handler = LogFile(tmp_path / "logs" / "inspector.log")
    handler.handle(record)
    other = LogFile(tmp_path / "other" / "inspector.log")
    (tmp_path / "other" / "inspector.log").mkdir(parents=True)
    other.handle(record)
    assert capsys.readouterr().err == ""


def test_nothing_is_written_before_there_is_something_to_say(kept: Path) -> None:
    assert list(kept.iterdir()) == []


def test_the_words_of_a_record_never_reach_a_line() -> None:
    """The formatter is the only gate: it never asks for the message."""
    record = logging.LogRecord("a.b", 40, CANARY, 7, CANARY, (CANARY,), None, CANARY)
    record.stack_info = CANARY
    assert CANARY not in PlainFacts().format(record)


def test_whatever_the_program_logs_is_an_event_with_its_values() -> None:
    """A line that says less than it was meant to say helps nobody; found here, not in the field."""
    calls = {
        (source.path, ast.literal_eval(call.args[0]))
        for source in sources(PROJECT, "inspector_app")
        for call in ast.walk(source.tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in {"debug", "info", "warning", "error", "exception", "critical", "log"}
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "_log"
    }
    assert {event for _path, event in calls} == set(EVENTS)

"""ui.task"""

from __future__ import annotations

import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.errors import InputError
from inspector_app.ui.task import Report, Tasks


class Ears:
    """Remembers what a task said."""

    def __init__(self) -> None:
        self.said: list[tuple[str, object]] = []
        self.threads: set[int] = set()

    def hear(self, word: str, what: object = None) -> None:
        self.said.append((word, what))
        self.threads.add(threading.get_ident())


def start(tasks: Tasks, ears: Ears, job: object) -> object:
    """Start a job and listen to everything."""
    assert callable(job)
    return tasks.start(
        job,
        succeeded=lambda result: ears.hear("succeeded", result),
        failed=lambda error: ears.hear("failed", type(error)),
        progressed=lambda done, total: ears.hear("progressed", (done, total)),
        cancelled=lambda: ears.hear("cancelled"),
    )


def words(ears: Ears) -> list[str]:
    return [word for word, _ in ears.said if word != "progressed"]


def test_a_job_runs_beside_the_screen_and_tells_it(qtbot: QtBot) -> None:
    """The result arrives on the thread that may touch widgets, the job runs on another."""
    tasks, ears, where = Tasks(), Ears(), []

    def job(report: Report) -> str:
        where.append(threading.get_ident())
        report(1, 2)
        return "done"

    start(tasks, ears, job)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert ("succeeded", "done") in ears.said
    assert ("progressed", (1, 2)) in ears.said
    assert ears.threads == {threading.get_ident()}
    assert where != [threading.get_ident()]


@pytest.mark.parametrize("error", [InputError("person.empty"), ValueError("a bug")])
def test_every_error_travels_on(qtbot: QtBot, error: Exception) -> None:
    tasks, ears = Tasks(), Ears()

    def job(_report: Report) -> None:
        raise error

    start(tasks, ears, job)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert ("failed", type(error)) in ears.said


def test_a_job_stops_where_it_reports(qtbot: QtBot) -> None:
    tasks, ears, go = Tasks(), Ears(), threading.Event()

    def job(report: Report) -> None:
        go.wait(5)
        report(1, 2)

    task = start(tasks, ears, job)
    task.cancel()  # type: ignore[attr-defined]  # a Task
    go.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert words(ears) == ["cancelled"]


def test_one_job_at_a_time_in_the_order_they_came(qtbot: QtBot) -> None:
    """Two at once would leave the screen no processor."""
    tasks, ears, running, most = Tasks(), Ears(), [0], [0]

    def job(report: Report) -> None:
        running[0] += 1
        most[0] = max(most[0], running[0])
        report(0, 0)
        running[0] -= 1

    for _ in range(3):
        start(tasks, ears, job)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert most == [1]
    assert words(ears) == ["succeeded"] * 3


@pytest.mark.usefixtures("qapp")
def test_closing_waits_for_the_running_job_and_drops_the_others() -> None:
    tasks, ears, begun, ran = Tasks(), Ears(), threading.Event(), []

    def endless(report: Report) -> None:
        begun.set()
        while True:
            report(0, 0)

    start(tasks, ears, endless)
    start(tasks, ears, lambda _report: ran.append("second"))
    assert begun.wait(5)
    tasks.close()
    assert ran == []
    assert not [thread for thread in threading.enumerate() if thread.name == "job"]


def test_the_screen_gets_the_interpreter_back_soon() -> None:
    Tasks()
    assert sys.getswitchinterval() <= 0.001

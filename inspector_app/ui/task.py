"""The only module that starts threads: runs one job at a time and tells the main thread how it went."""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

_SWITCH_SECONDS: Final = 0.0005  # the screen waits at most this long for the interpreter while a job computes


class Cancelled(Exception):  # noqa: N818 - no error: never shown, never logged
    """The person pressed Stop. A job must let it pass."""


Report = Callable[[int, int], None]
"""report(done, total) where a job can be stopped; total 0 means unknown. Raises Cancelled after a stop."""

Job = Callable[[Report], object]


class Task(QObject):
    """One run of one job. Emits exactly one of the last three signals, once, on the main thread.

    Signals:
        progressed: steps done, steps in all (0: unknown).
        succeeded: what the job returned.
        failed: the exception as raised; ui.errors.describe() finds the words.
        cancelled: the job stopped because of cancel().
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _ended = Signal(object)  # a callable that emits the outcome

    def __init__(self, job: Job, parent: QObject) -> None:
        super().__init__(parent)
        self._job = job
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Stop where the job reports next; a job that waits in the queue never starts."""
        self._stop.set()

    def _run(self) -> None:
        """In the thread: nothing but signals may be touched."""
        outcome: tuple[str, object]
        try:
            self._report(0, 0)
            outcome = ("succeeded", self._job(self._report))
        except Cancelled:
            outcome = ("cancelled", None)
        except Exception as error:  # here every error must travel on
            outcome = ("failed", error)
        self._ended.emit(outcome)

    def _report(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)


class Tasks(QObject):
    """The queue of jobs: one Python-heavy job at a time leaves the other processor to the screen.

    A job brings its own database connection. Results arrive on the main thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._waiting: deque[Task] = deque()
        self._running: Task | None = None
        self._thread: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return self._running is not None

    def start(
        self,
        job: Job,
        *,
        succeeded: Callable[[object], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Task:
        """Queue a job; the callables should be methods of QObjects, so that they end with their widget."""
        task = Task(job, self)
        task.succeeded.connect(succeeded)
        task.failed.connect(failed)
        if progressed is not None:
            task.progressed.connect(progressed)
        if cancelled is not None:
            task.cancelled.connect(cancelled)
        task._ended.connect(self._end)
        self._waiting.append(task)
        self._next()
        return task

    def close(self) -> None:
        """Stop the running job and drop the waiting ones; returns when the thread has ended."""
        self._waiting.clear()
        if self._running is not None:
            self._running.cancel()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _next(self) -> None:
        if self._running is None and self._waiting:
            self._running = self._waiting.popleft()
            self._thread = threading.Thread(target=self._running._run, name="job")
            self._thread.start()

    def _end(self, outcome: tuple[str, object]) -> None:
        task = self._running
        assert task is not None
        self._running = None
        match outcome:
            case ("succeeded", result):
                task.succeeded.emit(result)
            case ("failed", error):
                task.failed.emit(error)
            case _:
                task.cancelled.emit()
        task.deleteLater()
        self._next()

"""One window a data folder: a second start shows the first window instead of opening the work twice.

Two programs on one folder would both number what this laptop says. A lock file says who has the folder; a
request file beside it asks that program to come to the front, which takes the file away as its answer.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from inspector_app.errors import UnavailableError

LOCK: Final = "window.lock"
REQUEST: Final = "window.show"
_PATIENCE: Final = 5.0  # seconds; a program that decodes photos answers late, one that hangs does not
_STEP: Final = 0.05


class OneWindow(QObject):
    """Holds the folder from `take` until the process ends or `give_back`.

    Signals:
        asked: another start wants this window in front; id of the evaluation to open, "" for none.
    """

    asked = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(folder / LOCK))
        self._lock.setStaleLockTime(0)  # however long it is held; that of a killed program counts for nothing
        self._request = folder / REQUEST
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _folder: self._answer())

    def take(self) -> bool:
        """Whether no other program has the folder; then none gets it while this one runs.

        A folder that takes no lock file takes no work either: opening it says so in better words.
        """
        with suppress(OSError):
            self._request.parent.mkdir(parents=True, exist_ok=True)
        if self._lock.tryLock(0):
            self._request.unlink(missing_ok=True)
            self._watcher.addPath(str(self._request.parent))
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def show_first(self, evaluation: str, patience: float = _PATIENCE) -> None:
        """Ask the program that has the folder to come to the front.

        Args:
            evaluation: id of one to open there, "" for none.
            patience: seconds to wait for its answer.

        Raises:
            UnavailableError: "program.does_not_answer" with its process; it hangs, or is just ending.
        """
        written = self._request.with_suffix(".asked")
        written.write_text(evaluation, "utf-8")
        written.replace(self._request)  # whole from the moment on at which it is seen
        until = monotonic() + patience
        while self._request.exists():
            if monotonic() > until:
                self._request.unlink(missing_ok=True)
                process, _host, name = self._lock.getLockInfo()
                raise UnavailableError("program.does_not_answer", place=f"{name} {process}".strip())
            sleep(_STEP)

    def give_back(self) -> None:
        """Another program may have the folder now."""
        self._lock.unlock()

    def _answer(self) -> None:
        try:
            evaluation = self._request.read_text("utf-8")
            self._request.unlink()
        except OSError:
            return  # something else changed in the folder, or Windows has not let go of it yet: it will tell
        self.asked.emit(evaluation)

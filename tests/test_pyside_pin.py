"""The pinned PySide6 survives many calls.

PySide6-Essentials 6.12.0 loses one reference to None with every Qt call that returns nothing; on Python 3.11,
where None is counted, the process aborts after some thousand calls ("none_dealloc"). A short test does not
show it, hence so many calls, and a process of their own, hence no abort of the test run.
"""

import os
import subprocess
import sys

CALLS = 200_000
PROGRAM = f"""
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
for _ in range({CALLS}):
    label.setText("text")
print("survived")
"""


def test_qt_survives_200_000_calls_that_return_nothing() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, timeout=300
    )
    assert (ran.returncode, ran.stdout.strip()) == (0, "survived"), ran.stderr

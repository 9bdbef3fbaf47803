"""What every test runs under: a platform for Qt that needs no screen, and how long the properties search."""

import os
import sys
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.database import DirectoryBasedExampleDatabase

if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

EXAMPLES = {"quick": 50, "ci": 100, "full": 2000}
"""Profile -> examples a property tries; choose with --hypothesis-profile."""

_found = DirectoryBasedExampleDatabase(Path(__file__).parent.parent / ".hypothesis" / "examples")
for _name, _examples in EXAMPLES.items():
    settings.register_profile(
        _name,
        max_examples=_examples,
        deadline=None,
        database=_found,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile("quick")


def pytest_xvfb_disable() -> bool:
    """Start no X server unless Qt was told to draw on one."""
    return os.environ.get("QT_QPA_PLATFORM") == "offscreen"

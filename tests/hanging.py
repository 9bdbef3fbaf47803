"""Tells work that hangs from work that a busy machine slows down; speed is measured in tests/benchmarks."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

_TRACED = 8
"""How many times longer a line takes while its coverage is recorded."""


@contextmanager
def ends_within(seconds: float) -> Iterator[None]:
    """What runs inside takes no more of the processor's time than this; twice as much on a busy machine."""
    begun = time.process_time()
    yield
    taken = time.process_time() - begun
    most = seconds * 2 * (_TRACED if sys.gettrace() is not None else 1)
    assert taken < most, f"{taken:.1f} s of {most:.0f} s: it may hang"

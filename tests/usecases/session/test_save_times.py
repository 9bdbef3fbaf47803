"""usecases.session.save_times"""

from __future__ import annotations

import logging

import pytest

from inspector_app.usecases.session.save_times import MANY, SLOW, SaveTimes


def test_a_slow_saving_is_told_at_once_and_many_as_their_sum(caplog: pytest.LogCaptureFixture) -> None:
    """A line for every tap would fill the log; none would hide a disk that is dying."""
    times = SaveTimes()
    with caplog.at_level(logging.INFO):
        for _ in range(MANY - 2):
            times.note("e", 0.001)
        assert caplog.records == []
        times.note("e", SLOW / 1000)
        times.note("e", 0.001)
        times.note("e", 0.001)
    slow, many = caplog.records
    assert (slow.msg, many.msg) == ("evaluation.saved_slowly", "evaluation.saved")
    assert isinstance(many.args, dict)
    assert (many.args["saves"], many.args["slowest"]) == (MANY, SLOW)
    assert many.args["ms"] == pytest.approx(SLOW + MANY - 1)

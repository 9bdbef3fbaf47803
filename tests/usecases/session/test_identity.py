"""usecases.session.identity: ids sort by time of making on one device, whatever the clock does."""

import re
import time
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.usecases.session.identity import SystemIdentity

V7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def milliseconds(text: str) -> int:
    """The time that a UUIDv7 holds in its first 48 bits."""
    return int(text.replace("-", "")[:12], 16)


def test_an_id_is_a_uuid_of_version_7_that_holds_the_time() -> None:
    before = time.time_ns() // 1_000_000
    made = SystemIdentity().new_id()
    assert V7.fullmatch(made)
    assert before <= milliseconds(made) <= time.time_ns() // 1_000_000 + 1


@given(clock=st.lists(st.integers(10**15, 2 * 10**15), min_size=2, max_size=30))
def test_ids_rise_also_when_the_clock_stands_still_or_jumps_back(clock: list[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        given_times = iter(clock)
        patch.setattr(time, "time_ns", lambda: next(given_times) * 1_000)
        source = SystemIdentity()
        made = [source.new_id() for _ in clock]
    assert all(V7.fullmatch(one) for one in made)
    assert made == sorted(set(made))


def test_two_laptops_at_the_same_moment_make_different_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time_ns", lambda: 1_790_000_000_000_000_000)
    assert SystemIdentity().new_id() != SystemIdentity().new_id()


def test_a_salt_is_16_random_bytes() -> None:
    source = SystemIdentity()
    salts = {source.new_salt() for _ in range(20)}
    assert len(salts) == 20
    assert all(re.fullmatch(r"[0-9a-f]{32}", salt) for salt in salts)


def test_the_wall_clock_is_said_with_its_offset() -> None:
    said = SystemIdentity().now()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", said)
    assert abs(datetime.fromisoformat(said) - datetime.now().astimezone()) < timedelta(seconds=5)


def test_a_stamp_is_the_same_moment_in_utc_and_always_as_wide() -> None:
    said = SystemIdentity().stamp()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", said)
    moment = datetime.fromisoformat(said.replace("Z", "+00:00"))
    assert abs(moment - datetime.now().astimezone()) < timedelta(seconds=5)

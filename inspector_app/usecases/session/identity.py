"""The border to chance and time: new ids, salts, the wall clock. Tests hand in their own."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from typing import Protocol


class Identity(Protocol):
    """Where ids and times come from."""

    def new_id(self) -> str:
        """A UUIDv7 in its usual text form: sorts by time of making on one device."""
        ...

    def new_salt(self) -> str:
        """32 hexadecimal digits."""
        ...

    def now(self) -> str:
        """The wall clock as RFC 3339 with offset, whole seconds."""
        ...

    def stamp(self) -> str:
        """UTC with milliseconds, "2026-11-23T09:05:57.123Z": sorts as text."""
        ...


class SystemIdentity:
    """Ids from the operating system's randomness and the wall clock."""

    def __init__(self) -> None:
        self._last = 0

    def new_id(self) -> str:
        """RFC 9562 §5.7; never behind the one before, also when the clock jumps back."""
        stamp = max(time.time_ns() // 1_000, self._last + 1)
        self._last = stamp
        milliseconds, fraction = divmod(stamp, 1_000)
        head = (milliseconds << 16) | 0x7000 | (fraction << 2)
        tail = int.from_bytes(os.urandom(8)) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        digits = f"{head:016x}{tail:016x}"
        return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))

    def new_salt(self) -> str:
        """16 random bytes."""
        return os.urandom(16).hex()

    def now(self) -> str:
        """Local time with its offset."""
        return datetime.now().astimezone().isoformat(timespec="seconds")

    def stamp(self) -> str:
        """The same moment in one width."""
        return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

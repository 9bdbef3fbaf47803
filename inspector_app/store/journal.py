"""The journal: every op as its canonical line, chained by hash; the only module that names its table.

All else on this laptop is a fold of these lines. Writing methods belong inside the caller's `saving` block.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Final, NamedTuple

from inspector_app.domain.ops import (
    NO_HASH,
    Op,
    chain_hash,
    erase,
    first_break,
    from_fields,
    from_line,
    to_line,
)
from inspector_app.errors import DataError
from inspector_app.store.database import Database

_INSERT: Final = """
    insert into ops (id, stream, device, n, kind, target, line, hash) values (?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (id) do nothing"""
_TIP: Final = "select n, hash from ops where stream = ? and device = ? order by n desc, seq desc limit 1"
_BEFORE: Final = """
    select hash from ops where stream = ? and device = ? and n = ? and hash is not null
    order by seq desc limit 1"""
_FROM: Final = "select seq, n, line, hash from ops where stream = ? and device = ? and n >= ? order by n, seq"
_OPS: Final = "select line from ops where stream = ? and hash is not null order by device, n, seq"
_SAYING: Final = "select distinct stream from ops where kind = ? and instr(line, ?) > 0 order by stream"
_LINES: Final = "select line from ops where stream = ? order by device, n, seq"
_CHAINS: Final = """
    select device, line, hash from ops where stream = ? and hash is not null order by device, n, seq"""
_CLONES: Final = """
    select device, n from ops where stream = ? group by device, n having count(*) > 1 order by device, n"""
# One step along the index for each stream or device, however many ops each has.
_STREAMS: Final = """
    with recursive found (stream) as (
        select min(stream) from ops
        union all
        select (select min(stream) from ops where stream > found.stream) from found where stream is not null
    ) select stream from found where stream is not null"""
_COUNTERS: Final = """
    with recursive found (device) as (
        select min(device) from ops where stream = :stream
        union all
        select (select min(device) from ops where stream = :stream and device > found.device)
        from found where device is not null
    ) select device, (
        select n from ops where stream = :stream and ops.device = found.device and hash is not null
        order by n desc limit 1
    ) from found where device is not null"""


_PARSED: Final = 100  # lines parsed in one go: faster than one by one, and few enough to be freed at once


class Tip(NamedTuple):
    """Where a device's chain in a stream ends.

    Attributes:
        n: highest n stored, 0 if there is none.
        hash: 32 bytes; None while an earlier op of the device is missing.
    """

    n: int
    hash: bytes | None


class Journal:
    """The ops of all streams on this laptop.

    Ops arrive from elsewhere in any order and any number of times. One whose predecessor (same stream and
    device, n - 1) is missing is *held*: stored and passed on, but without hash and no part of `ops` and
    `counters` until the gap closes; so a person never signs over something they have not seen.
    In the chain of a cloned laptop an op continues from the latest arrival of its predecessor's n.
    """

    __slots__ = ("_db",)

    def __init__(self, db: Database) -> None:
        self._db = db

    def next_n(self, stream: str, device: str) -> int:
        """The n that the device's next op in the stream must have, 1, 2, 3 …"""
        return self._tip(stream, device).n + 1

    def append(self, op: Op) -> bytes:
        """Store an op made on this laptop.

        Returns:
            its chain hash, 32 bytes.

        Raises:
            DataError: "journal.gap": earlier ops of this device are missing (a laptop restored from an old
                copy); it needs a new device id.
            ValueError: `op.n` is not `next_n`, or its id is stored already: a bug of the caller.
        """
        tip = self._tip(op.stream, op.device)
        if tip.hash is None:
            raise DataError("journal.gap", place=op.stream, device=op.device, n=tip.n)
        if op.n != tip.n + 1:
            raise ValueError(f"n {op.n} does not follow {tip.n}")
        chained = chain_hash(tip.hash, op)
        if not self._insert(op, to_line(op), chained):
            raise ValueError(f"op {op.id} is stored already")
        return chained

    def take(self, ops: Iterable[Op]) -> int:
        """Store ops that came from elsewhere; what is stored already changes nothing.

        Returns:
            how many were new.

        Raises:
            DataError: "journal.forged": an id is stored with another content. Undo the whole block then.
        """
        tips: dict[tuple[str, str], Tip] = {}
        loose: dict[tuple[str, str], int] = {}  # chain → lowest n stored out of turn
        taken = 0
        for op in ops:
            chain = (op.stream, op.device)
            tip = tips.get(chain) or self._tip(*chain)
            chained = chain_hash(tip.hash, op) if tip.hash is not None and op.n == tip.n + 1 else None
            if self._store(op, chained):
                taken += 1
                if chained is None:
                    loose[chain] = min(op.n, loose.get(chain, op.n))
                if op.n >= tip.n:
                    tip = Tip(op.n, chained)
            tips[chain] = tip
        for (stream, device), n in loose.items():
            self._close_gap(stream, device, n)
        return taken

    def streams(self) -> list[str]:
        """Every stream with ops, in order of text."""
        return [stream for (stream,) in self._db.rows(_STREAMS)]

    def streams_saying(self, kind: str, text: str) -> list[str]:
        """Streams with an op of this kind whose line holds the text as it is, in order."""
        return [stream for (stream,) in self._db.rows(_SAYING, (kind, text))]

    def size(self) -> int:
        """How many ops are stored, held ones too."""
        row = self._db.row("select count(*) from ops")
        return int(row[0]) if row is not None else 0

    def ops(self, stream: str) -> list[Op]:
        """The ops of a stream, by device and n; held ones are left out.

        Raises:
            DataError: "op.unreadable": a line was changed outside the program.
        """
        lines = [line for (line,) in self._db.rows(_OPS, (stream,))]
        return [op for start in range(0, len(lines), _PARSED) for op in _read(lines[start : start + _PARSED])]

    def lines(self, stream: str) -> list[str]:
        """Every line of a stream as it is passed on, held ones too, by device and n."""
        return [line for (line,) in self._db.rows(_LINES, (stream,))]

    def counters(self, stream: str) -> dict[str, int]:
        """Device → n up to which its ops in the stream are here without a gap, 0 if all are held."""
        return {device: n or 0 for device, n in self._db.rows(_COUNTERS, (stream,))}

    def clones(self, stream: str) -> list[tuple[str, int]]:
        """(device, n) at which two ids stand: a laptop was copied and needs a new device id."""
        return [(device, n) for device, n in self._db.rows(_CLONES, (stream,))]

    def verify(self, stream: str) -> Op | None:
        """The first op whose hash does not follow, or None if every device's chain holds.

        Takes two to three times as long as `ops`: run it in the background.

        Raises:
            DataError: "op.unreadable": a line was changed outside the program.
        """
        rows = self._db.rows(_CHAINS, (stream,))
        for _, chain in groupby(rows, key=lambda row: row[0]):
            broken = first_break((from_line(line), stored) for _, line, stored in chain)
            if broken is not None:
                return broken
        return None

    def _tip(self, stream: str, device: str) -> Tip:
        # Looked up each time, a few microseconds: another connection may have stored ops of this chain.
        row = self._db.row(_TIP, (stream, device))
        return Tip(*row) if row is not None else Tip(0, NO_HASH)

    def _store(self, op: Op, chained: bytes | None) -> bool:
        """Insert an op from elsewhere; False if it is stored already, whole or erased."""
        line = to_line(op)
        if self._insert(op, line, chained):
            return True
        row = self._db.row("select line from ops where id = ?", (op.id,))
        if row != (line,) and (row is None or erase(from_line(row[0])) != erase(op)):
            raise DataError("journal.forged", place=op.stream, id=op.id)
        return False

    def _insert(self, op: Op, line: str, chained: bytes | None) -> bool:
        values = (op.id, op.stream, op.device, op.n, op.kind, op.target, line, chained)
        return self._db.execute(_INSERT, values) == 1

    def _close_gap(self, stream: str, device: str, start: int) -> None:
        """Compute the hashes that are due from n = `start` up to the next gap."""
        row = self._db.row(_BEFORE, (stream, device, start - 1)) if start > 1 else (NO_HASH,)
        if row is None:
            return
        before: bytes = row[0]
        current: bytes | None = None
        expected = start
        for seq, n, line, stored in self._db.rows(_FROM, (stream, device, start)):
            if n == expected + 1 and current is not None:
                before, expected = current, n
            if n != expected:
                return
            current = stored
            if current is None:
                current = chain_hash(before, from_line(line))
                self._db.execute("update ops set hash = ? where seq = ?", (current, seq))


def _read(lines: list[str]) -> list[Op]:
    try:
        parsed = json.loads(f"[{','.join(lines)}]")
    except ValueError:
        return [from_line(line) for line in lines]  # names the broken one
    return [from_fields(fields) for fields in parsed]

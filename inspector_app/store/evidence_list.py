"""What is known of each piece of evidence, here or still to arrive: derived, rebuilt at will."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from inspector_app.store.database import Database

State = Literal["arriving", "here", "erased"]

_PUT: Final = """
    insert into evidence (sha256, size, media_type, state, thumbnail, rendition) values (?, ?, ?, ?, ?, ?)
    on conflict (sha256) do update set
        size = excluded.size, media_type = excluded.media_type, state = excluded.state,
        thumbnail = excluded.thumbnail, rendition = excluded.rendition"""
_ONE: Final = "select sha256, size, media_type, state, thumbnail, rendition from evidence where sha256 = ?"
_IN_STATE: Final = """
    select sha256, size, media_type, state, thumbnail, rendition from evidence
    where state = ? order by sha256"""


class EvidenceRow(NamedTuple):
    """One piece of evidence.

    Attributes:
        size: bytes of the untouched original.
        state: "arriving" while only the op is here, "erased" after a redaction or by law.
        thumbnail, rendition: whether the small picture and the one for the report were made.
    """

    sha256: str
    size: int
    media_type: str
    state: State
    thumbnail: bool
    rendition: bool


class EvidenceList:
    """The rows; `put` and `clear` belong inside the caller's `saving` block."""

    __slots__ = ("_db",)

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, row: EvidenceRow) -> None:
        """Store the row, in place of the one with its sha256."""
        self._db.execute(_PUT, row)

    def get(self, sha256: str) -> EvidenceRow | None:
        """One row, or None."""
        found = self._db.rows(_ONE, (sha256,))
        return _read(*found[0]) if found else None

    def in_state(self, state: State) -> list[EvidenceRow]:
        """All rows of one state, by sha256."""
        return [_read(*row) for row in self._db.rows(_IN_STATE, (state,))]

    def here(self) -> tuple[int, int]:
        """How many originals are in the folder, and their bytes together."""
        row = self._db.row("select count(*), coalesce(sum(size), 0) from evidence where state = 'here'")
        return (int(row[0]), int(row[1])) if row is not None else (0, 0)

    def clear(self) -> None:
        """Drop the rows, to rebuild them from the journal and the folder."""
        self._db.execute("delete from evidence")


def _read(
    sha256: str, size: int, media_type: str, state: State, thumbnail: int, rendition: int
) -> EvidenceRow:
    return EvidenceRow(sha256, size, media_type, state, bool(thumbnail), bool(rendition))

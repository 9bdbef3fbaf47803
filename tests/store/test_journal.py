"""store.journal: own ops in turn, others' in any order, every line chained."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.ops import NO_HASH, Op, chain_hash, erase, to_line
from inspector_app.errors import DataError
from inspector_app.store.database import Database, open_database, saving
from inspector_app.store.journal import Journal
from tests.store.samples import STREAM, an_op

OTHER = "evaluation/2"


@pytest.fixture
def journal(db: Database) -> Journal:
    return Journal(db)


def chained(ops: list[Op]) -> list[bytes]:
    """The hashes of one device's ops."""
    hashes = [NO_HASH]
    for op in ops:
        hashes.append(chain_hash(hashes[-1], op))
    return hashes[1:]


def stored_hashes(db: Database) -> dict[str, bytes]:
    return dict(db.rows("select id, hash from ops where hash is not null"))


def take(db: Database, ops: list[Op]) -> int:
    with saving(db):
        return Journal(db).take(ops)


def test_own_ops_are_stored_in_turn_as_their_lines(db: Database, journal: Journal) -> None:
    ops = [an_op(n) for n in (1, 2, 3)]
    with saving(db):
        for op in ops:
            assert journal.next_n(STREAM, "A") == op.n
            journal.append(op)
    assert journal.ops(STREAM) == ops
    assert journal.lines(STREAM) == [to_line(op) for op in ops]
    assert list(stored_hashes(db).values()) == chained(ops)
    assert db.rows("select id, stream, device, n, kind, target from ops") == [
        (op.id, op.stream, op.device, op.n, op.kind, op.target) for op in ops
    ]


def test_the_streams_that_speak_of_something_are_found(db: Database, journal: Journal) -> None:
    """Bytes may only go when no other evaluation has them as evidence."""
    first, second = an_op(1), replace(an_op(2), value="ab12", kind="evidence.attached")
    with saving(db):
        journal.append(first)
        journal.append(second)
    assert journal.streams_saying("evidence.attached", "ab12") == [STREAM]
    assert journal.streams_saying("evidence.attached", "cd34") == []
    assert journal.streams_saying(first.kind, "ab12") == []


def test_the_hash_of_an_appended_op_is_returned(db: Database, journal: Journal) -> None:
    with saving(db):
        assert [journal.append(an_op(1)), journal.append(an_op(2))] == chained([an_op(1), an_op(2)])


def test_devices_and_streams_count_for_themselves(db: Database, journal: Journal) -> None:
    with saving(db):
        journal.append(an_op(1))
        journal.append(an_op(1, device="B"))
        journal.append(an_op(1, stream=OTHER))
        journal.append(an_op(2, device="B"))
    assert journal.streams() == [STREAM, OTHER]
    assert journal.size() == 4
    assert journal.counters(STREAM) == {"A": 1, "B": 2}
    assert journal.counters("evaluation/none") == {}
    assert journal.ops(OTHER) == [an_op(1, stream=OTHER)]


def test_an_empty_journal_has_nothing(journal: Journal) -> None:
    assert journal.streams() == []
    assert journal.ops(STREAM) == []
    assert journal.clones(STREAM) == []
    assert journal.verify(STREAM) is None
    assert journal.next_n(STREAM, "A") == 1


@pytest.mark.parametrize("wrong", [an_op(1), an_op(3), replace(an_op(2), id=an_op(1).id)])
def test_an_own_op_out_of_turn_is_a_bug(db: Database, journal: Journal, wrong: Op) -> None:
    with saving(db):
        journal.append(an_op(1))
    with pytest.raises(ValueError, match=r"does not follow|stored already"), saving(db):
        journal.append(wrong)
    assert journal.ops(STREAM) == [an_op(1)]


def test_after_an_undone_block_counting_goes_on_where_it_was(db: Database, journal: Journal) -> None:
    def break_off() -> None:
        with saving(db):
            journal.append(an_op(1))
            raise KeyError

    with pytest.raises(KeyError):
        break_off()
    with saving(db):
        journal.append(an_op(journal.next_n(STREAM, "A")))
    assert journal.ops(STREAM) == [an_op(1)]


def test_another_connection_is_seen_at_once(db: Database, journal: Journal, path: Path) -> None:
    """A job in the background has its own connection."""
    with saving(db):
        journal.append(an_op(1))
    with closing(open_database(path)) as second, saving(second):
        Journal(second).append(an_op(2))
    with saving(db):
        journal.append(an_op(3))
    assert journal.verify(STREAM) is None
    assert len(journal.ops(STREAM)) == 3


def test_an_op_before_a_gap_waits_unseen_until_the_gap_closes(db: Database, journal: Journal) -> None:
    """Nobody signs over something they have not seen; but it is passed on and not lost."""
    assert take(db, [an_op(1), an_op(3), an_op(4)]) == 3
    assert journal.ops(STREAM) == [an_op(1)]
    assert journal.counters(STREAM) == {"A": 1}
    assert len(journal.lines(STREAM)) == 3
    assert take(db, [an_op(2)]) == 1
    assert journal.ops(STREAM) == [an_op(n) for n in (1, 2, 3, 4)]
    assert journal.counters(STREAM) == {"A": 4}
    assert journal.verify(STREAM) is None


def test_a_device_whose_first_op_is_missing_counts_nothing(db: Database, journal: Journal) -> None:
    take(db, [an_op(2)])
    assert journal.counters(STREAM) == {"A": 0}
    assert journal.ops(STREAM) == []


def test_closing_one_gap_stops_at_the_next(db: Database, journal: Journal) -> None:
    take(db, [an_op(5), an_op(3), an_op(1)])
    take(db, [an_op(2)])
    assert journal.counters(STREAM) == {"A": 3}


def test_a_laptop_with_a_gap_of_its_own_cannot_go_on_under_its_id(db: Database, journal: Journal) -> None:
    """It was restored from an old copy: what it said later is elsewhere."""
    take(db, [an_op(2)])
    with pytest.raises(DataError, match=r"journal\.gap"), saving(db):
        journal.append(an_op(3))


def test_a_known_op_changes_nothing(db: Database, journal: Journal) -> None:
    with saving(db):
        journal.append(an_op(1))
    assert take(db, [an_op(1), an_op(2), an_op(2)]) == 1
    assert journal.ops(STREAM) == [an_op(1), an_op(2)]


def test_a_known_id_with_other_words_is_forged_and_nothing_of_its_block_stays(
    db: Database, journal: Journal
) -> None:
    take(db, [an_op(1)])
    with pytest.raises(DataError) as error:
        take(db, [an_op(2), an_op(1, value="no")])
    assert error.value.code == "journal.forged"
    assert error.value.details == {"id": an_op(1).id}
    assert journal.ops(STREAM) == [an_op(1)]


def test_an_erased_op_is_the_same_op(db: Database, journal: Journal) -> None:
    """Another device carries it without value and salt; the chain is the same."""
    take(db, [an_op(1), erase(an_op(2))])
    assert take(db, [erase(an_op(1)), an_op(2)]) == 0
    assert journal.ops(STREAM) == [an_op(1), erase(an_op(2))]
    assert journal.verify(STREAM) is None
    assert list(stored_hashes(db).values()) == chained([an_op(1), an_op(2)])


def test_both_ops_of_a_cloned_laptop_are_kept_and_flagged(db: Database, journal: Journal) -> None:
    take(db, [an_op(1), an_op(2), an_op(3)])
    take(db, [an_op(2, branch=1), an_op(3, branch=1), an_op(4, branch=1)])
    assert journal.clones(STREAM) == [("A", 2), ("A", 3)]
    assert len(journal.ops(STREAM)) == 6
    assert journal.verify(STREAM) is None
    assert journal.next_n(STREAM, "A") == 5


CHANGES = [
    "update ops set line = replace(line, '\"yes\"', '\"no\"') where n = 2",
    "update ops set hash = zeroblob(32) where n = 2",
    "delete from ops where n = 2",
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_behind_the_program_is_found(db: Database, journal: Journal, change: str) -> None:
    take(db, [an_op(n, device=device) for device in "AB" for n in (1, 2, 3)])
    assert journal.verify(STREAM) is None
    db.execute(f"{change} and device = 'B'")
    broken = journal.verify(STREAM)
    assert broken is not None
    assert broken.device == "B"


def test_a_line_that_became_unreadable_is_named(db: Database, journal: Journal) -> None:
    take(db, [an_op(1), an_op(2)])
    db.execute("update ops set line = substr(line, 2) where n = 2")
    with pytest.raises(DataError, match=r"op\.unreadable"):
        journal.ops(STREAM)
    with pytest.raises(DataError, match=r"op\.unreadable"):
        journal.verify(STREAM)


@st.composite
def arrivals(draw: st.DrawFn) -> list[list[Op]]:
    """Ops of two devices in any order, some of them repeated, cut into blocks; some may never arrive."""
    sent = [an_op(n, device=device) for device in "AB" for n in range(1, 6)]
    arriving = draw(st.lists(st.sampled_from(sent), max_size=25))
    cuts = sorted(draw(st.lists(st.integers(0, len(arriving)), max_size=4)))
    return [arriving[start:end] for start, end in zip([0, *cuts], [*cuts, len(arriving)], strict=True)]


@pytest.fixture(scope="module")
def emptied(shared: Database) -> Iterator[Database]:
    shared.execute("delete from ops")
    yield shared
    shared.execute("delete from ops")


@given(blocks=arrivals())
def test_order_and_repetition_of_arrival_change_nothing(emptied: Database, blocks: list[list[Op]]) -> None:
    emptied.execute("delete from ops")
    journal = Journal(emptied)
    sent = {op.id: op for block in blocks for op in block}
    assert sum(take(emptied, block) for block in blocks) == len(sent)
    whole = {}
    for device in "AB":
        there = {op.n for op in sent.values() if op.device == device}
        whole[device] = next(n for n in range(6) if n + 1 not in there)
    in_turn = {device: [an_op(n, device=device) for n in range(1, whole[device] + 1)] for device in "AB"}
    assert journal.ops(STREAM) == in_turn["A"] + in_turn["B"]
    assert journal.counters(STREAM) == {op.device: whole[op.device] for op in sent.values()}
    assert sorted(journal.lines(STREAM)) == sorted(to_line(op) for op in sent.values())
    assert journal.verify(STREAM) is None
    assert stored_hashes(emptied) == {
        op.id: stored for ops in in_turn.values() for op, stored in zip(ops, chained(ops), strict=True)
    }


@given(
    order=st.permutations([an_op(n, branch=branch) for branch in (0, 1) for n in (1, 2, 3)]),
    cut=st.integers(0, 6),
)
def test_whatever_way_a_clone_arrives_all_is_kept_and_holds(
    emptied: Database, order: list[Op], cut: int
) -> None:
    emptied.execute("delete from ops")
    journal = Journal(emptied)
    take(emptied, order[:cut])
    take(emptied, order[cut:])
    assert {op.id for op in journal.ops(STREAM)} == {op.id for op in order}
    assert journal.clones(STREAM) == [("A", 1), ("A", 2), ("A", 3)]
    assert journal.verify(STREAM) is None

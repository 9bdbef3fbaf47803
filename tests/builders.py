"""Ops for tests: one made by hand, and hypothesis strategies for values and whole journals."""

from collections.abc import Sequence

from hypothesis import strategies as st

from inspector_app.domain.canonical import LARGEST_INTEGER, Json
from inspector_app.domain.ops import NO_HASH, Op, chain_hash

SALT = "5a" * 16
AT = "2026-10-22T09:00:00+08:00"

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
integers = st.integers(-LARGEST_INTEGER, LARGEST_INTEGER)
json_values: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | integers | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


def an_op(
    identity: str = "a",
    value: Json = "yes",
    *,
    target: str = "item/A1",
    replaces: Sequence[str] = (),
    kind: str = "answer.set",
    device: str = "d1",
    n: int = 1,
    critical: bool = False,
) -> Op:
    """One op; what the test does not name is plausible."""
    return Op(
        id=identity, stream="evaluation/1", device=device, n=n, actor="p1", at=AT, kind=kind, target=target,
        value=value, replaces=tuple(replaces), critical=critical, salt=SALT,
    )  # fmt: skip


def refusal(identity: str, of: str, *, replaces: Sequence[str] = ()) -> Op:
    """A hub refuses an op."""
    return an_op(identity, None, target=f"op/{of}", kind="op.refused", replaces=replaces, device="hub")


def admission(identity: str, of: str, *, replaces: Sequence[str] = ()) -> Op:
    """A hub admits an op it had refused."""
    return an_op(identity, None, target=f"op/{of}", kind="op.admitted", replaces=replaces, device="hub")


any_op = st.builds(
    Op,
    id=texts,
    stream=texts,
    device=texts,
    n=st.integers(1, LARGEST_INTEGER),
    actor=texts,
    at=texts,
    kind=texts,
    target=texts,
    value=json_values,
    replaces=st.lists(texts, max_size=3).map(tuple),
    critical=st.booleans(),
    salt=texts,
    v=integers,
    extra=st.dictionaries(texts.map(lambda name: f"x{name}"), json_values, max_size=2),
)
"""Any op a line can carry, also from a newer program."""

_KINDS = (
    "answer.set",
    "answer.set",
    "answer.cleared",
    "note.set",
    "op.refused",
    "op.admitted",
    "future.kind",
)
_TARGETS = ("item/A1", "item/A1", "item/A2", "finding/7/text", "status", "op/0", "op/1", "op/2", "op/3")


@st.composite
def journals(draw: st.DrawFn, *, most: int = 8, kinds: Sequence[str] = _KINDS) -> list[Op]:
    """Ops with few targets and values, so that they meet; `replaces` may name itself, strangers, a ring."""
    size = draw(st.integers(0, most))
    identity = st.sampled_from([str(index) for index in range(size)] or ["0"])
    return [
        an_op(
            str(index),
            draw(st.sampled_from(["yes", "no", None])),
            target=draw(st.sampled_from(_TARGETS)),
            kind=draw(st.sampled_from(kinds)),
            replaces=draw(st.lists(identity | st.just("unknown"), max_size=3)),
            device=draw(st.sampled_from("xy")),
            n=index + 1,
            critical=draw(st.booleans()),
        )
        for index in range(size)
    ]


@st.composite
def deliveries(draw: st.DrawFn, ops: Sequence[Op]) -> list[Op]:
    """The same ops in another order, some of them twice."""
    repeated = draw(st.lists(st.sampled_from(ops), max_size=4)) if ops else []
    return draw(st.permutations([*ops, *repeated]))


def chained(ops: Sequence[Op], start: bytes = NO_HASH) -> list[tuple[Op, bytes]]:
    """The ops of one device with the hashes it stores."""
    found: list[tuple[Op, bytes]] = []
    for op in ops:
        start = chain_hash(start, op)
        found.append((op, start))
    return found

"""The one shape that travels: an Op, its line of text and its place in a device's hash chain.

Rule: design "Ops". The line is the truth; object, database row and wire carry the same fields.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from json import JSONDecoder, JSONEncoder
from typing import Final, NoReturn

from inspector_app.domain.canonical import LARGEST_INTEGER, Json, canonical
from inspector_app.errors import DataError

VERSION: Final = 1
NO_HASH: Final = bytes(32)  # the hash before a device's first op in a stream

CRITICAL_KINDS: Final = frozenset(
    """evaluation.started evaluation.completed evaluation.reopened evaluation.returned
    evaluation.approved evaluation.terminated profile.set answer.set answer.cleared
    answer.not_applicable answer.carried reading.set row.added row.removed sample.drawn sample.replaced
    sample.recorded finding.raised finding.edited finding.accepted finding.disputed
    finding.planned finding.corrected finding.verified finding.withdrawn grade.overridden
    checklist.moved risk.recorded risk.edited risk.withdrawn op.refused op.admitted value.erased""".split()
)
KINDS: Final = CRITICAL_KINDS | frozenset(
    """team.set note.set evidence.attached evidence.linked evidence.captioned evidence.annotated
    evidence.redacted evidence.withdrawn proposal.declined meeting.held signature.given report.issued
    section.claimed comment.set stream.sealed""".split()
)

_FIELDS = frozenset(
    "v id stream device n actor at kind target value replaces critical salt value_sha256".split()
)
_NO_EXTRA: Mapping[str, Json] = {}


def _refuse(text: str) -> NoReturn:
    raise ValueError(f"{text} has no canonical form")


def _integer(text: str) -> int:
    if len(text) > _MOST_CHARACTERS or abs(number := int(text)) > LARGEST_INTEGER:
        _refuse(text)
    return number


_MOST_CHARACTERS: Final = len(f"-{LARGEST_INTEGER}")
_quoted = JSONEncoder(ensure_ascii=False).encode
_decode = JSONDecoder(parse_float=_refuse, parse_int=_integer, parse_constant=_refuse).decode


@dataclass(frozen=True, slots=True)
class Op:
    """One tap: what a person said about one register, and what they saw when they said it.

    Attributes:
        id: UUIDv7 in its usual text form; the idempotency key everywhere.
        stream: "evaluation/ID", "venue/ID", "person/ID" or "device/ID".
        device: id of the laptop; `n` counts its ops in this stream, 1, 2, 3 … without gaps.
        actor: id of the person.
        at: RFC 3339 with offset, by the device's clock; descriptive only, orders nothing.
        target: the register, a path of stable ids such as "item/A1.2".
        value: JSON without floats (decimals are strings); None once erased.
        replaces: ids of the ops whose values the person saw.
        critical: a program that does not know `kind` must not grade or complete.
        salt: 32 hexadecimal digits, "" once erased; keeps a short value unguessable from its hash.
        value_sha256: "" unless erased; then SHA-256(salt ‖ canonical value), which the chain needs.
        extra: fields of a newer program, forwarded untouched.
    """

    id: str
    stream: str
    device: str
    n: int
    actor: str
    at: str
    kind: str
    target: str
    value: Json
    replaces: tuple[str, ...] = ()
    critical: bool = False
    salt: str = ""
    v: int = VERSION
    value_sha256: str = ""
    extra: Mapping[str, Json] = field(default_factory=dict)

    @property
    def erased(self) -> bool:
        """The value was erased by law; only its hash is left."""
        return self.value_sha256 != ""

    @property
    def answer(self) -> Json:
        """What it answers, said on this visit or carried from the one before; None for no answer."""
        if self.kind == "answer.carried":
            return self.value.get("answer") if isinstance(self.value, dict) else None
        return self.value if self.kind == "answer.set" else None


def to_line(op: Op) -> str:
    """The op as one canonical line, without a line end.

    Raises:
        ValueError: as `canonical`.
    """
    if op.erased:
        return _text(op, {"value_sha256": op.value_sha256})
    return _text(op, {"salt": op.salt, "value": op.value})


def from_line(line: str) -> Op:
    """Read one line.

    Raises:
        DataError: "op.unreadable" when it is no JSON object, a number in it is a float or too large, or a
            field is missing or of a wrong type.
    """
    try:
        fields = _decode(line)
        if "\\u" in line:
            canonical(fields)  # only an escape can bring in half a character
    except (ValueError, RecursionError) as error:
        raise DataError("op.unreadable", reason="no canonical JSON") from error
    if type(fields) is not dict:
        raise DataError("op.unreadable", reason="no object")
    return from_fields(fields)


def from_fields(fields: dict[str, Json]) -> Op:
    """Read the parsed form of a line; raises as `from_line` does."""
    get = fields.get
    identity, stream, device, actor = get("id"), get("stream"), get("device"), get("actor")
    at, kind, target, salt = get("at"), get("kind"), get("target"), get("salt", "")
    n, v, critical, replaces = get("n"), get("v"), get("critical"), get("replaces")
    value, erased = get("value"), get("value_sha256", "")
    if not (
        isinstance(identity, str) and isinstance(stream, str) and isinstance(device, str)
        and isinstance(actor, str) and isinstance(at, str) and isinstance(kind, str)
        and isinstance(target, str) and isinstance(salt, str) and isinstance(erased, str)
        and type(n) is int and n > 0 and type(v) is int and isinstance(critical, bool)
        and isinstance(replaces, list)
    ):  # fmt: skip
        reason = "a field is missing or of a wrong type"
        raise DataError("op.unreadable", place=str(get("id", "")), reason=reason)
    replaced = tuple([entry for entry in replaces if isinstance(entry, str)])
    if len(replaced) != len(replaces):
        raise DataError("op.unreadable", place=identity, reason="replaces holds something that is no id")
    if erased and (value is not None or salt):
        raise DataError("op.unreadable", place=identity, reason="erased, yet its value is here")
    extra = _NO_EXTRA if fields.keys() <= _FIELDS else {k: fields[k] for k in fields.keys() - _FIELDS}
    return Op(
        identity, stream, device, n, actor, at, kind, target, value, replaced, critical,
        salt, v, erased, extra,
    )  # fmt: skip


def chain_hash(previous: bytes, op: Op) -> bytes:
    """The op's hash: SHA-256 over the device's previous hash in this stream and the op without its salt.

    In place of the value stands its salted hash.

    Args:
        previous: 32 bytes; `NO_HASH` before the first op.
    """
    return sha256(previous + _text(op, {"value": value_hash(op)}).encode()).digest()


def value_hash(op: Op) -> str:
    """SHA-256(salt ‖ canonical value) in hexadecimal; survives erasing."""
    return op.value_sha256 or sha256((op.salt + canonical(op.value)).encode()).hexdigest()


def erase(op: Op) -> Op:
    """The op without value and salt: its hash, and so its chain, stays as it was."""
    return Op(
        op.id, op.stream, op.device, op.n, op.actor, op.at, op.kind, op.target, None, op.replaces,
        op.critical, "", op.v, value_hash(op), op.extra,
    )  # fmt: skip


def first_break(ops: Iterable[tuple[Op, bytes]]) -> Op | None:
    """The first op whose stored hash does not follow from the one before, or None if the chain holds.

    Args:
        ops: the ops of one device in one stream with their stored hashes, ascending by `n` from 1.
            Two ops of the same `n` are a cloned device; each may continue from any hash of `n` - 1.
    """
    before: set[bytes] = {NO_HASH}
    current: set[bytes] = set()
    expected = 1
    for op, stored in ops:
        if op.n == expected + 1 and current:
            before, current, expected = current, set(), op.n
        if op.n != expected or not any(chain_hash(previous, op) == stored for previous in before):
            return op
        current.add(stored)
    return None


def _text(op: Op, more: dict[str, Json]) -> str:
    """The canonical form of the op's hashed fields and `more`: "salt", and "value" or "value_sha256".

    Each op is written twice, as its line and for its hash, so the known fields are put in their order here
    and written at once, several times faster than sorting them anew.
    """
    if op.extra:
        return canonical({**op.extra, **_hashed_fields(op), **more})
    if not 0 < op.n <= LARGEST_INTEGER or abs(op.v) > LARGEST_INTEGER:
        raise ValueError(f"n {op.n} or v {op.v} is beyond {LARGEST_INTEGER}")
    replaces = ",".join(map(_quoted, op.replaces))
    salt = f'"salt":{_quoted(op.salt)},' if "salt" in more else ""
    last = "value" if "value" in more else "value_sha256"
    text = (
        f'{{"actor":{_quoted(op.actor)},"at":{_quoted(op.at)},'
        f'"critical":{"true" if op.critical else "false"},'
        f'"device":{_quoted(op.device)},"id":{_quoted(op.id)},"kind":{_quoted(op.kind)},"n":{op.n},'
        f'"replaces":[{replaces}],{salt}"stream":{_quoted(op.stream)},"target":{_quoted(op.target)},'
        f'"v":{op.v},"{last}":{canonical(more[last])}}}'
    )
    if not text.isascii():
        text.encode()  # a lone surrogate has no UTF-8 form and raises here
    return text


def _hashed_fields(op: Op) -> dict[str, Json]:
    return {
        "v": op.v, "id": op.id, "stream": op.stream, "device": op.device, "n": op.n,
        "actor": op.actor, "at": op.at, "kind": op.kind, "target": op.target,
        "replaces": list(op.replaces), "critical": op.critical,
    }  # fmt: skip

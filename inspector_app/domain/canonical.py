"""One byte sequence for one JSON value (RFC 8785), so that equal values have equal hashes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import TypeAlias, Union

Json: TypeAlias = Union[str, int, bool, None, list["Json"], dict[str, "Json"]]  # noqa: UP007 - recursive alias

LARGEST_INTEGER = 2**53 - 1  # RFC 8785 §3.2.2.3: beyond it readers disagree

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def canonical(value: Json) -> str:
    """The canonical form of a JSON value; decimals are strings here, there are no JSON floats.

    Raises:
        ValueError: a float, an integer beyond ±(2**53 - 1), a key that is no string, a lone surrogate.
    """
    text = _encode(_ordered(value))
    if not text.isascii():
        text.encode("utf-8")  # a lone surrogate has no UTF-8 form and raises here
    return text


def sha256_hex(value: Json) -> str:
    """SHA-256 of the canonical form, 64 hexadecimal digits."""
    return sha256(canonical(value).encode()).hexdigest()


def _ordered(value: Json) -> Json:
    """The same value with every object's keys in the order of RFC 8785 §3.2.3 (UTF-16 code units)."""
    if isinstance(value, str) or value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        if not -LARGEST_INTEGER <= value <= LARGEST_INTEGER:
            raise ValueError(f"integer {value} is beyond ±{LARGEST_INTEGER}")
        return value
    if isinstance(value, list):
        return [_ordered(entry) for entry in value]
    if isinstance(value, dict):
        return {
            key: entry if type(entry := value[key]) is str else _ordered(entry)  # most values are text
            for key in _sorted(value)
        }
    raise ValueError(f"{type(value).__name__} {value!r} has no canonical form")


def _sorted(keys: Iterable[str]) -> list[str]:
    try:
        if "".join(keys).isascii():
            return sorted(keys)  # the same order, found several times faster
    except TypeError:
        pass  # a key that is no text is named below
    return sorted(keys, key=_utf16)


def _utf16(key: str) -> bytes:
    if not isinstance(key, str):
        raise ValueError(f"key {key!r} is no string")
    return key.encode("utf-16-be", "surrogatepass")

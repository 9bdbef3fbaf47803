"""Functions whose result is a text, or that measure one."""

from __future__ import annotations

import base64
import binascii
import hashlib
import math
import re
from typing import Final

from inspector_app.domain.expressions.arithmetic import Number, double
from inspector_app.domain.expressions.environment import Reading
from inspector_app.domain.expressions.functions.registry import Function, flat, whole, wrong
from inspector_app.domain.expressions.values import Value, to_text

_SPACES: Final = re.compile(r"[ \t\r\n]+")
_DIGESTS: Final = {name: name.replace("-", "") for name in "MD5 SHA-1 SHA-256 SHA-384 SHA-512".split()}


def _own(reading: Reading, text: tuple[Value, ...]) -> str:
    """The argument, or the text of the context node where there is none."""
    return to_text(text[0] if text else reading.context())


def _concat(reading: Reading, *parts: Value) -> str:
    return reading.written("".join([to_text(part) for part in flat(parts)]))


def _join(reading: Reading, between: Value, *parts: Value) -> str:
    texts = [to_text(part) for part in flat(parts)]
    reading.spend(len(to_text(between)) * len(texts) >> 6)
    return reading.written(to_text(between).join(texts))


def _string(reading: Reading, *text: Value) -> str:
    return _own(reading, text)


def _length(reading: Reading, *text: Value) -> Number:
    return reading.arithmetic.of(len(_own(reading, text)))


def _normalize(reading: Reading, *text: Value) -> str:
    return reading.written(_SPACES.sub(" ", _own(reading, text)).strip(" "))


def _substring(reading: Reading, value: Value, start: Value, length: Value | None = None) -> str:
    """XPath substring(): counted from 1, both numbers rounded, NaN finds nothing."""
    text = to_text(value)
    first = _rounded(reading.number(start))
    last = math.inf if length is None else first + _rounded(reading.number(length))
    if math.isnan(first) or math.isnan(last):
        return ""
    begin, end = max(1, min(first, len(text) + 1)), max(1, min(last, len(text) + 1))
    return text[int(begin) - 1 : int(end) - 1]


def _rounded(number: Number) -> float:
    """XPath round(): a half goes up."""
    near = double(number)
    return math.floor(near + 0.5) if math.isfinite(near) else near


def _substr(reading: Reading, value: Value, start: Value, end: Value | None = None) -> str:
    """Counted from 0; a negative place counts from the end."""
    text = to_text(value)
    first, last = whole(reading.number(start)), None if end is None else whole(reading.number(end))
    return text[first or 0 : last if end is None or last is not None else 0]


def _before(_reading: Reading, text: Value, part: Value) -> str:
    if not to_text(part):
        return ""
    before, found, _ = to_text(text).partition(to_text(part))
    return before if found else ""


def _after(_reading: Reading, text: Value, part: Value) -> str:
    return to_text(text).partition(to_text(part))[2] if to_text(part) else to_text(text)


def _translate(reading: Reading, text: Value, letters: Value, others: Value) -> str:
    """Each letter of the second replaced by that of the third, or left out where there is none."""
    table: dict[int, str | None] = {}
    replacements = to_text(others)
    for index, letter in enumerate(to_text(letters)):
        table.setdefault(ord(letter), replacements[index] if index < len(replacements) else None)
    return reading.written(to_text(text).translate(table))


def _selected_at(reading: Reading, chosen: Value, index: Value) -> str:
    words = to_text(chosen).split()
    place = whole(reading.number(index))
    return words[place] if place is not None and 0 <= place < len(words) else ""


def _digest(_reading: Reading, text: Value, algorithm: Value, encoding: Value = "base64") -> str:
    name, written_as = to_text(algorithm), to_text(encoding)
    if name not in _DIGESTS:
        raise wrong("digest", name)
    if written_as not in ("hex", "base64"):
        raise wrong("digest", written_as)
    found = hashlib.new(_DIGESTS[name], to_text(text).encode("utf-8", "replace"), usedforsecurity=False)
    return found.hexdigest() if written_as == "hex" else base64.b64encode(found.digest()).decode("ascii")


def _base64_decode(_reading: Reading, text: Value) -> str:
    """The text that base64 holds; "" for what is none."""
    try:
        return base64.b64decode(to_text(text), validate=True).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""


FUNCTIONS: Final = {
    "base64-decode": Function(_base64_decode, 1, 1),
    "concat": Function(_concat, 0, None),
    "count-selected": Function(
        lambda reading, chosen: reading.arithmetic.of(len(to_text(chosen).split())), 1, 1
    ),
    "digest": Function(_digest, 2, 3),
    "join": Function(_join, 1, None),
    "normalize-space": Function(_normalize, 0, 1, bare_needs="node"),
    "selected-at": Function(_selected_at, 2, 2),
    "string": Function(_string, 0, 1, bare_needs="node"),
    "string-length": Function(_length, 0, 1, bare_needs="node"),
    "substr": Function(_substr, 2, 3),
    "substring": Function(_substring, 2, 3),
    "substring-after": Function(_after, 2, 2),
    "substring-before": Function(_before, 2, 2),
    "translate": Function(_translate, 3, 3),
}
